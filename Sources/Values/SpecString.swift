/// A text as a spec writes it (grammar.md, "Words and literals"): in its quotes, on one line and safe on a terminal.
package func stringLiteral(of text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    // The language has no `\r`.
    case "\r": literal += "\\u{d}"
    default: if scalar.isHidden { literal += scalar.visible } else { literal.unicodeScalars.append(scalar) }
    }
  }
  return literal + "\""
}
