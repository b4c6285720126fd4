import Libc

/// A text as its UTF-8 bytes: it compares, orders and hashes by them, as Athena's `varchar` does.
///
/// Swift's `String` takes canonically equivalent texts for one (`é` and `e` with a combining accent), which are two to
/// Athena. Whatever a user or an event wrote is compared, or serves as a key, as a `Text`.
package struct Text: Hashable, Comparable, Sendable {
  package var bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ string: some StringProtocol) {
    bytes = Array(string.utf8)
  }

  /// The text of these bytes, with invalid UTF-8 replaced as Java's decoder does, so that texts that print alike are
  /// equal.
  package init(repairing bytes: [UInt8]) {
    let isWhole = bytes.withUnsafeBytes(isASCII) || String(validating: bytes, as: UTF8.self) != nil
    self.bytes = isWhole ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// Bytes that are not UTF-8 are replaced.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package static func == (a: Self, b: Self) -> Bool {
    a.bytes.withUnsafeBytes { a in
      b.bytes.withUnsafeBytes { b in
        a.count == b.count && (a.isEmpty || memcmp(a.baseAddress!, b.baseAddress!, a.count) == 0)
      }
    }
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.bytes.withUnsafeBytes { a in
      b.bytes.withUnsafeBytes { b in
        let shared = min(a.count, b.count)
        let order = shared == 0 ? 0 : memcmp(a.baseAddress!, b.baseAddress!, shared)
        return order == 0 ? a.count < b.count : order < 0
      }
    }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.count)
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Text: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

/// Whether all bytes are ASCII; eight are looked at in one step.
package func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
  var index = 0
  while index + 8 <= bytes.count {
    if bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
    index += 8
  }
  while index < bytes.count {
    if bytes[index] >= 0x80 { return false }
    index += 1
  }
  return true
}
