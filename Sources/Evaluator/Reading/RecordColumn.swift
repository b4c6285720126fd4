import Values

/// Cuts out of a CSV text the column that holds whole records, a line for each row, and leaves every other text as it
/// is.
///
/// The results of a query of CloudTrail Lake are such files (AWS, "Get and download your saved CloudTrail Lake query
/// results"). The text is changed in place, piece by piece; what is left of a piece is never longer than the piece.
struct RecordColumn {
  private enum State {
    case atStart
    case otherText
    case rows
  }

  private var state = State.atStart
  /// The wanted column, and the one that is read.
  private var wanted = 0
  private var column = 0
  private var isAtCellStart = true
  private var isEmptyRow = true
  private var isQuoted = false
  /// Whether the byte before was a quote in a quoted cell: it ends the cell, or with another one means a quote.
  private var followsQuote = false

  /// What is wrong with the rows; nothing after it is given.
  private(set) var fault: ByteSource.Fault?
  /// Of the header, the cells that every row has.
  private var columns = 0
  /// Of the text that is read: the byte that comes next, and its line.
  private var place = RowPlace(output: 0, line: 1, byte: 0)
  /// The latest rows.
  private var rows: [RowPlace] = []

  /// Where a row begins: at which byte of what is left, and at which line and byte of the text.
  private struct RowPlace {
    var output: Int
    var line: Int
    var byte: Int
    var words: String { "line \(line) (from byte \(byte))" }
  }

  private static let longestHeader = 64 << 10
  /// Far more than a window holds of rows with records.
  private static let mostRows = 1 << 16

  /// Where the row begins that gave a byte of what is left; nil where the text is not such a file, and of a row long
  /// past.
  func place(ofByte output: Int) -> String? {
    guard case .rows = state else { return nil }
    return rows.last { $0.output <= output }?.words
  }

  /// Changes the first `count` bytes and returns how many are left.
  mutating func cut(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    var input = 0
    if case .atStart = state {
      guard let end = takeHeader(UnsafeBufferPointer(start: bytes, count: count)) else {
        state = .otherText
        return count
      }
      state = .rows
      for byte in UnsafeBufferPointer(start: bytes, count: end) { advance(over: byte) }
      beginRow()
      input = end
    }
    guard case .rows = state else { return count }
    var output = 0
    while input < count, fault == nil {
      let byte = bytes[input]
      input += 1
      if let kept = take(byte) {
        bytes[output] = kept
        output += 1
        place.output += 1
      }
      advance(over: byte)
      if byte == UInt8(ascii: "\n"), !isQuoted { endRow() }
    }
    return output
  }

  /// The text is over.
  mutating func end() {
    guard case .rows = state, fault == nil, let row = rows.last else { return }
    if isQuoted, !followsQuote {
      fault = .init(kind: .malformed, message: "\(row.words) has a quoted cell without an end")
    } else if row.byte < place.byte {
      endRow()
      fault?.hasRest = false
    }
  }

  private mutating func advance(over byte: UInt8) {
    place.byte += 1
    if byte == UInt8(ascii: "\n") { place.line += 1 }
  }

  private mutating func beginRow() {
    if rows.count >= Self.mostRows { rows.removeFirst(Self.mostRows / 2) }
    rows.append(place)
    (column, isAtCellStart, isEmptyRow) = (0, true, true)
  }

  private mutating func endRow() {
    if !isEmptyRow, column + 1 != columns, let row = rows.last {
      let count = column + 1
      let cells = count == 1 ? "1 cell" : "\(count) cells"
      fault = .init(
        kind: .malformed, message: "\(row.words) has \(cells) where the header has \(columns)", hasRest: true)
    }
    beginRow()
  }

  /// The byte that is left of this one, if any.
  private mutating func take(_ byte: UInt8) -> UInt8? {
    if isQuoted {
      switch (byte, followsQuote) {
      case (UInt8(ascii: "\""), false):
        followsQuote = true
        return nil
      case (_, false): return column == wanted ? byte : nil
      case (UInt8(ascii: "\""), true):
        followsQuote = false
        return column == wanted ? byte : nil
      case (_, true): (isQuoted, followsQuote) = (false, false)
      }
    }
    if byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { isEmptyRow = false }
    switch byte {
    case UInt8(ascii: "\"") where isAtCellStart:
      (isQuoted, isAtCellStart) = (true, false)
      return nil
    case UInt8(ascii: ","):
      column += 1
      isAtCellStart = true
      return nil
    case UInt8(ascii: "\n"): return byte
    case UInt8(ascii: "\r"): return nil
    default:
      isAtCellStart = false
      return column == wanted ? byte : nil
    }
  }

  /// The index after the header, where the text begins with one that names the column of records.
  private mutating func takeHeader(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    let header = bytes[start...].prefix(Self.longestHeader)
    // Most files are JSON, and need no second look.
    guard let first = header.first, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else { return nil }
    var names: [[UInt8]] = []
    var name: [UInt8] = []
    // Whether the cell is in quotes, and whether the byte is between them.
    var (isInQuotes, isQuoted) = (false, false)
    for (index, byte) in zip(header.indices, header) {
      switch byte {
      case UInt8(ascii: "\"") where isInQuotes || name.isEmpty:
        isInQuotes = true
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        names.append(name)
        (name, isInQuotes) = ([], false)
      case UInt8(ascii: "\n") where !isQuoted:
        guard let place = (names + [name]).firstIndex(of: Envelope.lakeColumn.utf8.map(lowercasedASCII)) else {
          return nil
        }
        wanted = place
        columns = names.count + 1
        return index + 1
      case 0x20, 0x0D: continue
      default: name.append(lowercasedASCII(byte))
      }
    }
    return nil
  }
}
