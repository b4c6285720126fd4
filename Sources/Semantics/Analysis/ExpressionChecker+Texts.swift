import Expressions
import Source
import Syntax
import Values

/// Texts that cannot mean what they are compared for.
extension ExpressionChecker {
  /// The text of a number after `<` or `>` beside a text of JSON, which may be a number's: texts compare letter by
  /// letter, and "10" comes before "9".
  func reportTextOrder(
    _ op: ComparisonOperator, _ left: ExpressionSyntax, _ a: Typed, _ right: ExpressionSyntax, _ b: Typed,
    into diagnostics: inout Diagnostics
  ) {
    switch op {
    case .equal, .notEqual: return
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    for (subject, value, literal) in [(left, a, right), (right, b, left)] {
      guard case .text(let text) = literal.kind, scope.isOfJSON(value), Double(jsonNumber: Array(text.utf8)) != nil,
        !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") })
      else { continue }
      let isLeft = subject.span.start < literal.span.start
      diagnostics.report(
        .textOrder(
          text, beside: subject, op, isLeft: isLeft, at: left.span.joined(with: right.span)))
    }
  }

  /// A text that `day`, `month` or `hour` never gives.
  func reportForm(of literal: ExpressionSyntax, comparedWith value: Typed, into diagnostics: inout Diagnostics) {
    guard case .text(let text) = literal.kind, case .call(let function, _) = value,
      let form = function.timeForm, text.utf8.count != form.utf8.count || !text.hasDigits(likeBeginningOf: form)
    else { return }
    diagnostics.report(.textOfOtherForm(text, function: function.rawValue, form: form, at: literal.span))
  }
}
