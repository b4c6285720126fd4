import AthenaSQL
import Files
import Semantics
import Source
import Values

/// `compile SPEC`: Athena SQL.
func compile(_ session: Session) throws {
  let options = try session.compileOptions()
  let budget = try session.budget()
  let (plan, file) = try session.plan(forSQL: true)
  let compiled = try session.compiled(plan, options, file)
  try session.checkBudget(budget, plan, compiled, options)
  if compiled.isSummarizedAfterwards {
    session.note(
      "the statements carry rows: a group may have rows of several of them, so `run` summarizes what they return")
  }
  guard let folder = session.invocation.value("o") else {
    session.streams.output.write(compiled.statements.map(\.text).joined(separator: "\n"))
    return
  }
  let width = max(2, String(compiled.statements.count).count)
  let stem = stem(of: file.name)
  let names = compiled.statements.indices.map { index in
    let digits = String(index + 1)
    let number = "-" + String(repeating: "0", count: width - digits.count) + digits
    return "\(stem)\(compiled.statements.count > 1 ? number : "").sql"
  }
  for name in names where !mayReplace("\(folder)/\(name)", spec: file.name, isForLake: plan.isForLake) {
    session.reportError("\(folder)/\(name) is there already, and it is no statement that trailspan made")
    session.note("help: give -o another folder, or move that file away")
    throw Exit(.inputOutput)
  }
  var written: Set<[UInt8]> = []
  var path = folder
  do throws(FileFailure) {
    try makeFolder(folder)
    for (name, statement) in zip(names, compiled.statements) {
      path = "\(folder)/\(name)"
      try writeFile(path, statement.text)
      written.insert(Array(name.utf8))
      session.note("wrote \(path)".visible)
    }
  } catch {
    session.reportError("\(path) cannot be written: \(error.reason)")
    throw Exit(.inputOutput)
  }
  warnOfLeftovers(of: Array(stem.utf8), in: folder, besides: written, session)
}

/// Only an older statement may be overwritten by a statement. One for CloudTrail Lake has no comments by which
/// it would be known.
private func mayReplace(_ path: String, spec: String, isForLake: Bool) -> Bool {
  !isSameFile(path, spec)
    && mayReplace(path) { head in
      let text = String(decoding: head, as: UTF8.self)
      return text.hasBytePrefix("-- ") && text.containsBytes(", compiled by trailspan ")
        || isForLake && text.hasBytePrefix("WITH ")
    }
}

extension Plan {
  fileprivate var isForLake: Bool { scan.table?.isInLake == true }
}

/// Statements of an earlier compilation, which would run too where the whole folder is run.
private func warnOfLeftovers(
  of stem: [UInt8], in folder: String, besides written: Set<[UInt8]>, _ session: Session
) {
  let ending = Array(".sql".utf8)
  let leftovers = ((try? names(inFolder: folder)) ?? []).filter { name in
    guard name.starts(with: stem), name.suffix(ending.count) == ending[...], !written.contains(name) else {
      return false
    }
    let middle = name.dropFirst(stem.count).dropLast(ending.count)
    return middle.isEmpty
      || (middle.count > 2 && middle.first == UInt8(ascii: "-")
        && middle.dropFirst().allSatisfy(isDigit))
  }
  for name in leftovers {
    let name = String(decoding: name, as: UTF8.self)
    session.reportError("warning: \(folder)/\(name) is of an earlier run and no part of this one; remove it")
  }
}

extension Plan {
  /// What makes a statement long, the longest first.
  fileprivate var lengthAdvice: String {
    var parts: [(bytes: Int, advice: String)] = lookups.map { lookup in
      let cells = lookup.lines.flatMap { $0.keys.map(\.string) + $0.cells.compactMap { $0?.string } }
      return (cells.reduce(0) { $0 + $1.utf8.count + 4 }, "keep fewer lines in the file of lookup `\(lookup.name)`")
    }
    if classification.pairs.count > 1 {
      let count = classification.pairs.count
      parts.append((count * 300, "ask for fewer than \(count) pairs at a time"))
    }
    parts.append(
      (projection.columns.count * 120, "leave out some of the \(projection.columns.count) columns of `select`"))
    var advice = parts.sorted { $0.bytes > $1.bytes }.prefix(2).map(\.advice)
    let selectors = classification.pairs.flatMap { $0.starts + $0.ends + $0.cancels }
    if scan.condition != nil || selectors.contains(where: { $0.condition != nil }) {
      advice.append("make the conditions on events shorter")
    }
    return advice.joined(separator: ", or ")
  }

  /// The same for CloudTrail Lake, with where the statement would be taken.
  fileprivate var lakeLengthAdvice: String {
    lengthAdvice + ". Federated into Athena the same store takes 262,144 bytes: "
      + "table `aws:cloudtrail`.`\(scan.table?.name ?? "ID")`"
  }
}

extension Session {
  /// `--expand`, `--max-branches` and `--max-bytes`.
  func compileOptions() throws(Invocation.UsageError) -> CompileOptions {
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
      file.name == "-" ? "A spec from standard input" : lastComponent(of: file.name)
    do throws(CompileError) {
      return try AthenaSQL.compile(plan, options)
    } catch {
      switch error {
      case .severalStatementsAcrossAccounts(let count):
        reportError(
          "spans that cross accounts need all of them in one statement, and these would take \(count)")
        note("help: list fewer tuples in `partitions`, or leave `across accounts` out")
        throw Exit(.wrongInput)
      case .noTable:
        reportError("SQL needs a table, and the spec names none")
        throw Exit(.wrongInput)
      case .statementTooLong(let characters, let limit):
        reportError(
          "the statement has \(characters) characters, and CloudTrail Lake takes \(limit)")
        note("help: \(plan.lakeLengthAdvice)")
        throw Exit(.findings)
      case .branchTooLong(let bytes, let limit):
        reportError(
          "a statement with a single branch has \(bytes) bytes, and the limit is \(limit)")
        let most = CompileOptions.longestStatement
        let advice = limit < most ? ", or raise --max-bytes (Athena takes \(most) at most)" : ""
        note("help: \(plan.lengthAdvice)\(advice)")
        throw Exit(.findings)
      }
    }
  }
}
