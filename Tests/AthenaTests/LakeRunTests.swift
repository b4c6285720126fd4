import Athena
import Foundation
import Support
import Synchronization
import Testing
import Values

/// Runs on CloudTrail Lake, whose starts have no token.
@Suite struct LakeRunTests {
  private func lake(_ aws: StandIn) throws -> QueryRun {
    var run = try aws.run()
    run.engine = .lake(LakeOptions(eventDataStore: "store-1"))
    run.price.minimumBytes = 0
    return run
  }

  private func start(_ run: QueryRun, _ count: Int = 1) throws -> RunOutcome {
    try run.start(StandIn.statements(count), now: "", cancellation: Cancellation(), progress: ignore)
  }

  private func resume(_ run: QueryRun, _ count: Int = 1) throws -> RunOutcome {
    try run.resume(StandIn.statements(count), cancellation: Cancellation(), progress: ignore)
  }

  /// The store lists the query of statement 1, as though its start had come through.
  private func listFirstStatement(_ aws: StandIn, _ state: String = "FINISHED") {
    let time = Date().timeIntervalSince1970 + 1
    aws.answer(
      "lake-list-queries",
      #"{"Queries": [{"QueryId": "q7", "CreationTime": \#(time)}, {"QueryId": "q1", "CreationTime": \#(time)}]}"#)
    aws.answer("lake-describe-query.q7", #"{"QueryStatus": "FINISHED", "QueryString": "SELECT 1"}"#)
    aws.answer(
      "lake-describe-query.q1",
      #"{"QueryStatus": "\#(state)", "QueryString": "\#(StandIn.statements(1)[0].sql)", "#
        + #""QueryStatistics": {"BytesScanned": 5000}}"#)
  }

  @Test func rowsAndPages() throws {
    let aws = StandIn()
    aws.answer("lake-describe-query.q1.1", #"{"QueryStatus": "QUEUED"}"#)
    aws.answer("lake-describe-query.q1.2", #"{"QueryStatus": "RUNNING", "QueryStatistics": {"BytesScanned": 1}}"#)
    aws.answer(
      "lake-get-query-results.q1.1",
      #"{"QueryResultRows": [[{"KEY": "x"}, {"b": null}], [{"key": ""}, {}]], "NextToken": "T"}"#)
    aws.answer("lake-get-query-results.q1.2", #"{"QueryResultRows": [[{"key": "\u00e9"}, {"b": "2"}]]}"#)
    var statements = StandIn.statements(2)
    statements[0].columns = ["Key", "b"]
    let outcome = try lake(aws).start(statements, now: "", cancellation: Cancellation(), progress: ignore)
    #expect(outcome.results == [[["x", nil], ["", nil], ["é", "2"]], [["q2"]]])
    #expect(outcome.progress.bytesScanned == 2_000_000)
    #expect(abs(outcome.progress.dollars - 2e6 / 1e12 * 5) < 1e-15)
    let request = try aws.request("lake-start-query", "q1")
    #expect(request["QueryStatement"] as? String == StandIn.statements(1)[0].sql)
    #expect(try aws.request("lake-get-query-results", "q1", 2)["NextToken"] as? String == "T")
    #expect(aws.calls("lake-list-queries") == [])
    // Finished: only the rows are read.
    aws.answer("lake-get-query-results.q1", #"{"QueryResultRows": [[{"key": "y"}, {}]]}"#)
    let again = try lake(aws).resume(statements, cancellation: Cancellation(), progress: ignore)
    #expect(again.results == [[["y", nil]], [["q2"]]])
    #expect(aws.calls("lake-start-query").count == 2)
    // Of Athena it is another run.
    #expect(failure { _ = try resume(try aws.run(), 2) } != nil)
  }

  /// The start came through, and its answer was lost: the query is found and no other is paid for.
  @Test(arguments: [("", "kill"), ("Read timeout on endpoint URL: \"https://x\"", "255"), ("{\"Quer", "0")])
  func aLostAnswer(text: String, exit: String) throws {
    let aws = StandIn()
    aws.answer("lake-start-query.q1.1", text, exit: exit)
    listFirstStatement(aws)
    #expect(try start(try lake(aws)).results == [[["q1"]]])
    #expect(aws.calls("lake-start-query").count == 1)
    let request = try aws.request("lake-list-queries", "none")
    #expect(request["EventDataStore"] as? String == "store-1")
    #expect((request["StartTime"] as? String)?.hasSuffix("Z") == true)
  }

  @Test func aLostStart() throws {
    let aws = StandIn()
    aws.answer("lake-start-query.q1.1", "", exit: "kill")
    #expect(try start(try lake(aws)).results == [[["q1"]]])
    #expect(aws.calls("lake-start-query").count == 2)
    #expect(aws.calls("lake-list-queries").count == 6)
  }

  /// The list of queries lags behind the start: it is found at the third look, and what else is there is asked for once.
  @Test func aListThatLags() throws {
    let aws = StandIn()
    aws.answer("lake-start-query.q1.1", "", exit: "kill")
    listFirstStatement(aws)
    for look in 1...2 { aws.answer("lake-list-queries.none.\(look)", #"{"Queries": [{"QueryId": "q7"}]}"#) }
    #expect(try start(try lake(aws)).results == [[["q1"]]])
    #expect(aws.calls("lake-start-query").count == 1)
    #expect(aws.calls("lake-list-queries").count == 3)
    #expect(aws.calls("lake-describe-query").filter { $0.hasSuffix("q7") }.count == 1)
  }

  /// A start of long ago has been listed, if anything came of it.
  @Test func anOldStartWithoutAnAnswer() throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    aws.answer("lake-start-query", "", exit: "kill")
    aws.answer("lake-list-queries", "", exit: "kill")
    #expect(failure { _ = try start(try lake(aws)) } != nil)
    let record = try String(contentsOfFile: path, encoding: .utf8)
    let old = record.replacing(#/"startTime" ?: ?"[^"]*"/#, with: #""startTime": "2022-05-01T00:00:00Z""#)
    #expect(old != record)
    try old.write(toFile: path, atomically: true, encoding: .utf8)
    let calls = aws.calls("lake-list-queries").count
    aws.answer("lake-start-query", #"{"QueryId": "ID"}"#)
    aws.answer("lake-list-queries", #"{"Queries": []}"#)
    #expect(try resume(try lake(aws)).results == [[["q1"]]])
    #expect(aws.calls("lake-list-queries").count == calls + 1)
  }

  /// What the store has of the statement is an earlier attempt, which was stopped or failed: its start led to nothing.
  @Test(arguments: ["CANCELLED", "FAILED", "TIMED_OUT"]) func aLostStartAfterAnother(state: String) throws {
    let aws = StandIn()
    aws.answer("lake-start-query.q1.1", "", exit: "kill")
    listFirstStatement(aws, state)
    aws.answer("lake-start-query.q1", #"{"QueryId": "q8"}"#)
    #expect(try start(try lake(aws)).results == [[["q8"]]])
    #expect(aws.calls("lake-start-query").count == 2)
  }

  /// What was refused is made again as it is; the AWS CLI itself makes no start twice.
  @Test func aThrottledStart() throws {
    let aws = StandIn()
    aws.fails("lake-start-query.q1.1", "ThrottlingException", "Rate exceeded")
    aws.fails("lake-start-query.q1.2", "MaxConcurrentQueriesException", "You are already running 10 queries")
    aws.answer("lake-start-query.q1.3", "Could not connect to the endpoint URL: \"https://x\"", exit: "255")
    #expect(try start(try lake(aws)).results == [[["q1"]]])
    #expect(aws.calls("lake-start-query").count == 4)
    #expect(aws.calls("lake-list-queries") == [])
    #expect(aws.callsMadeOnce == Array(repeating: "lake-start-query", count: 4))
  }

  /// The program was killed between the start and its answer.
  @Test func aLastRunWithoutAnAnswer() throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    aws.answer("lake-start-query", "", exit: "kill")
    aws.answer("lake-list-queries", "", exit: "kill")
    #expect(failure { _ = try start(try lake(aws)) } != nil)
    let calls = aws.calls("lake-start-query").count
    listFirstStatement(aws, "RUNNING")
    #expect(
      failure { _ = try start(try lake(aws)) } == .lastRunIsRunning(path: path, executionIDs: ["q1"], notStopped: 1)
    )
    #expect(aws.calls("lake-start-query").count == calls)
    listFirstStatement(aws)
    #expect(try resume(try lake(aws)).results == [[["q1"]]])
    #expect(aws.calls("lake-start-query").count == calls)
  }

  @Test func aLastRunOfWhichNothingCame() throws {
    let aws = StandIn()
    aws.answer("lake-start-query", "", exit: "kill")
    aws.answer("lake-list-queries", "", exit: "kill")
    #expect(failure { _ = try start(try lake(aws)) } != nil)
    let calls = aws.calls("lake-start-query").count
    aws.answer("lake-start-query", #"{"QueryId": "ID"}"#)
    aws.answer("lake-list-queries", #"{"Queries": []}"#)
    #expect(try start(try lake(aws)).results == [[["q1"]]])
    #expect(aws.calls("lake-start-query").count == calls + 1)
  }

  /// The AWS CLI dies at each step, and the run goes on from there.
  @Test(arguments: ["lake-describe-query", "lake-get-query-results"])
  func killedAtEveryStep(operation: String) throws {
    let aws = StandIn()
    aws.answer(operation + ".q2", "", exit: "kill")
    #expect(failure { _ = try start(try lake(aws), 3) } != nil)
    aws.answer(
      operation + ".q2",
      operation == "lake-describe-query" ? #"{"QueryStatus": "FINISHED"}"# : #"{"QueryResultRows": [[{"a": "q2"}]]}"#)
    #expect(try resume(try lake(aws), 3).results == [[["q1"]], [["q2"]], [["q3"]]])
    let second = aws.calls("lake-start-query").filter { $0 == "lake-start-query q2" }
    #expect(second.count == 1)
  }

  /// A start is broken off, and the store has queries of its statement: the nearest one may be another run's all the
  /// same, which may have begun it while this start did nothing. It is named, and not stopped.
  @Test(arguments: [
    (["SECONDS"], "q0"), (["EARLIER"], "q0"), (["null"], "q0"), (["\"soon\""], "q0"),
    (["EARLIER", "null", "SECONDS"], "q2"), (["LATER", "SECONDS"], "q1"), (["LATER", "\"UTC\""], "q1"),
    (["LATER", "\"BERLIN\""], "q1"),
  ])
  func whatMayBeAnotherRunsQueryIsNotStopped(creationTimes: [String], id: String) throws {
    let aws = StandIn()
    aws.answer("lake-start-query", "", exit: "hang")
    aws.answer("lake-describe-query", #"{"QueryStatus": "RUNNING", "QueryString": "\#(StandIn.statements(1)[0].sql)"}"#)
    let now = Date().timeIntervalSince1970 + 60
    let moment = Instant(milliseconds: Int64(now) * 1000)
    let inBerlin = moment + Interval(milliseconds: 2 * 3_600_000)
    let queries = creationTimes.enumerated().map { index, time in
      let time = time.replacing("SECONDS", with: "\(now)").replacing("EARLIER", with: "\(now - 180)")
        .replacing("LATER", with: "\(now + 600)").replacing("UTC", with: "\(moment)")
        .replacing("BERLIN", with: inBerlin.description.replacing("Z", with: ".123456+02:00"))
      return #"{"QueryId": "q\#(index)", "CreationTime": \#(time)}"#
    }
    aws.answer("lake-list-queries", #"{"Queries": [\#(queries.joined(separator: ", "))]}"#)
    let notices = Mutex<[RunNotice]>([])
    var run = try lake(aws)
    run.command.options.startGrace = .milliseconds(100)
    run.command.options.region = "eu-west-1"
    run.timeout = .seconds(1)
    run.notice = { notice in notices.withLock { $0.append(notice) } }
    #expect(failure { _ = try start(run) } == .timedOut(seconds: 1, stopped: 0, left: 1))
    let others = creationTimes.indices.map { "q\($0)" }.filter { $0 != id }
    let hasNamed = notices.withLock { $0.contains(.severalFound(taken: id, others: others)) }
    #expect(hasNamed == !others.isEmpty)
    #expect(notices.withLock { $0.last } == .wasNotStopped(executionID: id, arguments: ["--region=eu-west-1"]))
    // Nor is it stopped later.
    run.timeout = nil
    aws.answer("lake-start-query", #"{"QueryId": "new"}"#)
    aws.answer("lake-describe-query.new", #"{"QueryStatus": "FINISHED"}"#)
    _ = try run.start(
      StandIn.statements(1), now: "", stoppingLastRun: true, cancellation: Cancellation(), progress: ignore)
    #expect(aws.calls("lake-cancel-query") == [])
  }

  /// A query of the same statement that began an hour after a start that never arrived is another run's.
  @Test func aLateQueryIsAnotherRuns() throws {
    let aws = StandIn()
    aws.answer("lake-start-query.q1.1", "", exit: "kill")
    aws.answer("lake-start-query.q1.2", "", exit: "hang")
    aws.answer("lake-describe-query", #"{"QueryStatus": "RUNNING", "QueryString": "\#(StandIn.statements(1)[0].sql)"}"#)
    let later = Date().timeIntervalSince1970 + 3600
    aws.answer("lake-list-queries", #"{"Queries": [{"QueryId": "q0", "CreationTime": \#(later)}]}"#)
    var run = try lake(aws)
    run.command.options.startGrace = .milliseconds(100)
    run.timeout = .seconds(2)
    #expect(failure { _ = try start(run) } == .timedOut(seconds: 2, stopped: 0, left: 1))
    #expect(aws.calls("lake-cancel-query") == [])
    // A login that has expired says nothing of the start.
    run.timeout = nil
    aws.fails("lake-list-queries", "ExpiredTokenException", "The security token included in the request is expired")
    let error = failure {
      _ = try run.start(
        StandIn.statements(1), now: "", stoppingLastRun: true, cancellation: Cancellation(), progress: ignore)
    }
    guard case .aws? = error else { return #expect(Bool(false), "\(error as Any)") }
    // Where the list is refused, beginning anew gives the start up.
    aws.fails("lake-list-queries", "AccessDeniedException", "not authorized to perform: cloudtrail:ListQueries")
    aws.answer("lake-start-query.q1.3", #"{"QueryId": "new"}"#)
    aws.answer("lake-start-query.q1", #"{"QueryId": "new"}"#)
    aws.answer("lake-describe-query.new", #"{"QueryStatus": "FINISHED"}"#)
    let notices = Mutex<[RunNotice]>([])
    run.notice = { notice in notices.withLock { $0.append(notice) } }
    _ = try run.start(
      StandIn.statements(1), now: "", stoppingLastRun: true, cancellation: Cancellation(), progress: ignore)
    #expect(notices.withLock { $0 } == [.startWasGivenUp])
    #expect(aws.calls("lake-cancel-query") == [])
  }

  @Test func cancellationStopsWhatRuns() throws {
    let aws = StandIn()
    aws.answer("lake-describe-query", #"{"QueryStatus": "RUNNING"}"#)
    let cancellation = Cancellation()
    let error = failure {
      _ = try lake(aws).start(StandIn.statements(2), now: "", cancellation: cancellation) { progress in
        if progress.count(.running) == 2 { cancellation.cancel() }
      }
    }
    #expect(error == .runCancelled(stopped: 2, left: 0))
    #expect(aws.calls("lake-cancel-query").sorted() == ["lake-cancel-query q1", "lake-cancel-query q2"])
  }

  /// It ended by itself before it was stopped.
  @Test func aQueryThatIsOver() throws {
    let aws = StandIn()
    aws.answer("lake-describe-query.q1.1", #"{"QueryStatus": "RUNNING"}"#)
    aws.fails("lake-cancel-query", "InactiveQueryException", "The query is not running")
    var run = try lake(aws)
    run.firstPoll = .seconds(20)
    let cancellation = Cancellation()
    let error = failure {
      _ = try run.start(StandIn.statements(1), now: "", cancellation: cancellation) { progress in
        guard progress.states == [.running] else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + 1) { cancellation.cancel() }
      }
    }
    #expect(error == .runCancelled(stopped: 0, left: 0))
    #expect(try resume(try lake(aws)).results == [[["q1"]]])
    #expect(aws.calls("lake-start-query").count == 1)
  }

  @Test(arguments: [
    (#"{"QueryStatus": "TIMED_OUT"}"#, "stops a query after an hour"),
    (#"{"QueryStatus": "FAILED", "ErrorMessage": "line 1:8: Column 'x' cannot be resolved"}"#, "cannot be resolved"),
    (#"{"QueryStatus": "DANCING"}"#, "QueryStatus DANCING"), ("{}", "QueryStatus is missing"), ("[]", "cannot be read"),
  ])
  func failures(answer: String, message: String) throws {
    let aws = StandIn()
    aws.answer("lake-describe-query", answer)
    var run = try lake(aws)
    run.settlePatience = .milliseconds(300)
    let error = failure { _ = try start(run) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }
}
