/// The walk over a value that is neither an object nor an array: not a record, but in place of one.
struct ScalarScan {
  enum Outcome {
    case needsMore
    /// The value ends before this index.
    case ended(Int)
    /// A string without an end.
    case noEnd
    /// More bytes without a string, a bracket or a blank than any number has.
    case noValue
  }

  /// The value's first byte, an index into the window.
  private(set) var start: Int
  private var position: Int
  private var isEscaped = false

  private static let longest = 4096

  init(at start: Int) {
    self.start = start
    position = start
  }

  /// The window has dropped its first `count` bytes.
  mutating func shift(by count: Int) {
    start -= count
    position -= count
  }

  mutating func resume(_ bytes: UnsafePointer<UInt8>, _ count: Int, atEnd: Bool) -> Outcome {
    guard bytes[start] == UInt8(ascii: "\"") else { return resumeBare(bytes, count, atEnd: atEnd) }
    if position == start { position += 1 }
    while position < count {
      let byte = bytes[position]
      position += 1
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        return .ended(position)
      }
    }
    return atEnd ? .noEnd : .needsMore
  }

  private mutating func resumeBare(_ bytes: UnsafePointer<UInt8>, _ count: Int, atEnd: Bool) -> Outcome {
    while position < count, position - start < Self.longest {
      if isBlank(bytes[position]) || Self.delimiters.contains(bytes[position]) { return .ended(position) }
      position += 1
    }
    if position - start >= Self.longest { return .noValue }
    return atEnd ? .ended(count) : .needsMore
  }

  private static let delimiters = Array("{}[],:\"".utf8)
}
