package import Rows
import Values

extension ResultTable {
  /// The rows of several statements in the total order of `keys`, cut off at `limit`, without the hidden columns.
  ///
  /// Rows that are equal in all keys stay in the order of the statements. `names` are the statements', for errors.
  package static func merging(
    _ results: [[[String?]]], columns: [Column], keys: [MergeKey], limit: Int?, scopes: [String]
  ) throws(AthenaError) -> ResultTable {
    let expected = max(columns.count, (keys.map(\.column).max() ?? -1) + 1)
    for (index, rows) in results.enumerated() {
      if let row = rows.first(where: { $0.count != expected }) {
        let name = AthenaError.StatementName(
          number: index + 1, count: results.count, scope: index < scopes.count ? scopes[index] : "")
        throw .unexpectedColumns(name, found: row.count, expected: expected)
      }
    }
    var rows = Array(results.joined())
    if results.count > 1, !keys.isEmpty {
      let sortKeys = rows.map { row in keys.map { $0.value(row[$0.column]) } }
      let order = rows.indices.sorted { a, b in
        for (index, key) in keys.enumerated() {
          if let isBefore = key.isBefore(sortKeys[a][index], sortKeys[b][index]) { return isBefore }
        }
        return a < b
      }
      rows = (limit.map { order.prefix($0) } ?? order[...]).map { rows[$0] }
    } else if let limit {
      rows = Array(rows.prefix(limit))
    }
    return ResultTable(columns: columns, rows: rows.map { Array($0.prefix(columns.count)) })
  }
}

/// What a cell of a merge key compares by.
private enum SortValue: Sendable {
  case missing
  case number(Double)
  case integer(Int64)
  case text(String)

  /// NULL comes last in both directions; what could not be read as its type comes before it, by its bytes.
  var rank: Int {
    switch self {
    case .number, .integer: 0
    case .text: 1
    case .missing: 2
    }
  }
}

extension MergeKey {
  fileprivate func value(_ cell: String?) -> SortValue {
    guard let cell else { return .missing }
    switch type {
    case .text: return .text(cell)
    case .number: return Double(cell).map(SortValue.number) ?? .text(cell)
    case .integer: return Int64(cell).map(SortValue.integer) ?? .text(cell)
    case .duration: return Interval(athenaText: cell).map { .integer($0.milliseconds) } ?? .text(cell)
    case .time: return Instant(printed: cell).map { .integer($0.milliseconds) } ?? .text(cell)
    case .boolean: return cell == "true" ? .integer(1) : cell == "false" ? .integer(0) : .text(cell)
    }
  }

  /// Nil where both are equal.
  fileprivate func isBefore(_ a: SortValue, _ b: SortValue) -> Bool? {
    switch (a, b) {
    case (.number(let a), .number(let b)):
      if a == b || (a.isNaN && b.isNaN) { return nil }
      // NaN is the greatest, as in Trino.
      return (a < b || b.isNaN) != isDescending
    case (.integer(let a), .integer(let b)):
      return a == b ? nil : (a < b) != isDescending
    case (.text(let a), .text(let b)):
      if a.utf8.elementsEqual(b.utf8) { return nil }
      return a.utf8.lexicographicallyPrecedes(b.utf8) != isDescending
    case (.missing, _), (_, .missing), (.number, _), (.integer, _), (.text, _):
      return a.rank == b.rank ? nil : a.rank < b.rank
    }
  }
}
