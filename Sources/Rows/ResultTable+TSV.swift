extension ResultTable {
  /// Tabs between cells; `\t`, `\n`, `\r` and `\\` are those characters in a cell. NULL and empty text are both
  /// nothing: CSV and JSON keep them apart.
  func writeTSV(to output: inout some TextOutputStream) {
    output.write(Self.tsvLine(columns.map(\.name)))
    for row in rows { output.write(Self.tsvLine(row)) }
  }

  private static func tsvLine(_ cells: [String?]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += "\t" }
      guard let cell else { continue }
      if !cell.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) {
        line += cell
        continue
      }
      for scalar in cell.unicodeScalars {
        switch scalar {
        case "\t": line += "\\t"
        case "\n": line += "\\n"
        case "\r": line += "\\r"
        case "\\": line += "\\\\"
        default: line.unicodeScalars.append(scalar)
        }
      }
    }
    line += "\n"
    return line
  }
}
