import Values

extension ResultTable {
  /// Columns aligned with spaces for a terminal, under a header and a rule. NULL is nothing and empty text `""`, as in
  /// CSV; numbers and durations stand right. Hidden characters are shown escaped. Nothing is cut off.
  func writeTable(to output: inout some TextOutputStream) {
    let header = columns.map { TableCell($0.name.visible) }
    let cells = rows.map { row in row.map { TableCell($0.map { $0.isEmpty ? "\"\"" : $0.visible } ?? "") } }
    var widths = header.map(\.width)
    for row in cells {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.width) }
    }
    output.write(line(header, widths: widths))
    output.write(line(widths.map { TableCell(String(repeating: "-", count: $0)) }, widths: widths))
    for row in cells { output.write(line(row, widths: widths)) }
  }

  private func line(_ cells: [TableCell], widths: [Int]) -> String {
    var line = ""
    // Spaces are owed, and paid only before text, so that no line ends in spaces.
    var owed = 0
    for (index, cell) in cells.enumerated() {
      if index > 0 { owed += 2 }
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
}

extension ValueType {
  var isRightAligned: Bool {
    switch self {
    case .number, .duration: true
    case .text, .time, .boolean: false
    }
  }
}
