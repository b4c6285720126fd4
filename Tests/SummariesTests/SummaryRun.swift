import Expressions
import Rows
import Semantics
import Source
import Syntax
import Testing
import Values

/// A spec that was refused, with its messages.
struct RefusedSpec: Error, CustomStringConvertible {
  var description: String
}

/// A plan whose rows have a column of each type, and the summary.
func summaryPlan(_ summary: String) throws -> Plan {
  let spec = """
    pair ec2:Start -> ec2:End on requestParameters.k
      via w: ec2:Via on requestParameters.k
    select {
      g = start.userAgent
      n = number(start.requestParameters.n)
      i = w.count
      d = duration
      t = start.eventTime
    }
    """
  var diagnostics = Diagnostics()
  let tree = parse(SourceFile(name: "test.span", text: "\(spec)\n\(summary)"), into: &diagnostics)
  let options = AnalysisOptions(now: Instant(milliseconds: 0)) { _ in
    .failure(AnalysisOptions.ReadFailure(reason: "no such file"))
  }
  guard let plan = analyze(tree, options: options, into: &diagnostics) else {
    throw RefusedSpec(description: diagnostics.sorted.map { "\($0.code): \($0.message)" }.joined(separator: "\n"))
  }
  return plan
}

/// Rows as they are printed, a line each: cells in the order of the columns, between spaces, `-` for NULL; those that
/// are left out at the end are NULL, and `_` is the space in a duration.
func printedRows(_ lines: [String], of plan: Plan) -> ResultTable {
  let columns = plan.projection.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) }
  let rows = lines.map { line in
    let cells = line.split(separator: " ").map { $0 == "-" ? nil : String($0).replacing("_", with: " ") }
    return cells + Array(repeating: nil, count: columns.count - cells.count)
  }
  return ResultTable(columns: columns, rows: rows)
}

/// The cells of rows with `|` between them, NULL as `-`.
func lines(_ table: ResultTable) -> [String] {
  table.rows.map { $0.map { $0 ?? "-" }.joined(separator: "|") }
}
