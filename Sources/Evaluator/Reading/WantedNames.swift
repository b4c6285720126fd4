#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Values

/// The event names that a spec asks for, held against the raw bytes of a JSON string.
struct WantedNames: Sendable {
  private let literals: [[UInt8]]
  private let patterns: [TextPattern]
  /// The lengths of the literals, a bit each: most names differ from all in that.
  private let lengths: UInt64

  init(_ names: [TextPattern]) {
    literals = names.filter { $0.pieces.count == 1 }.map { $0.pieces[0] }
    patterns = names.filter { $0.pieces.count > 1 }
    lengths = literals.reduce(0) { $0 | Self.bit($1.count) }
  }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether a string of these bytes, in which nothing is escaped, is a wanted name.
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if lengths & Self.bit(text.count) != 0 {
      for literal in literals where literal.count == text.count {
        if literal.withUnsafeBufferPointer({ equalBytes($0.baseAddress, text.baseAddress, text.count) }) { return true }
      }
    }
    for pattern in patterns {
      // Most names fail at the pattern's first piece, which is cheap to see.
      let first = pattern.pieces[0]
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
