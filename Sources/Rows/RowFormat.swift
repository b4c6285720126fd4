/// How rows are printed: `--format`.
package enum RowFormat: String, CaseIterable, Hashable, Sendable {
  case table, csv, tsv, json, jsonl, markdown
  /// Needs `ResultTable.spans`.
  case trace
}

extension ResultTable {
  /// Prints the rows as UTF-8 text that ends with a line feed, row by row.
  ///
  /// CSV, TSV, JSON and JSONL carry the values as they are, control characters too (JSON escapes them); for a terminal
  /// wrap the stream in a `TerminalOutput`. `table` and `markdown` are for people and always show them escaped.
  /// A table is cut to `fit`, where that is given; the other formats never are.
  package func write(_ format: RowFormat, to output: inout some TextOutputStream, fit: TableFit? = nil) {
    switch format {
    case .table: writeTable(to: &output, fit: fit)
    case .csv: writeCSV(to: &output)
    case .tsv: writeTSV(to: &output)
    case .json: writeJSON(to: &output)
    case .jsonl: writeJSONLines(to: &output)
    case .markdown: writeMarkdown(to: &output)
    case .trace: writeTrace(to: &output)
    }
  }

  package func text(_ format: RowFormat, fit: TableFit? = nil) -> String {
    var text = ""
    write(format, to: &text, fit: fit)
    return text
  }
}
