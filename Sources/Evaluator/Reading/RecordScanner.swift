/// Finds the records in the text of one file, whatever its shape: an array under one of the keys of `Envelope.arrays`,
/// a top-level array, or values one after another.
///
/// It is fed a window of bytes that slides over the text, and can stop and go on at any byte.
struct RecordScanner: ~Copyable {
  enum Step {
    /// The window's bytes of a record that must be looked at.
    case record(Range<Int>)
    case needsMore
    /// The text has ended where it may.
    case finished
    case broken(RecordScanError)
  }

  /// The arrays that are open around a record.
  struct Nesting: Hashable {
    var inTopLevelArray = false
    var inRecordsArray = false
  }

  private enum Expectation {
    case firstValueOrEnd
    case value
    case separatorOrEnd
  }

  private enum Open {
    case nothing
    case value(ValueScan)
    case scalar(ScalarScan)
  }

  /// Records found so far, and how many of them were passed over for their names.
  private(set) var records = 0
  private(set) var otherEventNames = 0
  /// Where in the text the window begins.
  private(set) var windowOffset: Int

  private let wanted: WantedNames
  private var index: StructureIndex
  private var cursor = 0
  private var open = Open.nothing
  private var isAtStart: Bool
  private var inTopLevelArray: Bool
  private var inRecordsArray: Bool
  private var expectation = Expectation.value

  /// A scanner of a text, or of the part of it that begins at `offset` with a record in that place.
  init(
    _ wanted: WantedNames, offset: Int = 0, nesting: Nesting = Nesting(),
    usesWideVectors: Bool = StructureIndex.hasWideVectors
  ) {
    self.wanted = wanted
    index = StructureIndex(usesWideVectors: usesWideVectors)
    windowOffset = offset
    isAtStart = offset == 0
    inTopLevelArray = nesting.inTopLevelArray
    inRecordsArray = nesting.inRecordsArray
  }

  /// Where a record would be that begins here.
  var nesting: Nesting { Nesting(inTopLevelArray: inTopLevelArray, inRecordsArray: inRecordsArray) }

  /// Whether a record may begin here: a scanner that starts here in the same place finds what this one would.
  var isAtRecordStart: Bool {
    guard case .nothing = open else { return false }
    return nesting == Nesting() || expectation == .value
  }

  /// The first byte of the window that is still needed.
  func keepFrom(_ bytes: UnsafePointer<UInt8>) -> Int {
    switch open {
    case .nothing: cursor
    case .value(let scan): scan.keepFrom(bytes, index.end)
    case .scalar(let scan): scan.start
    }
  }

  /// The window has dropped its first `count` bytes.
  mutating func shift(by count: Int) {
    windowOffset += count
    cursor -= count
    index.shift(by: count)
    switch open {
    case .nothing: break
    case .value(var scan):
      scan.shift(by: count)
      open = .value(scan)
    case .scalar(var scan):
      scan.shift(by: count)
      open = .scalar(scan)
    }
  }

  /// The last record turned out not to be one.
  mutating func dropLastRecord() { records -= 1 }

  /// The value that is open cannot be held.
  var tooLarge: RecordScanError {
    switch open {
    case .nothing: .tooLarge(start: windowOffset + cursor)
    case .value(let scan): .tooLarge(start: windowOffset + scan.start)
    case .scalar(let scan): .tooLarge(start: windowOffset + scan.start)
    }
  }

  /// Goes on through `bytes[..<count]`. At the end of the input the 64 bytes after `count` are blanks.
  mutating func next(_ bytes: UnsafePointer<UInt8>, _ count: Int, atEnd: Bool) -> Step {
    while true {
      switch open {
      case .value(var scan):
        let outcome = scan.resume(&index, bytes, count, atEnd: atEnd, wanted)
        let passedOver = scan.takePassedOver()
        records += passedOver
        otherEventNames += passedOver
        switch outcome {
        case .needsMore:
          if atEnd { return .broken(.noEnd(start: windowOffset + scan.start)) }
          open = .value(scan)
          return .needsMore
        case .recordsArray(let first):
          open = .nothing
          cursor = first
          inRecordsArray = true
          expectation = .firstValueOrEnd
        case .ended(let end):
          open = .nothing
          cursor = end
          expectation = .separatorOrEnd
          switch scan.role {
          case .restOfContainer:
            if bytes[end - 1] != UInt8(ascii: "}") { return .broken(unexpected(bytes, end - 1)) }
          case .record:
            switch scan.name {
            case .wanted, .unclear, nil:
              records += 1
              return .record(scan.start..<end)
            case .unwanted:
              if bytes[end - 1] != UInt8(ascii: "}") { return .broken(.notJSON(start: windowOffset + scan.start)) }
              records += 1
              otherEventNames += 1
            }
          }
        }
      case .scalar(var scan):
        switch scan.resume(bytes, count, atEnd: atEnd) {
        case .needsMore:
          open = .scalar(scan)
          return .needsMore
        case .noEnd:
          return .broken(.noEnd(start: windowOffset + scan.start))
        case .noValue:
          return .broken(.notJSON(start: windowOffset + scan.start))
        case .ended(let end):
          open = .nothing
          cursor = end
          expectation = .separatorOrEnd
          records += 1
          return .record(scan.start..<end)
        }
      case .nothing:
        if let step = openNext(bytes, count, atEnd: atEnd) { return step }
      }
    }
  }

  /// Takes what is between values, up to the next value's first byte.
  private mutating func openNext(_ bytes: UnsafePointer<UInt8>, _ count: Int, atEnd: Bool) -> Step? {
    if isAtStart {
      // The mark that some editors put before UTF-8.
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let same = mark.indices.prefix(count).allSatisfy { bytes[$0] == mark[$0] }
      if same, count < mark.count, !atEnd { return .needsMore }
      if same, count >= mark.count { cursor = mark.count }
      isAtStart = false
    }
    cursor = skipBlanks(bytes, from: cursor, to: count)
    guard cursor < count else {
      if !atEnd { return .needsMore }
      return inTopLevelArray || inRecordsArray ? .broken(.arrayWithoutEnd(at: windowOffset + count)) : .finished
    }
    let byte = bytes[cursor]
    if inTopLevelArray || inRecordsArray {
      switch (expectation, byte) {
      case (.firstValueOrEnd, UInt8(ascii: "]")), (.separatorOrEnd, UInt8(ascii: "]")):
        cursor += 1
        closeArray()
        return nil
      case (.separatorOrEnd, UInt8(ascii: ",")):
        cursor += 1
        expectation = .value
        return nil
      case (.separatorOrEnd, _): return .broken(unexpected(bytes, cursor))
      case (.firstValueOrEnd, _), (.value, _): break
      }
    } else if byte == UInt8(ascii: "[") {
      cursor += 1
      inTopLevelArray = true
      expectation = .firstValueOrEnd
      return nil
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      begin(ValueScan(.record(mayBeContainer: !inRecordsArray), at: cursor, opening: byte))
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"):
      return .broken(unexpected(bytes, cursor))
    default:
      open = .scalar(ScalarScan(at: cursor))
    }
    return nil
  }

  private mutating func begin(_ scan: ValueScan) {
    index.begin(at: scan.start)
    open = .value(scan)
  }

  private mutating func closeArray() {
    if inRecordsArray {
      inRecordsArray = false
      begin(ValueScan(.restOfContainer, at: cursor, opening: UInt8(ascii: "{")))
    } else {
      inTopLevelArray = false
    }
    expectation = .separatorOrEnd
  }

  private func unexpected(_ bytes: UnsafePointer<UInt8>, _ index: Int) -> RecordScanError {
    .unexpected(bytes[index], at: windowOffset + index)
  }
}
