import Values

/// How single words of SQL are spelled: literals, names and comments. Everything that comes from outside passes here.
enum SQLText {
  /// A string literal, whatever the text holds.
  ///
  /// Characters that do not print (controls, line separators, marks that change the direction of what follows) are
  /// written as `CHR(n)`, so that no text breaks a line or looks like something else to a reader of the SQL.
  static func literal(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x27 }) { return "'\(text)'" }
    var parts: [String] = []
    var run = ""
    for scalar in text.unicodeScalars {
      if !scalar.isHidden {
        run.unicodeScalars.append(scalar)
        if scalar == "'" { run += "'" }
      } else {
        if !run.isEmpty { parts.append("'\(run)'") }
        parts.append("CHR(\(scalar.value))")
        run = ""
      }
    }
    if !run.isEmpty || parts.isEmpty { parts.append("'\(run)'") }
    return parts.count == 1 ? parts[0] : "(\(parts.joined(separator: " || ")))"
  }

  /// The pattern of a LIKE and whether it needs `ESCAPE '\'`.
  static func likePattern(_ segments: [[UInt8]]) -> (literal: String, isEscaped: Bool) {
    var isEscaped = false
    let texts = segments.map { segment in
      var text = ""
      for scalar in String(decoding: segment, as: UTF8.self).unicodeScalars {
        if scalar == "%" || scalar == "_" || scalar == "\\" {
          isEscaped = true
          text += "\\"
        }
        text.unicodeScalars.append(scalar)
      }
      return text
    }
    return (literal(texts.joined(separator: "%")), isEscaped)
  }

  static func name(_ name: SQLName) -> String {
    name.isQuoted ? "\"\(oneLine(name.text).replacingBytes("\"", with: "\"\""))\"" : name.text
  }

  /// The text of a comment: on one line, and never with a `;` that could be taken for a statement's end.
  static func comment(_ text: String) -> String {
    oneLine(text).replacingBytes(";", with: ",")
  }

  /// A double as a literal that Trino reads as one, not as a decimal.
  static func double(_ value: Double) -> String {
    let text = value.magnitude.athenaText
    return text.contains("E") ? text : text + "E0"
  }

  static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar.isHidden ? " " : scalar) }
    return String(result)
  }
}
