import Expressions
import Semantics
import Summaries
import Values

/// What `select` and `summarize` compute with the duration of rows that have not ended, and so have none.
struct MissingDurations {
  private let plan: Plan
  /// The rows that are open.
  private let open: Int
  /// By column of `select`, whether it is NULL where a span has no end.
  private let needsEnd: [Bool]

  init(_ plan: Plan, open: Int) {
    self.plan = plan
    self.open = open
    needsEnd = plan.projection.columns.map(\.value.needsEnd)
  }

  /// Of the spans that `where` left out because it is unknown for them, those that are open.
  func ofWhere(openUnknown: Int) -> [Finding] {
    let asksForEnd = plan.filter.condition?.conjuncts.contains { $0.operands.contains(where: \.needsEnd) } ?? false
    return openUnknown > 0 && asksForEnd ? [.whereOfOpenRows(openUnknown)] : []
  }

  func findings(_ summary: SummaryResult?) -> [Finding] {
    guard let summary else {
      // A duration that is shown as it is shows that it is not there.
      let columns = zip(plan.projection.columns, needsEnd).filter { $1 && $0.value != .field(.duration) }.map(\.0.name)
      return open == 0 || columns.isEmpty ? [] : [.durationOfOpenRows(columns, rows: open)]
    }
    var findings: [(sums: [String], rows: Int, isOpen: Bool)] = []
    for sum in summary.sumsOfFewer {
      let isOpen = open > 0 && readsDuration(sum.aggregate)
      if let place = findings.firstIndex(where: { $0.rows == sum.missing && $0.isOpen == isOpen }) {
        if findings[place].sums.last?.isIdentical(to: sum.column) != true { findings[place].sums.append(sum.column) }
      } else {
        findings.append(([sum.column], sum.missing, isOpen))
      }
    }
    return findings.map { .sumOfFewerRows($0.sums, without: $0.rows, of: summary.rowCount, isForOpenRows: $0.isOpen) }
  }

  private func readsDuration(_ aggregate: Int) -> Bool {
    guard case .sum(let input)? = plan.summary?.aggregates[aggregate] else { return false }
    var isRead = false
    input.forEachField { if needsEnd[$0.index] { isRead = true } }
    return isRead
  }
}

extension Expression where Field == RowField {
  /// Whether it is NULL where a span has not ended, because it computes with `duration` or with the time of the end.
  fileprivate var needsEnd: Bool {
    switch self {
    case .field(.duration): true
    case .elapsed(let end, let start): [end, start].contains { $0 == .field(.event(.end, .eventTime)) || $0.needsEnd }
    case .coalesce(let operands): operands.allSatisfy(\.needsEnd)
    case .call(.if, _), .condition: false
    case .field, .text, .number, .time, .duration, .call, .toNumber, .negate, .arithmetic, .combine, .shift:
      operands.contains(where: \.needsEnd)
    }
  }
}
