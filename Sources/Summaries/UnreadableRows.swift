package import Values

/// Why printed rows are not those of a plan.
package enum UnreadableRows: Error, Hashable, Sendable {
  /// The row, from 1, and how many cells it has.
  case columnCount(row: Int, Int, wanted: Int)
  /// The row, from 1, and the cell's text, which is of another type than its column.
  case cell(row: Int, column: String, String, ValueType)
}

extension UnreadableRows: CustomStringConvertible {
  package var description: String {
    switch self {
    case .columnCount(let row, let count, let wanted):
      "row \(row) has \(count) \(count == 1 ? "column" : "columns"), where the spec has \(wanted)"
    case .cell(let row, let column, let text, let type):
      "row \(row): \"\(text.visible)\" in the column \(column.visible) is not \(type.article) \(type.rawValue)"
    }
  }
}

extension ValueType {
  fileprivate var article: String {
    switch self {
    case .integer: "an"
    case .text, .number, .time, .duration, .boolean: "a"
    }
  }
}
