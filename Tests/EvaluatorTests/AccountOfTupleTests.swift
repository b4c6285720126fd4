import Evaluator
import Testing

/// Which listed tuple an event is of where no path says it: the one that has its account where accounts are, and its
/// region where that is injected.
@Suite struct AccountOfTupleTests {
  struct Case: Sendable {
    var columns: [String]
    var tuples: String
    var event: String
    /// The row's injected values; nil where the event is of no tuple.
    var row: String?
  }

  static let cases = [
    Case(columns: ["payer", "account"], tuples: "(111, 222)", event: "account=222", row: "111 222"),
    Case(columns: ["payer", "account"], tuples: "(111, 222)", event: "account=111", row: nil),
    Case(columns: ["payer", "account"], tuples: "(111, 111) (111, 222)", event: "account=111", row: "111 111"),
    Case(columns: ["payer_account", "account_id"], tuples: "(111, 222)", event: "account=111", row: nil),
    // A name is no account, and where nothing is called so any value may be one.
    Case(columns: ["account_name", "number"], tuples: "(\"prod\", 111)", event: "account=111", row: "prod 111"),
    Case(columns: ["account_name", "account_no"], tuples: "(\"prod\", 111)", event: "account=111", row: "prod 111"),
    Case(columns: ["owner"], tuples: "(111)", event: "account=111", row: "111"),
    Case(columns: ["account", "region"], tuples: "(111, \"eu\")", event: "account=111 region=eu", row: "111 eu"),
    Case(columns: ["account", "region"], tuples: "(111, \"eu\")", event: "account=111 region=us", row: nil),
    Case(
      columns: ["account", "region"], tuples: "(111, \"eu\") (111, \"us\")", event: "account=111 region=us",
      row: "111 us"),
    // A column that speaks of a region without being called so decides between tuples alone.
    Case(columns: ["account", "home_region"], tuples: "(111, \"eu\")", event: "account=111 region=us", row: "111 eu"),
  ]

  @Test(arguments: cases.indices)
  func tuples(row: Int) throws {
    let example = Self.cases[row]
    let names = example.columns.joined(separator: ", ")
    let spec = """
      table t {
        location "s3://B/\(example.columns.map { "{\($0)}" }.joined(separator: "/"))/x"
        \(example.columns.map { "\($0) injected" }.joined(separator: "\n  "))
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      keep open
      select { \(names) }
      partitions (\(names)) { \(example.tuples) }
      """
    let result = try run(spec, ["S 01:00:00 k \(example.event)"])
    #expect(lines(result.rows) == (example.row.map { [$0] } ?? []), "\(example.columns) \(example.event)")
    #expect(result.funnel.outsidePartitions == (example.row == nil ? 1 : 0))
    #expect(result.faults == [])
  }
}
