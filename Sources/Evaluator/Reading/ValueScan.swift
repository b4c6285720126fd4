/// The walk over one JSON value, from its first byte to its last, from bracket to bracket; it can stop where the window
/// ends and go on when more bytes have come.
///
/// It follows strings and brackets alone: what is between them is not checked. On its way it looks for the value's
/// own top-level `eventName`, so that most records are passed over without another look.
struct ValueScan {
  enum Role {
    /// A record; where it may also be the object around an array of records, that array is looked for.
    case record(mayBeContainer: Bool)
    /// What follows the array of records, up to the end of the object around it.
    case restOfContainer
  }

  enum Outcome {
    case needsMore
    /// The value ends before this index.
    case ended(Int)
    /// An array of records opens before this index.
    case recordsArray(Int)
  }

  let role: Role
  /// The value's first byte: an index into the window, which falls below zero when that byte has been dropped.
  private(set) var start: Int
  /// Nil until it is found.
  private(set) var name: NameVerdict?
  /// Records before this one that were passed over for their names in the same walk.
  private var passedOver = 0
  private var depth: Int
  /// Where the value's own keys are looked for next.
  private var keysFrom: Int

  /// A value that opens with a bracket at `start`.
  init(_ role: Role, at start: Int, opening: UInt8) {
    self.role = role
    self.start = start
    keysFrom = start
    switch role {
    case .record:
      depth = 0
      name = opening == UInt8(ascii: "{") ? nil : .unclear
    case .restOfContainer:
      depth = 1
      name = .unwanted
    }
  }

  private var seeksKeys: Bool { name == nil || seeksArray }

  private var seeksArray: Bool {
    switch role {
    case .record(let mayBeContainer): mayBeContainer
    case .restOfContainer: true
    }
  }

  /// The first byte that must stay in the window when more is needed after `end`.
  func keepFrom(_ bytes: UnsafePointer<UInt8>, _ end: Int) -> Int {
    // The byte before a record that the walk has gone on to may not be indexed yet.
    if name != .unwanted { return min(start, end) }
    return seeksArray ? arrayKeyStart(bytes, before: end, notBefore: max(0, start)) : max(start, end)
  }

  /// The window has dropped its first `count` bytes.
  mutating func shift(by count: Int) {
    start -= count
    keysFrom -= count
  }

  /// The number of records that were passed over since it was asked last.
  mutating func takePassedOver() -> Int {
    defer { passedOver = 0 }
    return passedOver
  }

  /// Goes on through `bytes[..<count]`. At the end of the input the 64 bytes after `count` are blanks.
  mutating func resume(
    _ index: inout StructureIndex, _ bytes: UnsafePointer<UInt8>, _ count: Int, atEnd: Bool, _ wanted: WantedNames
  ) -> Outcome {
    var depth = depth
    var keysFrom = keysFrom
    // Own keys are in the outermost brackets; while none is sought, nowhere.
    var keyDepth = seeksKeys ? 1 : -1
    defer {
      self.depth = depth
      self.keysFrom = keysFrom
    }
    repeat {
      let (blocks, origin) = (index.found, index.origin)
      var block = index.next
      while block < blocks.count {
        var marks = blocks.marks[block]
        let blockStart = origin &+ Int(blocks.offsets[block])
        while marks != 0 {
          let position = blockStart &+ marks.trailingZeroBitCount
          let byte = bytes[position]
          marks &= marks &- 1
          if depth == keyDepth {
            if meetBracket(byte, at: position, keysFrom, bytes, wanted) {
              index.stop(at: block, rest: marks)
              return .recordsArray(position &+ 1)
            }
            keyDepth = seeksKeys ? 1 : -1
          }
          keysFrom = position &+ 1
          depth &+= depthChange(byte)
          if depth == 0 {
            guard passesOver(endingAt: position, bytes, count) else {
              index.stop(at: block, rest: marks)
              return .ended(position &+ 1)
            }
            keyDepth = 1
          }
        }
        block &+= 1
      }
      index.stop(at: block, rest: 0)
    } while index.advance(bytes, count, atEnd: atEnd)
    // A record that is known before its end not to be wanted need not be held.
    if !atEnd, name == nil, depth == 1, keysFrom < index.end {
      switch findName(bytes, keysFrom..<index.end, isWhole: false, wanted) {
      case .found(let verdict): name = verdict
      case .goOn(let next): keysFrom = next
      }
    }
    return .needsMore
  }

  /// Goes on to the next record where this one, whose last byte is at `end`, is of no interest and both are in an
  /// array of records with nothing but a comma between them, as in most files.
  @inline(__always)
  private mutating func passesOver(endingAt end: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard name == .unwanted, case .record(mayBeContainer: false) = role, end &+ 2 < count,
      bytes[end] == UInt8(ascii: "}"), bytes[end &+ 1] == UInt8(ascii: ","), bytes[end &+ 2] == UInt8(ascii: "{")
    else { return false }
    passedOver &+= 1
    start = end &+ 2
    name = nil
    return true
  }

  /// Looks at the value's own members before a bracket; returns whether that opens an array of records.
  private mutating func meetBracket(
    _ bracket: UInt8, at position: Int, _ keysFrom: Int, _ bytes: UnsafePointer<UInt8>, _ wanted: WantedNames
  ) -> Bool {
    if name == nil, case .found(let verdict) = findName(bytes, keysFrom..<position, isWhole: true, wanted) {
      name = verdict
    }
    return seeksArray && bracket == UInt8(ascii: "[")
      && isArrayOfRecords(bytes, openingAt: position, notBefore: max(0, start))
  }
}

/// How much deeper the walk is after a marked byte: one after `{` and `[`, minus one after `}` and `]`, else
/// nothing.
///
/// The last three bits differ in the three cases, and a byte of the constant is the answer. A comparison would become
/// a jump, and which bracket comes next is hard to guess.
@inline(__always)
private func depthChange(_ byte: UInt8) -> Int {
  let answers: UInt64 = 0x0000_FF00_0100_0000
  return Int(Int8(truncatingIfNeeded: answers &>> (UInt64(byte & 7) &* 8)))
}
