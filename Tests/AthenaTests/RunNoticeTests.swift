import Athena
import Support
import Synchronization
import Testing

/// What a run says while it waits.
@Suite struct RunNoticeTests {
  /// What a run waits for is said once, and of which call it waits in vain.
  @Test func waitsAreSaid() throws {
    let aws = StandIn()
    for look in 1...3 { aws.answer("get-query-execution.q1.\(look)", StandIn.execution("RUNNING")) }
    aws.answer("get-query-results.q1.1", "", exit: "hang")
    var run = try aws.run()
    run.firstNotice = .zero
    run.command.options.callTimeout = .seconds(2)
    run.command.options.slowCall = .milliseconds(500)
    let notices = Mutex<[RunNotice]>([])
    run.notice = { notice in notices.withLock { $0.append(notice) } }
    let slowCalls = Mutex<[String]>([])
    run.command.slowCall = { operation, _ in slowCalls.withLock { $0.append(operation) } }
    _ = try run.start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    #expect(notices.withLock { $0 } == [.waiting(executionIDs: ["q1"])])
    #expect(slowCalls.withLock { $0 }.contains("get-query-results"))
  }

  /// A call that is ended sooner, with the run or with the stopping, is not said to have longer.
  @Test func aWaitIsSaidAsLongAsItIs() throws {
    let aws = StandIn()
    aws.answer("get-query-execution", "", exit: "hang")
    aws.answer("stop-query-execution", "", exit: "hang")
    var run = try aws.run()
    run.timeout = .seconds(6)
    run.stopPatience = .seconds(2)
    run.command.options.slowCall = .milliseconds(2500)
    let slowCalls = Mutex<[(operation: String, patience: Duration)]>([])
    run.command.slowCall = { operation, patience in slowCalls.withLock { $0.append((operation, patience)) } }
    #expect(
      failure { _ = try run.start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore) }
        != nil)
    #expect(!aws.calls("stop-query-execution").isEmpty)
    let calls = slowCalls.withLock { $0 }
    #expect(calls.contains { $0.operation == "get-query-execution" && $0.patience < .seconds(6) })
    #expect(!calls.contains { $0.operation == "stop-query-execution" })
  }
}
