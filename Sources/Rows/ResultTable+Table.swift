import Values

extension ResultTable {
  /// Columns aligned with spaces for a terminal, under a header and a rule. NULL is nothing and empty text `""`, as in
  /// CSV; numbers and durations are aligned right. Hidden characters are shown escaped. Texts are cut where the table
  /// is to fit.
  ///
  /// The rows are read twice, as there may be more of them than can be held.
  func writeTable(to output: inout some TextOutputStream, fit: TableFit?) {
    let header = columns.map { TableCell($0.name.visible) }
    var widths = header.map(\.width)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], TableCell(shown: cell).width) }
    }
    if let fit {
      widths = fit.fitted(
        widths, headers: header.map(\.width), isText: columns.indices.map(holdsWords), gap: Self.gap)
    }
    output.write(line(header, widths: widths))
    output.write(line(widths.map { TableCell(String(repeating: "-", count: $0)) }, widths: widths))
    for row in rows {
      let shown = zip(row, widths).map { text, width in
        let cell = TableCell(shown: text)
        return fit.map { cell.cut(to: width, $0.ellipsis) } ?? cell
      }
      output.write(line(shown, widths: widths))
    }
  }

  /// Whether some text of a column is more than digits: numbers are not cut where their type is text either.
  private func holdsWords(_ column: Int) -> Bool {
    columns[column].type == .text
      && rows.contains { row in row[column].map { $0.utf8.contains { !isDigit($0) } } ?? false }
  }

  /// The spaces between two columns.
  private static let gap = 2

  private func line(_ cells: [TableCell], widths: [Int]) -> String {
    var line = ""
    // Spaces are owed, and paid only before text, so that no line ends in spaces.
    var owed = 0
    for (index, cell) in cells.enumerated() {
      if index > 0 { owed += Self.gap }
      let padding = widths[index] - cell.width
      if columns[index].type.isRightAligned {
        owed += padding
        if cell.width == 0 { continue }
        line += String(repeating: " ", count: owed) + cell.text
        owed = 0
      } else if cell.width == 0 {
        owed += padding
      } else {
        line += String(repeating: " ", count: owed) + cell.text
        owed = padding
      }
    }
    return line + "\n"
  }
}

private struct TableCell {
  var text: String
  /// In columns of a terminal.
  var width: Int

  init(_ text: String) {
    self.text = text
    width = text.displayWidth
  }

  init(shown text: String?) { self.init(text.map { $0.isEmpty ? "\"\"" : $0.visible } ?? "") }

  /// At most this wide, with an ellipsis for what was cut off.
  func cut(to limit: Int, _ ellipsis: String) -> TableCell {
    guard width > limit else { return self }
    var kept = ""
    var used = ellipsis.displayWidth
    for character in text {
      let next = String(character).displayWidth
      guard used + next <= limit else { break }
      kept.append(character)
      used += next
    }
    return TableCell(kept + ellipsis)
  }
}

extension ValueType {
  /// Whether its values are aligned right.
  package var isRightAligned: Bool {
    switch self {
    case .number, .integer, .duration: true
    case .text, .time, .boolean: false
    }
  }
}
