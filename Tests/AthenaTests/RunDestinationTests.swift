import Athena
import Support
import Testing

/// A run is resumed, and its queries are looked for, where it was begun.
@Suite struct RunDestinationTests {
  private func run(_ aws: StandIn, region: String? = nil, environment: [String: String] = [:]) throws -> QueryRun {
    var run = try aws.run()
    run.command.options.region = region
    run.command.options.environment.merge(environment) { $1 }
    return run
  }

  @Test(arguments: ["option", "environment"])
  func aRunElsewhereIsAnother(_ how: String) throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    func there(_ region: String) throws -> QueryRun {
      how == "option" ? try run(aws, region: region) : try run(aws, environment: ["AWS_REGION": region])
    }
    aws.answer("get-query-execution.q1", StandIn.execution("RUNNING"))
    var first = try there("us-east-1")
    first.timeout = .milliseconds(200)
    first.stopPatience = .milliseconds(1)
    #expect(
      failure {
        _ = try first.start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
      } != nil)
    #expect(try RunRecord.read(path).place?.region == "us-east-1")
    let other = try there("eu-west-1")
    #expect(
      failure { _ = try other.resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore) }
        == .recordMismatch(path: path))
  }

  /// Athena queues such a query again by itself.
  @Test func aThrottledQueryIsNotOver() throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    aws.answer("stop-query-execution", "", exit: "1")
    var first = try aws.run()
    first.timeout = .milliseconds(200)
    first.stopPatience = .milliseconds(1)
    _ = failure { _ = try first.start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore) }
    aws.answer(
      "get-query-execution", StandIn.execution("FAILED", reason: "Please reduce your request rate. (SlowDown)"))
    #expect(
      failure {
        _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
      } == .lastRunIsRunning(path: path, executionIDs: ["q1"], notStopped: 0))
  }

  /// The query that the record has as running was stopped by a run that could not write that down.
  @Test func aResumeStartsWhatWasCancelled() throws {
    let aws = StandIn()
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    aws.answer("stop-query-execution", "", exit: "1")
    var first = try aws.run()
    first.timeout = .milliseconds(200)
    first.stopPatience = .milliseconds(1)
    _ = failure { _ = try first.start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore) }
    let seen = aws.calls("get-query-execution").count
    aws.answer("get-query-execution.q1.\(seen + 1)", StandIn.execution("CANCELLED"))
    aws.answer("get-query-execution", StandIn.execution("SUCCEEDED"))
    let outcome = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore)
    #expect(outcome.results == [[["q1"]]])
    #expect(aws.calls("start-query-execution").count == 2)
  }

  /// A call that could not be made started nothing.
  @Test func nothingThatCouldBeStarted() throws {
    let aws = StandIn()
    var run = try aws.run()
    run.command.options.environment["TMPDIR"] = aws.folder + "/missing"
    #expect(
      failure { _ = try run.start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore) }
        != nil)
    let entry = try RunRecord.read(aws.folder + "/spec.run.json").statements[0]
    #expect(entry.state == .failed && entry.sql == nil)
  }

  @Test func anEmptyID() throws {
    let aws = StandIn()
    aws.answer("start-query-execution", #"{"QueryExecutionId": ""}"#)
    let error = failure {
      _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    }
    #expect(error?.description.contains("an empty id") == true)
  }
}
