import Rows
import Semantics
import Syntax
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
  private let reading: RowReading
  private let labels: [Text?]

  init(_ plan: Plan, _ matched: MatchedEvents) {
    self.plan = plan
    self.matched = matched
    reading = RowReading(plan)
    labels = plan.pairs.map { $0.label.map { Text($0) } }
  }

  enum Fate: Hashable, Sendable {
    case row, notKept, whereFalse, whereUnknown
  }

  mutating func take(_ span: Pairing.Span, of sequence: Pairing.Sequence) -> Fate {
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

  /// The places of the rows in order, at most so many. Places are sorted, as rows would be copied at each step.
  private func places(atMost limit: Int?) -> ArraySlice<Int> {
    let order = RowOrder(order: plan.order, events: matched.events, scopes: matched.scopes, columns: columns)
    let places = rows.indices.sorted { order.precedes(rows[$0], rows[$1]) }
    return places.prefix(limit ?? places.count)
  }

  private mutating func cut(to limit: Int) {
    let places = places(atMost: limit)
    afterLimit += rows.count - places.count
    rows = places.map { rows[$0] }
  }

  mutating func finish() -> ResultTable {
    let places = places(atMost: plan.limit)
    afterLimit += rows.count - places.count
    return ResultTable(
      columns: plan.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) },
      rows: places.map { columns(rows[$0]).map { $0.printed?.string } })
  }
}
