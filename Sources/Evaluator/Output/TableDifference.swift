package import Rows
import Values

extension ResultTable {
  /// How these rows differ from the expected ones, for people, `- ` before what was expected and `+ ` before what came
  /// instead; empty when columns, rows and their order are the same. The lines are safe on a terminal.
  package func difference(from expected: ResultTable) -> [String] {
    let names = (expected: expected.columns.map(\.name), got: columns.map(\.name))
    if names.expected.map(Text.init) != names.got.map(Text.init) {
      return ["the columns differ", "- " + line(names.expected), "+ " + line(names.got)]
    }
    let (old, new) = (expected.rows.map(exactly), rows.map(exactly))
    if old == new { return [] }
    var surplus: [TextTuple: Int] = [:]
    for row in new { surplus[row, default: 0] += 1 }
    var missing: [[String?]] = []
    for (index, row) in old.enumerated() {
      if let count = surplus[row], count > 0 { surplus[row] = count - 1 } else { missing.append(expected.rows[index]) }
    }
    // The last of equal rows are the ones too many.
    var unexpected: [[String?]] = []
    for (index, row) in new.enumerated().reversed() {
      if let count = surplus[row], count > 0 {
        surplus[row] = count - 1
        unexpected.append(rows[index])
      }
    }
    unexpected.reverse()
    if missing.isEmpty, unexpected.isEmpty {
      let place = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
      return [
        "the rows are the same but for their order; the first that differs is row \(place + 1)",
        "- " + line(expected.rows[place]), "+ " + line(rows[place]),
      ]
    }
    let count = expected.rows.count
    let counts = "\(count) \(count == 1 ? "row" : "rows") expected, \(rows.count) came: \(missing.count) missing, "
    return [counts + "\(unexpected.count) unexpected", "  " + line(names.got)] + listed(missing, "- ")
      + listed(unexpected, "+ ")
  }
}

/// A row as its bytes: texts that only look the same are different.
private func exactly(_ row: [String?]) -> TextTuple { TextTuple(row.map { $0.map(Text.init) }) }

/// How many rows of a kind are shown.
private let shownRows = 50

private func listed(_ rows: [[String?]], _ mark: String) -> [String] {
  rows.prefix(shownRows).map { mark + line($0) }
    + (rows.count > shownRows ? ["\(mark)… and \(rows.count - shownRows) more"] : [])
}

private func line(_ cells: [String?]) -> String {
  ResultTable.csvLine(cells.map { $0?.visible }).droppingLastBytes(1)
}
