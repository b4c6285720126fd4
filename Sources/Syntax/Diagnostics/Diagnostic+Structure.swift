import Source
import Values

/// E0120 to E0139: what does not fit together, and words that no clause knows.
extension Diagnostic {
  static func newerVersion(_ version: Int?, known: Int, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0120",
      "this spec is written in \(version.map { "version \($0)" } ?? "a later version") of the language, and this program knows versions up to \(known)",
      at: span, help: "use a newer trailspan")
  }

  static func badVersion(at span: SourceSpan) -> Diagnostic {
    .error("E0121", "after `trailspan` comes the version of the language", at: span, help: "write trailspan 1")
  }

  static func versionNotFirst(at span: SourceSpan) -> Diagnostic {
    .error("E0122", "`trailspan` and the version come at the start of the file, before all clauses", at: span)
  }

  static func unknownClause(_ word: String, meant: String?, continuesLine: Bool, at span: SourceSpan) -> Diagnostic {
    if let meant {
      return .error(
        "E0123", "there is no clause `\(word)`", at: span, help: "did you mean `\(meant)`?", replacement: meant)
    }
    let message = continuesLine ? "`\(word)` means nothing here" : "there is no clause `\(word)`"
    let clauses = ClauseKeyword.allCases.map(\.text).joined(separator: ", ")
    return .error("E0123", message, at: span, help: "the clauses are \(clauses)")
  }

  static func incompleteClauseKeyword(_ word: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0123", "the clause is called `\(meant)`", at: span, help: "write \(meant)", replacement: meant)
  }

  static func writtenTwice(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0187", "`\(text)` is written twice", at: span, help: "leave one out, or write what belongs between the two",
      replacement: "")
  }

  static func expectedClause(found: String, at span: SourceSpan) -> Diagnostic {
    .error("E0124", "expected a clause, found \(found)", at: span)
  }

  static func repeatedClause(_ clause: String, firstLine: Int, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0125", "`\(clause)` appears twice", at: span,
      help: "the first is on line \(firstLine); "
        + (ClauseKeyword.conditions.contains { $0.text == clause }
          ? "join the two conditions with `and`" : "only `pair` and `lookup` may appear more than once"))
  }

  static func unclosed(_ bracket: String, at span: SourceSpan) -> Diagnostic {
    .error("E0126", "this `\(bracket)` is not closed", at: span)
  }

  static func expected(_ what: String, found: String, help: String? = nil, at span: SourceSpan) -> Diagnostic {
    .error("E0127", "expected \(what), found \(found)", at: span, help: help)
  }

  static func unknownWord(
    _ word: String, _ what: String, words: [String], meant: String?, at span: SourceSpan
  ) -> Diagnostic {
    .error(
      "E0128", "`\(word)` is not \(what)", at: span,
      help: meant.map { "did you mean `\($0)`?" } ?? "there are \(words.joined(separator: ", "))", replacement: meant)
  }

  static func operatorExpected(found: String, at span: SourceSpan) -> Diagnostic {
    expected(
      "an operator", found: found, help: "compare with = != < <= > >=, `like`, `in (…)`, `is missing` or `is present`",
      at: span)
  }

  static func missingQuotes(_ what: String, text: String, at span: SourceSpan) -> Diagnostic {
    let quoted = "\"" + text.replacingBytes("\\", with: "\\\\").replacingBytes("\"", with: "\\\"") + "\""
    return .error("E0129", "\(what) goes in quotes", at: span, help: "write \(quoted)", replacement: quoted)
  }

  static func quotedDate(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error("E0130", "dates and times are written without quotes", at: span, help: "write \(text)", replacement: text)
  }

  static func quotedDuration(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error("E0130", "durations are written without quotes", at: span, help: "write \(text)", replacement: text)
  }

  static func durationWithoutUnit(_ digits: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0131", "a duration needs its unit", at: span,
      help: "write \(digits)s, \(digits)m, \(digits)h, \(digits)d or \(digits)w")
  }

  /// Months and years have no one length.
  static func unknownUnit(_ unit: String, number: String, at span: SourceSpan) -> Diagnostic {
    let days = ["month": 30, "months": 30, "year": 365, "years": 365, "quarter": 91][unit.lowercased()]
    let count = Int(number).flatMap { number in days.map { number.multipliedReportingOverflow(by: $0) } }
    let meant = count.flatMap { $0.overflow ? nil : "\($0.partialValue)d" }
    return .error(
      "E0163", "`\(unit)` is not a unit of durations", at: span,
      help: meant.map { "write it in days, such as \($0)" } ?? "the units are s, m, h, d and w, as in 30d",
      replacement: meant)
  }

  static func periodForDays(_ meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0164", "`during` takes the first and the last day", at: span, help: "write \(meant)", replacement: meant)
  }

  static func foreignDate(_ written: String, meant: [String], at span: SourceSpan) -> Diagnostic {
    .error(
      "E0165",
      meant.count > 1
        ? "`\(written)` can be read in two ways: a date has the year first" : "a date has the year first, and hyphens",
      at: span,
      help: "write \(meant.joined(separator: " or "))", replacement: meant.count == 1 ? meant[0] : nil)
  }

  static func lastWithoutDuration(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0166", "`last` takes a duration, and the days of a calendar are named", at: span,
      help: "write last 30d, or the days, such as 2024-05-01 .. 2024-05-31")
  }

  /// - Parameter days: those that follow the word.
  static func calendarPhrase(_ word: String, days: [String], at span: SourceSpan) -> Diagnostic {
    let help =
      switch days.count {
      case 0: "write 2024-05-01 .. 2024-05-31, 2024-05-01 .. for all from then on, or last 30d"
      case 1: "write \(days[0]) .. for all from then on, .. \(days[0]) for all up to then"
      default: "write \(days[0]) .. \(days[1])"
      }
    return .error("E0167", "`during` takes days, and `\(word)` names none", at: span, help: help)
  }

  static func nowAsBound(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0167", "`during` takes days, and without an end it reaches up to now", at: span, help: "leave it out",
      replacement: "")
  }

  static func missingComma(before word: String, at span: SourceSpan) -> Diagnostic {
    .error("E0168", "a comma is missing before `\(word)`", at: span, help: "write , \(word)", replacement: ", \(word)")
  }

  static func countOfStar(meant: String = "", at span: SourceSpan) -> Diagnostic {
    .error("E0170", "`count` takes no `*`", at: span, help: "write count(), which counts rows", replacement: meant)
  }

  static func columnNamedAfter(_ meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0169", "a column has its name before the `=`, and none after", at: span,
      help: meant.map { "write \($0)" } ?? "leave `as` out")
  }

  static func duringWithoutDots(_ day: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0132", "`during` needs `..`", at: span,
      help: "write \(day) .. \(day) for this one day, \(day) .. for all from then on")
  }

  static func duringWithoutLast(meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0132", "`during` with a duration needs `last`", at: span, help: "write \(meant ?? "last 30d")",
      replacement: meant)
  }

  static func placeholderInLocation(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0133", "columns in a location are written in `{ }`, without `$`", at: span, help: "write {", replacement: "{")
  }

  static func repeatedSide(_ side: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0134", "`\(side)` appears twice in `role`", at: span,
      help: "put all its names in one list: \(side) \"A\", \"B\""
    )
  }

  static func commaBetweenSides(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0135", "the names of the start and those of the end have no comma between them", at: span,
      help: "leave it out", replacement: "")
  }

  static func extraComma(at span: SourceSpan) -> Diagnostic {
    .error("E0135", "nothing follows this comma", at: span, help: "leave it out", replacement: "")
  }

  static func selectWithoutName(meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0136", "a column begins with its name", at: span,
      help: meant.map { "write \($0)" } ?? "write NAME = EXPRESSION, where the name is one word", replacement: meant)
  }

  static func aggregateInSelect(_ column: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0136", "this is about groups of rows, and belongs in `summarize`", at: span,
      help: "write summarize { \(column) } instead of `select`, or after it")
  }

  static func topInSelect(_ number: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0174", "`select` names columns; `limit` says how many rows come", at: span,
      help: "leave it out, and write limit \(number) after `select`", replacement: "")
  }

  static func selectWithoutBraces(meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0136", "the columns of `select` go in braces, each after its name", at: span, help: "write \(meant)",
      replacement: meant)
  }

  static func selectEverything(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0136", "`select` names its columns; there is no `*`", at: span,
      help:
        "leave `select` out for the key, both times and the duration, or name columns: { started = start.eventTime }"
    )
  }

  static func rowWithoutParentheses(meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0139", "a tuple goes in parentheses, even one of a single value", at: span, help: "write \(meant)",
      replacement: meant)
  }

  static func notWhole(_ text: String, meant: String? = nil, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0137", "`\(text)` is not a whole number as it is written here", at: span,
      help: meant.map { "write \($0)" } ?? "write digits alone", replacement: meant)
  }

  static func numberTooLarge(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error("E0138", "`\(text.count > 40 ? text.prefix(40) + "…" : text)` is too large", at: span)
  }
}
