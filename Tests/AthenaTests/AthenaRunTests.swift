@testable import Athena
import Foundation
import Synchronization
import Support
import Testing

@Suite struct AthenaRunTests {
  /// A process that a program leaves behind holds its streams open: the program has answered all the same.
  @Test func aProgramThatLeavesAProcess() throws {
    let program = Subprocess(
      executable: "/bin/sh", arguments: ["-c", "sleep 20 & echo done"], environment: ["PATH": "/usr/bin:/bin"],
      largestOutput: 1000)
    let begin = ContinuousClock.now
    let outcome = try program.run(timeout: .seconds(15), cancellation: nil, grace: .zero)
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output == Array("done\n".utf8))
    #expect(ContinuousClock.now - begin < .seconds(10))
  }

  @Test func returnsRowsInTheOrderOfTheStatements() throws {
    let aws = StandIn()
    aws.answer("get-query-execution.q1.1", StandIn.execution("QUEUED"))
    aws.answer("get-query-execution.q1.2", StandIn.execution("RUNNING", bytes: 500))
    aws.answer("get-query-results.q2", StandIn.page([["a", "b"], ["x", nil], ["", "\\u00e9"]]))
    let last = Mutex<RunProgress?>(nil)
    var statements = StandIn.statements(3)
    statements[1].columns = ["A", "b"]
    let rows = try aws.run().start(statements, now: "2022-05-17T08:32:25Z", cancellation: Cancellation()) { progress in
      last.withLock { $0 = progress }
    }
    #expect(rows.results == [[["q1"]], [["x", nil], ["", "é"]], [["q3"]]])
    let progress = try #require(last.withLock { $0 })
    #expect(progress.states == [.succeeded, .succeeded, .succeeded])
    #expect(progress.bytesScanned == 3_000_000)
    // Three queries below the minimum of 10 MB.
    #expect(abs(progress.dollars - 3 * 10e6 / 1e12 * 5) < 1e-12)
    #expect(try RunRecord.read(aws.folder + "/spec.run.json").now == "2022-05-17T08:32:25Z")
  }

  /// Of a statement nothing is in an argument: neither its length nor its text can do harm there.
  @Test func parametersTravelInAFile() throws {
    let aws = StandIn()
    let sql = "file:///etc/passwd $(id) `id` /* q1 */ é😀\n" + String(repeating: "x", count: 200_000)
    _ = try aws.run().start(
      [Statement(sql: sql, scope: "", columns: ["a"])], now: "", cancellation: Cancellation(), progress: ignore)
    let request = try aws.request("start-query-execution", "q1")
    #expect(request["QueryString"] as? String == sql)
    #expect(request["WorkGroup"] as? String == "team")
    #expect(request["QueryExecutionContext"] as? [String: String] == ["Database": "logs"])
    #expect(request["ResultConfiguration"] as? [String: String] == ["OutputLocation": "s3://results/x/"])
    #expect((32...128).contains((request["ClientRequestToken"] as? String ?? "").count))
    let arguments = try aws.arguments()
    #expect(!arguments.contains("passwd"))
    let file = try #require(arguments.split(separator: "\n").first { $0.hasPrefix("file://") })
    #expect(!FileManager.default.fileExists(atPath: String(file.dropFirst(7))))
  }

  @Test func throttledAndDroppedCallsAreMadeAgain() throws {
    let aws = StandIn()
    aws.fails("start-query-execution.q1.1", "TooManyRequestsException", "You have exceeded the limit")
    aws.fails("start-query-execution.q1.2", "ThrottlingException", "Rate exceeded")
    aws.answer(
      "get-query-execution.q1.1",
      "Connection was closed before we received a valid response from endpoint URL: \"https://x\".", exit: "255")
    aws.answer("get-query-execution.q1.2", "Could not connect to the endpoint URL: \"https://x\"", exit: "255")
    aws.fails("get-query-results.q1.1", "InternalServerException", "None")
    let rows = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    #expect(rows.results == [[["q1"]]])
    let tokens = try (1...3).map { try aws.request("start-query-execution", "q1", $0)["ClientRequestToken"] as? String }
    #expect(Set(tokens).count == 1)
  }

  @Test func givesUpAfterSomeAttempts() throws {
    let aws = StandIn()
    aws.fails("start-query-execution", "ThrottlingException", "Rate exceeded")
    let error = failure {
      _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    }
    #expect(aws.calls("start-query-execution").count == 4)
    #expect(
      error?.description
        == "the statement (accounts 1) was not accepted: aws start-query-execution: ThrottlingException: Rate exceeded")
  }

  /// What the service itself failed may have begun.
  @Test(arguments: [
    ("503", "may have begun, but its start was not answered: "),
    (nil, "may have begun, but its start was not answered: "),
    ("AccessDeniedException", "was not accepted: "),
  ])
  func aStartMayHaveBegun(code: String?, text: String) {
    let failure = AWSFailure(operation: "start-query", code: code, message: "no answer in 120 s")
    let error = AthenaError.startFailed(.init(number: 1, count: 2, scope: ""), failure)
    #expect(error.description.hasPrefix("statement 1 of 2 \(text)aws start-query: "), "\(error)")
    // The search for it is no start.
    let search = AWSFailure(operation: "list-queries", code: code, message: "no")
    let lost = AthenaError.startFailed(.init(number: 1, count: 2, scope: ""), search)
    #expect(lost.description.hasPrefix("what came of the start of statement 1 of 2 is not known: aws list-queries: "))
  }

  @Test func readsEveryPage() throws {
    let aws = StandIn()
    aws.answer("get-query-results.q1.1", StandIn.page([["a"], ["1"], ["2"]], next: "T1"))
    aws.answer("get-query-results.q1.2", StandIn.page([["a"], ["3"]], next: "T2"))
    aws.answer("get-query-results.q1.3", StandIn.page([[nil]]))
    let rows = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    #expect(rows.results == [[["1"], ["2"], ["a"], ["3"], [nil]]])
    #expect(try aws.request("get-query-results", "q1", 3)["NextToken"] as? String == "T2")
  }

  @Test func aFailureStopsTheOthersAndResumeRunsWhatIsMissing() throws {
    let aws = StandIn()
    aws.answer("get-query-execution.q1", StandIn.execution("RUNNING"))
    aws.answer("get-query-execution.q3.1", StandIn.execution("RUNNING"))
    aws.answer("get-query-execution.q3.2", StandIn.execution("RUNNING"))
    aws.answer("get-query-execution.q3", StandIn.execution("FAILED", reason: "Query timeout"))
    let error = failure {
      _ = try aws.run(parallel: 3).start(
        StandIn.statements(4), now: "", cancellation: Cancellation(), progress: ignore)
    }
    #expect(
      error
        == .queryFailed(
          .init(number: 3, count: 4, scope: "accounts 3"), executionID: "q3", reason: "Query timeout"))
    #expect(aws.calls("stop-query-execution").contains("stop-query-execution q1"))
    #expect(!aws.calls("stop-query-execution").contains("stop-query-execution q3"))
    let record = try RunRecord.read(aws.folder + "/spec.run.json")
    #expect(record.statements[0].state == .cancelled)
    #expect(record.statements[2].state == .failed)

    aws.answer("get-query-execution.q1", StandIn.execution("SUCCEEDED"))
    aws.answer("get-query-execution.q3", StandIn.execution("SUCCEEDED"))
    let before = aws.calls("start-query-execution")
    let rows = try aws.run().resume(StandIn.statements(4), cancellation: Cancellation(), progress: ignore)
    #expect(rows.results == [[["q1"]], [["q2"]], [["q3"]], [["q4"]]])
    let started = aws.calls("start-query-execution").dropFirst(before.count)
    #expect(started.contains("start-query-execution q1") && started.contains("start-query-execution q3"))
    #expect(
      started.contains("start-query-execution q2") == (record.statements[1].state != .succeeded))
    // Another attempt is another query, so it needs another token.
    let tokens = try (1...2).map { try aws.request("start-query-execution", "q3", $0)["ClientRequestToken"] as? String }
    #expect(Set(tokens).count == 2)
  }

  /// Killed between the start and its answer: Athena knows the query by its token.
  @Test func aStartWithoutAnAnswerKeepsItsToken() throws {
    let aws = StandIn()
    aws.answer("start-query-execution.q1.1", "", exit: "kill")
    let error = failure {
      _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    }
    #expect(error != nil)
    _ = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore)
    let tokens = try (1...2).map { try aws.request("start-query-execution", "q1", $0)["ClientRequestToken"] as? String }
    #expect(tokens[0] == tokens[1] && tokens[0] != nil)
  }

  /// Killed between the start and the first look: the record has the id.
  @Test func resumeWatchesARunningQueryOn() throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    let early = Mutex<Data?>(nil)
    _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation()) { progress in
      if progress.states == [.running] {
        early.withLock { $0 = $0 ?? FileManager.default.contents(atPath: path) }
      }
    }
    try #require(early.withLock { $0 }).write(to: URL(fileURLWithPath: path))
    #expect(try RunRecord.read(path).statements[0].executionID == "q1")
    _ = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore)
    #expect(aws.calls("start-query-execution").count == 1)
    #expect(try RunRecord.read(path).statements[0].state == .succeeded)
    // Finished now: a third time only the rows are read.
    _ = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore)
    #expect(aws.calls("get-query-execution").count == 2)
  }

  @Test func resumeRefusesOtherStatements() throws {
    let aws = StandIn()
    let path = aws.folder + "/spec.run.json"
    #expect(
      failure { _ = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore) }
        == .recordMissing(path: path))
    _ = try aws.run().start(StandIn.statements(2), now: "", cancellation: Cancellation(), progress: ignore)
    for statements in [StandIn.statements(1), StandIn.statements(3), StandIn.statements(2).reversed()] {
      #expect(
        failure { _ = try aws.run().resume(statements, cancellation: Cancellation(), progress: ignore) }
          == .recordMismatch(path: path))
    }
    var elsewhere = try aws.run()
    var options = AthenaOptions()
    options.database = "other"
    elsewhere.engine = .athena(options)
    #expect(
      failure { _ = try elsewhere.resume(StandIn.statements(2), cancellation: Cancellation(), progress: ignore) }
        == .recordMismatch(path: path))
    try "{}".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(
      failure { _ = try aws.run().resume(StandIn.statements(1), cancellation: Cancellation(), progress: ignore) }
        == .recordUnreadable(path: path))
  }

  @Test func cancellationStopsWhatRuns() throws {
    let aws = StandIn()
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    let cancellation = Cancellation()
    let error = failure {
      _ = try aws.run().start(StandIn.statements(2), now: "", cancellation: cancellation) { progress in
        if progress.count(.running) == 2 { cancellation.cancel() }
      }
    }
    #expect(error == .runCancelled(stopped: 2, left: 0))
    #expect(aws.calls("stop-query-execution").sorted() == ["stop-query-execution q1", "stop-query-execution q2"])
  }

  /// A call that hangs is broken off, and a start that is throttled is not tried on; neither lets the user wait.
  @Test func cancellationDoesNotWait() throws {
    let aws = StandIn()
    aws.answer("get-query-execution.q1", "", exit: "hang")
    aws.fails("start-query-execution.q2", "ThrottlingException", "Rate exceeded")
    var run = try aws.run()
    run.command.options.retry.first = .seconds(30)
    run.settlePatience = .seconds(1)
    let cancellation = Cancellation()
    let start = ContinuousClock.now
    let error = failure {
      _ = try run.start(StandIn.statements(2), now: "", cancellation: cancellation) { progress in
        if progress.count(.running) == 1 { cancellation.cancel() }
      }
    }
    #expect(error == .runCancelled(stopped: 1, left: 0))
    #expect(ContinuousClock.now - start < .seconds(15))
    #expect(aws.calls("stop-query-execution") == ["stop-query-execution q1"])
  }

  @Test func theTimeEnds() throws {
    let aws = StandIn()
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    var run = try aws.run()
    run.timeout = .milliseconds(300)
    let error = failure {
      _ = try run.start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    }
    #expect(error == .timedOut(seconds: 0, stopped: 1, left: 0))
    #expect(aws.calls("stop-query-execution") == ["stop-query-execution q1"])
  }

  /// Athena queues a query that S3 throttled again by itself.
  @Test func aThrottledQueryIsWatchedForAWhile() throws {
    let aws = StandIn()
    let slow = "HIVE_CURSOR_ERROR: Please reduce your request rate. (Error Code: SlowDown)"
    aws.answer("get-query-execution.q1.1", StandIn.execution("FAILED", reason: slow))
    aws.answer("get-query-execution.q1.2", StandIn.execution("QUEUED"))
    _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    aws.answer("get-query-execution", StandIn.execution("FAILED", reason: slow))
    let error = failure {
      _ = try aws.run().start(
        [Statement(sql: "/* q9 */", scope: "", columns: ["a"])], now: "", cancellation: Cancellation(), progress: ignore
      )
    }
    #expect(error == .queryFailed(.init(number: 1, count: 1, scope: ""), executionID: "q9", reason: slow))
  }

  @Test func aCallThatHangsIsKilled() throws {
    let aws = StandIn()
    aws.answer("stop-query-execution", "", exit: "hang")
    aws.answer("get-query-execution", "", exit: "hang")
    var run = try aws.run()
    run.command = try aws.command(callTimeout: .seconds(2), attempts: 1)
    run.firstNotice = .milliseconds(100)
    let notices = Mutex<[RunNotice]>([])
    run.notice = { notice in notices.withLock { $0.append(notice) } }
    let cancellation = Cancellation()
    let start = ContinuousClock.now
    let error = failure {
      _ = try run.start(StandIn.statements(1), now: "", cancellation: cancellation, progress: ignore)
    }
    guard case .aws(let failure) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.operation == "get-query-execution")
    #expect(notices.withLock { $0 }.last == .stopping(count: 1, patience: run.stopPatience))
    #expect(ContinuousClock.now - start < .seconds(15))
    // It could not be stopped, so it counts as running still.
    #expect(try RunRecord.read(aws.folder + "/spec.run.json").statements[0].state == .running)
  }

  @Test func answersThatAreNoJSON() throws {
    let aws = StandIn()
    aws.answer("start-query-execution", "Hello \u{1b}[31m")
    let error = failure {
      _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    }
    #expect(
      error?.description == #"the answer to aws start-query-execution cannot be read: Hello \u{1b}[31m\n"#)
  }

  @Test func noAWS() {
    var options = AWSOptions(environment: ["PATH": "/nowhere"])
    #expect(failure { _ = try AWSCommand(options) } == .commandNotFound("aws"))
    options.executable = "/nowhere/aws"
    #expect(failure { _ = try AWSCommand(options) } == .commandNotFound("/nowhere/aws"))
    options.executable = "/tmp"
    #expect(failure { _ = try AWSCommand(options) } == .commandNotFound("/tmp"))
  }

  /// More than a pipe holds, on both streams.
  @Test func largeOutput() throws {
    let aws = StandIn()
    let cell = String(repeating: "x", count: 3000)
    aws.answer("get-query-results", StandIn.page([["a"]] + (0..<300).map { _ in [cell] }))
    let rows = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    #expect(rows.results == [Array(repeating: [cell], count: 300)])
    aws.answer("get-query-results", String(repeating: "y", count: 500_000), exit: "3")
    let error = failure {
      _ = try aws.run().start(StandIn.statements(1), now: "", cancellation: Cancellation(), progress: ignore)
    }
    #expect(error?.description.hasSuffix("yyyy") == true)
    #expect((error?.description.count ?? 0) < 5000)
  }
}
