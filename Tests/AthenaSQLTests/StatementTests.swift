import Expressions
import Rows
import AthenaSQL
@testable import Semantics
import Testing
import Values

@Suite struct StatementTests {
  static func plan(_ tuples: [[String]]) -> Plan {
    var partitions = Plans.injected
    partitions.tuples = tuples
    return Plans.plan(partitions: partitions, window: Plans.january, values: [.eventTime])
  }

  static func accounts(_ count: Int) -> [[String]] {
    (0..<count).map { ["alias-\($0)", String(100_000_000_000 + $0)] }
  }

  @Test func branchLimit() throws {
    let statements = try compile(Self.plan(Self.accounts(300)), CompileOptions(maxBranches: 140)).statements
    #expect(statements.map(\.branches) == [140, 140, 20])
    #expect(statements.map(\.tuples) == [0..<140, 140..<280, 280..<300])
    #expect(statements[1].text.hasPrefix("-- statement 2 of 3: accounts 141-280 (branch limit)\n"))
  }

  @Test func lengthLimit() throws {
    let limit = 12_000
    let statements = try compile(Self.plan(Self.accounts(100)), CompileOptions(maxBytes: limit)).statements
    #expect(statements.count > 1)
    #expect(statements.allSatisfy { $0.bytes <= limit })
    // Nothing of the next statement would have fitted.
    let branch = statements[0].bytes / statements[0].branches
    #expect(statements.dropLast().allSatisfy { $0.bytes + branch > limit })
    #expect(statements[0].text.contains("(query length limit)\n"))
  }

  @Test func oneStatementHasNoTitle() throws {
    let statements = try compile(Self.plan(Self.accounts(3))).statements
    #expect(statements.count == 1)
    #expect(!statements[0].text.contains("-- statement"))
    let exact = try compile(Self.plan(Self.accounts(3)), CompileOptions(maxBytes: statements[0].bytes)).statements
    #expect(exact == statements)
  }

  @Test func tooLong() {
    #expect(throws: CompileError.self) {
      try compile(Self.plan(Self.accounts(3)), CompileOptions(maxBytes: 1000))
    }
  }

  @Test func noTable() {
    #expect(throws: CompileError.noTable) { try compile(Plans.plan(table: nil, values: [.eventTime])) }
  }

  /// Tuples and the lists that they become.
  static let rectangleCases: [(tuples: [[String]], branches: [String])] = [
    ([["a"], ["b"], ["c"]], [#""alias" IN ('a', 'b', 'c')"#]),
    (
      [["a", "1"], ["a", "2"], ["b", "3"]],
      [#""alias" = 'a' AND "account" IN ('1', '2')"#, #""alias" = 'b' AND "account" = '3'"#]
    ),
    (
      [["a", "1"], ["a", "2"], ["b", "1"], ["b", "2"]],
      [#""alias" IN ('a', 'b') AND "account" IN ('1', '2')"#]
    ),
    (
      [["a", "1"], ["b", "1"], ["c", "2"], ["c", "3"], ["d", "4"]],
      [
        #""alias" IN ('a', 'b') AND "account" = '1'"#, #""alias" = 'c' AND "account" IN ('2', '3')"#,
        #""alias" = 'd' AND "account" = '4'"#,
      ]
    ),
  ]

  @Test(arguments: rectangleCases.indices) func rectangles(_ index: Int) throws {
    let (tuples, branches) = Self.rectangleCases[index]
    var plan = Self.plan(tuples)
    plan.projection.columns = [Plans.column("key", .key(0))]
    plan.scan.partitions.injected = Array(0..<tuples[0].count)
    for expansion in [CompileOptions.Expansion.auto, .in] {
      let statement = try compile(plan, CompileOptions(expansion: expansion)).statements[0]
      #expect(statement.branches == branches.count)
      for branch in branches { #expect(statement.text.contains("WHERE \(branch)")) }
      #expect(statement.tuples == 0..<tuples.count)
    }
    #expect(try compile(plan, CompileOptions(expansion: .union)).statements[0].branches == tuples.count)
  }

  @Test func valueLimit() throws {
    var plan = Self.plan((0..<2500).map { [String($0)] })
    plan.projection.columns = [Plans.column("key", .key(0))]
    plan.scan.partitions.injected = [0]
    #expect(try compile(plan).statements.map(\.branches) == [3])
    #expect(try compile(plan, CompileOptions(maxBranches: 2)).statements.map(\.split) == [.values, .values])
  }

  @Test func partitionLimit() throws {
    // 10,000 partitions for each account leave room for 100 accounts in a scan.
    var plan = Self.plan((0..<150).map { [String($0)] })
    plan.projection.columns = [Plans.column("key", .key(0))]
    plan.scan.partitions.injected = [0]
    plan.scan.partitions.columns[2].kind = .integer(IntegerRange(1...10_000))
    plan.scan.partitions.columns[3].kind = .enumeration(["x"])
    #expect(try compile(plan).statements.map(\.branches) == [2])
  }

  @Test func conditionOnInjectedColumnStaysOutOfTheScan() throws {
    var plan = Self.plan([["a", "1"], ["a", "2"]])
    let condition = Condition<EventField>.like(.field(.partition(0)), TextPattern("a*"))
    plan.classification.pairs[0].starts[0].condition = condition
    let statement = try compile(plan).statements[0]
    #expect(statement.branches == 2)
    #expect(statement.text.matches(of: /"alias" LIKE 'a%'/).count == 1)
    #expect(statement.text.contains(#"AND "alias" LIKE 'a%'"#))
  }

  @Test func tuplesDecideWhatEventsWhereSaysOfThem() throws {
    var plan = Self.plan([["a", "1"], ["a", "2"], ["b", "3"]])
    plan.scan.condition = .like(.field(.partition(0)), TextPattern("a*"))
    plan.scan.partitions.ruledOutTuples = [2]
    let statement = try compile(plan).statements[0]
    #expect(statement.branches == 1)
    #expect(!statement.text.contains("LIKE 'a%'"))
    #expect(!statement.text.contains("'3'"))
  }

  @Test func mergeKeysNameColumnsOfTheResult() throws {
    var plan = Self.plan(Self.accounts(2))
    plan.order = [OrderKey(column: 5, isDescending: true)]
    let compiled = try compile(plan, CompileOptions(hasMergeKeys: true))
    #expect(compiled.columnNames.prefix(8) == Plans.columns.map(\.name)[...] + ["merge_key_1"])
    #expect(compiled.mergeKeys.first == MergeKey(column: 5, type: .duration, isDescending: true))
    // The moments are hidden columns; the key and the injected values are the spec's own.
    #expect(compiled.mergeKeys.map(\.column) == [5, 7, 8, 2, 9, 10, 0, 1, 3, 4])
    #expect(compiled.statements[0].text.contains(" AS merge_key_1"))
  }
}
