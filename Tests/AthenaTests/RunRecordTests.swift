import Athena
import Foundation
import Support
import Synchronization
import Testing

/// The record of a run, and what becomes of it while the run goes on.
@Suite struct RunRecordTests {
  /// While rows are being written out the run is not over, and its record is not another's: of a first run and of one
  /// that writes out again what the last one could not.
  @Test(arguments: [true, false])
  func rowsAreTakenBeforeTheRunIsOver(areTaken: Bool) throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    let statements = StandIn.statements(1)
    func record() -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
    func take(_ outcome: RunOutcome) -> Bool {
      #expect(outcome.results == [[["q1"]]])
      #expect(record().contains(#""isOver" : false"#))
      #expect(
        failure { _ = try aws.run().start(statements, now: "", cancellation: Cancellation(), progress: ignore) }
          == .recordInUse(path: path))
      return areTaken
    }
    try aws.run().start(statements, now: "", cancellation: Cancellation(), progress: ignore, taking: take)
    #expect(record().contains(#""isOver" : true"#) && record().contains("rowsAreUnread") == !areTaken)
    guard !areTaken else { return }
    try aws.run().resume(statements, cancellation: Cancellation(), progress: ignore, taking: take)
    #expect(record().contains(#""isOver" : true"#) && record().contains("rowsAreUnread"))
    #expect(aws.calls("start-query-execution").count == 1)
  }

  /// Somebody took the record away, and another run made its own there: the first one does not write over it.
  @Test func theRecordOfAnotherRunInItsPlace() throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    aws.answer("get-query-execution", StandIn.execution("RUNNING", bytes: 500))
    let isBegun = Atomic(false)
    let error = failure {
      _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation()) { progress in
        guard progress.states == [.running], !isBegun.exchange(true, ordering: .relaxed) else { return }
        try? FileManager.default.removeItem(atPath: path)
        try? "another run's".write(toFile: path, atomically: true, encoding: .utf8)
      }
    }
    #expect(error == .recordInUse(path: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "another run's")
    #expect(aws.calls("stop-query-execution") == ["stop-query-execution q1"])
  }

  /// The record could not be written before a start: no call was made, and none is made to look for a query of it.
  @Test func theRecordGoesBeforeAStart() throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    let isReplaced = Atomic(false)
    let error = failure {
      _ = try aws.run(parallel: 1).start(StandIn.statements(2), now: "", cancellation: Cancellation()) { progress in
        guard progress.states == [.succeeded, .waiting], !isReplaced.exchange(true, ordering: .relaxed) else { return }
        try? "another run's".write(toFile: path, atomically: true, encoding: .utf8)
      }
    }
    #expect(error == .recordInUse(path: path))
    #expect(aws.calls("start-query-execution") == ["start-query-execution q1"])
  }

  /// Rows that are paid for are printed, though the record cannot be written.
  @Test func rowsWithoutARecord() throws {
    let aws = StandIn()
    let statements = StandIn.statements(1)
    try aws.run().start(statements, now: "", cancellation: Cancellation(), progress: ignore) { _ in false }
    chmod(aws.folder, 0o555)
    defer { chmod(aws.folder, 0o755) }
    let notices = Mutex<[RunNotice]>([])
    var run = try aws.run()
    run.notice = { notice in notices.withLock { $0.append(notice) } }
    let rows = try asNobody { try run.resume(statements, cancellation: Cancellation(), progress: ignore).results }
    #expect(rows == [[["q1"]]])
    let reason = "\(aws.folder)/spec.run.json cannot be written: Permission denied"
    #expect(notices.withLock { $0 } == [.endIsNotRecorded(reason: reason)])
  }
}
