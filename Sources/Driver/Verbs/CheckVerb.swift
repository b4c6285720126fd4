import Semantics
import Source

/// `check SPEC…`: diagnostics only.
func check(_ session: Session) throws {
  _ = try session.operand()
  for path in session.invocation.operands {
    do throws(Exit) {
      let file = try session.source(path)
      var (spec, plan, diagnostics) = session.analysis(file)
      if let plan { reportSQLWarnings(of: plan, spec, into: &diagnostics) }
      session.show(diagnostics, of: file)
      if let plan, session.invocation.has("discover") { compareWithBucket(plan, path, session) }
    } catch {
      session.status = session.status.combined(with: error.status)
    }
  }
}
