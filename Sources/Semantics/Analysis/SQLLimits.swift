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
  for clause in spec.clauses {
    for (count, span) in clause.kind.conditionCounts where count > SQLLimits.conditions {
      faults.append(.tooManyConditions(count, at: span))
    }
  }
  if plan.classification.pairs.count > SQLLimits.pairs {
    let places = spec.clauses.filter { $0.word == .pair }.map(\.keyword)
    faults.append(.tooManyPairs(plan.classification.pairs.count, at: places[min(SQLLimits.pairs, places.count - 1)]))
  }
  return faults
}

extension Clause.Kind {
  /// How many conditions SQL joins for each part of the clause, and where that part is.
  fileprivate var conditionCounts: [(Int, SourceSpan)] {
    func counted(_ expressions: [ExpressionSyntax]) -> [(Int, SourceSpan)] {
      expressions.map { ($0.testCount, $0.span) }
    }
    /// Texts without `*` are one IN list.
    func patterns(_ texts: [Located<String>]) -> [(Int, SourceSpan)] {
      let patterns = texts.filter { $0.value.utf8.contains(UInt8(ascii: "*")) }
      return patterns.last.map { [(patterns.count, $0.span)] } ?? []
    }
    return switch self {
    case .pair(let pair):
      patterns(pair.allSelectors.map(\.event)) + counted(pair.allSelectors.compactMap(\.condition))
    case .role(let role): [role.both, role.start, role.end].flatMap(patterns)
    case .eventsWhere(let condition), .rowsWhere(let condition), .having(let condition): counted([condition])
    case .select(let items): counted(items.map(\.expression))
    case .summarize(let summary): counted((summary.groups + summary.columns).map(\.expression))
    case .lookup(let lookup): counted(lookup.keys.map(\.expression))
    case .table, .during, .within, .partitions, .match, .include, .keep, .orderBy, .limit, .missing: []
    }
  }
}

extension ExpressionSyntax {
  /// The comparisons in an expression, also those inside `if` and `count`.
  fileprivate var testCount: Int {
    let (own, parts): (Int, [ExpressionSyntax]) =
      switch kind {
      case .comparison(_, let left, let right): (1, [left, right])
      case .like(let subject, let pattern, _): (1, [subject, pattern])
      case .isIn(let subject, let values, _): (1, [subject] + values)
      case .isMissing(let subject, _): (1, [subject])
      case .call(_, let parts), .coalesce(let parts), .and(let parts), .or(let parts): (0, parts)
      case .arithmetic(_, let left, let right): (0, [left, right])
      case .negate(let inner), .not(let inner): (0, [inner])
      case .text, .number, .duration, .date, .time, .path, .missing: (0, [])
      }
    return parts.reduce(own) { $0 + $1.testCount }
  }
}
