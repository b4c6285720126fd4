import Athena
import AthenaSQL
import Files
import Report
import Semantics
import Source
import Syntax
import Values

/// `run SPEC`: compiles, runs on Athena or on CloudTrail Lake through the AWS CLI, merges, prints.
func run(_ session: Session) throws {
  let path = try session.operand()
  let invocation = session.invocation
  let named = isPipe(path) ? "-" : path
  let recordPath = resolve("\(stem(of: named)).run.json", besides: named)
  let isResumed = invocation.has("resume")
  if isResumed, invocation.has("restart") {
    throw Invocation.UsageError(
      message: "--resume goes on with the last run, and --restart gives it up", help: "choose one of the two")
  }
  if isResumed {
    // The statements hold `now` as a literal, so they are the same only with the moment of the first run. With another
    // `--now` it is another run, which is refused.
    if !invocation.has("now") { try session.takeMoment(ofRecord: recordPath) }
  }
  let options = try session.compileOptions()
  let parallel = try invocation.count("parallel")
  let timeout = try session.timeout()
  let limit = try invocation.amount("max-gb")
  let budget = try session.budget()
  let (plan, file) = try session.plan(forSQL: true)
  let target = try RunTarget(plan, invocation)
  let spanColumns = SpanColumns(plan)
  try session.checkTimes(of: spanColumns, plan)
  let reportPath = try session.reportPath()
  if let reportPath, isSameFile(reportPath, recordPath) || isSamePlace(reportPath, recordPath) {
    throw Invocation.UsageError(
      message: "--report \(reportPath): the record of the run goes there", help: "give the page another name")
  }
  let compiled = try session.compiledToMerge(plan, options, file)
  try session.checkBudget(budget, plan, compiled, options)

  let screen = RunScreen(session.streams.errors)
  defer { screen.finish() }
  do throws(AthenaError) {
    var command = try session.awsCommand()
    command.notice = { screen.note($0, took: $1, after: $2) }
    let slow = command.options.slowCall
    command.slowCall = { screen.note(slowCall: $0, after: slow, $1) }
    let cancellation = Cancellation()
    let interrupts = Interrupts(cancellation)
    defer { interrupts.end() }
    // What has finished is not scanned again, and paid for.
    let scansNothing =
      isResumed && (try? RunRecord.read(recordPath))?.statements.allSatisfy { $0.state == .succeeded } == true
    if invocation.has("estimate") || limit != nil && !scansNothing {
      let isAffordable = try isAffordable(
        plan, compiled, command, parallel, screen, limit, target.price, cancellation, session)
      if invocation.has("estimate") || !isAffordable { return }
    }
    var run = QueryRun(command: command, engine: target.engine, recordPath: recordPath)
    run.parallel = parallel ?? run.parallel
    run.price = target.price
    run.timeout = timeout
    run.notice = { screen.note($0, engine: target.name) }
    let statements = target.statements(of: compiled)
    let progress: @Sendable (RunProgress) -> Void = { screen.update($0) }
    let answer = RunAnswer(
      session: session, plan: plan, file: file, compiled: compiled, target: target, spanColumns: spanColumns,
      scopes: statements.map(\.scope), reportPath: reportPath, recordPath: recordPath, screen: screen)
    let take = { (outcome: RunOutcome) throws(AthenaError) -> Bool in
      // No query runs any more: a signal ends the program, however slowly its rows are read.
      interrupts.end()
      if cancellation.isCancelled { throw .runCancelled(stopped: 0, left: 0) }
      return try answer.give(outcome)
    }
    if isResumed {
      try run.resume(statements, cancellation: cancellation, progress: progress, taking: take)
    } else {
      try run.start(
        statements, now: session.now.description,
        statementsThen: { session.statements(at: $0, of: file, options, target) },
        stoppingLastRun: invocation.has("restart"), cancellation: cancellation, progress: progress,
        taking: take)
    }
  } catch {
    screen.finish()
    session.fail(error)
    // Only a run that began has something to report and to go on with.
    if let progress = screen.progress {
      session.tell(progress, screen, recordPath)
      if let unwritten = progress.unwritten, !error.isFileError {
        session.reportError("\(unwritten): the record does not say how this run ended")
        session.record(.inputOutput)
      }
      if error.canGoOn { session.note("to go on: \(invocation.resumeCommand)") }
    }
  }
}

extension Session {
  /// With the keys by which the rows of several statements are merged, where there are several.
  fileprivate func compiledToMerge(
    _ plan: Plan, _ options: CompileOptions, _ file: SourceFile
  ) throws(Exit) -> CompiledPlan {
    let compiled = try compiled(plan, options, file)
    guard compiled.statements.count > 1 else { return compiled }
    var options = options
    options.hasMergeKeys = true
    return try self.compiled(plan, options, file)
  }

  /// The statements that the spec makes at another moment; none where it makes none.
  fileprivate func statements(
    at moment: String, of file: SourceFile, _ options: CompileOptions, _ target: RunTarget
  ) -> [Athena.Statement] {
    guard let moment = Instant(eventTime: moment.utf8), let plan = analysis(file, now: moment).plan else { return [] }
    let asked = invocation.has("rows") ? plan.withoutSummary : plan
    return (try? compiledToMerge(asked, options, file)).map(target.statements) ?? []
  }
}

/// Sums and says what lies under the plan's prefixes; false when that is over the limit or not to be known.
private func isAffordable(
  _ plan: Plan, _ compiled: CompiledPlan, _ command: AWSCommand, _ parallel: Int?, _ screen: RunScreen,
  _ limit: Double?,
  _ price: AthenaPrice, _ cancellation: Cancellation, _ session: Session
) throws(AthenaError) -> Bool {
  let prefixes: [String]
  switch scannedPrefixes(of: plan) {
  case .known(let found): prefixes = found
  case .unknown(let reason):
    session.reportError("the sizes cannot be summed. \(reason)")
    session.record(.findings)
    return false
  }
  let estimate = try command.estimate(
    prefixes: prefixes, statements: compiled.statements.count, price: price, workers: parallel ?? listingsAtOnce,
    cancellation: cancellation
  ) { progress in
    screen.show(
      "\(progress.done) of \(counted(progress.total, "folder", "folders")) listed, "
        + "\(counted(progress.objects, "object", "objects")) of \(sizeText(progress.bytes))")
  }
  screen.finish()
  // With --estimate the figure is the result; otherwise it is a note.
  if session.invocation.has("estimate") {
    session.streams.output.write(estimate.sentence + "\n")
  } else {
    session.note(estimate.sentence)
  }
  guard let limit, Double(estimate.bytes) > limit * 1e9 else { return true }
  let given = session.invocation.value("max-gb") ?? ""
  session.reportError("this is more than --max-gb \(given): tighten `during`, `within`, `events where` or `partitions`")
  session.record(.findings)
  return false
}

/// Each is a start of the AWS CLI, which waits for S3 most of its time.
private let listingsAtOnce = 8

extension Session {
  func awsCommand() throws(AthenaError) -> AWSCommand {
    var options = AWSOptions(environment: streams.environment)
    if let path = invocation.value("aws") { options.executable = path }
    options.profile = invocation.value("profile")
    options.region = invocation.value("region")
    options.endpointURL = invocation.value("endpoint-url")
    return try AWSCommand(options)
  }

  /// Says what failed and what helps.
  func fail(_ error: AthenaError) {
    reportError(error.description)
    if let help = error.help { note("help: \(help)") }
    let failure: ExitStatus =
      if case .notATemplate = error {
        .usage
      } else if case .nothingToDiscover = error {
        .wrongInput
      } else {
        error.isFileError ? .inputOutput : .unavailable
      }
    record(failure)
  }

  /// `--timeout`, in the spec's own form of a duration.
  fileprivate func timeout() throws(Invocation.UsageError) -> Duration? {
    guard let text = invocation.value("timeout") else { return nil }
    guard case .value(let interval) = readDuration(Array(text.utf8)[...]), interval.milliseconds > 0 else {
      throw Invocation.UsageError(message: "--timeout needs a duration, not \"\(text)\"", help: "write 90s, 30m or 2h")
    }
    return .milliseconds(interval.milliseconds)
  }

  fileprivate func takeMoment(ofRecord path: String) throws(Exit) {
    do throws(AthenaError) {
      let record = try RunRecord.read(path)
      if let moment = Instant(eventTime: record.now.utf8) { now = moment }
    } catch {
      fail(error)
      throw Exit(status)
    }
  }
}

extension Athena.ScanEstimate {
  fileprivate var sentence: String {
    "\(counted(objects, "object", "objects")) of \(sizeText(bytes)) under \(counted(prefixes, "prefix", "prefixes"))"
      + " (\(emptyPrefixes) of them empty): \(estimatedMoneyText(dollars))"
  }
}
