import Source
import Values

/// E0171 to E0189: forms of other languages, with the form that they have here.
extension Diagnostic {
  /// What was expected, with the text that was meant instead of the one that is there.
  static func expected(_ what: String, found: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0127", "expected \(what), found \(found)", at: span, help: meant.isEmpty ? "leave it out" : "write \(meant)",
      replacement: meant)
  }

  static func strayColon(at span: SourceSpan) -> Diagnostic {
    .error("E0171", "no colon belongs here", at: span, help: "leave it out", replacement: "")
  }

  static func strayWord(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error("E0171", "no `\(word)` belongs here", at: span, help: "leave it out", replacement: "")
  }

  static func strayEqual(at span: SourceSpan) -> Diagnostic {
    .error("E0171", "no `=` belongs here", at: span, help: "leave it out", replacement: "")
  }

  static func columnWithColon(_ name: String, replacement: String = " =", at span: SourceSpan) -> Diagnostic {
    .error(
      "E0171", "a column is written `name = …`", at: span, help: "write \(name) =", replacement: replacement)
  }

  static func wordForComma(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0183", "commas separate the items of a list, not `\(word)`", at: span, help: "write a comma", replacement: ",")
  }

  static func wordForOn(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error("E0184", "the key of a pair follows `on`, not `\(word)`", at: span, help: "write on", replacement: "on")
  }

  static func orInKey(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0185", "a key is a value, and `\(word)` joins conditions", at: span,
      help: "write ?? for the second path where the first is missing", replacement: "??")
  }

  enum ForeignFile: String {
    case csv = "CSV"
    case json = "JSON"
    case yaml = "YAML"
    case sql = "SQL"
  }

  static func foreignFile(_ kind: ForeignFile, name: String, at span: SourceSpan) -> Diagnostic {
    let help =
      switch kind {
      case .csv: "rows that were saved are read by `trailspan report SPEC --rows \(name.visible)`"
      case .json: "events are named behind `--events`; `trailspan new ec2:CreateVolume` writes a spec"
      case .yaml, .sql: "`trailspan new ec2:CreateVolume` writes one to begin with"
      }
    return .error(
      "E0172", "this is \(kind.rawValue), and a spec is text that begins like `pair ec2:CreateVolume -> …`", at: span,
      help: help)
  }

  /// A form of an expression that other languages have; a `meant` of nil leaves the fix to the help.
  static func foreignForm(_ form: String, meant: String?, help: String? = nil, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0173", "there is no `\(form)` here", at: span, help: help ?? meant.map { "write \($0)" }, replacement: meant)
  }

  static func foreignClause(_ word: ForeignWord, text: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0174", word.message ?? "there is no clause `\(text)`", at: span, help: word.help,
      replacement: word.isLeftOut ? "" : nil)
  }

  static func groupBy(meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0174", "groups are made by `summarize`", at: span, help: "write \(meant)", replacement: meant)
  }

  static func fieldAsClause(_ word: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0174", "there is no clause `\(word)`; a condition on events does it", at: span, help: "write \(meant)",
      replacement: meant)
  }

  static func distinctRows(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0174", "rows are not made distinct here", at: span,
      help: "`summarize by COLUMN, … { }` lists each group once")
  }

  static func companionTwice(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0175", "`\(word)` appears twice", at: span,
      help: word == "until" ? "name all its events in one list: until ec2:A, ec2:B on PATH" : "keep one of them")
  }

  static func lateKey(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0175", "`on` comes directly behind the events of its pair", at: span,
      help: "move it up: pair START -> END on KEY")
  }

  static func companionOrder(_ word: String, before other: String, at span: SourceSpan) -> Diagnostic {
    .error("E0175", "`\(word)` comes before `\(other)`", at: span, help: "move it up, directly behind the key")
  }

  static func quotedWord(_ what: String, _ word: String, at span: SourceSpan) -> Diagnostic {
    .error("E0176", "\(what) is written without quotes", at: span, help: "write \(word)", replacement: word)
  }

  static func listWithoutParentheses(meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0177", "a list goes in parentheses", at: span, help: "write \(meant)", replacement: meant)
  }

  static func listInBrackets(meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0177", "a list has no brackets here", at: span, help: "write \(meant)", replacement: meant)
  }

  static func jsonArrow(meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0178", "the steps of a path are written with dots", at: span, help: "write \(meant)", replacement: meant)
  }

  static func jsonRoot(_ sign: String = "$.", at span: SourceSpan) -> Diagnostic {
    .error("E0178", "paths are written without `\(sign)` in front", at: span, help: "leave it out", replacement: "")
  }

  static func countWithParentheses(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0186", "`count` of a waypoint is a field, not a function", at: span, help: "leave `()` out", replacement: "")
  }

  static func groupsBehindBlock(meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0179", "`by` comes before the braces of `summarize`", at: span,
      help: "write \(meant ?? "summarize by COLUMN { … }")", replacement: meant)
  }

  static func directionFirst(meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0180", "the direction follows the column", at: span, help: "write \(meant)", replacement: meant)
  }

  static func orderByExpression(_ text: String, isAggregate: Bool, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0162", "`order by` names an output column, and `\(text)` is an expression", at: span,
      help: "give it a name in `\(isAggregate ? "summarize" : "select")`, such as x = \(text), and order by x")
  }

  static func orderByPlace(_ digits: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0162", "`order by` names an output column, and `\(digits)` is a number", at: span,
      help: "write the column's name, such as order by started")
  }

  static func keysOnBothSides(meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0181", "the key of a pair comes behind both events", at: span, help: "write \(meant)", replacement: meant)
  }

  static func missingEqual(meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0182", "`=` is missing between the two sides of the key", at: span, help: "write \(meant)", replacement: meant)
  }

  static func monthOrMinute(_ digits: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0109", "`m` is minutes, and there is no unit of months", at: span,
      help: "write \(digits)m for minutes; months in days, such as 30d")
  }
}
