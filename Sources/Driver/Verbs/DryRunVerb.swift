import Evaluator
import Files
import Rows
import Semantics
import Source
import Values

/// `dry-run SPEC --events PATH…`: rows from local events.
func dryRun(_ session: Session) throws {
  let invocation = session.invocation
  let paths = invocation.values("events")
  if invocation.operands.isEmpty, let taken = paths.first(where: { $0.hasByteSuffix(".span") }) {
    throw invocation.takenByEvents(taken, meant: "SPEC")
  }
  let spec = try session.operand()
  guard !paths.isEmpty else {
    throw Invocation.UsageError(
      message: "dry-run needs events", help: "add --events PATH…: files or folders of CloudTrail logs, or -")
  }
  try checkStandardInput([
    ("the spec", [spec]), ("the events", paths), ("the expected rows", invocation.values("expect")),
  ])
  try checkOutputs(invocation)
  let jobs = try invocation.count("jobs") ?? processorCount()
  let reportPath = try session.reportPath()
  let plan: Plan
  let file: SourceFile
  do {
    (plan, file) = try session.plan(forSQL: false)
  } catch let exit as Exit {
    session.reportMissing(paths)
    throw exit
  }
  let expected = try invocation.value("expect").map { try expectedRows($0, of: plan, session) }

  let watched = invocation.value("explain")
  let files = EventFiles(paths: paths, of: plan)
  let matcher = EventMatcher(
    plan,
    DryRunOptions(
      anyPartition: invocation.has("any-partition"), watching: watched, describesSpans: session.wantsSpans),
    files: files.files)
  // An event that is to be explained may have any name.
  let names = watched == nil ? plan.eventNames : [TextPattern("*")]
  let (collectors, firstReport) = session.readEvents(files, names: names, jobs: jobs) { EventCollector(matcher) }
  var report = firstReport
  func answer(_ result: DryRun) {
    // Before the rows: their reader may stop (`| head`), and that ends the program.
    if let reportPath { session.write(session.page(of: result, report, plan, file), to: reportPath) }
    if let explanation = result.explanation {
      session.streams.output.write(explanation.map { $0.visible + "\n" }.joined())
      if !result.isEventFound { session.record(.findings) }
    } else if let expected {
      compare(result.rows, with: expected, session)
    } else {
      session.show(result.rows, beneath: result.rowsBeneath, isEmpty: result.funnel.isEmpty)
    }
  }
  if report.hasReadNothing {
    // An empty folder has no rows; a path that cannot be read has no answer, nor has a broken file that must not be.
    let isAnswer = report.faults.allSatisfy { $0.kind == .malformed && invocation.has("keep-going") }
    if isAnswer { answer(dryRun(matcher, collectors, report)) }
    tellNothingRead(report, of: paths, session)
    return
  }
  var result = dryRun(matcher, collectors, report)
  if result.mayHaveOtherName, paths.allSatisfy({ $0 != "-" && isRepeatable($0) }) {
    // Names that were passed over unread may hold the one that was meant; a pipe has nothing left to read.
    let (others, otherReport) = session.readEvents(files, names: [TextPattern("*")], jobs: jobs) {
      EventCollector(matcher)
    }
    // The second pass must not report a file as broken that the first read in full.
    if otherReport.faults == report.faults {
      report = otherReport
      result = dryRun(matcher, others, report)
    }
  }

  answer(result)
  tell(result, report, session)
}

/// Instead of rows there is nothing to draw or to count.
private func checkOutputs(_ invocation: Invocation) throws(Invocation.UsageError) {
  for instead in ["explain", "expect"] where invocation.has(instead) {
    for option in ["report", "chart", "fail-empty", "format"] where invocation.has(option) {
      throw Invocation.UsageError(
        message: "--\(instead) prints something else instead of the rows, and --\(option) needs them",
        help: "leave out one of the two")
    }
  }
}

extension Session {
  /// Says which of the events are not there, where the spec is wrong and they are not read: both are reported in one
  /// run.
  fileprivate func reportMissing(_ paths: [String]) {
    for path in paths where path != "-" {
      do throws(FileFailure) {
        try checkReadable(path)
      } catch {
        reportError("\(path) cannot be read: \(error.reason)")
        record(.inputOutput)
      }
    }
  }
}

/// What is wrong where no file gave anything.
func reportNothingRead(_ report: ReadReport, of paths: [String], _ session: Session) {
  let names = paths.map { $0 == "-" ? "standard input" : $0 }.joined(separator: ", ")
  tellFaults(report, session)
  if let empty = report.emptyText { session.reportError("\(names): \(empty)") }
  let ignored = report.filesIgnored.total
  let ignoredText = report.filesIgnored.text.map {
    "\(ignored) \(ignored == 1 ? "file or folder" : "files or folders") ignored: \($0)"
  }
  if report.filesRead == 0, report.faults.isEmpty {
    session.reportError("no file of CloudTrail events in \(names)" + (ignoredText.map { "; \($0)" } ?? ""))
  } else if let ignoredText {
    session.reportError(ignoredText)
  }
}

/// No rows then, and no counts but those that were asked for.
private func tellNothingRead(_ report: ReadReport, of paths: [String], _ session: Session) {
  reportNothingRead(report, of: paths, session)
  var funnel = Funnel()
  funnel.filesRead = report.filesRead
  funnel.ignored = report.filesIgnored
  funnel.foreign = report.faults.foreign
  switch session.invocation.value("stats") {
  case "json": session.note(funnel.json)
  case "text": session.streams.errors.write(funnel.text)
  default: break
  }
}

/// How many broken files are named.
private let shownFaults = 50

/// Names the files that could not be read, or not to their end; what could be read of them was used.
func tellFaults(_ report: ReadReport, _ session: Session) {
  // Files of one other kind are reported together, and of very many faults the first.
  let foreign = report.faults.foreign.filter { $0.files > 1 }
  for seen in foreign {
    session.reportError("\(seen.firstFile): \(seen.kind.messageOfFile); \(seen.files) files are that")
  }
  let others = report.faults.filter { fault in !foreign.contains { $0.kind == fault.format } }
  for fault in others.prefix(shownFaults) { session.reportError("\(fault.path): \(fault.message)") }
  if others.count > shownFaults {
    session.reportError("\(others.count - shownFaults) more files could not be read to their ends")
  }
  for fault in report.faults {
    switch fault.kind {
    case .unreadable: session.record(.inputOutput)
    case .malformed:
      if !session.invocation.has("keep-going") { session.record(.wrongInput) }
    }
  }
}

/// The funnel, the hints and what went wrong, on standard error.
private func tell(_ result: DryRun, _ report: ReadReport, _ session: Session) {
  _ = session.streams.output.flush()
  tellFaults(report, session)
  for fault in result.faults {
    session.reportError(fault)
    session.record(.wrongInput)
  }
  // Who asks about one event wants no counts.
  switch session.invocation.value("stats") ?? (result.explanation == nil ? "text" : "none") {
  case "json": session.note(result.funnel.json)
  case "none": break
  default:
    session.streams.errors.write(result.funnel.text)
    for note in result.notes { session.note(note.visible) }
  }
}

private func expectedRows(_ path: String, of plan: Plan, _ session: Session) throws -> ResultTable {
  do {
    return try ResultTable.expected(path == "-" ? session.streams.readInput() : readFile(path), of: plan)
  } catch let failure as FileFailure {
    session.reportError("\(path) cannot be read: \(failure.reason)")
    throw Exit(.inputOutput)
  } catch let failure as CSVFailure {
    session.reportError("\(path): \(failure)")
    throw Exit(.wrongInput)
  }
}

/// `--expect`: the lines that are missing and the lines that are too many.
private func compare(_ rows: ResultTable, with expected: ResultTable, _ session: Session) {
  let difference = rows.difference(from: expected)
  guard !difference.isEmpty else { return }
  session.streams.output.write(difference.map { $0.visible + "\n" }.joined())
  session.record(.findings)
}

extension ResultTable {
  /// Rows read from a CSV file; the columns' types are the plan's.
  static func expected(_ bytes: [UInt8], of plan: Plan) throws(CSVFailure) -> ResultTable {
    var records = try CSVReader.records(bytes)
    let header = records.isEmpty ? [] : records.removeFirst().fields.map(\.text)
    let types = plan.resultColumns.map(\.type)
    if types.count > 1 { records.removeAll(where: \.isBlank) }
    let columns = header.enumerated().map { Column(name: $1, type: $0 < types.count ? types[$0] : .text) }
    return ResultTable(columns: columns, rows: records.map(\.values))
  }
}
