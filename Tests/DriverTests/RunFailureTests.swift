import Driver
import Foundation
import Support
import Testing

/// What a user reads when Athena or the AWS CLI refuses, or when the time ends.
@Suite struct RunFailureTests {
  /// What Athena says of a query that it accepted, what the user reads, and that the others were stopped.
  @Test(
    arguments: [
      (
        """
        CONSTRAINT_VIOLATION: For the injected projected partition column account, the WHERE clause must contain only \
        static equality conditions, and at least one such condition must be present.
        """, "name it in `partitions (…)`"
      ),
      (
        "HIVE_EXCEEDED_PARTITION_LIMIT: Query over table 'logs.t' can potentially read more than 1000000 partitions",
        "a scan reads more than 1,000,000 partitions"
      ),
      ("Query timeout", "Athena stops a query after 30 minutes"),
      ("Query exhausted resources at this scale factor", "lower --max-branches"),
      ("TABLE_NOT_FOUND: line 3:8: Table 'awsdatacatalog.logs.t' does not exist", "`trailspan ddl` prints"),
      ("COLUMN_NOT_FOUND: line 5:3: Column 'tlsdetails' cannot be resolved", "older tables lack newer columns"),
      (
        "PERMISSION_DENIED: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied)",
        "s3:ListBucket and s3:GetObject"
      ),
      ("Query cancelled! : Bytes scanned limit was exceeded", "--workgroup with a higher limit"),
    ])
  func aQueryThatFails(reason: String, help: String) throws {
    let scene = try RunScene()
    let aws = StandIn()
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    aws.answer("get-query-execution.q2", StandIn.execution("FAILED", reason: reason))
    let result = run(scene, aws, ["--parallel", "2"])
    #expect(result.status == .unavailable)
    #expect(result.output == "")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first == "trailspan: statement 2 of 3 (accounts 2-2) failed: \(reason) (query q2)")
    #expect(lines.count == 5 && lines[1].hasPrefix("help: ") && lines[1].contains(help), "\(result.errors)")
    #expect(aws.calls("stop-query-execution") == ["stop-query-execution q1"])
    #expect(aws.calls("start-query-execution").count == 2)
  }

  /// What the AWS CLI says of a call that is refused.
  @Test(
    arguments: [
      (
        """
        \nAn error occurred (InvalidRequestException) when calling the StartQueryExecution operation: No output location \
        provided. An output location is required either through the Workgroup result configuration setting or as an API \
        input.
        """, "254", "--output-location s3://BUCKET/PREFIX/"
      ),
      (
        """
        \nAn error occurred (InvalidRequestException) when calling the StartQueryExecution operation: WorkGroup is not \
        found.
        """, "254", "check --workgroup"
      ),
      (
        """
        aws: [ERROR]: An error occurred (ExpiredTokenException) when calling the StartQueryExecution operation: The \
        security token included in the request is expired
        """, "254", "log in again"
      ),
      (
        """
        \nAn error occurred (AccessDeniedException) when calling the StartQueryExecution operation: You are not authorized \
        to perform: athena:StartQueryExecution on the resource.
        """, "254", "athena:StartQueryExecution"
      ),
      (
        "Unable to locate credentials. You can configure credentials by running \"aws configure\".", "253",
        "no AWS credentials"
      ),
      (
        "You must specify a region. You can also configure your region by running \"aws configure\".", "253",
        "AWS_REGION"
      ),
      ("The config profile (x) could not be found", "255", "~/.aws/config"),
    ])
  func aCallThatIsRefused(text: String, status: String, help: String) throws {
    let scene = try RunScene()
    let aws = StandIn()
    aws.answer("start-query-execution", text, exit: status)
    let result = run(scene, aws, ["--parallel", "1"])
    #expect(result.status == .unavailable)
    #expect(result.errors.contains("statement 1 of 3 (accounts 1-1) was not accepted: aws start-query-execution: "))
    #expect(result.errors.contains("\nhelp: ") && result.errors.contains(help), "\(result.errors)")
    #expect(aws.calls("start-query-execution").count == 1)
  }

  @Test func throttlingIsRetried() throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene)
    aws.fails("start-query-execution.q1.1", "TooManyRequestsException", "You have exceeded the limit for …")
    aws.answer("get-query-execution.q2.1", StandIn.execution("QUEUED"))
    let result = run(scene, aws)
    #expect(result.output == scene.expected("csv"), "\(result.errors)")
  }

  @Test func theTimeEnds() throws {
    let scene = try RunScene()
    let aws = StandIn()
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    let result = run(scene, aws, ["--timeout", "1s"])
    #expect(result.status == .unavailable)
    #expect(result.errors.contains("no end after 1 s (--timeout); 3 queries were stopped\nhelp: `run --resume`"))
    #expect(aws.calls("stop-query-execution").count == 3)
    #expect(run(scene, aws, ["--timeout", "soon"]).errors.contains("write 90s, 30m or 2h"))
  }

  /// Where the record can no longer be written, queries are stopped all the same, and what the record lacks is said.
  @Test func theRecordGoes() throws {
    let scene = try RunScene()
    let aws = StandIn()
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    let folder = scene.folder
    Thread.detachNewThread {
      while aws.calls("get-query-execution").count < 3 { usleep(10_000) }
      try? FileManager.default.removeItem(atPath: folder)
    }
    let result = run(scene, aws, ["--timeout", "2s"])
    #expect(result.status == .inputOutput, "\(result.errors)")
    #expect(result.errors.contains("no end after 2 s (--timeout); 3 queries were stopped"))
    #expect(result.errors.contains("the record does not say how this run ended"))
    #expect(!result.errors.contains("may still run"))
    #expect(aws.calls("stop-query-execution").count == 3)
  }

  @Test func noAWS() throws {
    let scene = try RunScene()
    let result = command(["run", scene.spec], environment: ["PATH": "/nowhere"])
    #expect(result.status == .unavailable)
    #expect(result.errors.contains("there is no program \"aws\"\nhelp: install the AWS CLI"))
  }

  /// The record lies next to the spec.
  @Test func aFolderThatMayNotBeWrittenTo() throws {
    let scene = try RunScene()
    chmod(scene.folder, 0o555)
    defer { chmod(scene.folder, 0o755) }
    let result = asNobody { run(scene, StandIn()) }
    #expect(result.status == .inputOutput)
    #expect(
      result.errors.contains("\(scene.record) cannot be written: Permission denied\nhelp: the record of a run is kept"))
  }
}
