package import Rows
import Values

extension ResultTable {
  /// How these rows differ from the expected ones, for people, `- ` before what was expected and `+ ` before what came
  /// instead; empty when columns, rows and their order are the same. The lines are safe on a terminal.
  package func difference(from expected: ResultTable) -> [String] {
    let names = (expected: expected.columns.map(\.name), got: columns.map(\.name))
    if names.expected != names.got {
      return ["the columns differ", "- " + line(names.expected), "+ " + line(names.got)]
    }
    if expected.rows == rows { return [] }
    var surplus: [[String?]: Int] = [:]
    for row in rows { surplus[row, default: 0] += 1 }
    var missing: [[String?]] = []
    for row in expected.rows {
      if let count = surplus[row], count > 0 { surplus[row] = count - 1 } else { missing.append(row) }
    }
    // The last of equal rows are the ones too many.
    var unexpected: [[String?]] = []
    for row in rows.reversed() {
      if let count = surplus[row], count > 0 {
        surplus[row] = count - 1
        unexpected.append(row)
      }
    }
    unexpected.reverse()
    if missing.isEmpty, unexpected.isEmpty {
      let place = zip(expected.rows, rows).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
      return [
        "the rows are the same but for their order; the first that differs is row \(place + 1)",
        "- " + line(expected.rows[place]), "+ " + line(rows[place]),
      ]
    }
    let counts = "\(expected.rows.count) rows expected, \(rows.count) came: \(missing.count) missing, "
    return [counts + "\(unexpected.count) unexpected", "  " + line(names.got)] + listed(missing, "- ")
      + listed(unexpected, "+ ")
  }
}

/// How many rows of a kind are shown.
private let shownRows = 50

private func listed(_ rows: [[String?]], _ mark: String) -> [String] {
  rows.prefix(shownRows).map { mark + line($0) }
    + (rows.count > shownRows ? ["\(mark)… and \(rows.count - shownRows) more"] : [])
}

private func line(_ cells: [String?]) -> String { String(ResultTable.csvLine(cells.map { $0?.visible }).dropLast()) }
