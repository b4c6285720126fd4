import Libc
import Values

/// The event names that a spec asks for, held against the raw bytes of a JSON string.
struct WantedNames: Sendable {
  private let literals: [[UInt8]]
  private let patterns: [TextPattern]
  /// Of the literals.
  private var lengths = LengthSet()

  init(_ names: [TextPattern]) {
    literals = names.filter { $0.segments.count == 1 }.map { $0.segments[0] }
    patterns = names.filter { $0.segments.count > 1 }
    for literal in literals { lengths.insert(literal.count) }
  }

  /// Whether a string of these bytes, in which nothing is escaped, is a wanted name.
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if lengths.mayContain(text.count) {
      for literal in literals where literal.count == text.count {
        if literal.withUnsafeBufferPointer({ equalBytes($0.baseAddress, text.baseAddress, text.count) }) { return true }
      }
    }
    for pattern in patterns {
      // Most names fail at the pattern's first segment, which is cheap to see.
      let first = pattern.segments[0]
      guard text.count >= first.count,
        first.withUnsafeBufferPointer({ equalBytes($0.baseAddress, text.baseAddress, first.count) })
      else { continue }
      if pattern.matches(text) { return true }
    }
    return false
  }
}

private func equalBytes(_ a: UnsafePointer<UInt8>?, _ b: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
  guard count > 0, let a, let b else { return count == 0 }
  return memcmp(a, b, count) == 0
}
