import AthenaSQL
import Semantics
import Testing

/// Athena inlines CTEs: one that is read twice scans its table twice.
@Suite struct StructureTests {
  @Test(arguments: QueryGoldenTests.cases.indices) func everythingIsReadOnce(_ index: Int) throws {
    let statement = try compile(QueryGoldenTests.cases[index].plan).statements[0]
    let bare = SQLScan.withoutTexts(statement.text)
    let tables = bare.matches(of: /(?m)^([a-z_0-9]+) AS \($/).map { String($0.1) }
    #expect(tables.count >= 6)
    for table in tables {
      #expect(bare.matches(of: try Regex("(FROM|JOIN) \(table)\\b")).count == 1, "\(table)")
    }
    #expect(statement.text.matches(of: /"cloudtrail_logs"/).count == statement.branches)
    #expect(statement.branches == 3)
  }
}
