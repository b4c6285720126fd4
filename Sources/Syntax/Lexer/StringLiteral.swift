import Source

/// The value of a string or a backquoted name.
struct StringLiteral {
  var text = ""
  /// The same where the string is a pattern, as `TextPattern` reads it: `*` is any text, `\*` a star, `\\` a backslash.
  var pattern = ""
  /// The escapes that mean nothing.
  var badEscapes: [SourceSpan] = []

  /// Reads what is between the quotes. A bad escape means the characters it is written with.
  ///
  /// grammar: string = '"' { character | escape } '"'
  /// grammar: escape = "\" ( '"' | "\" | "n" | "t" | "*" | "u{" hex { hex } "}" )
  /// grammar: character = ? any Unicode character but '"', "\" and line ends ?
  /// grammar: hex = digit | "a" | "b" | "c" | "d" | "e" | "f" | "A" | "B" | "C" | "D" | "E" | "F"
  init(_ bytes: [UInt8], inside content: Range<Int>) {
    var value: [UInt8] = []
    var pattern: [UInt8] = []
    var index = content.lowerBound
    while index < content.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        value.append(byte)
        pattern.append(byte)
        index += 1
        continue
      }
      let (replacement, end) = Self.escape(bytes[index..<content.upperBound])
      if replacement == nil { badEscapes.append(SourceSpan(index, end)) }
      let meant = replacement.map { Array($0.utf8) } ?? Array(bytes[index..<end])
      value += meant
      for byte in meant {
        if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "*") { pattern.append(UInt8(ascii: "\\")) }
        pattern.append(byte)
      }
      index = end
    }
    text = String(decoding: value, as: UTF8.self)
    self.pattern = String(decoding: pattern, as: UTF8.self)
  }

  /// What the escape at the start of these bytes means, nil for a bad one, and where it ends.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (replacement: String?, end: Int) {
    let start = bytes.startIndex
    guard start + 1 < bytes.endIndex else { return (nil, bytes.endIndex) }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): return ("\"", start + 2)
    case UInt8(ascii: "\\"): return ("\\", start + 2)
    case UInt8(ascii: "n"): return ("\n", start + 2)
    case UInt8(ascii: "t"): return ("\t", start + 2)
    case UInt8(ascii: "*"): return ("*", start + 2)
    case UInt8(ascii: "u"): return unicodeEscape(bytes)
    default:
      var end = start + 2
      while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
      return (nil, end)
    }
  }

  private static func unicodeEscape(_ bytes: ArraySlice<UInt8>) -> (replacement: String?, end: Int) {
    let start = bytes.startIndex
    guard start + 2 < bytes.endIndex, bytes[start + 2] == UInt8(ascii: "{") else { return (nil, start + 2) }
    var end = start + 3
    while end < bytes.endIndex, Character(Unicode.Scalar(bytes[end])).isHexDigit { end += 1 }
    let digits = String(decoding: bytes[(start + 3)..<end], as: UTF8.self)
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: "}") else { return (nil, end) }
    end += 1
    guard digits.count <= 6, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
    else { return (nil, end) }
    return (String(scalar), end)
  }
}
