import Driver
import Foundation
import Support
import Testing

/// The article's question over 3 and 90 accounts, whole and split, as the SQL that a person would paste.
@Suite struct StatementFileTests {
  static let forms: [(name: String, accounts: Int, clause: String, options: [String])] = [
    ("next-3", 3, "", []),
    ("every-3", 3, "match every include errors, duplicates", []),
    ("next-90", 90, "", []),
    ("every-90", 90, "match every include errors, duplicates", []),
    ("split-by-branches", 7, "", ["--max-branches", "3"]),
    ("split-by-bytes", 7, "", ["--max-bytes", "6500"]),
  ]

  @Test(arguments: forms.indices)
  func sql(_ index: Int) {
    let form = Self.forms[index]
    let run = command(["compile", "-"] + form.options, input: Self.spec(form.accounts, form.clause))
    #expect(run.status == .done, "\(run.errors)")
    expectGolden("Tests/DriverTests/Golden/\(form.name).sql", run.output)
  }

  /// Every part is complete by itself, all parts together hold each account once, and none is over the limit.
  @Test func partsAreWhole() {
    let run = command(["compile", "-", "--max-bytes", "12000"], input: Self.spec(60, ""))
    let statements = run.output.split(separator: "-- statement ").map(String.init)
    #expect(statements.count > 2)
    for (number, statement) in statements.enumerated() {
      #expect(statement.hasPrefix("\(number + 1) of \(statements.count): accounts "))
      #expect(statement.contains("(query length limit)"))
      #expect(("-- statement " + statement).utf8.count <= 12_001)
      #expect(statement.contains("WITH") && statement.contains("LIMIT 10000;"))
    }
    for account in 0..<60 {
      #expect(run.output.components(separatedBy: "'\(100_000_000_000 + account)' AS \"account\"").count == 2)
    }
  }

  /// What makes a branch too long is named: a lookup is in every statement.
  @Test func aBranchThatIsTooLong() throws {
    let lines = (0..<5_000).map { "vol-\($0),\(String(repeating: "x", count: 60))\n" }
    let lookup = "lookup owners from \"owners.csv\" on volume = start.requestParameters.volumeId"
    let text = Self.spec(2, lookup).replacing("accountName = alias", with: "accountName = owners.owner")
    let folder = try TemporaryFolder(["owners.csv": "volume,owner\n" + lines.joined(), "a.span": text])
    let run = command(["compile", folder.path + "/a.span"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("and the limit is 262144\nhelp: keep fewer lines in the file of lookup `owners`, or "))
    let short = command(["compile", "-", "--max-bytes", "900"], input: Self.spec(2, ""))
    #expect(short.status == .findings && short.errors.contains("or raise --max-bytes"), "\(short.errors)")
  }

  static func spec(_ accounts: Int, _ clause: String) -> String {
    let tuples = (0..<accounts).map { "  (\"alias-\($0 + 1)\", \"\(100_000_000_000 + $0)\")\n" }
    return """
      table cloudtrail_logs {
        location  "s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
        alias     injected
        account   injected
        region    enum ("us-east-1")
        timestamp date "yyyy/MM/dd" from 2022-01-01
      }
      pair ec2:CreateSnapshot -> ec2:DeleteSnapshot
        on responseElements.snapshotId = requestParameters.snapshotId
      role "CNAPPAccessRole"
      during 2022-05-01 .. 2022-05-31
      within 30d
      \(clause)
      partitions (alias, account) {
      \(tuples.joined())}
      select {
        accountName = alias
        accountNo = start.responseElements.ownerId
        volumeId = start.requestParameters.volumeId
        volumeSizeGb = start.responseElements.volumeSize
        snapshotId = key
        snapshotDuration = duration
        snapshotCreated = start.eventTime
        snapshotDeleted = end.eventTime
      }
      order by snapshotDuration desc
      limit 10000
      """
  }
}
