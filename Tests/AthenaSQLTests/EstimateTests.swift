import Expressions
import AthenaSQL
import Semantics
import Support
import Testing
import Values

@Suite struct EstimateTests {
  static func estimate(_ plan: Plan, _ options: CompileOptions = CompileOptions(), gigabytesPerDay: Double? = nil)
    throws -> ScanEstimate
  {
    AthenaSQL.estimate(plan, try compile(plan, options), options, gigabytesPerDay: gigabytesPerDay)
  }

  @Test func articleInWords() throws {
    let estimate = try Self.estimate(QueryGoldenTests.article, gigabytesPerDay: 2)
    expectGolden("Tests/AthenaSQLTests/Golden/explain.txt", estimate.text)
    expectGolden("Tests/AthenaSQLTests/Golden/explain.json", estimate.json)
  }

  @Test func prefixes() throws {
    // 3 tuples × 2 regions × 7 days: 10 to 15 January and the day's margin.
    var plan = Plans.plan(window: Plans.january, values: [.eventTime])
    #expect(try Self.estimate(plan).prefixes == 42)
    let region = Condition<EventField>.compare(.equal, .field(.partition(2)), .text("us-east-1"))
    plan.scan.condition = region
    plan.scan.partitions.condition = region
    let estimate = try Self.estimate(plan)
    #expect(estimate.prefixes == 21)
    #expect(estimate.prefixesOfOneScan == 7)
    #expect(estimate.conditionsInScan.last == #""region" = 'us-east-1'"#)
    #expect(!estimate.conditionsOnEvents.contains(#""region" = 'us-east-1'"#))
    plan.scan.partitions.condition = .not(region)
    #expect(try Self.estimate(plan).prefixes == 21)
    // What `events where` rules out is not read.
    plan.scan.partitions.ruledOutTuples = [0, 2]
    let estimateOfOne = try Self.estimate(plan)
    #expect(estimateOfOne.tuples == 1)
    #expect(estimateOfOne.prefixes == 7)
  }

  @Test func aTableWithoutPartitionsTellsNoPrefixes() throws {
    let plan = Plans.plan(
      partitions: Partitions(columns: [], injected: [], tuples: nil), columns: [Plans.column("key", .key(0))],
      values: [])
    let estimate = try Self.estimate(plan, gigabytesPerDay: 1)
    #expect(estimate.prefixes == nil)
    #expect(estimate.cost == nil)
    #expect(estimate.conditionsInScan.isEmpty)
    #expect(estimate.statements.map(\.stages) == [5])
  }

  @Test func aQueryCostsTenMegabytesAtLeast() throws {
    let cost = try #require(
      try Self.estimate(Plans.plan(window: Plans.january, values: [.eventTime]), gigabytesPerDay: 0).cost)
    #expect(cost.bytes == 0)
    #expect(cost.dollars == 0.00005)
  }

  @Test func stages() throws {
    let estimate = try Self.estimate(StatementTests.plan(StatementTests.accounts(150)))
    #expect(estimate.statements.map(\.stages) == [143, 13])
    func stages(_ text: String) throws -> [Int] {
      try Self.estimate(analyzed("table t pair ec2:A -> ec2:B on requestParameters.x " + text)).statements.map(\.stages)
    }
    #expect(try stages("limit 10 include duplicates") == [3])
    #expect(try stages("limit 10") == [4])
    #expect(try stages("") == [5])
    #expect(estimate.branches == 150)
  }
}
