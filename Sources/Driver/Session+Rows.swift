import Rows
import Values

extension Session {
  /// `--format`, by default a table on a terminal and CSV when piped.
  var format: RowFormat {
    invocation.value("format").flatMap(RowFormat.init) ?? (streams.output.isTerminal ? .table : .csv)
  }

  /// Whether a terminal shows more than ASCII, as far as the environment says.
  var isUnicode: Bool {
    let environment = streams.environment
    guard environment["TERM"] != "dumb", environment["TERM"] != "linux" else { return false }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return ["utf8", "utf-8"].contains { locale.lowercased().hasSuffix($0) || locale.lowercased().contains("\($0)@") }
  }

  /// Prints rows. Control characters of events do not reach a terminal, and a table fits its lines.
  func print(_ rows: ResultTable) {
    if streams.output.isTerminal {
      var output = TerminalOutput(StreamWriter(stream: streams.output))
      let fit = streams.output.columns.map { TableFit(width: $0, ellipsis: isUnicode ? "…" : "...") }
      rows.write(format, to: &output, fit: fit)
    } else {
      var output = StreamWriter(stream: streams.output)
      rows.write(format, to: &output)
    }
  }

  /// Prints text that holds names from elsewhere, whose control characters do not reach a terminal.
  func print(_ text: String) {
    var output = TerminalOutput(StreamWriter(stream: streams.output))
    if streams.output.isTerminal { output.write(text) } else { streams.output.write(text) }
  }
}

/// A stream as the printers want it.
private struct StreamWriter: TextOutputStream {
  let stream: any OutputStream

  func write(_ text: String) { stream.write(text) }
}
