import Expressions
import Rows
import Semantics

extension Plan {
  /// Whether a result has no rows, or is the one row of a summary without `by` that nothing went into. Where Athena
  /// summarizes, `count()` tells; without it, that every other aggregate is NULL or counts none.
  func isOfNothing(_ result: ResultTable) -> Bool {
    guard let summary, summary.groups.isEmpty, result.rows.count == 1 else { return result.rows.isEmpty }
    var isOfNothing = true
    for (column, cell) in zip(summary.columns, result.rows[0]) {
      guard case .field(.aggregate(let index, _)) = column.value else { continue }
      switch summary.aggregates[index] {
      case .count: return cell == "0"
      case .countIf, .countDistinct: if cell != "0" { isOfNothing = false }
      case .min, .max, .percentile, .sum, .avg: if cell != nil { isOfNothing = false }
      }
    }
    return isOfNothing
  }
}
