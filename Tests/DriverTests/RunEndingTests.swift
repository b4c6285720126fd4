import Athena
import Foundation
import Support
import Testing

@testable import Driver

/// What a run says when it is over.
@Suite struct RunEndingTests {
  private struct Ending: Sendable {
    var title: String
    var options: [String] = []
    /// Changes the scene's spec.
    var spec: @Sendable (String) -> String = { $0 }
    var answers: @Sendable (StandIn, RunScene) throws -> Void
  }

  private static let noRows = StandIn.page([RunScene.header])

  private static let endings = [
    Ending(title: "rows") { aws, scene in try aws.answerWithRows(of: scene, hasPages: false) },
    Ending(title: "no rows of many bytes") { aws, _ in
      aws.answer("get-query-results", noRows)
      aws.answer("get-query-execution", StandIn.execution("SUCCEEDED", bytes: 123_456_789_012))
    },
    Ending(
      title: "no rows, all kept",
      spec: {
        $0.replacing(
          "keep closed, open",
          with: "keep closed, open, orphan, superseded\nrole \"x\"\ninclude errors\nwhere key like \"v*\"")
      }
    ) { aws, _ in
      aws.answer("get-query-results", noRows)
    },
    Ending(title: "nothing scanned") { aws, _ in
      aws.answer("get-query-results", noRows)
      aws.answer("get-query-execution", StandIn.execution("SUCCEEDED", bytes: 0))
    },
    Ending(title: "a query that failed", options: ["--workgroup", "it's \"mine\"", "--restart"]) { aws, scene in
      try aws.answerWithRows(of: scene, hasPages: false)
      aws.answer("get-query-execution.q2", StandIn.execution("FAILED", reason: "Query timeout"))
    },
    Ending(title: "a start that was refused") { aws, _ in
      aws.fails("start-query-execution", "InvalidRequestException", "WorkGroup is not found.")
    },
    Ending(title: "a price", options: ["--usd-per-tb", "1e9"]) { aws, scene in
      try aws.answerWithRows(of: scene, hasPages: false)
    },
  ]

  @Test func endings() throws {
    var text = ""
    for ending in Self.endings {
      let scene = try RunScene()
      let aws = StandIn()
      try ending.answers(aws, scene)
      let spec = try String(contentsOfFile: scene.spec, encoding: .utf8)
      try ending.spec(spec).write(toFile: scene.spec, atomically: true, encoding: .utf8)
      let run = command(
        ["run", scene.spec, "--parallel", "1"] + ending.options + RunScene.splitting, environment: aws.environment)
      text += "# \(ending.title): exit \(run.status.rawValue)\n"
      text += run.errors.withoutSeconds.replacing(scene.folder, with: "FOLDER") + "\n"
    }
    expectGolden("Tests/DriverTests/Golden/run-endings.txt", text)
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.0 KB"), (999_949, "999.9 KB"), (999_950, "1.0 MB"),
    (10_000_000, "10.0 MB"), (999_949_999, "999.9 MB"), (999_950_000, "1.00 GB"), (31_000_000_000, "31.00 GB"),
    (999_994_999_999, "999.99 GB"), (999_995_000_000, "1.00 TB"), (.max, "9,223.37 PB"),
  ])
  func sizes(bytes: Int, text: String) {
    #expect(sizeText(bytes) == text)
  }

  @Test(arguments: [
    (0.0, "$0"), (1.125e-4, "less than $0.01"), (0.0099, "less than $0.01"), (0.01, "$0.01"), (0.155, "$0.16"),
    (1234.5, "$1,234.50"), (1_234_567.891, "$1,234,567.89"), (1e300, "$1e+300"),
  ])
  func money(dollars: Double, text: String) {
    #expect(moneyText(dollars) == text)
  }

  @Test(arguments: [
    (Duration.milliseconds(0), "0.0 s"), (.milliseconds(449), "0.4 s"), (.milliseconds(9949), "9.9 s"),
    (.milliseconds(9950), "10 s"), (.seconds(119), "119 s"), (.seconds(125), "2 min 5 s"),
    (.seconds(8040), "2 h 14 min"),
  ])
  func times(duration: Duration, text: String) {
    #expect(secondsText(duration) == text)
  }

  @Test(arguments: [
    ("x.span", "x.span"), ("it's", "'it'\\''s'"), ("", "''"), ("$(id)", "'$(id)'"), ("a b", "'a b'"),
    ("\u{1b}[31m", "'\\u{1b}[31m'"), ("--region=eu-west-1", "--region=eu-west-1"),
  ])
  func words(word: String, text: String) {
    #expect(shellWord(word) == text)
  }

  @Test(arguments: [
    (RunNotice.waiting(executionIDs: ["q1"]), "query q1 runs on Athena: waiting for its end\n"),
    (
      .waiting(executionIDs: ["q1", "q2", "q3", "q4", "q5"]),
      "queries q1, q2, q3, q4, … run on Athena: waiting for their end\n"
    ),
    (
      .rowsWereNotRead(executionIDs: ["q1", "q2"]),
      "queries q1, q2 of the last run have finished, and their rows or their page were not written out in full\n"
    ),
    (
      .startIsRepeated,
      "a start was not answered and no query of it was found, so it is made again. The first may be running too: look for "
        + "it in the list of recent queries on Athena\n"
    ),
    (
      .severalFound(taken: "q1", others: ["q2", "q3"]),
      "a start was not answered, and several queries have its statement: query q1 is taken to be the one that "
        + "it began, but that may also be queries q2, q3\n"
    ),
    (
      .endIsNotRecorded(reason: "x.run.json cannot be written: No space left on device"),
      "x.run.json cannot be written: No space left on device: the record does not say that this run is over\n"
    ),
    (.stopping(count: 2, patience: .seconds(10)), "stopping 2 queries, for up to 10 s\n"),
    (
      .wasNotStopped(executionID: "q\u{1b}1", arguments: ["--profile=audit", "--region=eu-west-1"]),
      "query q\\u{1b}1 was not stopped: it has the same statement and may be another run's. To end it: "
        + "aws cloudtrail cancel-query --query-id 'q\\u{1b}1' --profile=audit --region=eu-west-1\n"
    ),
  ]) func notices(notice: RunNotice, text: String) {
    let stream = MemoryStream(isTerminal: false)
    RunScreen(stream).note(notice, engine: "Athena")
    #expect(stream.text == text)
  }

  /// A start that AWS keeps waiting is no silent one, piped or not.
  @Test func aLongWaitIsSaid() {
    for isTerminal in [false, true] {
      let stream = MemoryStream(isTerminal: isTerminal)
      let screen = RunScreen(stream)
      let failure = AWSFailure(
        operation: "start-query-execution", code: "ThrottlingException", message: "Rate exceeded")
      screen.note(failure, took: .seconds(1), after: .seconds(2))
      #expect(stream.text == "")
      screen.note(failure, took: .seconds(1), after: .seconds(8))
      #expect(stream.text.contains("aws start-query-execution is made again in 8.0 s: ThrottlingException"))
      screen.note(slowCall: "start-query", after: .seconds(10), .seconds(120))
      #expect(stream.text.contains("no answer to aws start-query for 10 s; it is ended after 2 min"))
      screen.note(.waitingForCall(process: 7), engine: "Athena")
      #expect(stream.text.contains("waiting for an `aws` call of the last run, which was killed"))
      // A call that hung was a wait too.
      screen.note(failure, took: .seconds(120), after: .seconds(1))
      #expect(stream.text.contains("aws start-query-execution is made again in 1.0 s: ThrottlingException"))
      screen.finish()
    }
  }
}
