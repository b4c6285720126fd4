import Athena
import Foundation
import Support
import Synchronization
import Testing

/// What is left of a run that was killed, and could say nothing.
@Suite struct KilledRunTests {
  private func record(_ aws: StandIn) -> String { aws.folder + "/spec.run.json" }

  /// Changes the record of a run that is over into that of one that was killed.
  private func change(_ aws: StandIn, _ changes: [(Regex<Substring>, String)]) throws {
    var text = try String(contentsOfFile: record(aws), encoding: .utf8)
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    try text.write(toFile: record(aws), atomically: true, encoding: .utf8)
  }

  private static var wasRunning: (Regex<Substring>, String) { (#/"succeeded"/#, "\"running\"") }
  private static var wasKilled: (Regex<Substring>, String) { (#/"isOver" : true/#, "\"isOver\" : false") }
  private static var wasLongAgo: (Regex<Substring>, String) {
    (#/"startTime" : "[^"]*"/#, "\"startTime\" : \"2022-05-01T00:00:00Z\"")
  }

  /// A run that failed has said how to go on. Beginning anew all the same pays again, and says for what.
  @Test func rowsOfARunThatFailed() throws {
    let aws = StandIn()
    var run = try aws.run()
    run.parallel = 1
    let notices = Mutex<[RunNotice]>([])
    run.notice = { notice in notices.withLock { $0.append(notice) } }
    func start() throws {
      _ = try run.start(
        StandIn.statements(2), now: "", stoppingLastRun: false, cancellation: Cancellation(), progress: ignore)
    }
    aws.answer("get-query-execution.q2.1", StandIn.execution("FAILED", reason: "no"))
    #expect(failure { try start() } != nil)
    try start()
    #expect(notices.withLock { $0 } == [.rowsWereNotRead(executionIDs: ["q1"])])
    // They are read now.
    try start()
    #expect(notices.withLock { $0.count } == 1)
  }

  /// Its query has finished since, or had when it was killed: it is paid for, and nobody has its rows.
  @Test(arguments: [[true, false], [false, true], [true, true]], [true, false])
  func rowsThatNobodyHas(changes: [Bool], isInLake: Bool) throws {
    let aws = StandIn()
    var run = try aws.run()
    if isInLake { run.engine = .lake(LakeOptions(eventDataStore: "store-1")) }
    let notices = Mutex<[RunNotice]>([])
    run.notice = { notice in notices.withLock { $0.append(notice) } }
    func start(_ statements: [Statement], restart: Bool = false) throws -> RunOutcome {
      try run.start(
        statements, now: "", stoppingLastRun: restart, cancellation: Cancellation(), progress: ignore)
    }
    let statements = StandIn.statements(2)
    let starts = isInLake ? "lake-start-query" : "start-query-execution"
    let marks = zip(changes, [Self.wasRunning, Self.wasKilled]).filter(\.0).map(\.1)
    _ = try start(statements)
    try change(aws, marks)
    let expected = AthenaError.lastRunHasRows(path: record(aws), executionIDs: ["q1", "q2"])
    #expect(failure { _ = try start(statements) } == expected)
    #expect(expected.help?.contains("`run --resume` prints them") == true)
    #expect(failure { _ = try start(statements) } == expected)
    #expect(aws.calls(starts).count == 2)
    #expect(try run.resume(statements, cancellation: Cancellation(), progress: ignore).results.count == 2)
    #expect(aws.calls(starts).count == 2)
    // Now they are read.
    _ = try start(statements)
    #expect(aws.calls(starts).count == 4)

    // To run everything anew, or something else, is what is wanted then.
    try change(aws, marks)
    _ = try start(statements, restart: true)
    #expect(notices.withLock { $0 } == [])
    try change(aws, marks)
    _ = try start([Statement(sql: "SELECT /* q3 */ 1", scope: "", columns: ["a"])])
    #expect(notices.withLock { $0 } == [.rowsWereNotRead(executionIDs: ["q1", "q2"])])
    // Of another day the rows may be others.
    try change(aws, marks + [Self.wasLongAgo])
    _ = try start([Statement(sql: "SELECT /* q3 */ 1", scope: "", columns: ["a"])])
    #expect(notices.withLock { $0.last } == .rowsWereNotRead(executionIDs: ["q3"]))
  }

  /// A run that failed has said how to go on.
  @Test func aRunThatFailedMayBeBegunAnew() throws {
    let aws = StandIn()
    aws.fails("get-query-results.q2", "AccessDeniedException", "no")
    let statements = StandIn.statements(2)
    func start() throws { _ = try aws.run().start(statements, now: "", cancellation: Cancellation(), progress: ignore) }
    #expect(failure(start) != nil)
    aws.answer("get-query-results.q2", StandIn.page([["a"], ["1"]]))
    try start()
    #expect(aws.calls("start-query-execution").count == 4)
  }

  #if os(Linux)
    /// A call that the killed run made holds its record, and hangs.
    @Test func aCallThatDoesNotEnd() throws {
      let aws = StandIn()
      let statements = StandIn.statements(1)
      _ = try aws.run().start(statements, now: "", cancellation: Cancellation(), progress: ignore)
      let call = Process()
      call.executableURL = URL(filePath: "/bin/sh")
      call.arguments = ["-c", #"exec 9>>"$0" && flock 9 && touch "$0.held" && exec sleep 60"#, record(aws)]
      try call.run()
      // The thread that started it may have had other signals blocked.
      defer { kill(call.processIdentifier, SIGKILL) }
      while !FileManager.default.fileExists(atPath: record(aws) + ".held") { usleep(10_000) }
      var run = try aws.run()
      run.command.options.callTimeout = .milliseconds(300)
      let notices = Mutex<[RunNotice]>([])
      run.notice = { notice in notices.withLock { $0.append(notice) } }
      func resume() throws { _ = try run.resume(statements, cancellation: Cancellation(), progress: ignore) }
      let process = call.processIdentifier
      let error = failure(resume)
      #expect(error == .lastCallGoesOn(path: record(aws), process: process))
      #expect(error?.help?.contains("`kill \(process)`") == true)
      #expect(notices.withLock { $0 } == [.waitingForCall(process: process)])
      // The end of the call is the end of the wait.
      run.command.options.callTimeout = .seconds(30)
      DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) { kill(process, SIGKILL) }
      try resume()
    }
  #endif
}
