/// A text as bytes of UTF-8, and where its lines begin: behind a line feed, a carriage return, or both together.
package struct TextLines: Sendable {
  package private(set) var bytes: [UInt8]
  private var starts: [Int] = [0]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    findLines()
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  private mutating func findLines() {
    starts = [0]
    for index in bytes.indices where bytes[index] == lineFeed || bytes[index] == carriageReturn {
      if bytes[index] == carriageReturn, index + 1 < bytes.count, bytes[index + 1] == lineFeed { continue }
      starts.append(index + 1)
    }
  }

  /// A byte offset as a position. An offset inside a scalar is the place before it.
  package func position(of offset: Int, _ encoding: PositionEncoding) -> Position {
    let offset = max(0, min(offset, bytes.count))
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var character = 0
    var index = starts[low]
    while index < offset {
      let length = utf8Length(bytes[index])
      guard index + length <= offset else { break }
      character += encoding.length(ofScalarBeginningWith: bytes[index])
      index += length
    }
    return Position(line: low, character: character)
  }

  /// A position as a byte offset: the end of the line where it lies behind it, the end of the text where there is no
  /// such line, the place before a scalar where it lies inside.
  package func offset(of position: Position, _ encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return bytes.count }
    let end = endOfLine(position.line)
    var index = starts[position.line]
    var character = 0
    while index < end, character < position.character {
      character += encoding.length(ofScalarBeginningWith: bytes[index])
      if character > position.character { break }
      index = min(end, index + utf8Length(bytes[index]))
    }
    return index
  }

  /// Where the text of a line ends, without what ends the line.
  private func endOfLine(_ line: Int) -> Int {
    guard line + 1 < starts.count else { return bytes.count }
    var end = starts[line + 1] - 1
    if end > starts[line], bytes[end] == lineFeed, bytes[end - 1] == carriageReturn { end -= 1 }
    return end
  }

  /// The first byte of the line of an offset.
  func startOfLine(of offset: Int) -> Int {
    starts[position(of: offset, .utf8).line]
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    bytes.replaceSubrange(range, with: text.utf8)
    findLines()
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
