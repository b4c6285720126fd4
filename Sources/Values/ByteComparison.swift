import Libc

/// Text operations on UTF-8 bytes. Swift's own work on grapheme clusters and canonical equivalence, by which a quote
/// before a combining mark is not a quote.
extension StringProtocol {
  package func isIdentical(to other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }

  package func hasBytePrefix(_ prefix: some StringProtocol) -> Bool { utf8.starts(with: prefix.utf8) }

  package func hasByteSuffix(_ suffix: some StringProtocol) -> Bool {
    utf8.reversed().starts(with: suffix.utf8.reversed())
  }

  package func containsBytes(_ text: some StringProtocol) -> Bool {
    firstByteRange(of: text) != nil
  }

  /// The places of the text between two indices of `utf8`; an empty text is nowhere.
  package func firstByteRange(of text: some StringProtocol) -> Range<Index>? {
    let wanted = text.utf8
    guard let first = wanted.first else { return nil }
    var rest = self.utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return start..<rest.index(start, offsetBy: wanted.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The text with every occurrence of another, which is not empty, replaced.
  package func replacingBytes(_ text: String, with replacement: String) -> String {
    let (all, wanted) = (Array(utf8), Array(text.utf8))
    guard let first = wanted.first else { return String(self) }
    var result: [UInt8] = []
    result.reserveCapacity(all.count)
    var index = 0
    while index < all.count {
      if all[index] == first, all[index...].starts(with: wanted) {
        result += replacement.utf8
        index += wanted.count
      } else {
        result.append(all[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The pieces between the occurrences of an ASCII character, empty ones too.
  package func byteSplit(_ separator: Unicode.Scalar) -> [String] {
    utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text without its last bytes, which end a character.
  package func droppingLastBytes(_ count: Int) -> String {
    String(decoding: utf8.dropLast(count), as: UTF8.self)
  }

  /// The text without its first bytes, which end a character.
  package func droppingFirstBytes(_ count: Int) -> String {
    String(decoding: utf8.dropFirst(count), as: UTF8.self)
  }
}

extension String {
  /// The same for two strings, without a generic loop that is slow unless specialized.
  package func isIdentical(to other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let areSame = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in
        a.isEmpty || memcmp(a.baseAddress!, b.baseAddress!, a.count) == 0
      }
    }
    return (areSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
