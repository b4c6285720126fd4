import Semantics
import Source

/// `check SPEC…`: diagnostics only.
func check(_ session: Session) throws {
  _ = try session.operand()
  try checkStandardInput([("a spec", session.invocation.operands)])
  for path in session.invocation.operands {
    do throws(Exit) {
      let file = try session.source(path)
      let analysis = session.check(file)
      session.show(analysis.diagnostics, of: file)
      if let plan = analysis.plan, session.invocation.has("discover") { compareWithBucket(plan, path, session) }
    } catch {
      session.record(error.status)
    }
  }
}
