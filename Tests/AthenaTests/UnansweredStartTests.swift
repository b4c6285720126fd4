import Athena
import Dispatch
import Support
import Synchronization
import Testing

/// Starts whose outcome is unknown: none is forgotten, and none is paid for twice.
@Suite struct UnansweredStartTests {
  private func start(_ run: QueryRun, restart: Bool = false) throws -> RunOutcome {
    try run.start(
      StandIn.statements(1), now: "", stoppingLastRun: restart, cancellation: Cancellation(), progress: ignore)
  }

  private func resume(_ run: QueryRun) throws -> RunOutcome {
    try run.resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore)
  }

  private func entry(_ aws: StandIn) throws -> RunRecord.Entry {
    try RunRecord.read(aws.folder + "/spec.run.json").statements[0]
  }

  /// Athena knows a start again only where its result goes to the same place.
  @Test func aResumeWithAnotherOutputLocation() throws {
    let aws = StandIn()
    aws.answer("start-query-execution", "", exit: "kill")
    #expect(failure { _ = try start(try aws.run()) } != nil)
    var run = try aws.run()
    guard case .athena(var options) = run.engine else { return }
    options.outputLocation = "s3://results/y/"
    run.engine = .athena(options)
    aws.fails("start-query-execution", "InvalidRequestException", "Idempotent parameters do not match")
    #expect(failure { _ = try resume(run) } != nil)
    #expect(try entry(aws).state == .waiting, "a token that was used proves that there was a start")
    let calls = aws.calls("start-query-execution").count
    aws.answer("start-query-execution", #"{"QueryExecutionId": "ID"}"#)
    #expect(try resume(run).results == [[["q1"]]])
    let request = try aws.request("start-query-execution", "q1", calls + 1)
    #expect((request["ResultConfiguration"] as? [String: Any])?["OutputLocation"] as? String == "s3://results/x/")
    #expect(aws.calls("start-query-execution").count == calls + 1)
    #expect(try RunRecord.read(aws.folder + "/spec.run.json").place?.engine == .athena(options))
  }

  /// A proxy's answer, or none in time.
  @Test(arguments: ["408", "500", "520", "599", "GatewayTimeout", "InternalServerException", "ServiceUnavailable"])
  func anAnswerThatIsNoRefusal(code: String) throws {
    let aws = StandIn()
    aws.fails("start-query-execution", code, "x")
    #expect(failure { _ = try start(try aws.run()) } != nil)
    #expect(try entry(aws).state == .waiting && entry(aws).sql != nil)
    aws.answer("start-query-execution", #"{"QueryExecutionId": "ID"}"#)
    _ = try resume(try aws.run())
    let calls = aws.calls("start-query-execution").count
    let tokens = try (1...calls).map {
      try aws.request("start-query-execution", "q1", $0)["ClientRequestToken"] as? String
    }
    #expect(Set(tokens).count == 1)
  }

  /// In the list of a store a query may be seen later than its start: that it is not there proves nothing.
  @Test func aStartOfLakeThatIsBrokenOff() throws {
    let aws = StandIn()
    aws.answer("lake-start-query", "", exit: "hang")
    var run = try aws.run()
    run.engine = .lake(LakeOptions(eventDataStore: "store-1"))
    run.command.options.startGrace = .milliseconds(100)
    run.timeout = .seconds(2)
    let error = failure { _ = try start(run) }
    #expect(error == .timedOut(seconds: 2, stopped: 0, left: 1))
    #expect(try entry(aws).state == .waiting && entry(aws).sql != nil)
  }

  /// A run stopped the query of its unanswered start, and could not write that down.
  @Test func anUnansweredStartThatWasStopped() throws {
    let aws = StandIn()
    aws.answer("start-query-execution", "", exit: "kill")
    #expect(failure { _ = try start(try aws.run()) } != nil)
    aws.answer("start-query-execution", #"{"QueryExecutionId": "ID"}"#)
    let calls = aws.calls("start-query-execution").count
    aws.answer("start-query-execution.q1.\(calls + 1)", #"{"QueryExecutionId": "old"}"#)
    aws.answer("get-query-execution.old", StandIn.execution("CANCELLED"))
    #expect(try resume(try aws.run()).results == [[["q1"]]])
    #expect(try entry(aws).attempt == 2)
  }

  @Test func whatIsGivenUpIsSaid() throws {
    let aws = StandIn()
    aws.answer("start-query-execution", "", exit: "kill")
    #expect(failure { _ = try start(try aws.run()) } != nil)
    aws.answer("start-query-execution", #"{"QueryExecutionId": "ID"}"#)
    let said = Atomic(0)
    var run = try aws.run()
    run.notice = { if case .startWasGivenUp = $0 { said.add(1, ordering: .relaxed) } }
    let other = [Statement(sql: "SELECT /* q2 */ 1", scope: "", columns: ["a"])]
    _ = try run.start(other, now: "", stoppingLastRun: true, cancellation: Cancellation(), progress: ignore)
    #expect(said.load(ordering: .relaxed) == 1)
  }

  /// Athena charges for what a query scanned before it was stopped.
  @Test func whatEarlierAttemptsScannedIsCounted() throws {
    let aws = StandIn()
    aws.answer("get-query-execution.q1.1", StandIn.execution("FAILED", reason: "no", bytes: 20_000_000))
    #expect(failure { _ = try start(try aws.run()) } != nil)
    aws.answer("get-query-execution", StandIn.execution("SUCCEEDED", bytes: 30_000_000))
    #expect(try resume(try aws.run()).progress.bytesScanned == 50_000_000)
    #expect(try resume(try aws.run()).progress.bytesCharged == 50_000_000)
  }

  /// Another login has taken the place of the one that began it.
  @Test func aQueryThatThisAccountDoesNotKnow() throws {
    let aws = StandIn()
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    aws.answer("stop-query-execution", "", exit: "1")
    var run = try aws.run()
    run.timeout = .milliseconds(300)
    run.stopPatience = .milliseconds(1)
    #expect(failure { _ = try start(run) } != nil)
    aws.fails("get-query-execution", "InvalidRequestException", "QueryExecution q1 was not found")
    let path = aws.folder + "/spec.run.json"
    #expect(
      failure { _ = try start(try aws.run()) }
        == .lastRunIsRunning(path: path, executionIDs: ["q1"], notStopped: 1))
    aws.answer("get-query-execution", StandIn.execution("SUCCEEDED"))
    aws.fails(
      "get-query-execution.q1.\(aws.calls("get-query-execution").count + 1)", "InvalidRequestException", "not found")
    let said = Atomic(0)
    var again = try aws.run()
    again.notice = { if case .isUnknownHere("q1") = $0 { said.add(1, ordering: .relaxed) } }
    _ = try start(again, restart: true)
    #expect(said.load(ordering: .relaxed) == 1)
  }

  @Test func aResultThatIsGone() throws {
    let aws = StandIn()
    aws.fails("get-query-results", "InvalidRequestException", "Could not find results")
    let error = failure { _ = try start(try aws.run()) }
    #expect(error?.canGoOn == false)
    #expect(error?.help?.contains("run without --resume") == true)
  }

  @Test func whyThereIsNoAnswer() throws {
    let aws = StandIn()
    aws.answer("get-query-results", "")
    let error = failure { _ = try start(try aws.run()) }
    #expect(error?.description == "the answer to aws get-query-results cannot be read: nothing was printed")
  }
}
