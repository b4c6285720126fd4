import Source
import Values

/// E0150 to E0169: expressions.
extension Diagnostic {
  static func chainedComparison(at span: SourceSpan) -> Diagnostic {
    .error("E0150", "comparisons do not chain", at: span, help: "join two of them with `and`: a < b and b < c")
  }

  static func tooDeep(limit: Int, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0151", "this expression nests more than \(limit) levels deep", at: span,
      help: "a chain of + - * / counts a level for each sign; what one chain of `and` or `or` joins is one level deep"
    )
  }

  static func comparedWithNull(_ text: String, isNegated: Bool, at span: SourceSpan) -> Diagnostic {
    let meant = isNegated ? "is present" : "is missing"
    return .error(
      "E0152", "there is no null; a value is missing or present", at: span, help: "write \(meant)", replacement: meant)
  }

  static func nullLiteral(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0152", "there is no null; a value is missing or present", at: span,
      help: "ask with `is missing` or `is present`")
  }

  static func isNot(_ text: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0153", "`\(text)` has a shorter form", at: span, help: "write \(meant)", replacement: meant)
  }

  static func booleanLiteral(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0154", "there are no boolean literals: in a record `\(word)` is text", at: span, help: "write \"\(word)\"",
      replacement: "\"\(word)\"")
  }

  static func likeWithoutString(found: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0155", "`like` takes a string, found \(found)", at: span, help: "write like \"text*\", where * is any text")
  }

  static func booleanCondition(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0154", "there are no boolean literals, and a condition compares", at: span,
      help: word == "true" ? "without a condition everything passes: leave it out" : "nothing would come out at all")
  }

  static func listWithoutLiteral(found: String, at span: SourceSpan) -> Diagnostic {
    .error("E0156", "`in` takes a list of literals, found \(found)", at: span, help: "write in (\"a\", \"b\")")
  }

  static func badIndex(meant: String? = nil, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0157", "`[ ]` takes a number from 0, or nothing for every element", at: span,
      help: meant.map { "write \($0)" } ?? "a name is written after a dot: .name or .\"any text\"",
      replacement: meant)
  }

  static func indexAfterDot(_ digits: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0157", "an element of a list is written in brackets", at: span, help: "write [\(digits)]",
      replacement: "[\(digits)]")
  }

  static func starStep(at span: SourceSpan) -> Diagnostic {
    .error("E0157", "every element of a list is `[]`", at: span, help: "write []", replacement: "[]")
  }

  static func eventInExpression(_ event: String, at span: SourceSpan) -> Diagnostic {
    .error("E0158", "the event `\(event)` is not a value", at: span, help: "events belong in `pair`")
  }

  static func between(_ meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0160", "there is no `between`", at: span, help: "write \(meant ?? "x >= a and x <= b")", replacement: meant)
  }

  static func caseWhen(meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0161", "there is no `case when`", at: span,
      help: meant.map { "write \($0)" } ?? "write if(CONDITION, a, b): a where the condition is true, else b",
      replacement: meant)
  }

  static func orderByField(_ text: String, at span: SourceSpan) -> Diagnostic {
    let name = text.byteSplit(".").last { !$0.isEmpty } ?? "name"
    return .error(
      "E0162", "`order by` names an output column, and `\(text)` is a field", at: span,
      help: "give it a name in `select`, \(name) = \(text), and order by \(name)")
  }

  static func capitals(_ word: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0159", "`\(word)` is written in small letters", at: span, help: "write \(meant)", replacement: meant)
  }
}
