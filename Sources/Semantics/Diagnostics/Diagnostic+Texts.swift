import Source
import Syntax
import Values

/// Codes W033x: texts that are compared with what they are not.
extension Diagnostic {
  static func starInList(
    _ subject: ExpressionSyntax, _ values: [ExpressionSyntax], _ stars: [ExpressionSyntax], isNegated: Bool,
    at span: SourceSpan
  ) -> Diagnostic {
    let name = subject.pathText ?? ""
    let spans = stars.map(\.span)
    let tests = values.compactMap { value -> String? in
      guard case .text(let text) = value.kind else { return nil }
      let sign = spans.contains(value.span) ? isNegated ? "not like" : "like" : isNegated ? "!=" : "="
      return "\(name) \(sign) \(stringLiteral(of: text))"
    }
    let whole = tests.joined(separator: isNegated ? " and " : " or ")
    let meant = tests.count > 1 ? "(\(whole))" : whole
    let isReplaceable = tests.count == values.count && !name.isEmpty
    return .warning(
      "W0332", "in a list a `*` is a plain star; `like` takes it for any text", at: span,
      help: isReplaceable ? "write \(meant); for the star itself `\\*`" : nil, replacement: isReplaceable ? meant : nil)
  }

  static func textOrder(
    _ number: String, beside subject: ExpressionSyntax, _ op: ComparisonOperator, isLeft: Bool, at span: SourceSpan
  ) -> Diagnostic {
    let meant = subject.asNumber.map { isLeft ? "\($0) \(op.rawValue) \(number)" : "\(number) \(op.rawValue) \($0)" }
    return .warning(
      "W0333", "texts are compared here, letter by letter: \"10\" comes before \"9\"", at: span,
      help: "compare numbers: `\(meant ?? "number(…) \(op.rawValue) \(number)")`", replacement: meant)
  }

  static func textOfOtherForm(_ text: String, function: String, form: String, at span: SourceSpan) -> Diagnostic {
    let help =
      switch function {
      case "hour": "write the day too; for an hour of any day `last(hour(…), \"T\") = \"08\"`"
      case "month": "write it so; for a month of any year `last(month(…), \"-\") = \"05\"`"
      default: "write it so; for a day of any month `last(day(…), \"-\") = \"17\"`"
      }
    return .warning(
      "W0334", "`\(function)(…)` is never \(stringLiteral(of: text)): it gives texts such as \"\(form)\"", at: span,
      help: help)
  }
}
