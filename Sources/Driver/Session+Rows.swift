import Rows
import Semantics
import Source
import Values

extension Session {
  /// `--format`, by default a table on a terminal and CSV when piped.
  var format: RowFormat {
    invocation.value("format").flatMap(RowFormat.init) ?? (streams.output.isTerminal ? .table : .csv)
  }

  /// Prints rows. Control characters of events do not reach a terminal.
  func print(_ rows: ResultTable) {
    if streams.output.isTerminal {
      var output = TerminalOutput(StreamWriter(stream: streams.output))
      rows.write(format, to: &output)
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
