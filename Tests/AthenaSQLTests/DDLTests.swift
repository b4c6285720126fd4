import AthenaSQL
import Location
@testable import Semantics
import Support
import Testing
import Values

@Suite struct DDLTests {
  static func plan(_ location: String, _ columns: [PartitionColumn], serde: SerDe = .json) -> Plan {
    let injected = columns.indices.filter { columns[$0].kind == .injected }
    let template = try! LocationTemplate(location, columns: columns.map(\.name))
    return Plans.plan(
      table: Table(database: "logs", name: "cloud_trail", location: template, serde: serde),
      partitions: Partitions(columns: columns, injected: injected, tuples: injected.isEmpty ? nil : [["a", "b"]]),
      window: Plans.january, columns: [Plans.column("key", .key(0))], values: [])
  }

  static let regions = PartitionColumn(name: "region", kind: .enumeration(["us-east-1", "eu-west-1"]))
  static let day = PartitionColumn(
    name: "timestamp",
    kind: .date(DateFormat("yyyy/MM/dd")!, from: CivilDate(year: 2022, month: 1, day: 1)!, to: nil))

  static let cases: [(name: String, plan: Plan)] = [
    ("ddl-plain.sql", plan("s3://BUCKET/AWSLogs/111122223333/CloudTrail", [])),
    (
      "ddl-manual.sql",
      plan(
        "s3://BUCKET/AWSLogs/111122223333/CloudTrail/{region}/{year}/{month}/{day}",
        [
          regions, PartitionColumn(name: "year", kind: .manualDate(DateFormat("yyyy")!)),
          PartitionColumn(name: "month", kind: .manualDate(DateFormat("MM")!)),
          PartitionColumn(name: "day", kind: .manualDate(DateFormat("dd")!)),
        ], serde: .cloudTrail)
    ),
    (
      "ddl-projected.sql",
      plan(
        "s3://BUCKET/AWSLogs/111122223333/CloudTrail/{region}/{shard}/{timestamp}",
        [regions, PartitionColumn(name: "shard", kind: .integer(IntegerRange(1...99))), day])
    ),
    (
      "ddl-injected.sql",
      plan(
        "s3://BUCKET/it's \\ here/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}",
        [
          PartitionColumn(name: "alias", kind: .injected), PartitionColumn(name: "account", kind: .injected), regions,
          day,
        ])
    ),
  ]

  @Test(arguments: cases.indices) func table(_ index: Int) throws {
    let (name, plan) = Self.cases[index]
    let text = try ddl(plan, specName: "cnapp.span", version: "1.0").joined(separator: "\n")
    expectGolden("Tests/AthenaSQLTests/Golden/\(name)", text)
  }

  /// Glue keeps names in lower case, and finds the properties of a column by that name.
  @Test func namesOfPartitionsAreLowerCase() throws {
    let columns = [PartitionColumn(name: "Account", kind: .injected), Self.day]
    let text = try ddl(Self.plan("s3://BUCKET/{Account}/{timestamp}", columns)).joined()
    #expect(text.contains("'projection.account.type' = 'injected'") && text.contains("/${account}/${timestamp}/"))
    #expect(!text.contains("Account"))
  }

  @Test func manualPartitionsNeedDays() throws {
    var plan = Self.cases[1].plan
    plan.pairing.window = TimeWindow(from: nil, to: nil, within: nil)
    plan.scan.period = plan.pairing.window.events
    let statements = try ddl(plan)
    #expect(statements.count == 1)
    #expect(statements[0].contains("-- Its partitions are not listed here: that needs `during`"))
  }

  @Test func noLocation() {
    let table = Table(database: nil, name: "t", location: nil, serde: .json)
    #expect(throws: DDLError.noLocation) { try ddl(Plans.plan(table: table, values: [.eventTime])) }
  }
}
