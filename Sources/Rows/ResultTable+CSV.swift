extension ResultTable {
  /// RFC 4180 with LF: quotes only where needed, NULL as nothing, empty text as `""`.
  ///
  /// A NULL in a table of one column is an empty line, which `CSVReader` reads as a record with one NULL.
  func writeCSV(to output: inout some TextOutputStream) {
    output.write(Self.csvLine(columns.map(\.name)))
    for row in rows { output.write(Self.csvLine(row)) }
  }

  /// One record with its line feed.
  package static func csvLine(_ cells: [String?]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += "," }
      if let cell { appendCSV(cell, to: &line) }
    }
    line += "\n"
    return line
  }

  private static func appendCSV(_ cell: String, to line: inout String) {
    let needsQuotes = cell.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
      default: false
      }
    }
    guard needsQuotes || cell.isEmpty || Self.looksQuoted(cell) else {
      line += cell
      return
    }
    line += "\""
    var first = true
    for piece in cell.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false) {
      if !first { line += "\"\"" }
      first = false
      line += Substring(piece)
    }
    line += "\""
  }

  /// A byte order mark at the very start would be taken for the file's own.
  private static func looksQuoted(_ cell: String) -> Bool {
    cell.utf8.first == 0xEF && cell.unicodeScalars.first == "\u{FEFF}"
  }
}
