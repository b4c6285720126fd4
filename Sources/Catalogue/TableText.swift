/// A table of lines in the program's own text, sorted by their bytes. Nothing is read of it before something is asked.
struct TableText {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The lines that begin with a text, in their order.
  func lines(beginningWith prefix: String) -> [Substring.UTF8View] {
    let prefix = Array(prefix.utf8)
    var found: [Substring.UTF8View] = []
    var position = firstLine(notBefore: prefix)
    while position < bytes.count, bytes[position...].starts(with: prefix) {
      let end = lineEnd(from: position)
      found.append(text(position..<end))
      position = end + 1
    }
    return found
  }

  /// The first line, and all lines.
  var first: Substring.UTF8View { text(0..<lineEnd(from: 0)) }

  func forEachLine(_ body: (Substring.UTF8View) -> Void) {
    var position = 0
    while position < bytes.count {
      let end = lineEnd(from: position)
      body(text(position..<end))
      position = end + 1
    }
  }

  private func text(_ range: Range<Int>) -> Substring.UTF8View {
    String(decoding: bytes[range], as: UTF8.self)[...].utf8
  }

  private func lineEnd(from position: Int) -> Int {
    bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// The start of the first line that does not come before these bytes.
  private func firstLine(notBefore wanted: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = low + (high - low) / 2
      let start = bytes[low..<middle].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? low
      let end = lineEnd(from: start)
      if bytes[start..<end].lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = start }
    }
    return low
  }
}
