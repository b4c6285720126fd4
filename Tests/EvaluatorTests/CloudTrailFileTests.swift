import Evaluator
import Rows
import Semantics
import Testing

/// What the files of real logs look like, a line of the collection of facts each, through the reader and the pairing.
@Suite struct CloudTrailFileTests {
  private static let spec = "pair ec2:A -> ec2:B on requestParameters.k\nkeep closed, open\nselect { k = key, state }\n"
  private static let start = CloudTrailTests.record("ec2:A 08:00:00", CloudTrailTests.key("a"))
  private static let end = CloudTrailTests.record("ec2:B 09:00:00", CloudTrailTests.key("a"))

  private func run(_ folder: ReadingFolder, _ spec: String = Self.spec, jobs: Int = 1) throws -> (DryRun, ReadReport) {
    let plan = try plan(spec)
    let matcher = EventMatcher(plan, DryRunOptions())
    let names = plan.classification.pairs.flatMap { ($0.starts + $0.ends).map(\.name) }
    let (collectors, report) = readRecords(paths: [folder.path], names: names, jobs: jobs) { EventCollector(matcher) }
    return (dryRun(matcher, collectors, report), report)
  }

  /// `{"Records":[…]}` on one line, gzipped; digest files and Insight events lie beside them; empty `[]`. A span's start
  /// and end lie in different files. Of one archive events were delivered twice, in other files.
  @Test func filesSideBySide() throws {
    let folder = try ReadingFolder()
    try folder.write("x/CloudTrail/b.json.gz", gzip(#"{"Records":[\#(Self.start)]}"#))
    try folder.write("x/CloudTrail/a.json.gz", gzip(#"{"Records":[\#(Self.end)]}"#))
    let twice = CloudTrailTests.record("ec2:A 08:00:00", CloudTrailTests.key("b"), CloudTrailTests.id("1"))
    try folder.write("x/CloudTrail/c.json", #"{"Records":[\#(twice)]}"#)
    try folder.write("x/CloudTrail/d.json", #"{"Records":[\#(twice)]}"#)
    try folder.write("x/CloudTrail/empty.json", "[]")
    try folder.write("x/CloudTrail-Digest/e.json.gz", gzip(#"{"awsAccountId":"1","logFiles":[]}"#))
    try folder.write("x/insight.json", #"{"Records":[{"eventType":"AwsCloudTrailInsight","insightDetails":{}}]}"#)
    for jobs in [1, 3] {
      let (result, report) = try run(folder, jobs: jobs)
      #expect(lines(result.rows) == ["a closed", "b open"])
      #expect(result.funnel.duplicate == 1)
      #expect(result.funnel.notAnEvent == 1)
      #expect(report.faults.isEmpty)
      checkSums(result.funnel)
    }
  }

  /// Truncated gzip; bad JSON: one fault each, and what stands before is read.
  @Test func brokenFiles() throws {
    let folder = try ReadingFolder()
    let padding = (0..<200).map { CloudTrailTests.record("ec2:Z 08:00:00", CloudTrailTests.id("\($0 * 7919)")) }
    let whole = gzip(#"{"Records":[\#(([Self.start] + padding).joined(separator: ","))]}"#)
    try folder.write("cut.json.gz", Array(whole[..<(whole.count - 60)]))
    try folder.write("bad.json", #"{"Records":[\#(Self.end),{"eventName":}]}"#)
    let (result, report) = try run(folder)
    #expect(lines(result.rows) == ["a closed"])
    #expect(report.faults.map(\.kind) == [.malformed, .malformed])
  }

  /// The account in a file's name may differ from the one in its records: the folders tell, then the record.
  @Test func accountInTheName() throws {
    let folder = try ReadingFolder()
    let record = CloudTrailTests.record("ec2:A 08:00:00", CloudTrailTests.key("a"), #""recipientAccountId":"222""#)
    let table = "table t { location \"s3://b/{account}/CloudTrail\" account injected }\n"
    let spec = table + "partitions (account) { (111) (222) }\n" + Self.spec.replacing("k = key", with: "account")
    try folder.write("999_CloudTrail_x.json", "[\(record)]")
    #expect(lines(try run(folder, spec).0.rows) == ["222 open"])
    let other = try ReadingFolder()
    try other.write("111/CloudTrail/999_CloudTrail_x.json", "[\(record)]")
    #expect(lines(try run(other, spec).0.rows) == ["111 open"])
  }

  /// A record is at most 256 KB.
  @Test func aLargeRecord() throws {
    let folder = try ReadingFolder()
    let filler = String(repeating: "x\\\"", count: 85_000)
    let large = CloudTrailTests.record("ec2:A 08:00:00", #""requestParameters":{"f":"\#(filler)","k":"a"}"#)
    try folder.write("f.json", #"{"Records":[\#(large),\#(Self.end)]}"#)
    #expect(lines(try run(folder).0.rows) == ["a closed"])
  }
}
