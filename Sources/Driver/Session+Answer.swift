import Report
import Rows
import Semantics

/// What is to become of rows beside being printed.
extension Session {
  /// Whether figures or a trace are made of the rows, for which they need their spans.
  var wantsSpans: Bool { format == .trace || invocation.has("chart") }

  /// Prints rows, draws their chart and looks whether there are any.
  func show(_ rows: ResultTable) {
    print(rows)
    if invocation.has("chart") {
      _ = streams.output.flush()
      let spans = rows.spans ?? RowSpans([])
      streams.errors.write(TerminalChart(width: streams.errors.columns ?? 80, isUnicode: isUnicode).text(spans))
    }
    if invocation.has("fail-empty"), rows.rows.isEmpty { status = status.combined(with: .findings) }
  }

  /// A trace of rows of which only the columns are there: refused before anything is paid for.
  func checkTimes(of columns: SpanColumns) throws(Invocation.UsageError) {
    guard format == .trace, !columns.missing.isEmpty else { return }
    throw Invocation.UsageError(
      message:
        "a trace needs the times of each row, and `select` has no \(columns.missing.joined(separator: " and no "))",
      help:
        "add \(columns.missing.map { "\($0.hasPrefix("start") ? "started" : "ended") = \($0)" }.joined(separator: " and ")) to `select`"
    )
  }
}
