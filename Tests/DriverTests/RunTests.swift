import Driver
import Foundation
import Support
import Testing

/// `run` against a stand-in for the AWS CLI.
@Suite struct RunTests {
  @Test func mergesPagesAndStatementsAndPrintsAsADryRun() throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene)
    let first = run(scene, aws)
    #expect(first.status == .done, "\(first.errors)")
    #expect(
      first.errors.withoutSeconds == """
        3 statements in N s: 3.0 MB scanned, 30.0 MB charged, less than $0.01
        queries q1, q2, q3 (\(scene.record))

        """)
    #expect(first.output == scene.expected("csv"))
    #expect(first.output.split(separator: "\n").count > 10)
    let request = try aws.request("start-query-execution", "q2")
    #expect(request["QueryExecutionContext"] as? [String: String] == ["Database": "logs"])
    #expect((request["QueryString"] as? String)?.contains("'222222222222'") == true)
    let arguments = try aws.arguments()
    for part in ["CreateVolume", "222222222222", "SELECT"] { #expect(!arguments.contains(part)) }
  }

  @Test(arguments: ["table", "csv", "tsv", "json", "jsonl", "markdown"])
  func everyFormat(format: String) throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene)
    for isTerminal in [false, true] {
      let arguments = ["run", scene.spec, "--format", format] + RunScene.splitting
      let result = command(arguments, isTerminal: isTerminal, environment: aws.environment)
      #expect(result.output == scene.expected(format, isTerminal: isTerminal), "\(result.errors)")
      #expect(
        !isTerminal || result.errors.contains("3 of 3 statements done, 0 running, 3.0 MB scanned, less than $0.01"))
      try FileManager.default.removeItem(atPath: aws.folder + "/calls")
      try FileManager.default.createDirectory(atPath: aws.folder + "/calls", withIntermediateDirectories: true)
    }
  }

  /// The columns say from when to when each was, so the figures are those of a dry run.
  @Test func figuresOfARun() throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene)
    let page = scene.folder + "/page.html"
    let words = ["--format", "trace", "--report", page, "--chart", "--fail-empty", "--now", "2022-06-01"]
    let result = command(["run", scene.spec] + RunScene.splitting + words, environment: aws.environment)
    #expect(result.status == .done, "\(result.errors)")
    #expect(result.errors.contains("alive at once: at most 10, first from 2022-05-02T08:00:00Z"))
    #expect(result.errors.contains("wrote \(page)\n"))
    #expect(result.output.components(separatedBy: "\"ph\": \"b\"").count == 11)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("<dd>a run on Athena</dd>"))
    #expect(html.components(separatedBy: "<g data-row=").count == 11)
    #expect(html.contains("peak 10</text>"))
  }

  /// Several statements carry the rows, `run` summarizes them, and they are beneath the summary on its page.
  @Test func summaryOfSeveralStatements() throws {
    let scene = try RunScene(
      clauses: "summarize by state { volumes = count()  gb = sum(size)  p50 = median(lived) }\norder by gb desc\n")
    let aws = StandIn()
    try aws.answerWithRows(of: scene)
    let page = scene.folder + "/page.html"
    let result = run(scene, aws, ["--report", page, "--chart", "--now", "2022-06-01"])
    #expect(result.status == .done, "\(result.errors)")
    #expect(result.output == scene.expected("csv"))
    #expect(result.output.hasPrefix("state,volumes,gb,p50\nclosed,9,660.0,"))
    #expect(result.errors.contains("alive at once: at most 12, "))
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("As <code>summarize</code> in the spec gives it."))
    #expect(html.components(separatedBy: "<g data-row=").count == 13)
  }

  @Test func noRowsOfARun() throws {
    let scene = try RunScene()
    let aws = StandIn()
    aws.answer("get-query-results", StandIn.page([RunScene.header]))
    #expect(run(scene, aws).status == .done)
    try aws.forgetCalls()
    #expect(run(scene, aws, ["--fail-empty"]).status == .findings)
  }

  /// A summary without `by` has a row of nothing, which is no row, here as in a dry run.
  @Test(
    arguments: [
      ("{ n = count() gb = sum(size) }", ["n", "gb"], ["0", nil], true),
      ("{ n = count() gb = sum(size) }", ["n", "gb"], ["3", nil], false),
      ("{ gb = sum(size) longest = max(lived) }", ["gb", "longest"], [nil, nil], true),
      ("{ gb = sum(size) longest = max(lived) }", ["gb", "longest"], ["0.0", nil], false),
    ] as [(String, [String], [String?], Bool)])
  func summaryOfNothing(block: String, columns: [String], cells: [String?], isEmpty: Bool) throws {
    let scene = try RunScene(clauses: "summarize \(block)\n")
    let aws = StandIn()
    aws.answer("get-query-results", StandIn.page([columns, cells]))
    let result = command(["run", scene.spec, "--fail-empty"], environment: aws.environment)
    #expect(result.status == (isEmpty ? .findings : .done), "\(result.errors)")
    #expect(result.errors.contains("no rows: ") == isEmpty)
  }

  @Test func optionsReachTheAWSCLI() throws {
    let scene = try RunScene()
    let aws = StandIn()
    let result = command(
      [
        "run", scene.spec, "--workgroup", "team", "--database=d;$(id)", "--catalog", "c", "--output-location",
        "s3://results/`x`/", "--profile", "--p", "--region", "eu-west-1", "--endpoint-url", "http://127.0.0.1:1/a b",
        "--aws", StandIn.program + "/aws",
      ], environment: aws.environment)
    // The stand-in's rows have one column.
    #expect(result.errors.contains("the result of query none is not of this statement: it has 1 column, not 7"))
    let request = try aws.request("start-query-execution", "none")
    #expect(request["WorkGroup"] as? String == "team")
    #expect(request["QueryExecutionContext"] as? [String: String] == ["Catalog": "c", "Database": "d;$(id)"])
    #expect(request["ResultConfiguration"] as? [String: String] == ["OutputLocation": "s3://results/`x`/"])
    let arguments = try aws.arguments().split(separator: "\n")
    for word in ["--profile=--p", "--region=eu-west-1", "--endpoint-url=http://127.0.0.1:1/a b"] {
      #expect(arguments.contains { $0 == word }, "\(word)")
    }
  }

  /// The record of a run whose queries are not over is not written over, and its queries are not forgotten.
  @Test func theLastRunStillRuns() throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene)
    #expect(run(scene, aws).status == .done)
    let record = try String(contentsOfFile: scene.record, encoding: .utf8)
    let running = record.replacingOccurrences(of: "\"succeeded\"", with: "\"running\"")
    try running.write(toFile: scene.record, atomically: true, encoding: .utf8)
    aws.answer("get-query-execution.q1.2", StandIn.execution("RUNNING"))
    aws.answer("get-query-execution.q2.2", StandIn.execution("QUEUED"))
    aws.fails("get-query-execution.q3.2", "InvalidRequestException", "QueryExecution q3 was not found")
    let refused = run(scene, aws)
    #expect(refused.status == .unavailable)
    #expect(
      refused.errors == """
        query q3 of the last run is not known on Athena with this login: it may be running in another account or region
        trailspan: 3 queries of the last run are not known to be over (q1, q2, q3; \(scene.record))
        help: `run --resume`, with the spec, the options and the login of then, goes on with them; `run --restart` stops \
        them, except those that may be another run's or account's, and runs everything anew

        """)
    #expect(try String(contentsOfFile: scene.record, encoding: .utf8) == running)
    #expect(aws.calls("start-query-execution").count == 3)

    aws.answer("get-query-execution.q2.3", StandIn.execution("RUNNING"))
    aws.answer("get-query-results.q1", StandIn.page([RunScene.header]))
    _ = run(scene, aws, ["--restart"])
    #expect(aws.calls("stop-query-execution") == ["stop-query-execution q2"])
    #expect(aws.calls("start-query-execution").count == 6)
    #expect(run(scene, aws, ["--restart", "--resume"]).status == .usage)
  }

  @Test func recordsThatAreNone() throws {
    let scene = try RunScene()
    let aws = StandIn()
    let missing = run(scene, aws, ["--resume"])
    #expect(missing.status == .inputOutput)
    #expect(missing.errors.contains("there is no run to resume: \(scene.record) does not exist\nhelp: run without"))
    try "{\"mine\": 1}".write(toFile: scene.record, atomically: true, encoding: .utf8)
    for more in [[], ["--resume"]] {
      let result = run(scene, aws, more)
      #expect(result.status == .inputOutput)
      #expect(result.errors.contains("is not the record of a run\nhelp: the record of a run goes there"))
    }
    #expect(aws.calls("start-query-execution") == [])
  }

  @Test func aResumeOfOtherStatements() throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene)
    #expect(run(scene, aws).status == .done)
    let other = command(
      ["run", scene.spec, "--expand", "union", "--max-branches", "2", "--resume"], environment: aws.environment)
    #expect(other.status == .unavailable)
    #expect(other.errors.contains("is the record of another run: the spec or the options have changed since\nhelp: "))
    #expect(aws.calls("start-query-execution").count == 3)
  }

  /// `now` is the moment of the first run, and another one that is asked for is not passed over.
  @Test func aResumeAtAnotherMoment() throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene)
    let spec = try String(contentsOfFile: scene.spec, encoding: .utf8)
    let during = try #require(spec.split(separator: "\n").first { $0.hasPrefix("during") })
    try spec.replacing(during, with: "during last 3000d").write(toFile: scene.spec, atomically: true, encoding: .utf8)
    #expect(run(scene, aws, ["--now", "2026-01-01"]).status == .done)
    let other = run(scene, aws, ["--resume", "--now", "2026-02-02"])
    #expect(other.status == .unavailable)
    #expect(other.errors.contains("the spec or the options have changed since"))
    for same in [[], ["--now", "2026-01-01"]] {
      #expect(!run(scene, aws, ["--resume"] + same).errors.contains("have changed since"))
    }
    #expect(aws.calls("start-query-execution").count == 3)
  }

  @Test func budgets() throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene)
    let days = (1...31).map { String(format: "%02d", $0) }
    let objects = days.map { #"{"Key": "111111111111/us-east-1/2022/05/\#($0)/x.gz", "Size": 1000000000}"# }
    aws.answer("list-objects-v2", "{\"Contents\": []}")
    // The listings of the months have no id, so the first of them is the one that is answered.
    aws.answer("list-objects-v2.none.1", "{\"Contents\": [\(objects.joined(separator: ", "))]}")
    let estimate = run(scene, aws, ["--estimate", "--parallel", "1"])
    #expect(estimate.status == .done, "\(estimate.errors)")
    #expect(
      estimate.output
        == "31 objects of 31.00 GB under 126 prefixes (95 of them empty): about $0.15\n", "\(estimate.output)")
    try FileManager.default.removeItem(atPath: aws.folder + "/calls")
    try FileManager.default.createDirectory(atPath: aws.folder + "/calls", withIntermediateDirectories: true)
    try aws.forgetCalls()
    let dear = run(scene, aws, ["--estimate", "--parallel", "1", "--usd-per-tb", "10"])
    #expect(dear.output.contains("$0.31"), "\(dear.output)")
    try aws.forgetCalls()
    let refused = run(scene, aws, ["--max-gb", "30.5", "--parallel", "1"])
    #expect(refused.status == .findings)
    #expect(refused.output == "")
    #expect(refused.errors.contains("this is more than --max-gb 30.5: tighten `during`"))
    #expect(aws.calls("start-query-execution") == [])
    let affordable = run(scene, aws, ["--max-gb", "31"])
    #expect(affordable.output == scene.expected("csv"), "\(affordable.errors)")
    // To print again what has finished costs nothing.
    #expect(!run(scene, aws, ["--max-gb", "1", "--resume"]).errors.contains("more than --max-gb"))
    #expect(run(scene, aws, ["--max-statements", "2"]).status == .findings)
    #expect(run(scene, aws, ["--max-prefixes", "100"]).status == .findings)
  }
}

extension String {
  /// With N for what a clock said.
  var withoutSeconds: String { replacing(#/ in [0-9.]+ s/#, with: " in N s") }
}

extension StandIn {
  /// What was called so far no longer counts.
  func forgetCalls() throws {
    try FileManager.default.removeItem(atPath: folder + "/calls")
    try FileManager.default.createDirectory(atPath: folder + "/calls", withIntermediateDirectories: true)
  }
}
