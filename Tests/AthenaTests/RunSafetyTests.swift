import Athena
import Foundation
import Support
import Synchronization
import Testing

/// Queries that must not be lost or paid for twice, and answers that must not end the program.
@Suite struct RunSafetyTests {
  private func start(_ run: QueryRun, _ count: Int = 1, restart: Bool = false) throws -> RunOutcome {
    try run.start(
      StandIn.statements(count), now: "", stoppingLastRun: restart, cancellation: Cancellation(), progress: ignore)
  }

  @Test func twoRunsAtOnce() throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    let second = Mutex<AthenaError?>(nil)
    _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation()) { progress in
      guard progress.states == [.running], second.withLock({ $0 == nil }) else { return }
      let error = failure { _ = try start(try aws.run()) }
      second.withLock { $0 = error }
    }
    #expect(second.withLock { $0 } == .recordInUse(path: path))
    #expect(aws.calls("start-query-execution").count == 1)
    // The first one is over and holds it no more.
    _ = try start(try aws.run())
  }

  /// The start of the last run came through and its answer did not: the same start again shows its query.
  @Test func anUnansweredStartOfTheLastRun() throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    aws.answer("start-query-execution.q1", "", exit: "kill")
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    #expect(failure { _ = try start(try aws.run()) } != nil)
    #expect(try RunRecord.read(path).statements[0].sql == StandIn.statements(1)[0].sql)

    // To ask is to start: a plain run does neither.
    let before = aws.calls("start-query-execution").count
    #expect(failure { _ = try start(try aws.run()) } == .lastStartIsUnknown(path: path))
    #expect(aws.calls("start-query-execution").count == before)

    aws.answer("start-query-execution.q1", #"{"QueryExecutionId": "q1"}"#)
    aws.answer("get-query-execution.q1", StandIn.execution("SUCCEEDED"))
    _ = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore)
    let calls = aws.calls("start-query-execution").count
    let tokens = try (1...calls).map {
      try aws.request("start-query-execution", "q1", $0)["ClientRequestToken"] as? String
    }
    #expect(Set(tokens).count == 1)
    let entry = try RunRecord.read(path).statements[0]
    #expect(entry.executionID == "q1" && entry.state == .succeeded && entry.sql == nil)
    _ = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore)
    #expect(aws.calls("start-query-execution").count == calls)
  }

  @Test func restartStopsAnUnansweredStart() throws {
    let aws = StandIn()
    aws.answer("start-query-execution.q1", "", exit: "kill")
    aws.answer("stop-query-execution", "", exit: "1")
    #expect(failure { _ = try start(try aws.run()) } != nil)
    aws.answer("stop-query-execution", "")
    aws.answer("start-query-execution.q1", #"{"QueryExecutionId": "old"}"#)
    aws.answer("get-query-execution.old", StandIn.execution("RUNNING"))
    aws.answer("stop-query-execution", "", exit: "1")
    let running = failure { _ = try start(try aws.run(), restart: true) }
    #expect(running != nil)
    let entry = try RunRecord.read(aws.folder + "/spec.run.json").statements[0]
    #expect(entry.executionID == "old" && entry.state == .running)
    aws.answer("stop-query-execution", "")
    aws.answer("start-query-execution.q1", #"{"QueryExecutionId": "q1"}"#)
    _ = try start(try aws.run(), restart: true)
    #expect(aws.calls("stop-query-execution").last == "stop-query-execution old")
  }

  /// To ask what came of a start is to start it again, and the record may be anybody's file: nothing of it is started
  /// that the spec does not make, or elsewhere.
  @Test(arguments: ["DROP TABLE x", nil, "elsewhere"])
  func aStrangeStartIsNotMade(_ change: String?) throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    aws.answer("start-query-execution.q1", "", exit: "kill")
    #expect(failure { _ = try start(try aws.run()) } != nil)
    let calls = aws.calls("start-query-execution").count
    var run = try aws.run()
    if change == "elsewhere" {
      run.command.options.region = "eu-west-1"
    } else {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let line = try #require(text.split(separator: "\n").first { $0.contains("\"sql\" :") })
      try text.replacingOccurrences(of: line, with: change.map { "\"sql\" : \"\($0)\"," } ?? "")
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(failure { _ = try start(run) } == .lastStartIsUnknown(path: path))
    #expect(aws.calls("start-query-execution").count == calls)
    aws.answer("start-query-execution.q1", #"{"QueryExecutionId": "q1"}"#)
    #expect(try start(run, restart: true).results == [[["q1"]]])
    #expect(aws.calls("start-query-execution").count == calls + 1)
  }

  /// The statements of the last run are made with the moment of then.
  @Test func anUnansweredStartOfAnotherMoment() throws {
    let aws = StandIn()
    aws.answer("start-query-execution.q1", "", exit: "kill")
    #expect(failure { _ = try start(try aws.run()) } != nil)
    aws.answer("start-query-execution.q1", #"{"QueryExecutionId": "q1"}"#)
    aws.answer("get-query-execution.q1", StandIn.execution("SUCCEEDED"))
    let now = [Statement(sql: "SELECT /* q2 */ 'now'", scope: "", columns: ["a"])]
    let outcome = try aws.run().start(
      now, now: "2", statementsThen: { $0.isEmpty ? StandIn.statements(1) : now }, stoppingLastRun: true,
      cancellation: Cancellation(), progress: ignore)
    #expect(outcome.results == [[["q2"]]])
    #expect(try aws.request("start-query-execution", "q1", 2)["QueryString"] as? String == StandIn.statements(1)[0].sql)
  }

  @Test func pagesThatTakeTurns() throws {
    let aws = StandIn()
    for page in 1...6 {
      let rows: [[String?]] = page == 1 ? [["a"], ["1"]] : [["1"]]
      aws.answer("get-query-results.q1.\(page)", StandIn.page(rows, next: ["T", "U"][page % 2]))
    }
    #expect(failure { _ = try start(try aws.run()) }?.description.contains("the same page twice") == true)
    #expect(aws.calls("get-query-results").count == 3)
  }

  /// Entries that no run writes.
  @Test(arguments: [
    #"[{"hash": "h", "attempt": 1, "state": "succeeded", "bytesScanned": 0}]"#,
    #"[{"hash": "h", "attempt": 1, "state": "running", "bytesScanned": 0}]"#,
    #"""
    [{"hash": "h", "attempt": 1, "state": "failed", "bytesScanned": 0, "executionID": "q"},
     {"hash": "i", "attempt": 1, "state": "succeeded", "bytesScanned": 0, "executionID": "q"}]
    """#,
  ])
  func impossibleEntries(_ statements: String) throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    try #"{"run": "r", "now": "", "statements": \#(statements)}"#.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(failure { _ = try RunRecord.read(path) } == .recordUnreadable(path: path))
  }

  /// What was refused is not asked for again, and a call that never left this machine did nothing.
  @Test(arguments: [
    "An error occurred (InvalidRequestException) when calling the StartQueryExecution operation: no",
    "Unable to locate credentials. You can configure credentials by running \"aws configure\".",
    "Could not connect to the endpoint URL: \"https://x\"", "253: words of a newer version",
  ])
  func aRefusedStart(text: String) throws {
    let aws = StandIn()
    aws.answer("start-query-execution.q1", text, exit: text.hasPrefix("253") ? "253" : "255")
    #expect(failure { _ = try start(try aws.run()) } != nil)
    let entry = try RunRecord.read(aws.folder + "/spec.run.json").statements[0]
    #expect(entry.state == .failed && entry.executionID == nil && entry.sql == nil)
    aws.answer("start-query-execution.q1", #"{"QueryExecutionId": "q1"}"#)
    _ = try start(try aws.run())
    #expect(aws.calls("get-query-execution") == ["get-query-execution q1"])
  }

  /// It ended between the last look and the stop: it is taken as it is.
  @Test func aQueryThatEndsBeforeItIsStopped() throws {
    let aws = StandIn()
    aws.answer("get-query-execution.q1", StandIn.execution("SUCCEEDED", bytes: 20_000_000))
    aws.answer("get-query-execution.q1.1", StandIn.execution("RUNNING"))
    var run = try aws.run()
    run.firstPoll = .seconds(20)
    let cancellation = Cancellation()
    let error = failure {
      _ = try run.start(StandIn.statements(1), now: "", cancellation: cancellation) { progress in
        guard progress.states == [.running] else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + 1) { cancellation.cancel() }
      }
    }
    #expect(error == .runCancelled(stopped: 0, left: 0))
    let entry = try RunRecord.read(aws.folder + "/spec.run.json").statements[0]
    #expect(entry.state == .succeeded && entry.bytesScanned == 20_000_000)
    _ = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore)
    #expect(aws.calls("start-query-execution").count == 1)
  }

  @Test(arguments: ["start-query-execution", "get-query-execution", "get-query-results"])
  func theTimeEndsThoughACallHangs(operation: String) throws {
    let aws = StandIn()
    aws.answer(operation, "", exit: "hang")
    if operation == "start-query-execution" {
      // The start that is made again, to know what to stop.
      aws.answer("start-query-execution.q1.2", #"{"QueryExecutionId": "q1"}"#)
      aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    }
    var run = try aws.run()
    run.timeout = .milliseconds(500)
    run.settlePatience = .seconds(2)
    run.command.options.startGrace = .milliseconds(500)
    let clock = ContinuousClock.now
    let error = failure { _ = try start(run) }
    guard case .timedOut(0, let stopped, 0) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(ContinuousClock.now - clock < .seconds(60))
    #expect(aws.calls("stop-query-execution").count == stopped)
    // Where machines are slow, the time may be over before a query is.
    #expect(operation == "get-query-results" || stopped == 1)
  }

  /// Counts at the ends of their types, below zero or of another shape do not cost the rows.
  @Test(arguments: [
    ("9223372036854775807", Int.max), ("-9223372036854775808", 0), ("1e30", .max), ("\"many\"", 0), ("null", 0),
    ("18446744073709551616", .max), ("1.5", 1),
  ])
  func counts(number: String, bytes: Int) throws {
    let aws = StandIn()
    aws.answer(
      "get-query-execution",
      #"{"QueryExecution": {"Status": {"State": "SUCCEEDED"}, "Statistics": {"DataScannedInBytes": \#(number)}}}"#)
    let outcome = try start(try aws.run(), 3)
    #expect(outcome.results.count == 3)
    #expect(outcome.progress.bytesScanned == (bytes == .max ? .max : 3 * bytes))
    let record = aws.folder + "/spec.run.json"
    #expect(try RunRecord.read(record).statements.allSatisfy { $0.bytesScanned == bytes })
  }

  @Test(arguments: [
    ("attempt", "9223372036854775807"), ("attempt", "-1"), ("bytesScanned", "-1"), ("bytesScanned", "1e30"),
    ("state", "\"dancing\""), ("attempt", "null"),
  ])
  func numbersOfTheRecord(member: String, number: String) throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    _ = try start(try aws.run())
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.contains("\"\(member)\" :") })
    let end = line.hasSuffix(",") ? "," : ""
    try text.replacingOccurrences(of: line, with: "\"\(member)\": \(number)\(end)")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let error = failure {
      _ = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore)
    }
    #expect(error == .recordUnreadable(path: path))
  }

  /// Nothing, half, another shape, no end.
  @Test(arguments: [
    ("start-query-execution", "", "cannot be read"), ("start-query-execution", "{\"QueryExec", "cannot be read"),
    ("start-query-execution", "[1, 2]", "cannot be read"), ("start-query-execution", "null", "cannot be read"),
    ("start-query-execution", String(repeating: "[", count: 100_000), "cannot be read"),
    ("get-query-execution", "{}", "cannot be read"),
    ("get-query-execution", StandIn.execution("DANCING"), "State DANCING"),
    ("get-query-results", "[]", "cannot be read"), ("get-query-results", "{}", "cannot be read"),
    ("get-query-results", #"{"ResultSet": null}"#, "cannot be read"),
    ("get-query-results", #"{"ResultSet": {"Rows": []}}"#, "it has 0 columns, not 1"),
    ("get-query-results", StandIn.page([["b"], ["1"]]), "column 1 is \"b\", not \"a\""),
    ("get-query-results", StandIn.page([["a"], ["1"]], next: "T"), "the same page twice"),
    ("get-query-results", "{\"a\": \"" + String(repeating: "x", count: 3_000_000) + "\"}", "more than 1 MiB"),
  ])
  func answers(operation: String, answer: String, message: String) throws {
    let aws = StandIn()
    aws.answer(operation, answer)
    var run = try aws.run()
    run.settlePatience = .milliseconds(500)
    run.command.options.largestAnswer = 1 << 20
    let error = failure { _ = try start(run) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  @Test func aLongComplaintIsCut() throws {
    let aws = StandIn()
    aws.answer("get-query-execution", String(repeating: "y", count: 3_000_000), exit: "3")
    let error = failure { _ = try start(try aws.run()) }
    #expect((error?.description.count ?? 0) < 5000)
  }
}
