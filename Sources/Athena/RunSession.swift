import Synchronization
import Values

/// What the threads of one run share.
final class RunSession: Sendable {
  struct Shared: Sendable {
    var record: RunRecord
    var rows: [Int: [[String?]]] = [:]
    /// The statements that a thread has taken up.
    var taken: Set<Int> = []
    var failure: AthenaError?
    /// Whether the file says that the run is over.
    var endIsNoted: Bool
    /// Whether it was said what is waited for.
    var waitIsTold = false
    /// Whether what runs is being stopped. That goes on where the record can no longer be written.
    var isStopping = false
    /// Why the record does not say how the run ended.
    var unwritten: AthenaError?

    func progress(_ price: AthenaPrice) -> RunProgress { RunProgress(record, price, unwritten: unwritten) }
  }

  let run: QueryRun
  let engine: any QueryEngine
  let statements: [Statement]
  let file: RecordFile
  /// Raised by the caller, by the first failure or when the time is over, so that every thread ends.
  let ending: Cancellation
  let cancellation: Cancellation
  private let progress: @Sendable (RunProgress) -> Void
  let shared: Mutex<Shared>
  private let begin = ContinuousClock.now

  init(
    run: QueryRun, engine: any QueryEngine, statements: [Statement], record: RunRecord, file: RecordFile,
    cancellation: Cancellation, progress: @escaping @Sendable (RunProgress) -> Void
  ) {
    self.run = run
    self.engine = engine
    self.statements = statements
    self.file = file
    self.cancellation = cancellation
    ending = Cancellation(parent: cancellation, deadline: run.timeout.map { ContinuousClock.now + $0 })
    self.progress = progress
    let endIsNoted = record.isOver == true
    var record = record
    record.isOver = false
    shared = Mutex(Shared(record: record, endIsNoted: endIsNoted))
  }

  func runStatement(_ index: Int) {
    shared.withLock { _ = $0.taken.insert(index) }
    do throws(AthenaError) {
      if ending.isCancelled { throw .cancelled }
      if entry(index).state == .stopping { try settle(index, until: ending) }
      let mayHaveRun = entry(index).state == .running || entry(index).isUnanswered
      switch entry(index).state {
      case .waiting, .failed, .cancelled: try start(index)
      case .running, .stopping, .succeeded: break
      }
      guard let id = entry(index).executionID else { throw .recordUnreadable(path: run.recordPath) }
      if entry(index).state != .succeeded { try watchOrStartAgain(index, id, mayHaveRun: mayHaveRun) }
      guard let id = entry(index).executionID else { throw .recordUnreadable(path: run.recordPath) }
      let rows = try engine.results(id, columns: statements[index].columns, until: ending)
      shared.withLock { $0.rows[index] = rows }
    } catch {
      fail(error)
    }
  }

  // MARK: Starting

  private func start(_ index: Int) throws(AthenaError) {
    let isRepeated = entry(index).isUnanswered
    do throws(AthenaError) {
      try update(index) { entry in
        // A start that was never answered keeps its attempt, and with it its token.
        if !isRepeated {
          entry.attempt = entry.attempt.addingSaturated(1)
          entry.startTime = Instant.present.description
        }
        entry.bytesBefore = (entry.bytesBefore ?? 0).addingSaturated(entry.bytesScanned)
        entry.executionID = nil
        entry.state = .waiting
        entry.bytesScanned = 0
        entry.sql = statements[index].sql
      }
    } catch {
      // No call was made, so nothing is to be looked for.
      if !isRepeated { shared.withLock { $0.record.statements[index].take(nil) } }
      throw error
    }
    if ending.isCancelled, !isRepeated {
      try giveUp(index)
      throw .cancelled
    }
    let query: StartedQuery
    do throws(AthenaError) {
      var start = shared.withLock { $0.record.start(index, sql: statements[index].sql, isRepeated: isRepeated) }
      start.record = file.file
      query = try engine.start(start, until: ending)
    } catch {
      guard case .aws(let failure) = error else {
        // A program that could not be started, or its parameters not written, has made no call.
        if error.isBeforeAnyCall, !isRepeated { try giveUp(index) }
        throw error
      }
      if engine.provesNothingStarted(failure, isRepeated: isRepeated) {
        try giveUp(index)
        if failure.saysTooManyQueries, waitForRoom() { return try start(index) }
      }
      throw .startFailed(name(index), failure)
    }
    try update(index) { $0.take(query) }
  }

  /// Waits a while for the end of another query that this run watches; false where none runs, or everything is to end.
  private func waitForRoom() -> Bool {
    let ownRuns = shared.withLock { shared in shared.taken.contains { shared.record.statements[$0].mayRun } }
    guard ownRuns else { return false }
    wait(run.longestPoll, unless: ending)
    return !ending.isCancelled
  }

  /// Nothing came of the present attempt.
  func giveUp(_ index: Int) throws(AthenaError) {
    try update(index) { $0.take(nil) }
  }

  // MARK: Watching

  /// A query found cancelled was stopped by a run that could not update the record, which still shows it as running or
  /// unanswered.
  private func watchOrStartAgain(_ index: Int, _ id: String, mayHaveRun: Bool) throws(AthenaError) {
    do throws(AthenaError) {
      return try watch(index, id)
    } catch {
      guard mayHaveRun, case .queryCancelled = error else { throw error }
    }
    try start(index)
    guard let id = entry(index).executionID else { throw .recordUnreadable(path: run.recordPath) }
    try watch(index, id)
  }

  /// Looks at a query until it has succeeded.
  private func watch(_ index: Int, _ id: String) throws(AthenaError) {
    var pause = run.firstPoll
    var patience: ContinuousClock.Instant?
    while true {
      if ending.isCancelled { throw .cancelled }
      let execution = try engine.execution(id, until: ending)
      let isThrottled = execution.state == .failed && execution.isThrottled
      if isThrottled {
        patience = patience ?? ContinuousClock.now + run.throttledPatience
      } else if !execution.isOver {
        patience = nil
      }
      if !isThrottled || patience.map({ ContinuousClock.now >= $0 }) == true { try note(execution, index) }
      switch entry(index).state {
      case .succeeded: return
      case .failed: throw .queryFailed(name(index), executionID: id, reason: execution.reason)
      case .cancelled: throw .queryCancelled(name(index), executionID: id, reason: execution.reason)
      case .waiting, .running, .stopping: break
      }
      tellWhatIsWaitedFor()
      wait(pause, unless: ending)
      pause = min(pause * 2, run.longestPoll)
    }
  }

  /// Says once that queries run, so that a run of an hour does not look dead.
  private func tellWhatIsWaitedFor() {
    guard let notice = run.notice, ContinuousClock.now - begin >= run.firstNotice else { return }
    let ids = shared.withLock { shared -> [String] in
      defer { shared.waitIsTold = true }
      return shared.waitIsTold ? [] : shared.record.statements.filter(\.mayRun).compactMap(\.executionID)
    }
    if !ids.isEmpty { notice(.waiting(executionIDs: ids)) }
  }

  /// What was seen of a query goes into the record.
  private func note(_ execution: QueryExecution, _ index: Int) throws(AthenaError) {
    var seen = entry(index)
    seen.bytesScanned = execution.bytesScanned
    switch execution.state {
    case .queued, .running: break
    case .succeeded: seen.state = .succeeded
    case .failed: seen.state = .failed
    case .cancelled: seen.state = .cancelled
    }
    if seen != entry(index) { try update(index) { $0 = seen } }
  }

  /// Waits for the end of a query that was asked to stop: it may have succeeded before.
  func settle(_ index: Int, until flag: Cancellation) throws(AthenaError) {
    guard let id = entry(index).executionID else { return }
    var pause = run.firstPoll
    while true {
      try note(try engine.execution(id, until: flag), index)
      guard entry(index).state == .stopping else { return }
      wait(pause, unless: flag)
      if flag.isCancelled { throw .cancelled }
      pause = min(pause * 2, run.longestPoll)
    }
  }

  // MARK: The record

  func entry(_ index: Int) -> RunRecord.Entry { shared.withLock { $0.record.statements[index] } }

  func update(_ index: Int, _ change: (inout RunRecord.Entry) -> Void) throws(AthenaError) {
    // The record is written under the lock: of two writes the later one has to win.
    try shared.withLock { shared throws(AthenaError) in
      change(&shared.record.statements[index])
      shared.endIsNoted = false
      var failure: AthenaError?
      do throws(AthenaError) { try file.write(shared.record) } catch { failure = error }
      if shared.isStopping { shared.unwritten = failure }
      progress(shared.progress(run.price))
      if let failure, !shared.isStopping { throw failure }
    }
  }

  private func name(_ index: Int) -> AthenaError.StatementName {
    AthenaError.StatementName(number: index + 1, count: statements.count, scope: statements[index].scope)
  }
}
