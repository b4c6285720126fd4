import AthenaSQL
import Semantics
import Source
import Values

/// `explain SPEC`: what a query will scan and cost.
func explain(_ session: Session) throws {
  let options = try session.compileOptions()
  let gigabytesPerDay = try session.invocation.amount("gb-per-day")
  let price = try session.invocation.amount("usd-per-tb")
  if price != nil, gigabytesPerDay == nil {
    session.note("note: --usd-per-tb changes nothing without --gb-per-day, which says how much there is to scan")
  }
  let (plan, file) = try session.plan(forSQL: true)
  let compiled = try session.compiled(plan, options, file)
  let estimate = AthenaSQL.estimate(
    plan, compiled, options, gigabytesPerDay: gigabytesPerDay, dollarsPerTerabyte: price ?? AthenaPrice.listPrice)
  session.streams.output.write(session.invocation.value("format") == "json" ? estimate.json : estimate.text)
}

/// What a plan may cost.
struct Budget {
  var prefixes: Int?
  var statements: Int?
}

extension Session {
  /// `--max-prefixes` and `--max-statements`.
  func budget() throws(Invocation.UsageError) -> Budget {
    Budget(
      prefixes: try invocation.count("max-prefixes", atLeast: 0), statements: try invocation.count("max-statements"))
  }

  /// A plan over the budget is refused, with the clause to tighten.
  func checkBudget(_ budget: Budget, _ plan: Plan, _ compiled: CompiledPlan, _ options: CompileOptions) throws(Exit) {
    let (prefixes, statements) = (budget.prefixes, budget.statements)
    guard prefixes != nil || statements != nil else { return }
    let estimate = AthenaSQL.estimate(plan, compiled, options)
    if let statements, compiled.statements.count > statements {
      reportError("the plan has \(compiled.statements.count) statements, and --max-statements allows \(statements)")
      note("help: list fewer tuples in `partitions`, or raise --max-branches if your engine takes more stages")
      record(.findings)
    }
    if let prefixes, estimate.prefixes.map({ $0 > prefixes }) ?? true {
      let found = estimate.prefixes.map { "\($0)" } ?? "any number of"
      reportError("the plan lists \(found) S3 prefixes, and --max-prefixes allows \(prefixes)")
      note("help: \(plan.prefixAdvice)")
      record(.findings)
    }
    if status == .findings { throw Exit(.findings) }
  }
}

extension Plan {
  /// Which clause to tighten, the one with the most to give first.
  fileprivate var prefixAdvice: String {
    if scan.partitions.dateColumns.isEmpty { return "list fewer tuples in `partitions`" }
    if pairing.window.from == nil {
      return "add `during FROM .. TO`: without it every day since the table began is listed"
    }
    if pairing.window.to == nil { return "give `during` an end" }
    if pairing.window.within == nil { return "add `within DURATION`: without it every day after `during` is listed" }
    return "tighten `during` or `within`, list fewer tuples in `partitions`, or narrow a column by `events where`"
  }
}
