/// A table of lines in the program's own text, sorted by their bytes. Nothing is read of it before something is asked.
struct TableText {
  /// The bytes of a line. They are the program's own, so that they stay where they are.
  typealias Line = UnsafeBufferPointer<UInt8>

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The lines that begin with a text, in their order.
  func lines(beginningWith prefix: String) -> [Line] {
    let prefix = Array(prefix.utf8)
    var found: [Line] = []
    var position = firstLine(notBefore: prefix)
    while position < bytes.count, compare(position, prefix) == .same {
      let end = lineEnd(from: position)
      found.append(line(position..<end))
      position = end + 1
    }
    return found
  }

  var first: Line { line(0..<lineEnd(from: 0)) }

  func forEachLine(_ body: (Line) -> Void) {
    var position = 0
    while position < bytes.count {
      let end = lineEnd(from: position)
      body(line(position..<end))
      position = end + 1
    }
  }

  private func line(_ range: Range<Int>) -> Line { UnsafeBufferPointer(rebasing: bytes[range]) }

  private func lineEnd(from position: Int) -> Int {
    var end = position
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private func lineStart(before position: Int, notBefore low: Int) -> Int {
    var start = position
    while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// The start of the first line that does not come before these bytes.
  private func firstLine(notBefore wanted: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let start = lineStart(before: low + (high - low) / 2, notBefore: low)
      if compare(start, wanted) == .before { low = lineEnd(from: start) + 1 } else { high = start }
    }
    return low
  }

  private enum Order {
    case before, same, after
  }

  /// How the first bytes of the line that begins there compare with others of as many.
  private func compare(_ position: Int, _ wanted: [UInt8]) -> Order {
    for index in wanted.indices {
      let place = position + index
      guard place < bytes.count, bytes[place] != UInt8(ascii: "\n") else { return .before }
      if bytes[place] != wanted[index] { return bytes[place] < wanted[index] ? .before : .after }
    }
    return .same
  }
}
