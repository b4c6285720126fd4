import Source
import Values

/// E0100 to E0119: what no token can be made of, and what other languages write.
extension Diagnostic {
  static func notText(at span: SourceSpan) -> Diagnostic {
    .error("E0100", "this is not text", at: span, help: "a spec is a text file in UTF-8, such as snapshots.span")
  }

  static func invalidUTF8(at span: SourceSpan) -> Diagnostic {
    .error("E0101", "the file is not UTF-8: a byte here is part of no character", at: span, help: "save it as UTF-8")
  }

  static func percentSign(_ use: PercentSign, at span: SourceSpan) -> Diagnostic {
    let mend: (help: String, replacement: String?) =
      switch use {
      case .unit: ("leave it out", "")
      case .wildcard: ("any text is written *, as in ec2:Create*", "*")
      case .remainder: ("there is no remainder of a division; in a pattern any text is written *", nil)
      }
    return .error(
      "E0102", "`%` means nothing here", at: span, help: mend.help, replacement: mend.replacement)
  }

  static func unexpectedCharacter(_ text: String, isInEvent: Bool, at span: SourceSpan) -> Diagnostic {
    let shown = text.unicodeScalars.prefix(20).map(\.visible).joined()
    let isLetter = text.unicodeScalars.first?.properties.isAlphabetic ?? false
    if text == "?", isInEvent {
      return .error(
        "E0102", "`?` means nothing in the name of an event", at: span,
        help: "any text is written *, as in ec2:Create*", replacement: "*")
    }
    if text == "?" {
      return .error(
        "E0102", "`?` means nothing here", at: span,
        help: "write if(CONDITION, a, b): a where the condition is true, else b")
    }
    return .error(
      "E0102", "`\(shown)` means nothing here", at: span,
      help: isLetter ? "names with other than A-Z, a-z, 0-9 and _ go in backquotes: `\(shown)`" : nil)
  }

  static func unterminatedString(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0103", "this string is not closed on its line", at: span,
      help: "end it with \" on the same line; a line break inside a string is written \\n")
  }

  static func badEscape(_ text: String, at span: SourceSpan) -> Diagnostic {
    let meaning =
      text.hasBytePrefix("\\u")
      ? "no character has this number; the form is \\u{1F600}, with one to six hexadecimal digits"
      : "the escapes are \\\" \\\\ \\n \\t \\u{…} and, in patterns, \\*; a backslash itself is written \\\\"
    return .error(
      "E0104", "`\(text)` is not an escape", at: span, help: meaning,
      replacement: text.hasBytePrefix("\\u") ? nil : "\\" + text)
  }

  /// - Parameter isSingle: whether the quotes are SQL's, in which a backslash is a backslash and `''` a quote.
  static func foreignQuotes(_ content: String, isSingle: Bool, at span: SourceSpan) -> Diagnostic {
    var text = content.replacingBytes("\\'", with: "'").replacingBytes("\\\"", with: "\"")
    if isSingle { text = text.replacingBytes("''", with: "'").replacingBytes("\\", with: "\\\\") }
    text = text.replacingBytes("\"", with: "\\\"")
    return .error(
      "E0105", "strings go in double quotes", at: span, help: "write \"\(text)\"", replacement: "\"\(text)\"")
  }

  static func unterminatedName(at span: SourceSpan) -> Diagnostic {
    .error("E0106", "this name is not closed on its line", at: span, help: "end it with ` on the same line")
  }

  static func emptyName(at span: SourceSpan) -> Diagnostic {
    .error("E0107", "a name may not be empty", at: span)
  }

  static func badNumber(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0108", "`\(text)` is not a number", at: span,
      help: "numbers are digits, with a point and a fraction or without: 10, 0.5")
  }

  static func pointlessNumber(_ digits: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0108", "a number begins with a digit", at: span, help: "write 0.\(digits)", replacement: "0.\(digits)")
  }

  static func badDuration(_ text: String, at span: SourceSpan) -> Diagnostic {
    let digits = String(decoding: text.utf8.prefix(while: isDigit), as: UTF8.self)
    let unit = text.droppingFirstBytes(digits.utf8.count).lowercased()
    if let days = ["y": 365, "yr": 365, "year": 365, "years": 365, "mo": 30, "mon": 30, "month": 30, "months": 30][
      unit],
      let count = Int(digits), count < 1000
    {
      return .error(
        "E0109", "`\(unit)` is not a unit of durations", at: span, help: "write it in days: \(count * days)d",
        replacement: "\(count * days)d")
    }
    if ["ms", "us", "ns"].contains(unit) {
      return .error("E0109", "durations are whole seconds", at: span, help: "write 1s, the least one")
    }
    return .error(
      "E0109", "`\(text)` is neither a number nor a duration", at: span,
      help: "durations are sums of s, m, h, d and w: 90s, 12h, 1d12h")
  }

  static func fractionalDuration(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0109", "durations have no fractions", at: span,
      help: "write `\(text)` in a smaller unit, or as a sum such as 1d12h")
  }

  static func wordyDuration(_ text: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0109", "the units of a duration are s, m, h, d and w, directly after the number", at: span,
      help: "write \(meant)", replacement: meant)
  }

  static func durationTooLong(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0110", "`\(text)` is longer than a duration may be", at: span, help: "the longest is 24855d, some 68 years")
  }

  static func badDate(_ text: String, written: String? = nil, at span: SourceSpan) -> Diagnostic {
    let parts = text.byteSplit("-").filter { !$0.isEmpty }
    let numbers = parts.compactMap { Int($0) }
    let isInOrder = parts.count == 3 && numbers.count == 3 && parts[0].utf8.count == 4
    let meant = isInOrder ? CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])?.description : nil
    return .error(
      "E0111", "`\(written ?? text)` is not a date", at: span, help: "dates are written \(meant ?? "YYYY-MM-DD")",
      replacement: meant)
  }

  static func noSuchDay(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error("E0111", "the calendar has no day `\(text)`", at: span)
  }

  static func badTime(_ text: String, at span: SourceSpan) -> Diagnostic {
    let meant = timeMeant(by: text)
    return .error(
      "E0112", "`\(text)` is not a time in UTC", at: span,
      help: "times are written \(meant ?? "YYYY-MM-DDThh:mm:ssZ")", replacement: meant)
  }

  static func spacedTime(meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0112", "a time is one word", at: span, help: "write \(meant)", replacement: meant)
  }

  static func foreignComment(_ sign: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0113", "`\(sign)` does not start a comment", at: span,
      help: sign == "/*" ? "write # before every line of it" : "write #", replacement: sign == "/*" ? nil : "#")
  }

  /// - Parameter replacement: `meant` with the spaces that it needs beside it.
  static func foreignOperator(
    _ sign: String, meant: String, replacement: String? = nil, at span: SourceSpan
  ) -> Diagnostic {
    .error(
      "E0114", "`\(sign)` is not an operator here", at: span, help: "write \(meant)",
      replacement: replacement ?? meant)
  }

  static func listWithSign(_ sign: String, meant: String, replacement: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0114", "a list goes after `in`, and `\(sign)` compares with one value", at: span, help: "write \(meant)",
      replacement: replacement)
  }

  /// An operator of regular expressions.
  static func matchingOperator(_ sign: String, meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0114", "`\(sign)` is not an operator here", at: span,
      help: meant.map { "write \($0)" } ?? "write like \"text*\", where * is any text", replacement: meant)
  }

  static func joinedTexts(meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0114", "`||` is not an operator here", at: span,
      help: "to join texts write \(meant); for the first that is not missing `??`, between conditions `or`",
      replacement: meant)
  }

  static func alternatives(meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0114", "`||` is not an operator here", at: span, help: "for one of several values write \(meant)",
      replacement: meant)
  }

  static func placeholder(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0115", "names are written without `${ }`", at: span, help: "write \(name)", replacement: name)
  }

  static func semicolon(meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0116", "nothing ends in a semicolon here", at: span,
      help: meant == "," ? "commas separate the items of a list: write ," : "leave it out", replacement: meant)
  }

  static func pipe(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0116", "clauses follow one another without `|` between them", at: span, help: "leave it out", replacement: "")
  }

  /// - Parameter text: the first of them.
  static func foreignSpaces(_ text: String, count: Int, meant: String, at span: SourceSpan) -> Diagnostic {
    let names = text.unicodeScalars.prefix(1).map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      return scalar.properties.name.map { "\($0.lowercased()), \(code)" } ?? code
    }
    let name = names.joined()
    return .error(
      "E0102",
      count == 1
        ? "this is not an ordinary space (it is a \(name))"
        : "\(count) characters from here on are not ordinary spaces (the first is a \(name))", at: span,
      help: count == 1 ? "write a space" : "write spaces", replacement: meant)
  }

  static func reservedName(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0117", "`\(word)` is a reserved word", at: span, help: "put the name in backquotes: `\(word)`",
      replacement: "`\(word)`")
  }

  static func nameNeedsBackquotes(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0118", "a name with other than letters, digits and _ goes in backquotes", at: span, help: "write `\(name)`",
      replacement: "`\(name)`")
  }
}
