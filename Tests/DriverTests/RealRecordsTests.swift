import Driver
import Support
import Testing

/// Spans known in 2,900 real CloudTrail records (Invictus IR's aws_dataset), found by three programs that share no code
/// with this one. The records lie beside the checkout; without them there is nothing to hold.
@Suite(.enabled(if: sharedData != nil)) struct RealRecordsTests {
  struct Case: CustomTestStringConvertible {
    var pair: String
    var clauses = ""
    var spans: Int
    /// In all, over closed spans.
    var seconds: Double

    var testDescription: String { "\(pair) \(clauses)" }
  }

  static let snapshot = "ec2:CreateSnapshot -> ec2:DeleteSnapshot on response.snapshotId = request.snapshotId"
  static let bucket = "s3:CreateBucket -> s3:DeleteBucket on request.bucketName"

  static let cases = [
    Case(pair: snapshot, spans: 2, seconds: 1113),
    Case(
      pair: "iam:CreateRole -> iam:DeleteRole on response.role.roleName = request.roleName", spans: 13, seconds: 4106),
    Case(
      pair: "iam:CreateUser -> iam:DeleteUser on response.user.userName = request.userName", spans: 4, seconds: 1003),
    Case(
      pair: "ec2:CreateVolume -> ec2:DeleteVolume on response.volumeId = request.volumeId", spans: 2, seconds: 1137),
    Case(pair: bucket, spans: 5, seconds: 1636),
    Case(pair: bucket, clauses: "include errors", spans: 5, seconds: 1630),
    Case(pair: bucket, clauses: "include errors match every", spans: 8, seconds: 3052),
    // Nearly everything was done by an IAM user, who has no role.
    Case(pair: snapshot, clauses: "role \"*\"", spans: 0, seconds: 0),
  ]

  @Test(arguments: cases)
  func knownSpans(_ testCase: Case) throws {
    let spec = """
      table cloudtrail_logs {
        location "s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
        alias injected
        account injected
        region enum ("us-east-1")
        timestamp date "yyyy/MM/dd" from 2022-01-01
      }
      pair \(testCase.pair)
      partitions (alias, account) { ("sandbox", 123837392027) }
      \(testCase.clauses)
      select { seconds = seconds(duration) }
      """
    let events = try #require(sharedData) + "/invictus"
    for jobs in ["1", "2"] {
      let run = command(["dry-run", "-", "--events", events, "--format", "csv", "--jobs", jobs], input: spec)
      #expect(run.status == .done, "\(run.errors)")
      let seconds = run.output.split(separator: "\n").dropFirst().compactMap { Double($0) }
      #expect(seconds.count == testCase.spans)
      #expect(seconds.reduce(0, +) == testCase.seconds)
    }
  }
}
