import AthenaSQL
import Files
import Semantics
import Source

/// `ddl SPEC`: the statements that create the spec's table.
func ddl(_ session: Session) throws {
  let file = try session.source(try session.operand())
  var (spec, plan, diagnostics) = session.analysis(file)
  if let plan { reportTableRequirements(of: plan, spec, into: &diagnostics) }
  if diagnostics.hasErrors { plan = nil }
  session.show(diagnostics, of: file)
  guard let plan else { throw Exit(.wrongInput) }
  let name = lastComponent(of: file.name)
  let statements = try AthenaSQL.ddl(plan, specName: name, version: trailspanVersion)
  session.streams.output.write(statements.joined(separator: "\n"))
}
