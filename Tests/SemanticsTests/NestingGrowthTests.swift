import Semantics
import Source
import Support
import Testing
import Values

/// What a spec has in each other, or in a list and in the tuples that it is asked of, takes time that grows with it.
@Suite(.serialized) struct NestingGrowthTests {
  private static let pair = "pair ec2:A -> ec2:B on requestParameters.x "

  private static func text(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  static let forms: [(name: String, spec: @Sendable (Int) -> String)] = [
    ("cast(if", { pair + "select { a = " + text($0, "cast(if ") + "key }" }),
    ("if cast(", { pair + "select { a = " + text($0, "if cast(") + "key }" }),
    (
      "if cast( … then",
      { pair + "select { a = " + text($0, "if cast(") + "key" + text($0, ", 1) then 1 else 2") + " }" }
    ),
    ("cast(case when", { pair + "select { a = " + text($0, "cast(case when ") + "key }" }),
    (
      "cast(case when … end",
      {
        pair + "select { a = " + text($0, "cast(case when ") + "key" + text($0, " = \"x\" then 1 end, b)") + " }"
      }
    ),
    ("case when cast(", { pair + "select { a = " + text($0, "case when cast(") + "key }" }),
    ("a field's clause", { pair + "user = " + text($0, "cast(if ") + "key" }),
    ("group by", { pair + "group by a = " + text($0, "cast(case when ") + "key" }),
    ("keys in parentheses", { "pair ec2:A -> ec2:B on " + text($0, "(") + text($0, "cast(if ") + "a = b" }),
    ("between", { pair + "where " + text($0, "(") + "key" + text($0, " between \"a\" and \"b\")") }),
    (
      "if(… between",
      {
        pair + "where " + text($0, "if(") + "key" + text($0, " between \"a\" and \"b\", \"c\", \"d\")") + " = \"c\""
      }
    ),
  ]

  /// From eight levels to sixteen it may be a square, and a little more: doubled at each, it would be 256 times as long.
  @Test(arguments: forms.indices) func levels(_ row: Int) throws {
    let (name, spec) = Self.forms[row]
    let ratios = try growthRatios(from: 8, atMost: 16) { count in
      #expect(Self.analysis(of: spec(count)).plan == nil)
    }
    #expect(ratios.contains { $0 <= 16 }, "twice as many levels of \(name) took \(ratios) times as long")
  }

  @Test func listsOfTuples() throws {
    let ratios = try growthRatios(from: 1500, atMost: 3) { count in
      let accounts = (0..<count).map { "\"\(100_000_000_000 + $0)\"" }
      let tuples = accounts.map { "(\($0))" }.joined(separator: " ")
      let list = accounts.joined(separator: ", ")
      let spec = "table t partitions (account) { \(tuples) } \(Self.pair)events where account in (\(list))"
      #expect(Self.analysis(of: spec).plan?.scan.partitions.scannedTuples.count == count)
    }
    #expect(ratios.contains { $0 <= 3 }, "twice as many tuples and literals took \(ratios) times as long")
  }

  private static func analysis(of spec: String) -> Analysis {
    let options = AnalysisOptions(now: Instant(eventTime: "2025-02-01T00:00:00Z".utf8)!) { _ in
      .failure(AnalysisOptions.ReadFailure(reason: "no such file"))
    }
    return check(SourceFile(name: "test.span", text: spec), options: options)
  }
}
