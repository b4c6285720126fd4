import Source

/// The value of a string or a backquoted name.
struct StringLiteral {
  var text = ""
  /// The escapes that mean nothing.
  var badEscapes: [SourceSpan] = []

  /// Reads what stands between the quotes. A bad escape stands for the characters it is written with, `\*` too, which
  /// means a star where the string is a pattern (TextPattern).
  ///
  /// grammar: string = '"' { character | escape } '"'
  /// grammar: escape = "\" ( '"' | "\" | "n" | "t" | "*" | "u{" hex { hex } "}" )
  /// grammar: character = ? any Unicode character but '"', "\" and line ends ?
  /// grammar: hex = digit | "a" | "b" | "c" | "d" | "e" | "f" | "A" | "B" | "C" | "D" | "E" | "F"
  init(_ bytes: [UInt8], inside content: Range<Int>) {
    var value: [UInt8] = []
    var index = content.lowerBound
    while index < content.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        value.append(byte)
        index += 1
        continue
      }
      let (replacement, end) = Self.escape(bytes[index..<content.upperBound])
      if let replacement {
        value += Array(replacement.utf8)
      } else {
        badEscapes.append(SourceSpan(index, end))
        value += bytes[index..<end]
      }
      index = end
    }
    text = String(decoding: value, as: UTF8.self)
  }

  /// What the escape at the start of these bytes stands for, nil for a bad one, and where it ends.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (replacement: String?, end: Int) {
    let start = bytes.startIndex
    guard start + 1 < bytes.endIndex else { return (nil, bytes.endIndex) }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): return ("\"", start + 2)
    case UInt8(ascii: "\\"): return ("\\", start + 2)
    case UInt8(ascii: "n"): return ("\n", start + 2)
    case UInt8(ascii: "t"): return ("\t", start + 2)
    case UInt8(ascii: "*"): return ("\\*", start + 2)
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
