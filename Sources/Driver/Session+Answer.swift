import Evaluator
import Expressions
import Files
import Report
import Rows
import Semantics
import Source
import Values

/// What is done with rows besides printing them.
extension Session {
  /// Whether figures or a trace are made of the rows, for which they need their spans.
  var wantsSpans: Bool { format == .trace || invocation.has("chart") || invocation.has("report") }

  /// Prints rows, draws their chart and looks whether there are any. Beneath a summary charts and traces are of the
  /// rows that it is made of.
  func show(_ rows: ResultTable, beneath: ResultTable?, isEmpty: Bool? = nil) {
    print(format == .trace ? beneath ?? rows : rows)
    if invocation.has("chart") {
      _ = streams.output.flush()
      let spans = (beneath ?? rows).spans ?? RowSpans([])
      streams.errors.write(TerminalChart(width: streams.errors.columns ?? 80, isUnicode: isUnicode).text(spans))
    }
    if invocation.has("fail-empty"), isEmpty ?? rows.rows.isEmpty { record(.findings) }
  }

  /// A trace of rows of which only the columns are there: refused before anything is paid for.
  func checkTimes(of columns: SpanColumns, _ plan: Plan) throws(Invocation.UsageError) {
    guard format == .trace else { return }
    if plan.summary != nil {
      throw Invocation.UsageError(
        message: "a trace is of rows, and the spec's `summarize` returns none from Athena",
        help: "leave out `summarize`, or take another format")
    }
    guard !columns.missing.isEmpty else { return }
    let items = columns.missing.map { "\($0.hasPrefix("start") ? "started" : "ended") = \($0)" }
    throw Invocation.UsageError(
      message: "a trace needs the times of each row, and `select` has no "
        + columns.missing.joined(separator: " and no "),
      help: "add \(items.joined(separator: " and ")) to `select`")
  }

  /// The page of some rows, without what only a dry run knows.
  func page(of rows: ResultTable, _ plan: Plan, _ file: SourceFile, origin: String) -> ReportPage {
    var page = ReportPage(
      title: stem(of: file.name), origin: origin, version: trailspanVersion,
      specText: String(decoding: file.bytes, as: UTF8.self), now: now, window: plan.pairing.window, rows: rows)
    page.warnings = shownDiagnostics
    return page
  }

  /// The page of a dry run, with what it counted and noticed.
  func page(of result: DryRun, _ report: ReadReport, _ plan: Plan, _ file: SourceFile) -> ReportPage {
    var page = page(of: result.rowsBeneath ?? result.rows, plan, file, origin: "a dry run on local events")
    if result.rowsBeneath != nil { page.summary = result.rows }
    page.notes = report.faults.map { "\($0.path): \($0.message)" } + result.faults + result.notes
    page.funnel = result.funnel.lines.filter { $0.isMain || $0.count > 0 }.map {
      ReportPage.FunnelLine(title: $0.title, count: $0.count, isLoss: $0.isLoss)
    }
    return page
  }

  /// The page of a summary of which the rows are not there.
  func page(ofSummary summary: ResultTable, _ plan: Plan, _ file: SourceFile, origin: String) -> ReportPage {
    let columns = plan.projection.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) }
    var page = page(of: ResultTable(columns: columns, rows: []), plan, file, origin: origin)
    page.summary = summary
    page.isSummaryAlone = true
    return page
  }

  /// `--report`: where the page goes; nil where none is wanted.
  func reportPath() throws -> String? {
    guard let path = invocation.value("report") else { return nil }
    guard path != "-", !isStandardOutput(path) else {
      throw Invocation.UsageError(
        message: "--report \(path) would mix the page with the rows on standard output",
        help: "name a file: --report \(stem(of: invocation.operands.first ?? "-")).html")
    }
    try checkPageMayReplace(path)
    try checkMayWrite(path)
    return path
  }

  /// Refuses a file that cannot be written, before anything is read or paid for.
  func checkMayWrite(_ path: String) throws(Exit) {
    let folder = parent(of: path)
    let reason =
      isFolder(path)
      ? "it is a folder"
      : exists(path)
        ? (isWritable(path) ? nil : isDeadLink(path) ? "it is a link that leads nowhere" : "it may not be written to")
        : !exists(folder)
          ? "there is no folder \(folder)"
          : isWritable(folder) ? nil : "the folder \(folder) may not be written to"
    guard let reason else { return }
    reportError("\(path) cannot be written: \(reason)")
    throw Exit(.inputOutput)
  }

  /// Only a report page may be overwritten, not rows that were paid for nor a spec.
  func checkPageMayReplace(_ path: String) throws(Exit) {
    if mayReplace(path, ReportPage.isPage) { return }
    reportError("\(path) is there already, and it is not a page of trailspan's")
    note("help: give the page another name, or move that file away")
    throw Exit(.inputOutput)
  }

  /// False where it could not be written, which has been said then.
  @discardableResult
  func write(_ page: ReportPage, to path: String) -> Bool {
    // Something else may lie there since the program began.
    do throws(Exit) { try checkPageMayReplace(path) } catch {
      record(error.status)
      return false
    }
    do throws(FileFailure) {
      try writeFile(path, page.html)
      note("wrote \(path)".visible)
      return true
    } catch {
      reportError("\(path) cannot be written: \(error.reason)")
      record(.inputOutput)
      return false
    }
  }
}
