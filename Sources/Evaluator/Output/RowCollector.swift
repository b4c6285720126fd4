import Expressions
import Rows
import Semantics
import Values

/// Turns spans into rows: `keep`, `where`, `select`, `order by`, `limit`.
struct RowCollector {
  private(set) var notKept = 0
  private(set) var whereFalse = 0
  private(set) var whereUnknown = 0
  private(set) var afterLimit = 0
  private var rows: [OutputRow] = []
  private let plan: Plan
  private let matched: MatchedEvents
  private let reading: RowEvaluator
  private let labels: [Text?]

  init(_ plan: Plan, _ matched: MatchedEvents) {
    self.plan = plan
    self.matched = matched
    reading = RowEvaluator(plan)
    labels = plan.pairs.map { $0.label.map { Text($0) } }
  }

  enum RowDisposition: Hashable, Sendable {
    case row, notKept, whereFalse, whereUnknown
  }

  mutating func take(_ span: Pairing.Span, of sequence: Pairing.Sequence) -> RowDisposition {
    guard plan.keep.contains(span.state) else {
      notKept += 1
      return .notKept
    }
    var row = OutputRow(span: span, scope: sequence.scope, pair: sequence.pair, key: sequence.key, orderValues: [])
    if reading.condition != nil || !plan.order.isEmpty {
      let view = view(row)
      switch reading.condition.map({ $0(view) }) ?? true {
      case true: break
      case false:
        whereFalse += 1
        return .whereFalse
      case nil:
        whereUnknown += 1
        return .whereUnknown
      }
      row.orderValues = plan.order.map { reading.columns[$0.column](view) }
    }
    rows.append(row)
    // Only the first rows can come out: what a `match every` makes beyond them is not held.
    if let limit = plan.limit, rows.count >= max(4 * limit, 65_536) { cut(to: limit) }
    return .row
  }

  private func view(_ row: OutputRow) -> RowView {
    RowView(
      start: row.span.start.map { matched.events[$0] }, end: row.span.end.map { matched.events[$0] },
      scope: matched.scopes[row.scope], key: row.key, pair: row.pair, label: labels[row.pair], state: row.span.state)
  }

  private func columns(_ row: OutputRow) -> [Value] {
    let view = view(row)
    return reading.columns.map { $0(view) }
  }

  /// A row, by its index, with the times that put it in order unless there is an `order by`: they mostly suffice, and
  /// sorting rows themselves would copy all of one at each step.
  private struct SortEntry {
    var row: Int
    var time: Instant?
    var end: Instant?
  }

  /// The rows in order, at most so many.
  private func places(atMost limit: Int?) -> ArraySlice<SortEntry> {
    let order = RowOrder(order: plan.order, events: matched.events, scopes: matched.scopes, columns: columns)
    let isByTime = plan.order.isEmpty
    var places = rows.indices.map { row in
      let span = rows[row].span
      let end = span.end.map { matched.events[$0].time }
      return SortEntry(row: row, time: span.start.map { matched.events[$0].time } ?? end, end: end)
    }
    places.sort { a, b in
      if isByTime {
        let times = Ordering.ofOptionals(a.time, b.time)
        if times != .same { return times == .before }
        let ends = Ordering.ofOptionals(a.end, b.end)
        if ends != .same { return ends == .before }
      }
      return order.precedes(rows[a.row], rows[b.row])
    }
    return places.prefix(limit ?? places.count)
  }

  private mutating func cut(to limit: Int) {
    let places = places(atMost: limit)
    afterLimit += rows.count - places.count
    rows = places.map { rows[$0.row] }
  }

  /// The rows in order, with their spans where `dataRange` is given: the first and the last moment of the data.
  mutating func finish(dataRange: (first: Instant?, last: Instant?)?) -> ResultTable {
    let places = places(atMost: plan.limit)
    afterLimit += rows.count - places.count
    return ResultTable(
      columns: plan.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) },
      rows: places.map { columns(rows[$0.row]).map { $0.printed?.string } },
      spans: dataRange.map { range in
        RowSpans(places.map { describe(rows[$0.row]) }, first: range.first, last: range.last)
      })
  }

  private func describe(_ row: OutputRow) -> RowSpan {
    let scope = matched.scopes[row.scope]
    return RowSpan(
      extent: RowSpan.Extent(
        row.span.state, start: row.span.start.map { matched.events[$0].time },
        end: row.span.end.map { matched.events[$0].time }),
      state: row.span.state,
      account: scope.isEmpty ? nil : scope.map { $0?.string ?? "(missing)" }.joined(separator: " / "),
      pair: plan.pairs[row.pair].label, key: row.key.texts.map(\.string).joined(separator: " "))
  }
}
