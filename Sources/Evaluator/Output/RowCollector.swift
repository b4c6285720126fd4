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
  private let reading: RowReading
  private let order: RowOrder

  init(_ plan: Plan) {
    self.plan = plan
    reading = RowReading(plan)
    order = RowOrder(order: plan.order)
  }

  enum Fate: Hashable, Sendable {
    case row, notKept, whereFalse, whereUnknown
  }

  mutating func take(_ view: RowView) -> Fate {
    guard plan.keep.contains(view.state) else {
      notKept += 1
      return .notKept
    }
    if let condition = reading.condition {
      switch condition(view) {
      case true: break
      case false:
        whereFalse += 1
        return .whereFalse
      case nil:
        whereUnknown += 1
        return .whereUnknown
      }
    }
    rows.append(OutputRow(values: reading.columns.map { $0(view) }, view: view))
    // Only the first rows can come out: what a `match every` makes beyond them is not held.
    if let limit = plan.limit, rows.count >= max(4 * limit, 65_536) { cut(to: limit) }
    return .row
  }

  private mutating func cut(to limit: Int) {
    rows.sort(by: order.precedes)
    afterLimit += max(0, rows.count - limit)
    rows.removeSubrange(min(limit, rows.count)...)
  }

  mutating func finish() -> ResultTable {
    cut(to: plan.limit ?? rows.count)
    return ResultTable(
      columns: plan.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) },
      rows: rows.map { $0.values.map { $0.printed?.string } })
  }
}
