import Source
import Syntax
import Values

/// Texts that a field of CloudTrail's never has: a service without its domain, a truth value in capitals, an account id
/// with hyphens.
extension Analyzer {
  mutating func reportFieldForms(_ window: TimeWindow) {
    for test in spec.tests(of: .eventsWhere, .rowsWhere, .pair) where test.relation == .isOneOf {
      for (subject, text) in test.texts { reportForm(of: text, as: subject) }
    }
    for test in spec.tests(of: .rowsWhere) where test.isConjunct { reportLongerThanWithin(test.syntax, window) }
  }

  private mutating func reportForm(of literal: Located<String>, as subject: ExpressionSyntax) {
    guard let field = subject.plainField else { return }
    let text = literal.value
    switch field {
    case "eventSource":
      if !text.utf8.contains(UInt8(ascii: ".")), !text.utf8.contains(UInt8(ascii: "*")), !text.isEmpty {
        diagnostics.report(
          .neverOfField(text, field: field, meant: text.lowercased() + eventSourceSuffix, at: literal.span))
      }
    case "readOnly", "managementEvent":
      if !["true", "false"].contains(where: { $0.isIdentical(to: text) }) {
        let meant = ["true", "false"].first { $0.isIdentical(to: text.lowercased()) }
        diagnostics.report(.neverOfField(text, field: field, meant: meant, at: literal.span))
      }
    case "recipientAccountId":
      if isSuspiciousAccount(text) {
        diagnostics.report(.accountNumber(text, line: nil, of: nil, at: literal.span))
      }
    default: break
    }
  }

  /// A part of `where` that asks for spans longer than `within`, which closes none of these.
  private mutating func reportLongerThanWithin(_ condition: ExpressionSyntax, _ window: TimeWindow) {
    guard case .comparison(let op, let left, let right) = condition.kind, let within = window.within,
      left.isBare("duration"), case .duration(let least) = right.kind
    else { return }
    let isNever =
      switch op {
      case .greater: least.milliseconds >= within.milliseconds
      case .greaterOrEqual, .equal: least.milliseconds > within.milliseconds
      case .less, .lessOrEqual, .notEqual: false
      }
    if isNever { diagnostics.report(.longerThanWithin(within.specText, at: condition.span)) }
  }
}
