/// A text as bytes of UTF-8, and its lines.
package struct TextLines: Sendable {
  package private(set) var bytes: [UInt8]
  private var starts: LineStarts
  private var marks: LongLineMarks

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = LineStarts(bytes)
    marks = LongLineMarks(bytes, starts)
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// A byte offset as a position. An offset inside a scalar is the place before it.
  package func position(of offset: Int, _ encoding: PositionEncoding) -> Position {
    let offset = max(0, min(offset, bytes.count))
    let line = starts.line(of: offset)
    let start = starts[line]
    let mark = marks.last(upTo: offset, from: start)
    var character = mark?.character(encoding) ?? 0
    var index = mark?.offset ?? start
    while index < offset {
      let length = utf8Length(bytes[index])
      guard index + length <= offset else { break }
      character += encoding.length(ofScalarBeginningWith: bytes[index])
      index += length
    }
    return Position(line: line, character: character)
  }

  /// A position as a byte offset: the end of the line where it lies after it, the end of the text where there is no
  /// such line, the place before a scalar where it lies inside.
  package func offset(of position: Position, _ encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return bytes.count }
    let end = endOfLine(position.line)
    let start = starts[position.line]
    let mark = marks.last(upTo: position.character, encoding, in: start..<end)
    var index = mark?.offset ?? start
    var character = mark?.character(encoding) ?? 0
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
    starts[starts.line(of: max(0, min(offset, bytes.count)))]
  }

  /// Long lines are slow to look into from there on, until `markLongLines`.
  mutating func replace(_ range: Range<Int>, with text: String) {
    bytes.replaceSubrange(range, with: text.utf8)
    starts.replace(range, withCount: text.utf8.count, in: bytes)
    marks.forget(behind: range.lowerBound)
  }

  mutating func markLongLines() {
    marks = LongLineMarks(bytes, starts)
  }
}
