import Driver
import Foundation
import Support
import Testing

/// `run` on CloudTrail Lake, against a stand-in for the AWS CLI. The stand-in calls its one query `none`.
@Suite struct LakeVerbTests {
  private func run(_ scene: RunScene, _ aws: StandIn, _ more: [String] = []) -> (
    status: Driver.ExitStatus, output: String, errors: String
  ) {
    command(["run", scene.spec, "--format", "csv"] + more, environment: aws.environment)
  }

  @Test func printsAsADryRun() throws {
    let scene = try RunScene(isInLake: true)
    let aws = StandIn()
    try aws.answerWithLakeRows(of: scene)
    let result = run(scene, aws, ["--output-location", "s3://results/x/", "--usd-per-tb", "5000000"])
    #expect(result.status == .done, "\(result.errors)")
    #expect(result.output == scene.expected("csv"))
    #expect(result.output.split(separator: "\n").count > 10)
    // No query costs a minimum.
    #expect(
      result.errors.withoutSeconds == """
        1 statement in N s: 1.0 MB scanned, 1.0 MB charged, $5.00
        query none (\(scene.record))

        """)
    let request = try aws.request("lake-start-query", "none")
    let statement = try #require(request["QueryStatement"] as? String)
    #expect(statement.contains("FROM \(RunScene.store)\n"))
    #expect(!statement.contains(";") && !statement.contains("--"))
    #expect(request["DeliveryS3Uri"] as? String == "s3://results/x/")
    #expect(try aws.request("lake-get-query-results", "none", 2)["NextToken"] as? String == "T")
    #expect(aws.calls("start-query-execution") == [])
    // Nothing of the statement is an argument, which other users of the machine could read.
    #expect(!(try aws.arguments()).contains("CreateVolume"))
    // What is finished is not paid for again.
    try aws.forgetCalls()
    #expect(run(scene, aws, ["--resume"]).output == scene.expected("csv"))
    #expect(aws.calls("lake-start-query").count == 1)
  }

  @Test(arguments: ["table", "tsv", "json", "jsonl", "markdown"]) func everyFormat(_ format: String) throws {
    let scene = try RunScene(isInLake: true)
    let aws = StandIn()
    try aws.answerWithLakeRows(of: scene)
    let result = command(["run", scene.spec, "--format", format], environment: aws.environment)
    #expect(result.output == scene.expected(format), "\(result.errors)")
  }

  @Test func thePageSaysWhereRowsComeFrom() throws {
    let scene = try RunScene(isInLake: true)
    let aws = StandIn()
    try aws.answerWithLakeRows(of: scene)
    let page = scene.folder + "/page.html"
    #expect(run(scene, aws, ["--report", page]).status == .done)
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<dd>a run on CloudTrail Lake</dd>"))
  }

  @Test(arguments: ["--workgroup", "--database", "--catalog"]) func optionsOfAthena(_ option: String) throws {
    let scene = try RunScene(isInLake: true)
    let aws = StandIn()
    let result = run(scene, aws, [option, "x"])
    #expect(result.status == .usage)
    #expect(result.errors.hasPrefix("trailspan: \(option) is Athena's, and an event data store runs its own queries\n"))
    #expect(result.errors.contains("table `aws:cloudtrail`.`\(RunScene.store)`"))
    #expect(aws.calls("lake-start-query") == [])
  }

  /// There are no files whose sizes could be summed, so no limit could be kept.
  @Test(arguments: [["--estimate"], ["--max-gb", "100"]]) func amounts(_ options: [String]) throws {
    let scene = try RunScene(isInLake: true)
    let aws = StandIn()
    let result = run(scene, aws, options)
    #expect(result.status == .findings)
    #expect(result.errors.contains("A table of `schema lake` has no files to list"))
    #expect(result.errors.contains("`explain --gb-per-day N` multiplies"))
    #expect(aws.calls("lake-start-query") == [])
  }

  @Test(arguments: [
    (#"{"QueryStatus": "TIMED_OUT"}"#, "shorten `during`"),
    (
      #"{"QueryStatus": "FAILED", "ErrorMessage": "SYNTAX_ERROR: line 1:1: mismatched input"}"#,
      "report the statement"
    ),
  ]) func aQueryThatFails(answer: String, help: String) throws {
    let scene = try RunScene(isInLake: true)
    let aws = StandIn()
    aws.answer("lake-describe-query", answer)
    let result = run(scene, aws)
    #expect(result.status == .unavailable)
    #expect(result.output == "")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 5 && lines[1].hasPrefix("help: ") && lines[1].contains(help), "\(result.errors)")
    #expect(lines.last?.hasSuffix("--resume") == true)
  }

  @Test(arguments: [
    ("EventDataStoreNotFoundException", "The event data store does not exist", "list-event-data-stores"),
    ("InactiveEventDataStoreException", "The event data store is inactive", "list-event-data-stores"),
    (
      "AccessDeniedException", "User: x is not authorized to perform: cloudtrail:StartQuery",
      "lacks a permission: cloudtrail:StartQuery"
    ),
    ("InvalidQueryStatementException", "The query is not valid", "10,000 characters"),
  ]) func aStartThatIsRefused(code: String, message: String, help: String) throws {
    let scene = try RunScene(isInLake: true)
    let aws = StandIn()
    aws.fails("lake-start-query", code, message)
    let result = run(scene, aws)
    #expect(result.status == .unavailable)
    #expect(result.errors.contains("\(code): \(message)"))
    #expect(result.errors.contains(help), "\(result.errors)")
    #expect(aws.calls("lake-start-query").count == 1)
  }

  @Test func aThrottledStart() throws {
    let scene = try RunScene(isInLake: true)
    let aws = StandIn()
    try aws.answerWithLakeRows(of: scene)
    aws.fails("lake-start-query.none.1", "ThrottlingException", "Rate exceeded")
    aws.fails("lake-start-query.none.2", "MaxConcurrentQueriesException", "You are already running 10 queries")
    let result = run(scene, aws)
    #expect(result.output == scene.expected("csv"), "\(result.errors)")
    #expect(aws.calls("lake-start-query").count == 3)
  }

  @Test(arguments: [0, 5000]) func noRows(_ bytes: Int) throws {
    let scene = try RunScene(isInLake: true)
    let aws = StandIn()
    aws.answer("lake-get-query-results", #"{"QueryResultRows": []}"#)
    aws.answer(
      "lake-describe-query", #"{"QueryStatus": "FINISHED", "QueryStatistics": {"BytesScanned": \#(bytes)}}"#)
    let result = run(scene, aws, ["--fail-empty"])
    #expect(result.status == .findings)
    #expect(
      result.errors.contains(
        bytes == 0 ? "no rows: nothing was scanned, so the table has no events" : "so there are events"))
    #expect(!result.errors.contains("trailspan discover"))
  }

  /// What else speaks of a table over log files.
  @Test func otherVerbs() throws {
    let scene = try RunScene(isInLake: true)
    let ddl = command(["ddl", scene.spec])
    #expect(ddl.status == .wrongInput && ddl.errors.contains("E0545"))
    for words in [["discover", scene.spec], ["check", "--discover", scene.spec]] {
      let result = command(words)
      #expect(result.status == .wrongInput)
      #expect(result.errors.contains("a table of `schema lake` has no bucket to look into"))
    }
    let explained = command(["explain", scene.spec])
    #expect(explained.output.contains("41 days from 2022-05-01 to 2022-06-10\n"), "\(explained.output)")
    #expect(explained.output.contains("S3 prefixes    none"))
    #expect(explained.output.contains("cost           by what the columns of those days hold"))
    let priced = command(["explain", scene.spec, "--gb-per-day", "0.001", "--usd-per-tb", "1000"])
    #expect(priced.output.contains("0.0 GB read at most, 0.04 USD"), "\(priced.output)")
    #expect(command(["explain", scene.spec, "--format", "json"]).output.contains(#""schema": "lake""#))
    #expect(command(["compile", scene.spec, "--max-prefixes", "0"]).status == .done)
  }

  @Test func aStatementThatIsTooLong() throws {
    let scene = try RunScene(isInLake: true)
    let result = command(["compile", scene.spec, "--max-bytes", "2000"])
    #expect(result.status == .findings)
    #expect(result.errors.contains("characters, and CloudTrail Lake takes 2000"))
    #expect(result.errors.contains("leave out some of the 7 columns of `select`"))
    #expect(result.errors.contains("table `aws:cloudtrail`.`\(RunScene.store)`"))
  }
}
