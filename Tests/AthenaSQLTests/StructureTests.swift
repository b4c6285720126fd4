import AthenaSQL
import Expressions
import Semantics
import Testing
import Values

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

  /// A chain of `||` is a nest of calls to Trino, so a long one becomes chains of at most a hundred.
  @Test(arguments: [2, 100, 101, 1000]) func longTextsAreChainsOfChains(_ count: Int) throws {
    let call = Expression<RowField>.call(.concat, (0..<count).map { .text("t\($0)") })
    let plan = Plans.plan(columns: [OutputColumn(name: "x", value: call)], values: [])
    let text = try compile(plan).statements[0].text
    let places = (0..<count).compactMap { text.firstRange(of: "'t\($0)'")?.lowerBound }
    #expect(places.count == count)
    #expect(places == places.sorted())
    // Every chain of the deepest level ends with a parenthesis.
    let chains = text.split(separator: ")").map { $0.matches(of: /\|\|/).count }
    #expect(chains.allSatisfy { $0 <= 100 }, "\(chains)")
  }

  /// SQL has no empty list, and only an aggregate makes one row of any number of rows.
  @Test(arguments: ["what = \"spans\"", "at = now", "what = \"spans\" n = count()"])
  func everySelectHasColumns(_ columns: String) throws {
    let text = try compiledText(of: "table t pair ec2:A -> ec2:B on requestParameters.x summarize { \(columns) }")
    #expect(text.matches(of: /SELECT\s+FROM/).isEmpty)
    #expect(text.contains("COUNT("))
  }

  /// Trino refused an array of 300 elements; 120 are known to work.
  @Test(arguments: [100, 101, 1000]) func longListsAreArraysOfAHundred(_ count: Int) throws {
    let tuples = (0..<count).map { "(\"\(100_000_000_000 + $0)\", \"t\($0)\")" }.joined(separator: " ")
    let text = try compiledText(
      of: "table t { account injected } pair ec2:A -> ec2:B on requestParameters.x "
        + "partitions (account) with (team) { \(tuples) } select { team }")
    let sizes = text.matches(of: /ARRAY\s*\[([^\]]*)\]/).map { $0.1.count { $0 == "," } + 1 }
    #expect(sizes.reduce(0, +) >= 2 * count, "\(sizes)")
    #expect(sizes.allSatisfy { $0 <= 100 }, "\(sizes)")
  }
}
