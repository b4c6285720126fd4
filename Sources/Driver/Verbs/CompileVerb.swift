import AthenaSQL
import Semantics
import Source

/// `compile SPEC`: Athena SQL.
func compile(_ session: Session) throws {
  let options = try session.compileOptions()
  let budget = try session.budget()
  let (plan, file) = try session.plan(forSQL: true)
  let compiled = try session.compiled(plan, options, file)
  try session.checkBudget(budget, plan, compiled, options)
  guard let folder = session.invocation.value("o") else {
    session.streams.output.write(compiled.statements.map(\.text).joined(separator: "\n"))
    return
  }
  let width = max(2, String(compiled.statements.count).count)
  do throws(FileFailure) {
    try makeFolder(folder)
    for (index, statement) in compiled.statements.enumerated() {
      let digits = String(index + 1)
      let number = "-" + String(repeating: "0", count: width - digits.count) + digits
      let suffix = compiled.statements.count > 1 ? number : ""
      try writeFile("\(folder)/\(stem(of: file.name))\(suffix).sql", statement.text)
    }
  } catch {
    session.complain("\(folder) cannot be written: \(error.reason)")
    throw Exit(.inputOutput)
  }
}

extension Session {
  /// `--expand`, `--max-branches` and `--max-bytes`.
  func compileOptions() throws(Invocation.Misuse) -> CompileOptions {
    var options = CompileOptions(version: trailspanVersion)
    if let branches = try invocation.count("max-branches") { options.maxBranches = branches }
    if let bytes = try invocation.count("max-bytes") { options.maxBytes = bytes }
    if let expansion = invocation.value("expand").flatMap(CompileOptions.Expansion.init) {
      options.expansion = expansion
    }
    return options
  }

  /// The statements of a plan.
  func compiled(_ plan: Plan, _ options: CompileOptions, _ file: SourceFile) throws(Exit) -> CompiledPlan {
    var options = options
    options.specName =
      file.name == "-"
      ? "A spec from standard input" : file.name.split(separator: "/").last.map(String.init) ?? file.name
    do throws(CompileError) {
      return try AthenaSQL.compile(plan, options)
    } catch {
      switch error {
      case .noTable:
        complain("SQL needs a table, and the spec names none")
        throw Exit(.wrongInput)
      case .branchTooLong(let bytes, let limit):
        complain(
          "a statement with a single branch has \(bytes) bytes, and the limit is \(limit): make `select`, `events where`"
            + " or the pairs shorter, or raise --max-bytes (Athena takes 262144 at most)")
        throw Exit(.findings)
      }
    }
  }
}
