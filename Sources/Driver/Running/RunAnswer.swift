import Athena
import AthenaSQL
import Report
import Rows
import Semantics
import Source
import Summaries
import Values

/// What is made of the rows of a run: the page, what is printed, and the words beneath it.
struct RunAnswer {
  var session: Session
  var plan: Plan
  var file: SourceFile
  var compiled: CompiledPlan
  var target: RunTarget
  var spanColumns: SpanColumns
  /// Of each statement.
  var scopes: [String]
  var reportPath: String?
  var recordPath: String
  var screen: RunScreen

  /// Writes the page and prints the rows. False where any of it could not be written.
  func give(_ outcome: RunOutcome) throws(AthenaError) -> Bool {
    let answered = compiled.isSummarizedAfterwards ? plan.withoutSummary : plan
    let columns = answered.resultColumns.map { ResultTable.Column(name: $0.name, type: $0.type) }
    var rows = try ResultTable.merging(
      outcome.results, columns: columns, keys: compiled.mergeKeys, limit: answered.limit, scopes: scopes)
    screen.finish()
    if session.wantsSpans, answered.summary == nil { rows.spans = spanColumns.spans(of: rows) }
    // The rows beneath a summary are there where several statements carried them, and not where Athena summarized.
    var beneath: ResultTable?
    if compiled.isSummarizedAfterwards {
      beneath = rows
      rows = try summarized(rows)
    }
    // Before the rows: their reader may stop (`| head`), and that ends the program.
    let hasPage = reportPath.map { writePage(of: rows, beneath: beneath, to: $0) } ?? true
    let isEmpty = beneath.map(\.rows.isEmpty) ?? plan.isOfNothing(rows)
    session.show(rows, beneath: beneath, isEmpty: isEmpty)
    let isWritten = session.streams.output.flush()
    if !isWritten { session.note("the rows are paid for: \(session.invocation.resumeCommand) prints them again") }
    session.tell(outcome.progress, screen, recordPath)
    if let empty = emptyColumnsText(rows, plan) { session.streams.errors.write(empty) }
    if isEmpty { session.streams.errors.write(emptyRunText(plan, outcome.progress, spec: file.name)) }
    return isWritten && hasPage
  }

  private func writePage(of rows: ResultTable, beneath: ResultTable?, to path: String) -> Bool {
    let origin = "a run on \(target.name)"
    var page =
      beneath == nil && plan.summary != nil
      ? session.page(ofSummary: rows, plan, file, origin: origin)
      : session.page(of: beneath ?? rows, plan, file, origin: origin)
    if beneath != nil { page.summary = rows }
    page.missingTimes = spanColumns.missing
    if session.write(page, to: path) { return true }
    session.note("the rows are paid for: \(session.invocation.resumeCommand) makes the page again")
    return false
  }

  /// The summary of rows that several statements carried.
  private func summarized(_ rows: ResultTable) throws(AthenaError) -> ResultTable {
    do throws(UnreadableRows) {
      let summary = try summarize(plan, printed: rows)
      if let text = summary.note { session.note(text) }
      return summary.rows
    } catch {
      throw .unreadableAnswer(operation: "get-query-results", text: error.description)
    }
  }
}

extension Session {
  /// What a run did, whether it came to its end or not.
  func tell(_ progress: RunProgress, _ screen: RunScreen, _ recordPath: String) {
    streams.errors.write(RunSummary(progress: progress, duration: screen.elapsed, recordPath: recordPath).text)
  }
}
