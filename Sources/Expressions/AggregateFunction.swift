package import Values

/// The aggregates of `summarize`, by the names that specs call them (grammar.md, "summarize, having").
package enum AggregateFunction: String, CaseIterable, Hashable, Sendable {
  case count, countDistinct = "count_distinct", min, max, percentile, median, sum, avg

  /// A call as a user would write it.
  package var usage: String {
    switch self {
    case .count: "count() or count(CONDITION)"
    case .countDistinct: "count_distinct(x)"
    case .min: "min(x)"
    case .max: "max(x)"
    case .percentile: "percentile(x, 95)"
    case .median: "median(x)"
    case .sum: "sum(x)"
    case .avg: "avg(x)"
    }
  }

  /// One line.
  package var help: String {
    switch self {
    case .count: "the rows, or those for which the condition is true"
    case .countDistinct: "the different values"
    case .min: "the least value"
    case .max: "the greatest value"
    case .percentile: "the value at that rank of all, nearest rank"
    case .median: "percentile(x, 50)"
    case .sum: "the sum, exact"
    case .avg: "the mean"
    }
  }

  /// Whether it takes values of a type; `takes` says which in words.
  package func accepts(_ type: ValueType) -> Bool {
    switch self {
    case .count: type == .boolean
    case .countDistinct: true
    case .min, .max: type != .boolean
    case .percentile, .median: [.number, .integer, .duration, .time].contains(type)
    case .sum, .avg: [.number, .integer, .duration].contains(type)
    }
  }

  package var takes: String {
    switch self {
    case .count: "a condition"
    case .countDistinct: "a value"
    case .min, .max: "any value but a condition"
    case .percentile, .median: "a number, a duration or a time"
    case .sum, .avg: "a number or a duration"
    }
  }
}
