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
  for condition in spec.conditions() {
    let count = condition.tests().count
    if count > SQLLimits.conditions { faults.append(.tooManyConditions(count, at: condition.span)) }
  }
  if plan.classification.pairs.count > SQLLimits.pairs {
    let places = spec.clauses.filter { $0.word == .pair }.map(\.keyword)
    faults.append(.tooManyPairs(plan.classification.pairs.count, at: places[min(SQLLimits.pairs, places.count - 1)]))
  }
  return faults
}
