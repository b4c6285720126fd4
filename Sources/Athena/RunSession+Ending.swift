import Synchronization
import Values

/// How a run ends: what still runs is stopped, the rows are handed over, and the record learns of it.
extension RunSession {
  /// At least so many queries are stopped at once, whatever `--parallel` is: they share one deadline.
  private static let stopsAtOnce = 64

  /// Stops what still runs, after a failure, and looks what became of it.
  func stopRunning(workers: Int) {
    let hasFailed = shared.withLock { shared in
      shared.isStopping = shared.failure != nil
      return shared.isStopping
    }
    guard hasFailed else { return }
    let indices = statements.indices.filter { entry($0).mayRun || entry($0).isUnanswered }
    let flag = Cancellation(deadline: ContinuousClock.now + run.stopPatience)
    forEachConcurrently(
      count: indices.count, workers: max(workers, Self.stopsAtOnce), patience: run.firstNotice,
      whenLate: { [run] in run.notice?(.stopping(count: indices.count, patience: run.stopPatience)) }
    ) { [self] position in
      stop(indices[position], until: flag)
    }
    shared.withLock { shared in
      // What could not be asked for its end counts as running, and a start without an answer too.
      let left = indices.count { index in
        let entry = shared.record.statements[index]
        return entry.state == .running || entry.isUnanswered
      }
      // One that had finished by then was not stopped.
      let stopped = indices.count { [.stopping, .cancelled].contains(shared.record.statements[$0].state) }
      if case .cancelled = shared.failure {
        shared.failure = .runCancelled(stopped: stopped, left: left)
      } else if case .timedOut(let seconds, _, _) = shared.failure {
        shared.failure = .timedOut(seconds: seconds, stopped: stopped, left: left)
      }
    }
  }

  /// One that cannot be stopped stays recorded as running: a resume watches it on.
  private func stop(_ index: Int, until flag: Cancellation) {
    do throws(AthenaError) {
      if entry(index).isUnanswered {
        let start = shared.withLock { $0.record.start(index, sql: statements[index].sql, isRepeated: true) }
        guard let query = try engine.find(start, until: flag) else {
          // If `find` cannot start the query itself, one that is not listed yet may still appear.
          if engine.startsToFind { try giveUp(index) }
          return
        }
        try update(index) { $0.take(query) }
      }
      guard let id = entry(index).executionID else { return }
      if entry(index).isOurs == false {
        run.notice?(.wasNotStopped(executionID: id, arguments: run.place.arguments))
        return
      }
      try engine.stop(id, until: flag)
      try update(index) { $0.state = .stopping }
      try settle(index, until: Cancellation(parent: flag, deadline: ContinuousClock.now + run.settlePatience))
    } catch {
      // The record says how far it came.
    }
  }

  /// Hands the rows over, and notes that the run is over and whether they were taken: whoever begins anew need not ask
  /// what became of it.
  func end(_ taking: (RunOutcome) throws(AthenaError) -> Bool) throws(AthenaError) {
    var areTaken = false
    defer { noteEnd(rowsAreUnread: areTaken ? nil : true) }
    areTaken = try taking(try outcome())
  }

  private func noteEnd(rowsAreUnread: Bool?) {
    shared.withLock { shared in
      guard !shared.endIsNoted || shared.record.rowsAreUnread != rowsAreUnread else { return }
      shared.record.isOver = true
      shared.record.rowsAreUnread = rowsAreUnread
      do throws(AthenaError) {
        try file.write(shared.record)
      } catch {
        // A failure is reported with what the record lacks.
        if shared.failure == nil { run.notice?(.endIsNotRecorded(reason: error.description)) }
      }
    }
  }

  private func outcome() throws(AthenaError) -> RunOutcome {
    let shared = shared.withLock { $0 }
    if let failure = shared.failure { throw failure }
    return RunOutcome(
      results: statements.indices.map { shared.rows[$0] ?? [] }, progress: shared.progress(run.price))
  }

  /// The first failure is the one that is reported; those of the calls that it broke off are not.
  func fail(_ error: AthenaError) {
    var error = error
    if cancellation.isCancelled {
      error = .cancelled
    } else if ending.isExpired, let timeout = run.timeout {
      error = .timedOut(seconds: Int(timeout.inSeconds), stopped: 0, left: 0)
    }
    shared.withLock { $0.failure = $0.failure ?? error }
    ending.cancel()
  }
}
