import Semantics
import Testing
import Values

@testable import AthenaSQL

/// No name of the user's, whatever it is, hides one that the SQL uses inside, nor the other way around.
@Suite struct NameResolutionTests {
  static let pairs = [
    "pair ec2:Create -> ec2:Delete on responseElements.x[].y = requestParameters.x ",
    "pair ec2:Put -> ec2:Put on requestParameters.x and requestParameters.y keep open, closed, orphan ",
    "pair \"l\" ec2:A -> ec2:B on requestParameters.x pair ec2:B, ec2:C where resources[0].ARN = \"z\" -> ec2:A"
      + " on requestParameters.z ?? \"none\" keep closed, open, superseded, orphan ",
    "pair ec2:A -> ec2:B on requestParameters.x match first keep repeated, open within 30d ",
    "pair ec2:A -> ec2:B on requestParameters.x match every keep closed, orphan within 30d ",
  ]

  /// Specs in which the name is an output column, a partition column, the table and its database.
  static func specs(_ name: String, _ pair: String) -> [String] {
    let columns = "s = start.userAgent e = end.userIdentity.arn n = number(start.requestParameters.n)"
    return [
      "table t { location \"s3://B/{acc}/\" acc injected } partitions (acc) { (\"1\") (\"2\") } \(pair)"
        + "select { `\(name)` = key \(columns) } order by `\(name)`, e",
      "table t { location \"s3://B/{`\(name)`}/\" `\(name)` injected } partitions (`\(name)`) { (\"1\") (\"2\") } \(pair)"
        .replacingBytes("{`\(name)`}", with: "{\(name)}") + "select { x = `\(name)` \(columns) }",
      "table t { location \"s3://B/{\(name)}/\" `\(name)` enum (\"a\") } \(pair)"
        + "select { x = start.`\(name)` \(columns) }",
      "table `\(name)` \(pair)",
      "table `\(name)`.`\(name)` \(pair)select { `\(name)` = key \(columns) }",
    ]
  }

  @Test(arguments: pairs) func everyInnerNameIsFree(_ pair: String) throws {
    let plain = try analyzed("table t " + pair + "select { a = start.userAgent b = end.userAgent }")
    let inner = NameResolution.names(of: Lowering(plain, comments: [], mergeKeys: true).query)
    #expect(inner.contains("spans") && inner.contains("span_key") || inner.contains("span_key_1"))
    for name in inner.sorted() {
      for name in [name, name.uppercased()] {
        for spec in Self.specs(name, pair) {
          let plan = try analyzed(spec)
          #expect(try problems(plan) == [], "\(name): \(spec)")
        }
      }
    }
  }

  /// Columns of the table that a spec reads are no names of the user's, but may be those of output columns.
  @Test(arguments: ["eventid", "eventTime", "useridentity", "resources", "requestParameters", "awsregion"])
  func theTablesColumnsMayBeOutput(_ name: String) throws {
    for pair in Self.pairs {
      #expect(try problems(analyzed(Self.specs(name, pair)[0])) == [])
    }
  }

  /// The test itself sees what was wrong once.
  @Test func anAliasHidesATable() throws {
    let plan = try analyzed("table t " + Self.pairs[0])
    var query = Lowering(plan, comments: [], mergeKeys: false).query
    query.select.columns.append(.init(value: .text("x"), alias: .quoted("Spans")))
    let found = NameResolution(query, scan: scan(plan), tableColumns: tableColumns(plan)).problems
    #expect(found.contains("an output column hides spans in ORDER BY"))
  }

  private func problems(_ plan: Plan) throws -> [String] {
    let query = Lowering(plan, comments: [], mergeKeys: true).query
    return NameResolution(query, scan: scan(plan), tableColumns: tableColumns(plan)).problems
  }

  private func scan(_ plan: Plan) -> SQLSelect {
    let lowering = Lowering(plan, comments: [], mergeKeys: true)
    return ScanStage(plan: plan, table: plan.scan.table!, columns: lowering.scanColumns)
      .select(lists: plan.scan.partitions.injected.map { _ in false })
  }

  private func tableColumns(_ plan: Plan) -> [String] {
    CloudTrailColumn.all.map(\.name) + plan.scan.partitions.columns.map(\.name)
  }
}
