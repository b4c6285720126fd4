package import Values

/// Runs statements on an engine and hands over each one's rows, in the order of the statements.
package struct QueryRun: Sendable {
  package var command: AWSCommand
  package var engine: RunDestination.Engine
  /// Where the record of the run lies.
  package var recordPath: String
  /// Statements that run at once.
  package var parallel = 4
  package var price = AthenaPrice()
  /// Of the whole run.
  package var timeout: Duration?
  /// Between two looks at a query: the first wait, doubled up to the longest.
  package var firstPoll = Duration.milliseconds(200)
  package var longestPoll = Duration.seconds(5)
  /// How long a query that S3 has throttled is watched: Athena may queue it again by itself.
  package var throttledPatience = Duration.seconds(60)
  /// What the stopping of queries may take, all calls together.
  package var stopPatience = Duration.seconds(10)
  /// How long of it is waited for the end of a query that was stopped.
  package var settlePatience = Duration.seconds(3)
  /// After how long a run says what it waits for.
  package var firstNotice = Duration.seconds(1)
  /// May be called from any thread.
  package var notice: (@Sendable (RunNotice) -> Void)?

  package init(command: AWSCommand, engine: RunDestination.Engine, recordPath: String) {
    self.command = command
    self.engine = engine
    self.recordPath = recordPath
  }

  /// Starts every statement anew.
  ///
  /// Nothing is left running of the run whose record is replaced, and nothing unread: what still runs of it is stopped,
  /// or else an error, and so are finished queries whose rows nobody has. `now` goes into the record, for
  /// `RunRecord.read` to give back before a resume. `statementsThen` makes the spec's statements as they were at
  /// another `now`; it is asked only where a start of the last run is not known. `progress` is called on every change
  /// from one thread at a time. On the first failure, on cancellation and when the time is over, what still runs is
  /// stopped before the error is thrown.
  ///
  /// `taking` is given the rows and returns whether they were written out. Only then does the record say so, and no other
  /// run can use the record before: rows that were not all written out can still be had.
  package func start(
    _ statements: [Statement], now: String, statementsThen: ((String) -> [Statement])? = nil,
    stoppingLastRun: Bool = false, cancellation: Cancellation,
    progress: @escaping @Sendable (RunProgress) -> Void, taking: (RunOutcome) throws(AthenaError) -> Bool
  ) throws(AthenaError) {
    let file = try recordFile(until: cancellation)
    defer { file.release() }
    try endLastRun(
      in: file, stopping: stoppingLastRun, statementsThen: statementsThen ?? { _ in statements }, until: cancellation)
    let record = RunRecord(statements: statements, place: place, now: now)
    try file.write(record)
    try finish(statements, record, file, cancellation, progress, taking)
  }

  /// Goes on with the recorded run of the same statements: finished queries are taken as they are, running ones watched
  /// on, and the others started.
  package func resume(
    _ statements: [Statement], cancellation: Cancellation, progress: @escaping @Sendable (RunProgress) -> Void,
    taking: (RunOutcome) throws(AthenaError) -> Bool
  ) throws(AthenaError) {
    let file = try recordFile(until: cancellation)
    defer { file.release() }
    var record = try RunRecord.read(recordPath)
    guard record.isRecord(of: statements, at: place) else { throw .recordMismatch(path: recordPath) }
    try answerStarts(of: &record, statements, in: file, until: cancellation)
    if record.isOver == true, record.rowsAreUnread == true {
      // They are about to be written out: until that is done, this run is not over either.
      record.isOver = false
      do throws(AthenaError) {
        try file.write(record)
      } catch {
        // To print takes no record: the disk that the rows have filled may hold it.
        guard case .recordUnwritable = error else { throw error }
      }
    }
    try finish(statements, record, file, cancellation, progress, taking)
  }

  private func recordFile(until flag: Cancellation) throws(AthenaError) -> RecordFile {
    try RecordFile(recordPath, waiting: command.options.callTimeout, until: flag, notice)
  }

  var place: RunDestination {
    RunDestination(
      engine: engine, profile: command.options.knownProfile, region: command.options.knownRegion,
      endpointURL: command.options.endpointURL)
  }

  private func finish(
    _ statements: [Statement], _ record: RunRecord, _ file: RecordFile, _ cancellation: Cancellation,
    _ progress: @escaping @Sendable (RunProgress) -> Void, _ taking: (RunOutcome) throws(AthenaError) -> Bool
  ) throws(AthenaError) {
    let session = RunSession(
      run: self, engine: place.engine(command, notice), statements: statements, record: record, file: file,
      cancellation: cancellation, progress: progress)
    forEachConcurrently(count: statements.count, workers: parallel) { session.runStatement($0) }
    session.stopRunning(workers: parallel)
    try session.end(taking)
  }
}

/// The rows of each statement, in order, and what they took.
package struct RunOutcome: Hashable, Sendable {
  package var results: [[[String?]]]
  package var progress: RunProgress
}
