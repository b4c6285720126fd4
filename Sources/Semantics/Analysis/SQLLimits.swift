import Source
import Syntax

/// How large a query Trino was seen to compile. Its generated code has limits of its own (a chain of 1,000 conditions
/// and 150 pairs failed), which no manual names.
enum SQLLimits {
  /// Comparisons in one condition.
  static let conditions = 100
  static let pairs = 60
}

/// What is larger than Trino was seen to compile, as errors.
func sizeFaults(of plan: Plan, _ spec: Spec) -> [Diagnostic] {
  var faults: [Diagnostic] = []
  func check(_ condition: ExpressionSyntax) {
    let count = condition.comparisonCount
    if count > SQLLimits.conditions { faults.append(.tooManyConditions(count, at: condition.span)) }
  }
  for clause in spec.clauses {
    if case .eventsWhere(let condition) = clause.kind { check(condition) }
    if case .rowsWhere(let condition) = clause.kind { check(condition) }
    guard case .pair(let pair) = clause.kind else { continue }
    for condition in (pair.starts + pair.ends).compactMap(\.condition) { check(condition) }
  }
  if plan.classification.pairs.count > SQLLimits.pairs {
    let places = spec.clauses.filter { if case .pair = $0.kind { true } else { false } }.map(\.keyword)
    faults.append(.tooManyPairs(plan.classification.pairs.count, at: places[min(SQLLimits.pairs, places.count - 1)]))
  }
  return faults
}

extension ExpressionSyntax {
  /// How many conditions `and`, `or` and `not` join.
  fileprivate var comparisonCount: Int {
    if case .and(let parts) = kind { return parts.reduce(0) { $0 + $1.comparisonCount } }
    if case .or(let parts) = kind { return parts.reduce(0) { $0 + $1.comparisonCount } }
    if case .not(let inner) = kind { return inner.comparisonCount }
    return 1
  }
}
