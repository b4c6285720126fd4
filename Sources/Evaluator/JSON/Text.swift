/// A text value as its UTF-8 bytes: it compares, orders and hashes by them, as Athena's `varchar` does.
struct Text: Hashable, Comparable, Sendable {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// Bytes that are no UTF-8 are replaced.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
