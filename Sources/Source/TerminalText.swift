/// Untrusted text made safe for a terminal and for one line: control characters, invisible format characters (bidi
/// overrides among them) and line separators become visible escapes, `\u{1b}`.
package func terminalText(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
  var safe = ""
  for scalar in text.unicodeScalars { safe += visibleText(scalar) }
  return safe
}

/// The same for bytes that should be UTF-8; a byte that is part of no sequence becomes `\xff`.
package func terminalText(_ bytes: [UInt8]) -> String {
  var safe = ""
  var index = 0
  while index < bytes.count {
    if let length = utf8SequenceLength(bytes, at: index) {
      safe += terminalText(String(decoding: bytes[index..<(index + length)], as: UTF8.self))
      index += length
    } else {
      safe += "\\x" + hexadecimal(UInt32(bytes[index]), width: 2)
      index += 1
    }
  }
  return safe
}

/// The character itself, or its escape where a terminal would obey it or not show it.
package func visibleText(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\t": return "\\t"
  case "\n": return "\\n"
  case "\r": return "\\r"
  default:
    return isHarmless(scalar) ? String(scalar) : "\\u{\(hexadecimal(scalar.value, width: 2))}"
  }
}

/// Whether the character neither steers the terminal nor hides itself or others.
package func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
    .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
    .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator:
    true
  @unknown default: false
  }
}

package func hexadecimal(_ value: UInt32, width: Int) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
