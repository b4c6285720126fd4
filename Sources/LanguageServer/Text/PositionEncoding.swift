/// What a character of a position is.
package enum PositionEncoding: String, Codable, Sendable, CaseIterable {
  /// Bytes of UTF-8.
  case utf8 = "utf-8"
  /// Code units of UTF-16, which every client knows.
  case utf16 = "utf-16"

  /// How many the scalar takes that begins with this byte.
  func length(ofScalarBeginningWith byte: UInt8) -> Int {
    switch self {
    case .utf8: utf8Length(byte)
    case .utf16: byte >= 0xF0 ? 2 : 1
    }
  }
}

/// How many bytes the scalar has that begins with this one; 1 for a byte that begins none.
func utf8Length(_ byte: UInt8) -> Int {
  switch byte {
  case 0xC0...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF7: 4
  default: 1
  }
}
