import Evaluator
import Testing

/// The folders that CloudTrail writes beside `CloudTrail/`: passed over unless the table holds them.
@Suite struct SiblingFolderTests {
  static let tables: [(location: String, columns: String, read: [String])] = [
    ("s3://B/AWSLogs/{account}/CloudTrail/{region}", "region manual", ["CloudTrail"]),
    (
      "s3://B/AWSLogs/{account}/CloudTrail-NetworkActivity/{region}", "region manual",
      ["CloudTrail", "CloudTrail-NetworkActivity"]
    ),
    ("s3://B/AWSLogs/{account}/CloudTrail-Insight/{region}", "region manual", ["CloudTrail", "CloudTrail-Insight"]),
    // By the values that a column lists.
    (
      "s3://B/AWSLogs/{account}/{kind}", "kind enum (\"CloudTrail\", \"CloudTrail-NetworkActivity\")",
      ["CloudTrail", "CloudTrail-NetworkActivity"]
    ),
    ("s3://B/AWSLogs/{account}/{kind}", "kind enum (\"CloudTrail\")", ["CloudTrail"]),
    ("s3://B/AWSLogs/{account}/{kind}", "kind enum (\"CloudTrail/us-east-1\")", ["CloudTrail"]),
    // A table over the whole has what has events.
    ("s3://B/AWSLogs/{account}", "", ["CloudTrail", "CloudTrail-NetworkActivity"]),
    ("s3://B/AWSLogs/{account}/{kind}", "kind manual", ["CloudTrail", "CloudTrail-NetworkActivity"]),
  ]

  @Test(arguments: tables.indices)
  func whatIsRead(row: Int) throws {
    let table = Self.tables[row]
    let folder = try ReadingFolder()
    let names = [
      "CloudTrail", "CloudTrail-Digest", "CloudTrail-Insight", "CloudTrail-NetworkActivity", "CloudTrail-Aggregated",
    ]
    for name in names { try folder.write("AWSLogs/111/\(name)/us-east-1/1.json", event("S 01:00:00 k")) }
    let spec = """
      table t {
        location "\(table.location)"
        account injected
        \(table.columns)
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      """
    let files = EventFiles(paths: [folder.path], of: try plan(spec))
    #expect(
      files.names.map { $0.replacing("\(folder.path)/AWSLogs/111/", with: "").split(separator: "/")[0] }
        == table.read.map { $0[...] }, "\(table.location) \(table.columns)")
  }

  @Test func withoutATable() throws {
    let folder = try ReadingFolder()
    try folder.write("CloudTrail-NetworkActivity/1.json", "")
    let plan = try plan("pair ec2:Start -> ec2:End on requestParameters.k")
    for files in [EventFiles(paths: [folder.path]), EventFiles(paths: [folder.path], of: plan)] {
      #expect(files.names == [])
    }
  }
}
