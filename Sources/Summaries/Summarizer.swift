package import Rows
package import Semantics
package import Expressions
import Values

/// Groups rows and computes what `summarize` asks of each group (grammar.md). The result does not depend
/// on the order in which the rows come.
package struct Summarizer {
  private let plan: Plan
  private let summary: Summary
  private let groupValues: [@Sendable ([Value]) -> Value]
  private let aggregates: AggregateStates
  /// The groups' values, in the order in which they were first seen.
  private var groups: [[Value]] = []
  private var places: [[Value]: Int] = [:]
  private var rowCount = 0

  /// Nil where the plan summarizes nothing.
  package init?(_ plan: Plan) {
    guard let summary = plan.summary else { return nil }
    self.plan = plan
    self.summary = summary
    let evaluation = Evaluation<Summary.ColumnField, [Value]>.ofRows
    groupValues = summary.groups.map { evaluation.value($0.value) }
    aggregates = AggregateStates(summary.aggregates, evaluation)
    // Without `by` the group of all rows is there even when there are none.
    if summary.groups.isEmpty { _ = place(of: []) }
  }

  /// What the block's columns are computed from.
  private struct Group {
    var values: [Value]
    var aggregates: [Value]
  }

  /// Takes a row of the plan's columns.
  package mutating func add(_ row: [Value]) {
    rowCount += 1
    let row = row.map(\.normalized)
    aggregates.take(row, in: place(of: groupValues.map { $0(row).normalized }))
  }

  private mutating func place(of group: [Value]) -> Int {
    if let known = places[group] { return known }
    places[group] = groups.count
    groups.append(group)
    aggregates.addGroup()
    return groups.count - 1
  }

  /// The rows of the summary: `having`, `order by`, `limit`.
  package func finish() -> SummaryResult {
    let columns = plan.resultColumns.map { ResultTable.Column(name: $0.name, type: $0.type) }
    var result = SummaryResult(rows: ResultTable(columns: columns, rows: []))
    result.rowCount = rowCount
    result.groupCount = groups.count
    result.largeNumbers = aggregates.largeNumbers
    result.sumsOfFewer = sumsOfFewer
    let evaluation = Evaluation<Summary.Field, Group>(
      field: { field in
        switch field {
        case .group(let index, _): { $0.values[index] }
        case .aggregate(let index, _): { $0.aggregates[index] }
        }
      },
      anyElement: { _, _ in preconditionFailure("a list in a summary; the analyzer lets none through") })
    let values = summary.columns.map { evaluation.value($0.value) }
    let having = summary.having.map(Evaluation<Summary.ColumnField, [Value]>.ofRows.truth)
    var rows: [[Value]] = []
    for group in groups.indices {
      let place = Group(values: groups[group], aggregates: aggregates.values(of: group))
      let row = place.values + values.map { $0(place).normalized }
      switch having.map({ $0(row) }) ?? true {
      case true: rows.append(row)
      case false: result.havingFalse += 1
      case nil: result.havingUnknown += 1
      }
    }
    rows.sort(by: precedes)
    let limited = rows.prefix(plan.limit ?? rows.count)
    result.afterLimit = rows.count - limited.count
    var strings = SharedStrings()
    result.rows.rows = ResultRows(limited.map { row in row.map { $0.printed.map { strings.string(of: $0) } } })
    return result
  }

  private var sumsOfFewer: [SummaryResult.SumOfFewer] {
    summary.columns.flatMap { column in
      var sums: [SummaryResult.SumOfFewer] = []
      column.value.forEachField { field in
        guard case .aggregate(let index, _) = field, let present = aggregates.presentInputs(ofSum: index),
          present < rowCount
        else { return }
        sums.append(SummaryResult.SumOfFewer(column: column.name, aggregate: index, missing: rowCount - present))
      }
      return sums
    }
  }

  /// `order by`, then the columns of `by` from left to right; NULL last throughout. No two groups are equal in these.
  private func precedes(_ a: [Value], _ b: [Value]) -> Bool {
    for key in plan.order {
      let (first, second) = (a[key.column], b[key.column])
      let ordering = Ordering.ofRows(first, second)
      if ordering == .same { continue }
      return (ordering == .before) != (key.isDescending && !first.isNull && !second.isNull)
    }
    return summary.groups.indices.lazy.map { Ordering.ofRows(a[$0], b[$0]) }.first { $0 != .same } == .before
  }
}

/// What came of a summary.
package struct SummaryResult: Hashable, Sendable {
  package var rows: ResultTable
  /// The rows that were summarized.
  package var rowCount = 0
  package var groupCount = 0
  package var havingFalse = 0
  package var havingUnknown = 0
  package var afterLimit = 0
  /// Numbers that were left out of sums and averages for their size.
  package var largeNumbers = 0
  package var sumsOfFewer: [SumOfFewer] = []

  /// A sum for which some rows have no value.
  package struct SumOfFewer: Hashable, Sendable {
    /// The column of the block that reads it.
    package var column: String
    /// Its index in `Summary.aggregates`.
    package var aggregate: Int
    package var missing: Int
  }

  /// A sentence about what the rows do not show; nil where they show all.
  package var note: String? { largeNumbers == 0 ? nil : Self.note(onLargeNumbers: largeNumbers) }

  package static func note(onLargeNumbers count: Int) -> String {
    "\(count == 1 ? "1 number" : "\(count) numbers") of 1e20 or more in size \(count == 1 ? "is" : "are") "
      + "left out of sums and averages"
  }
}

extension Evaluation<Summary.ColumnField, [Value]> {
  /// Over columns, by their index.
  static var ofRows: Self {
    Evaluation(
      field: { field in { $0[field.index] } },
      anyElement: { _, _ in preconditionFailure("a list in a summary; the analyzer lets none through") })
  }
}
