import Expressions
package import Rows
package import Semantics
import Values

/// The summary of rows as they were printed, from wherever they come: Athena's answer, or a file of an earlier run. It
/// is what a dry run makes of the rows themselves. The plan has a summary; the table has its row columns.
package func summarize(_ plan: Plan, printed rows: ResultTable) throws(UnreadableRows) -> SummaryResult {
  guard var summarizer = Summarizer(plan) else { preconditionFailure("a plan without a summary") }
  let types = plan.projection.columns.map(\.value.type)
  for (index, row) in rows.rows.enumerated() {
    guard row.count == types.count else { throw .columnCount(row: index + 1, row.count, wanted: types.count) }
    var values: [Value] = []
    values.reserveCapacity(row.count)
    for (column, cell) in row.enumerated() {
      guard let value = Value(printed: cell, types[column]) else {
        throw .cell(row: index + 1, column: plan.projection.columns[column].name, cell ?? "", types[column])
      }
      values.append(value)
    }
    summarizer.add(values)
  }
  return summarizer.finish()
}

/// Fails at the first cell that is of another type than its column, such as a header among the rows.
package func checkPrinted(_ rows: ResultTable) throws(UnreadableRows) {
  for (index, row) in rows.rows.enumerated() {
    for (cell, column) in zip(row, rows.columns) where Value(printed: cell, column.type) == nil {
      throw .cell(row: index + 1, column: column.name, cell ?? "", column.type)
    }
  }
}
