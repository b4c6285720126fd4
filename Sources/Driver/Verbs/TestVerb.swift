import Source
import Values

/// `test [PATH…]`: runs the cases of specs and says which hold.
///
/// Where nothing is run the command line named the wrong thing, and a check that checks nothing must not pass: exit 64.
func test(_ session: Session) throws {
  let invocation = session.invocation
  let paths = invocation.operands.isEmpty ? ["."] : invocation.operands
  if paths.contains("-") {
    throw Invocation.UsageError(
      message: "a spec on standard input has no cases", help: "name a spec or a folder: trailspan test PATH")
  }
  let search = CaseSearch(paths: paths)
  for failure in search.failures {
    session.reportError("\(failure.path) cannot be read: \(failure.reason)")
    session.record(.inputOutput)
  }
  for orphan in search.orphans {
    session.note("warning: \(orphan.visible) holds cases, and the spec that it is named for is not beside it")
  }
  let word = invocation.value("filter")
  let cases = search.cases.filter { found in word.map { $0.isEmpty || found.label.containsBytes($0) } ?? true }
  guard !cases.isEmpty else {
    if session.status != .done { return }
    throw nothingToRun(search, paths, invocation.value("filter"))
  }
  var runner = CaseRunner(session, isUpdating: invocation.has("update"))
  var report = TestReport(invocation.value("format").flatMap(TestReport.Format.init) ?? .text)
  let output = session.streams.output
  output.write(report.opening(of: cases.count))
  for found in cases {
    let result = runner.run(found)
    session.record(result.outcome.exitStatus)
    output.write(report.add(result))
    if output.isTerminal { _ = output.flush() }
  }
  output.write(report.closing(untested: word == nil ? search.untested : []))
}

private func nothingToRun(_ search: CaseSearch, _ paths: [String], _ filter: String?) -> Invocation.UsageError {
  if let filter, !search.cases.isEmpty {
    let labels = search.cases.map(\.label)
    let near = suggestion(for: filter, among: labels.flatMap { $0.byteSplit("/") })
    return Invocation.UsageError(
      message: "none of the \(labels.count) cases has \"\(filter)\" in its path",
      help: near.map { "did you mean \($0)?" } ?? "the first is \(labels[0])")
  }
  let names = paths.joined(separator: ", ")
  let specs = search.untested.count
  return Invocation.UsageError(
    message: specs == 0 ? "no spec in \(names)" : "no case in \(names), for \(specs) \(specs == 1 ? "spec" : "specs")",
    help: "a case is a folder with events/ and expected.csv, beside the spec or in SPEC.tests/CASE/")
}
