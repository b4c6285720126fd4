import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs statements on Athena and returns each one's rows, in the order of the statements.
package struct AthenaRun: Sendable {
  package var command: AWSCommand
  package var options: AthenaOptions
  /// Where the record of the run stands.
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

  package init(command: AWSCommand, options: AthenaOptions, recordPath: String) {
    self.command = command
    self.options = options
    self.recordPath = recordPath
  }

  /// Starts every statement anew.
  ///
  /// `now` goes into the record, for `RunRecord.read` to give back before a resume. `progress` is called on every change
  /// from one thread at a time. On the first failure, on cancellation and when the time is over, what still runs is
  /// stopped before the error is thrown.
  package func start(
    _ statements: [Statement], now: String, cancellation: Cancellation,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) throws(AthenaError) -> [[[String?]]] {
    let record = RunRecord(statements: statements, options: options, now: now)
    try record.write(to: recordPath)
    return try finish(statements, record, cancellation, progress)
  }

  /// Makes sure that nothing is left running of the run whose record is about to be replaced: Athena is asked about each
  /// query that was running at last, and those that are not over are stopped or else an error.
  package func endLastRun(stopping: Bool, cancellation: Cancellation) throws(AthenaError) {
    let record: RunRecord
    do throws(AthenaError) {
      record = try RunRecord.read(recordPath)
    } catch {
      if case .recordMissing = error { return }
      throw error
    }
    let client = AthenaClient(command: command, options: options)
    let recorded = record.statements.filter { $0.state == .running }.compactMap(\.executionID)
    let running = try mapConcurrently(recorded, workers: parallel) { (id: String) throws(AthenaError) in
      do throws(AthenaError) {
        let execution = try client.execution(id, cancellation: cancellation)
        return execution.state == .queued || execution.state == .running ? id : nil
      } catch {
        // One that Athena does not know, or no more, is not running here.
        if case .aws(let failure) = error, failure.code == "InvalidRequestException" { return nil }
        throw error
      }
    }.compactMap { $0 }
    guard !running.isEmpty else { return }
    guard stopping else { throw .lastRunIsRunning(path: recordPath, executionIDs: running) }
    _ = try mapConcurrently(running, workers: parallel) { (id: String) throws(AthenaError) in try client.stop(id) }
  }

  /// Goes on with the recorded run of the same statements: finished queries are taken as they are, running ones watched
  /// on, and the others started.
  package func resume(
    _ statements: [Statement], cancellation: Cancellation, progress: @escaping @Sendable (RunProgress) -> Void
  ) throws(AthenaError) -> [[[String?]]] {
    let record = try RunRecord.read(recordPath)
    guard record.isRecord(of: statements, options: options) else { throw .recordMismatch(path: recordPath) }
    return try finish(statements, record, cancellation, progress)
  }

  private func finish(
    _ statements: [Statement], _ record: RunRecord, _ cancellation: Cancellation,
    _ progress: @escaping @Sendable (RunProgress) -> Void
  ) throws(AthenaError) -> [[[String?]]] {
    let session = RunSession(
      run: self, client: AthenaClient(command: command, options: options), statements: statements, record: record,
      cancellation: cancellation, progress: progress)
    forEachConcurrently(count: statements.count, workers: parallel) { session.runStatement($0) }
    session.stopRunning(workers: parallel)
    return try session.results()
  }
}

/// What the threads of one run share.
private final class RunSession: Sendable {
  private struct Shared: Sendable {
    var record: RunRecord
    var rows: [Int: [[String?]]] = [:]
    var failure: AthenaError?
  }

  private let run: AthenaRun
  private let client: AthenaClient
  private let statements: [Statement]
  /// Raised by the caller or by the first failure, so that every thread ends.
  private let ending: Cancellation
  private let progress: @Sendable (RunProgress) -> Void
  private let deadline: ContinuousClock.Instant?
  private let shared: Mutex<Shared>

  init(
    run: AthenaRun, client: AthenaClient, statements: [Statement], record: RunRecord, cancellation: Cancellation,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) {
    self.run = run
    self.client = client
    self.statements = statements
    ending = Cancellation(parent: cancellation)
    self.progress = progress
    deadline = run.timeout.map { ContinuousClock.now + $0 }
    shared = Mutex(Shared(record: record))
  }

  func runStatement(_ index: Int) {
    do throws(AthenaError) {
      try checkTime()
      var entry = entry(index)
      if entry.executionID == nil || entry.state == .failed || entry.state == .cancelled {
        // A start that was never answered keeps its attempt, and with it its token.
        let isUnanswered = entry.executionID == nil && entry.attempt > 0
        entry.attempt += isUnanswered ? 0 : 1
        entry.executionID = nil
        entry.state = .waiting
        entry.bytesScanned = 0
        try update(index, entry)
        entry.executionID = try start(index)
        entry.state = .running
        try update(index, entry)
      }
      guard let id = entry.executionID else { return }
      if entry.state != .succeeded { try watch(index, id) }
      let rows = try client.results(id, cancellation: ending)
      shared.withLock { $0.rows[index] = rows }
    } catch {
      fail(error)
    }
  }

  private func start(_ index: Int) throws(AthenaError) -> String {
    let token = shared.withLock { $0.record.token(index) }
    do {
      return try client.start(statements[index].sql, token: token, cancellation: ending)
    } catch {
      if case .aws(let failure) = error { throw .startFailed(name(index), failure) }
      throw error
    }
  }

  /// Looks at a query until it has succeeded.
  private func watch(_ index: Int, _ id: String) throws(AthenaError) {
    var pause = run.firstPoll
    var patience: ContinuousClock.Instant?
    while true {
      try checkTime()
      let execution = try client.execution(id, cancellation: ending)
      var entry = entry(index)
      entry.bytesScanned = execution.bytesScanned
      switch execution.state {
      case .queued, .running:
        patience = nil
        if entry != self.entry(index) { try update(index, entry) }
      case .succeeded:
        entry.state = .succeeded
        return try update(index, entry)
      case .failed:
        let until = patience ?? ContinuousClock.now + run.throttledPatience
        patience = until
        if !execution.isThrottled || ContinuousClock.now >= until {
          entry.state = .failed
          try update(index, entry)
          throw .queryFailed(name(index), executionID: id, reason: execution.reason)
        }
      case .cancelled:
        entry.state = .cancelled
        try update(index, entry)
        throw .queryCancelled(name(index), executionID: id, reason: execution.reason)
      }
      wait(pause, unless: ending)
      pause = min(pause * 2, run.longestPoll)
    }
  }

  private func checkTime() throws(AthenaError) {
    if ending.isCancelled { throw .cancelled }
    if let deadline, let timeout = run.timeout, ContinuousClock.now >= deadline {
      let running = shared.withLock { $0.record.statements.count { $0.state == .running } }
      throw .timedOut(seconds: Int(timeout.inSeconds), running: running)
    }
  }

  /// Stops what still runs, after a failure; the record says which were stopped, and a cancellation too.
  func stopRunning(workers: Int) {
    guard shared.withLock({ $0.failure != nil }) else { return }
    let indices = statements.indices.filter { entry($0).state == .running }
    forEachConcurrently(count: indices.count, workers: workers) { [self] position in
      let index = indices[position]
      var entry = entry(index)
      guard let id = entry.executionID else { return }
      // One that cannot be stopped stays recorded as running: a resume watches it on.
      guard (try? client.stop(id)) != nil else { return }
      entry.state = .cancelled
      try? update(index, entry)
    }
    shared.withLock { shared in
      guard shared.failure == .cancelled else { return }
      let left = indices.count { shared.record.statements[$0].state == .running }
      shared.failure = .runCancelled(stopped: indices.count - left, left: left)
    }
  }

  func results() throws(AthenaError) -> [[[String?]]] {
    let (rows, failure) = shared.withLock { ($0.rows, $0.failure) }
    if let failure { throw failure }
    return statements.indices.map { rows[$0] ?? [] }
  }

  /// The first failure is the one that is reported; those of the calls that it broke off are not.
  private func fail(_ error: AthenaError) {
    shared.withLock { $0.failure = $0.failure ?? error }
    ending.cancel()
  }

  private func entry(_ index: Int) -> RunRecord.Entry { shared.withLock { $0.record.statements[index] } }

  private func update(_ index: Int, _ entry: RunRecord.Entry) throws(AthenaError) {
    // The record is written under the lock: of two writes the later one has to win.
    try shared.withLock { shared throws(AthenaError) in
      shared.record.statements[index] = entry
      try shared.record.write(to: run.recordPath)
      progress(RunProgress(shared.record, run.price))
    }
  }

  private func name(_ index: Int) -> AthenaError.StatementName {
    AthenaError.StatementName(number: index + 1, count: statements.count, scope: statements[index].scope)
  }
}

extension AthenaClient.Execution {
  /// Athena queues such a query again by itself, so that FAILED is not its last state.
  fileprivate var isThrottled: Bool { reason.contains("SlowDown") || reason.contains("reduce your request rate") }
}
