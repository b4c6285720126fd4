import Source
import Syntax
import Values

/// Conditions that ask for an errorCode where failed calls are left out: no event that is left has one.
extension Analyzer {
  mutating func reportErrorsNotIncluded(_ included: [Inclusion]) {
    guard !included.contains(.errors) else { return }
    for clause in spec.clauses {
      switch clause.kind {
      case .eventsWhere(let condition), .rowsWhere(let condition): reportErrorsNotIncluded(condition)
      case .pair(let pair):
        for selector in pair.allSelectors {
          if let condition = selector.condition { reportErrorsNotIncluded(condition) }
        }
      case .table, .role, .during, .within, .partitions, .lookup, .match, .include, .keep, .select, .summarize, .having,
        .orderBy, .limit, .missing:
        break
      }
    }
  }

  private static func isSuccess(_ code: String) -> Bool {
    Plan.Scan.successCodes.contains { $0.isIdentical(to: code) }
  }

  private mutating func reportErrorsNotIncluded(_ condition: ExpressionSyntax) {
    switch condition.kind {
    case .and(let parts), .or(let parts): for part in parts { reportErrorsNotIncluded(part) }
    case .comparison(.equal, let left, let right):
      for (subject, text) in [(left, right), (right, left)] {
        guard subject.isErrorCode, case .text(let value) = text.kind, !Self.isSuccess(value) else { continue }
        diagnostics.report(.errorsNotIncluded(at: condition.span))
      }
    case .isIn(let subject, let values, isNegated: false):
      let hasSuccess = values.contains { if case .text(let text) = $0.kind { Self.isSuccess(text) } else { false } }
      if subject.isErrorCode, !hasSuccess { diagnostics.report(.errorsNotIncluded(at: condition.span)) }
    case .like(let subject, let pattern, isNegated: false):
      guard subject.isErrorCode, case .text(let text) = pattern.kind,
        !Plan.Scan.successCodes.contains(where: { TextPattern(text).matches($0.utf8) })
      else { return }
      diagnostics.report(.errorsNotIncluded(at: condition.span))
    case .isMissing(let subject, isNegated: true):
      if subject.isErrorCode { diagnostics.report(.errorsNotIncluded(at: condition.span)) }
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce, .comparison, .like,
      .isIn, .isMissing, .not, .missing:
      break
    }
  }
}

extension ExpressionSyntax {
  /// `errorCode`, also of a side of a row.
  fileprivate var isErrorCode: Bool {
    guard case .path(let path) = kind else { return false }
    if path.steps.isEmpty { return path.isBare("errorCode") }
    return ["start", "end"].contains { path.isBare($0) } && path.steps.count == 1
      && path.steps[0].value.word?.isIdentical(to: "errorCode") == true
  }
}
