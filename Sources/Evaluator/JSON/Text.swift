#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

  static func == (a: Self, b: Self) -> Bool {
    a.bytes.withUnsafeBytes { a in
      b.bytes.withUnsafeBytes { b in
        a.count == b.count && (a.isEmpty || memcmp(a.baseAddress!, b.baseAddress!, a.count) == 0)
      }
    }
  }

  static func < (a: Self, b: Self) -> Bool {
    a.bytes.withUnsafeBytes { a in b.bytes.withUnsafeBytes { b in ordering(a, b) == .before } }
  }

  /// How two texts stand to each other, by their bytes.
  static func ordering(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Ordering {
    let shared = min(a.count, b.count)
    let ordering = shared == 0 ? 0 : memcmp(a.baseAddress!, b.baseAddress!, shared)
    return ordering == 0 ? Ordering(a.count, b.count) : Ordering(ordering, 0)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.count)
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
