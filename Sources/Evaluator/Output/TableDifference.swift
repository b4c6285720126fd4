package import Rows
import Values

extension ResultTable {
  /// How these rows differ from the expected ones, for people, `- ` before what was expected and `+ ` before what came
  /// instead; empty when columns, rows and their order are the same. The lines are safe on a terminal.
  package func difference(from expected: ResultTable) -> [String] {
    let names = (expected: expected.columns.map(\.name), got: columns.map(\.name))
    if names.expected.map(Text.init) != names.got.map(Text.init) {
      return ["the columns differ"] + lines([names.expected], [names.got])
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
        "the rows are the same but for their order; the first that differs is row \(place + 1)"
      ] + lines([expected.rows[place]], [rows[place]])
    }
    let count = expected.rows.count
    let counts = "\(count) \(count == 1 ? "row" : "rows") expected, \(rows.count) came: \(missing.count) missing, "
    return [counts + "\(unexpected.count) unexpected", "  " + line(names.got)] + lines(missing, unexpected)
  }
}

/// A row as its bytes: texts that only look the same are different.
private func exactly(_ row: [String?]) -> TextTuple { TextTuple(row.map { $0.map(Text.init) }) }

/// How many rows of a kind are shown.
private let shownRows = 50

/// What was expected and what came instead. Where two of the lines look the same, both are written with escapes.
private func lines(_ missing: [[String?]], _ unexpected: [[String?]]) -> [String] {
  // Canonically equivalent texts are equal here: they look so.
  let alike = Set(missing.prefix(shownRows).map(line)).intersection(unexpected.prefix(shownRows).map(line))
  func listed(_ rows: [[String?]], _ mark: String) -> [String] {
    let shown = rows.prefix(shownRows).map { row in
      let plain = line(row)
      return mark + (alike.contains(plain) ? escapedLine(row) : plain)
    }
    return shown + (rows.count > shownRows ? ["\(mark)… and \(rows.count - shownRows) more"] : [])
  }
  return listed(missing, "- ") + listed(unexpected, "+ ")
}

private func line(_ cells: [String?]) -> String {
  ResultTable.csvLine(cells.map { $0?.visible }).droppingLastBytes(1)
}

/// The cells as strings of a spec with nothing in them but ASCII, so that no two look alike.
private func escapedLine(_ cells: [String?]) -> String {
  let texts = cells.map { cell in
    cell.map { text in
      stringLiteral(of: text).unicodeScalars.map { $0.isASCII ? String($0) : "\\u{\(String($0.value, radix: 16))}" }
        .joined()
    } ?? ""
  }
  return texts.joined(separator: ",")
}
