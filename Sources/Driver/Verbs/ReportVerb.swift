import Expressions
import Files
import Report
import Rows
import Semantics
import Source

/// `report SPEC --rows FILE`: the page of rows that were saved before.
func report(_ session: Session) throws {
  let invocation = session.invocation
  let spec = try session.operand()
  guard let path = invocation.value("rows") else {
    throw Invocation.UsageError(
      message: "report needs rows", help: "add --rows FILE: what `run` or `dry-run` of this spec printed as CSV or JSON"
    )
  }
  guard spec != "-" || path != "-" else {
    throw Invocation.UsageError(message: "the spec and the rows cannot both come from standard input", help: nil)
  }
  let (plan, file) = try session.plan(forSQL: false)
  var rows = try savedRows(path, of: plan, session)
  let columns = SpanColumns(plan)
  rows.spans = columns.spans(of: rows)
  let name = path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  var page = session.page(of: rows, plan, file, origin: "rows saved in \(name)")
  page.missingTimes = columns.missing
  if let output = invocation.value("o") {
    session.write(page, to: output)
  } else {
    session.streams.output.write(page.html)
  }
}

private func savedRows(_ path: String, of plan: Plan, _ session: Session) throws -> ResultTable {
  let columns = plan.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) }
  do {
    return try SavedRows.read(path == "-" ? session.streams.readInput() : readFile(path), columns: columns)
  } catch let failure as FileFailure {
    session.reportError("\(path) cannot be read: \(failure.reason)")
    throw Exit(.inputOutput)
  } catch let failure as SavedRows.Failure {
    session.reportError("\(path): \(failure)")
    throw Exit(.wrongInput)
  }
}
