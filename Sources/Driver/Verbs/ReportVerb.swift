import Expressions
import Files
import Report
import Rows
import Semantics
import Source
import Summaries
import Values

/// `report SPEC --rows FILE`: the page of rows that were saved before.
func report(_ session: Session) throws {
  let invocation = session.invocation
  let spec = try session.operand()
  guard let path = invocation.value("rows") else {
    throw Invocation.UsageError(
      message: "report needs rows", help: "add --rows FILE: what `run` or `dry-run` of this spec printed as CSV or JSON"
    )
  }
  try checkStandardInput([("the spec", [spec]), ("the rows", [path])])
  let output = invocation.value("o")
  if let output { try session.checkPageMayReplace(output) }
  let (plan, file) = try session.plan(forSQL: false)
  let saved = try savedRows(path, of: plan, session)
  try session.refusing(path) { () throws(UnreadableRows) in try checkPrinted(saved.rows) }
  let name = path == "-" ? "standard input" : lastComponent(of: path)
  var page: ReportPage
  if saved.isSummary {
    page = session.page(ofSummary: saved.rows, plan, file, origin: "a summary saved in \(name)")
  } else {
    let columns = SpanColumns(plan)
    var rows = saved.rows
    rows.spans = columns.spans(of: rows)
    page = session.page(of: rows, plan, file, origin: "rows saved in \(name)")
    page.missingTimes = columns.missing
    if plan.summary != nil {
      page.summary = try session.refusing(path) { () throws(UnreadableRows) in try summarize(plan, printed: rows).rows }
    }
  }
  if let output {
    session.write(page, to: output)
  } else {
    session.streams.output.write(page.html)
  }
}

/// Rows of the spec or, where it has one, of its summary: the columns say which.
private func savedRows(
  _ path: String, of plan: Plan, _ session: Session
) throws -> (rows: ResultTable, isSummary: Bool) {
  let columns = plan.projection.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) }
  do {
    let bytes = try path == "-" ? session.streams.readInput() : readFile(path)
    let isJSONLines = path.hasByteSuffix(".jsonl") || path.hasByteSuffix(".ndjson")
    let ofRows: SavedRows.Failure
    do throws(SavedRows.Failure) {
      return (try SavedRows.read(bytes, columns: columns, isJSONLines: isJSONLines), false)
    } catch {
      // Broken rows are broken whatever their columns are.
      guard plan.summary != nil, error.isOfOtherColumns else { throw error }
      ofRows = error
    }
    let results = plan.resultColumns.map { ResultTable.Column(name: $0.name, type: $0.type) }
    do throws(SavedRows.Failure) {
      return (try SavedRows.read(bytes, columns: results), true)
    } catch {
      // What came further is more likely what the rows are meant to be.
      throw ofRows.reach > error.reach ? ofRows : error
    }
  } catch let failure as FileFailure {
    session.reportError("\(path) cannot be read: \(failure.reason)")
    throw Exit(.inputOutput)
  } catch let failure as SavedRows.Failure {
    session.reportError("\(path): \(failure)")
    throw Exit(.wrongInput)
  }
}

extension Session {
  /// Does what rows of a file may turn out not to be fit for.
  fileprivate func refusing<Result>(
    _ path: String, _ body: () throws(UnreadableRows) -> Result
  ) throws(Exit) -> Result {
    do throws(UnreadableRows) {
      return try body()
    } catch {
      reportError("\(path): \(error)")
      throw Exit(.wrongInput)
    }
  }
}
