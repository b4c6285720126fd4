import Athena
import Support
import Testing

/// How many queries run at once is limited by the account, and what is over the limit is refused.
@Suite struct RunLimitTests {
  /// The account's limit is reached by this run's own queries: the next start waits for the end of one.
  @Test(arguments: [false, true])
  func aStartThatFindsNoRoom(isInLake: Bool) throws {
    let aws = StandIn()
    let prefix = isInLake ? "lake-" : ""
    let start = isInLake ? "lake-start-query" : "start-query-execution"
    // Twice as many refusals as one start takes.
    for call in 1...8 {
      aws.fails(
        "\(start).q2.\(call)", isInLake ? "MaxConcurrentQueriesException" : "TooManyRequestsException",
        "too many queries")
    }
    let look = isInLake ? "lake-describe-query.q1" : "get-query-execution.q1"
    for number in 1...60 {
      aws.answer("\(look).\(number)", isInLake ? #"{"QueryStatus": "RUNNING"}"# : StandIn.execution("RUNNING"))
    }
    var run = try aws.run(parallel: 2)
    if isInLake { run.engine = .lake(LakeOptions(eventDataStore: "store-1")) }
    let outcome = try run.start(StandIn.statements(2), now: "", cancellation: Cancellation(), progress: ignore)
    #expect(outcome.results == [[["q1"]], [["q2"]]])
    #expect(aws.calls("\(start)").filter { $0.hasSuffix("q2") }.count == 9)
    #expect(aws.calls(prefix + (isInLake ? "cancel-query" : "stop-query-execution")) == [])
  }

  /// Where no query of this run runs, there is nothing to wait for.
  @Test func aStartThatFindsNoRoomAtAll() throws {
    let aws = StandIn()
    aws.fails("start-query-execution", "TooManyRequestsException", "too many queries")
    let error = failure {
      _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    }
    guard case .startFailed(_, let reason)? = error else { return #expect(Bool(false), "\(error as Any)") }
    #expect(reason.code == "TooManyRequestsException" && aws.calls("start-query-execution").count == 4)
  }

  /// Nor where this run does not watch what the record says is running.
  @Test func aStartThatFindsNoRoomBeforeTheOthers() throws {
    let aws = StandIn()
    aws.fails("start-query-execution.q1", "TooManyRequestsException", "too many queries")
    aws.answer("get-query-execution.q2", StandIn.execution("RUNNING"))
    aws.answer("stop-query-execution", "", exit: "1")
    var run = try aws.run(parallel: 2)
    run.timeout = .seconds(1)
    run.stopPatience = .seconds(1)
    #expect(
      failure { _ = try run.start(StandIn.statements(2), now: "", cancellation: Cancellation(), progress: ignore) }
        != nil)
    run.timeout = nil
    run.parallel = 1
    let error = failure { _ = try run.resume(StandIn.statements(2), cancellation: Cancellation(), progress: ignore) }
    guard case .startFailed? = error else { return #expect(Bool(false), "\(error as Any)") }
  }
}
