import Values

/// The place of the content of a JSON string, without its quotes; it was validated.
struct JSONString {
  var start: Int
  var end: Int
  var hasEscapes: Bool

  /// Its text; half a surrogate pair reads as `?`, as in Trino, and what is not UTF-8 is replaced.
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> Text {
    Text(repairing: decoded(in: bytes, loneSurrogate: [UInt8(ascii: "?")]))
  }

  /// Whether its text is exactly that.
  func equals(_ text: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if !hasEscapes {
      guard end - start == text.count else { return false }
      for index in text.indices where bytes[start + index] != text[index] { return false }
      return true
    }
    // No text holds this byte, so half a surrogate pair equals nothing.
    return decoded(in: bytes, loneSurrogate: [0xFF]) == text
  }

  /// Whether its text is that except for the case of ASCII letters; `lowered` is in lower case.
  func equalsIgnoringCase(_ lowered: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasEscapes { return decoded(in: bytes, loneSurrogate: [0xFF]).map(lowercasedASCII) == lowered }
    guard end - start == lowered.count else { return false }
    for index in lowered.indices where lowercasedASCII(bytes[start + index]) != lowered[index] { return false }
    return true
  }

  func decoded(in bytes: UnsafeBufferPointer<UInt8>, loneSurrogate: [UInt8]) -> [UInt8] {
    if !hasEscapes { return Array(bytes[start..<end]) }
    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        offset += 1
        continue
      }
      let kind = bytes[offset + 1]
      offset += 2
      switch kind {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        let scalar = Self.scalar(at: &offset, end: end, in: bytes)
        if let scalar { result.append(contentsOf: Array(String(scalar).utf8)) } else { result += loneSurrogate }
      default: result.append(kind)
      }
    }
    return result
  }

  /// Reads the four digits at the offset, and a second escape where the two make a pair; nil for half a pair.
  private static func scalar(
    at offset: inout Int, end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Unicode.Scalar? {
    func unit(at offset: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 << 4 | (hexValue(bytes[offset + $1]) ?? 0) }
    }
    let first = unit(at: offset)
    offset += 4
    if (0xD800...0xDBFF).contains(first), offset + 6 <= end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    {
      let second = unit(at: offset + 2)
      if (0xDC00...0xDFFF).contains(second) {
        offset += 6
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      }
    }
    return Unicode.Scalar(first)
  }
}
