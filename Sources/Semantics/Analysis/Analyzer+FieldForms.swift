import Source
import Syntax
import Values

/// Texts that a field of CloudTrail's never has: a service without its domain, a truth value in capitals, an account id
/// with hyphens.
extension Analyzer {
  mutating func reportFieldForms(_ window: TimeWindow) {
    for clause in spec.clauses {
      switch clause.kind {
      case .eventsWhere(let condition): reportFieldForms(condition)
      case .rowsWhere(let condition):
        reportFieldForms(condition)
        reportLongerThanWithin(condition, window)
      case .pair(let pair):
        for selector in pair.allSelectors {
          if let condition = selector.condition { reportFieldForms(condition) }
        }
      case .table, .role, .during, .within, .partitions, .lookup, .match, .include, .keep, .select, .summarize, .having,
        .orderBy, .limit, .missing:
        break
      }
    }
  }

  private mutating func reportFieldForms(_ condition: ExpressionSyntax) {
    switch condition.kind {
    case .and(let parts), .or(let parts): for part in parts { reportFieldForms(part) }
    case .not(let inner): reportFieldForms(inner)
    case .comparison(.equal, let left, let right), .comparison(.notEqual, let left, let right):
      reportForm(of: right, as: left)
      reportForm(of: left, as: right)
    case .isIn(let subject, let values, _): for value in values { reportForm(of: value, as: subject) }
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .comparison, .coalesce, .like,
      .isMissing, .missing:
      break
    }
  }

  private mutating func reportForm(of literal: ExpressionSyntax, as subject: ExpressionSyntax) {
    guard case .text(let text) = literal.kind, let field = subject.plainField else { return }
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
    switch condition.kind {
    case .and(let parts): for part in parts { reportLongerThanWithin(part, window) }
    case .comparison(let op, let left, let right):
      guard let within = window.within, case .path(let path) = left.kind, path.isBare("duration"), path.steps.isEmpty,
        case .duration(let least) = right.kind
      else { return }
      let isNever =
        switch op {
        case .greater: least.milliseconds >= within.milliseconds
        case .greaterOrEqual, .equal: least.milliseconds > within.milliseconds
        case .less, .lessOrEqual, .notEqual: false
        }
      if isNever { diagnostics.report(.longerThanWithin(within.specText, at: condition.span)) }
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce, .like, .isIn,
      .isMissing, .not, .or, .missing:
      break
    }
  }
}

extension ExpressionSyntax {
  /// The name of a field of an event that is not in JSON, also of a side of a row.
  fileprivate var plainField: String? {
    guard case .path(let path) = kind, !path.root.value.isQuoted else { return nil }
    if path.steps.isEmpty { return path.root.value.text }
    guard path.steps.count == 1, ["start", "end"].contains(where: { path.isBare($0) }) else { return nil }
    return path.steps[0].value.word
  }
}
