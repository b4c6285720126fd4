import AthenaSQL
import Catalogue
import Semantics
import Source
import Support
import Testing
import Values

/// A spec of twice the size takes about twice the time, whatever it has twice of.
@Suite(.serialized) struct SQLGrowthTests {
  struct Dimension: CustomTestStringConvertible {
    var name: String
    /// How many of it the smaller spec has.
    var count: Int
    var spec: @Sendable (Int) -> String

    var testDescription: String { name }
  }

  static let pair = " pair ec2:A -> ec2:B on requestParameters.x "

  static func list(_ count: Int, _ separator: String, _ item: (Int) -> String) -> String {
    (0..<count).map(item).joined(separator: separator)
  }

  /// What has no name of its own, or few.
  static let values = [
    Dimension(name: "pairs", count: 75) { n in
      "table t " + list(n, " ") { "pair ec2:A\($0) -> ec2:B\($0) on requestParameters.x\($0)" }
    },
    Dimension(name: "selectors", count: 150) { n in
      "table t pair \(list(n, ", ") { "ec2:A\($0)" }) -> \(list(n, ", ") { "ec2:B\($0)" }) on requestParameters.x"
    },
    Dimension(name: "conditions of events", count: 75) { n in
      "table t pair \(list(n, ", ") { "ec2:A\($0) where userAgent = \"\($0)\"" }) -> ec2:B on requestParameters.x"
    },
    Dimension(name: "columns", count: 75) { n in
      "table t" + pair + "select { \(list(n, " ") { "c\($0) = start.requestParameters.a.b\($0)" }) }"
        + " order by \(list(n, ", ") { "c\($0)" })"
    },
    Dimension(name: "values of a list", count: 500) { n in
      "table t events where userAgent in (\(list(n, ", ") { "\"\($0)\"" }))" + pair
    },
    Dimension(name: "conditions", count: 150) { n in
      "table t where \(list(n, " and ") { "key != \"\($0)\"" })" + pair
    },
    Dimension(name: "roles", count: 250) { n in "table t role \(list(n, ", ") { "\"R\($0)\"" })" + pair },
    Dimension(name: "tuples", count: 250) { n in
      "table t partitions (a, b) { \(list(n, " ") { "(\"\($0)\", \"x\")" }) }" + pair
    },
    Dimension(name: "partition columns", count: 50) { n in
      "table t { \(list(n, " ") { "c\($0) manual" }) }" + pair
    },
    Dimension(name: "enumerated values", count: 500) { n in
      "table t { e enum (\(list(n, ", ") { "\"\($0)\"" })) }" + pair
    },
  ]

  /// What other parts of a spec find by its name, or is held against all others.
  static let names = [
    Dimension(name: "selectors with *", count: 75) { n in
      "table t pair \(list(n, ", ") { "ec2:A\($0)*x" }) -> \(list(n, ", ") { "ec2:B\($0)*y" }) on requestParameters.x"
        + " named requestParameters.y"
    },
    Dimension(name: "selectors with * in and around", count: 75) { n in
      "table t pair \(list(n, ", ") { "ec2:*A\($0)*" }) -> \(list(n, ", ") { "ec2:B\($0)x" }) on requestParameters.x"
        + " named requestParameters.y"
    },
    Dimension(name: "waypoints", count: 75) { n in
      "table t" + pair + list(n, " ") { "via w\($0): ec2:W\($0) on requestParameters.x" }
        + " select { \(list(n, " ") { "c\($0) = w\($0).count" }) }"
    },
    Dimension(name: "waypoints of other pairs", count: 25) { n in
      "table t "
        + list(n, " ") {
          "pair ec2:A\($0) -> ec2:B\($0) on requestParameters.x via w\($0): ec2:W\($0)* on requestParameters.x"
        }
    },
    Dimension(name: "pairs with labels", count: 75) { n in
      "table t " + list(n, " ") { "pair \"l\($0)\" ec2:A\($0) -> ec2:B\($0) on requestParameters.x" }
        + " where pair in (\(list(n, ", ") { "\"l\($0)\"" }))"
    },
    Dimension(name: "declared columns", count: 150) { n in
      "table t { \(list(n, " ") { "column c\($0) text" }) }" + pair
        + "select { \(list(n, " ") { "d\($0) = start.c\($0)" }) }"
    },
    Dimension(name: "declared members", count: 150) { n in
      "table t { \(list(n, " ") { "column userIdentity.c\($0) text" }) }" + pair
        + "select { \(list(n, " ") { "d\($0) = start.userIdentity.c\($0)" }) }"
    },
    Dimension(name: "aggregates", count: 75) { n in
      "table t" + pair + "summarize { \(list(n, " ") { "c\($0) = count(key = \"\($0)\")" }) }"
    },
    Dimension(name: "groups", count: 75) { n in
      "table t" + pair + "select { \(list(n, " ") { "c\($0) = start.requestParameters.a\($0)" }) }"
        + " summarize by \(list(n, ", ") { "c\($0)" }) { n = count() \(list(n, " ") { "d\($0) = c\($0)" }) }"
        + " having \(list(n, " and ") { "d\($0) != \"\($0)\"" })"
    },
    Dimension(name: "operands of ??", count: 75) { n in
      "table t" + pair + "select { a = \(list(n, " ?? ") { "start.requestParameters.a\($0)" }) }"
    },
    Dimension(name: "lookups", count: 75) { n in
      "table t" + pair + list(n, " ") { "lookup l\($0) from \"1\" on c0 = key" }
        + " select { \(list(n, " ") { "c\($0) = l\($0).d0" }) }"
    },
    Dimension(name: "columns of a lookup", count: 150) { n in
      "table t" + pair + "lookup l from \"\(n)\" on c0 = key select { \(list(n, " ") { "c\($0) = l.d\($0)" }) }"
    },
    Dimension(name: "parts of keys", count: 50) { n in
      "table t pair ec2:A -> ec2:B on \(list(n, " and ") { "requestParameters.x\($0)" })"
        + " pair ec2:C -> ec2:C on \(list(n, " and ") { "requestParameters.y\($0) = responseElements.z\($0)" })"
        + " select { \(list(n, " ") { "c\($0) = key\($0 == 0 ? "" : "\($0 + 1)")" }) }"
    },
    Dimension(name: "values of elements", count: 50) { n in
      "table t pair ec2:A -> ec2:B on requestParameters.l[].k"
        + " select { \(list(n, " ") { "c\($0) = start.requestParameters.l[].a\($0)" }) }"
    },
    Dimension(name: "injected columns", count: 50) { n in
      "table t partitions (\(list(n, ", ") { "t\($0)" })) { (\(list(n, ", ") { "\"\($0)\"" })) }" + pair
        + "select { \(list(n, " ") { "c\($0) = t\($0)" }) }"
    },
    Dimension(name: "columns of a location", count: 75) { n in
      "table t { location \"s3://b/\(list(n, "/") { "{c\($0)}" })\" \(list(n, " ") { "c\($0) enum (\"a\")" }) }" + pair
    },
    Dimension(name: "attributes", count: 100) { n in
      "table t partitions (a) with (\(list(n, ", ") { "t\($0)" })) { (\"1\", \(list(n, ", ") { "\"\($0)\"" })) }" + pair
        + "select { \(list(n, " ") { "c\($0) = t\($0)" }) }"
    },
    Dimension(name: "known events", count: 50) { n in
      "table t pair \(list(n, ", ") { "ec2:CreateSnapshot where userAgent = \"\($0)\"" }) ->"
        + " \(list(n, ", ") { "ec2:DeleteSnapshot where userAgent = \"\($0)\"" })"
        + " on responseElements.snapshotId = requestParameters.snapshotId"
    },
  ]

  /// What is found by several texts, or is put in order by the values of all others.
  static let texts = [
    Dimension(name: "values of waypoints", count: 20) { n in
      "table t" + pair + list(n, " ") { "via w\($0): ec2:W\($0) on requestParameters.x" }
        + " select { \(list(n, " ") { "c\($0) = w\($0).requestParameters.a\($0)" }) }"
    },
    Dimension(name: "parts of a lookup's key", count: 20) { n in
      "table t" + pair + "lookup l from \"\(2 * n)\" on "
        + list(n, " and ") { "d\($0) = start.requestParameters.a\($0)" }
        + " select { \(list(n, " ") { "c\($0) = l.d\(n + $0 - 1)" }) }"
    },
  ]

  @Test(arguments: texts + values + names) func textOfQuery(_ dimension: Dimension) throws {
    func length(_ count: Int) throws -> Int {
      let plan = try #require(Self.analysis(of: dimension.spec(count)).plan)
      return try compile(plan).statements.reduce(0) { $0 + $1.text.utf8.count }
    }
    let count = min(dimension.count, 25)
    let (small, large) = (try length(count), try length(count * 2))
    #expect(large < small * 5 / 2, "twice as many \(dimension.name) take \(large) bytes and not \(small)")
  }

  /// Specs with a mistake for each.
  static let mistakes = [
    Dimension(name: "overlapping waypoints", count: 75) { n in
      "table t" + pair + list(n, " ") { "via w\($0): ec2:W\($0)* on requestParameters.x" }
    },
    Dimension(name: "columns of a wrong type", count: 200) { n in
      "table t" + pair + "select { \(list(n, " ") { "c\($0) = key + 1" }) }"
    },
    Dimension(name: "pairs without a key", count: 75) { n in
      "table t " + list(n, " ") { "pair ec2:A\($0) -> ec2:B\($0)" }
    },
  ]

  /// The same, where what was meant is looked for among all names.
  static let unknownNames = [
    Dimension(name: "unknown columns of order", count: 150) { n in
      "table t" + pair + "select { \(list(n, " ") { "c\($0) = key" }) } order by \(list(n, ", ") { "d\($0)" })"
    },
    Dimension(name: "unknown inputs of a summary", count: 150) { n in
      "table t" + pair + "select { \(list(n, " ") { "c\($0) = key" }) }"
        + " summarize { \(list(n, " ") { "d\($0) = max(e\($0))" }) }"
    },
    Dimension(name: "unknown attributes", count: 150) { n in
      "table t partitions (a) with (\(list(n, ", ") { "t\($0)" })) { (\"1\", \(list(n, ", ") { "\"\($0)\"" })) }" + pair
        + "select { \(list(n, " ") { "c\($0) = u\($0)" }) }"
    },
    Dimension(name: "unknown columns of a lookup", count: 150) { n in
      "table t" + pair + "lookup l from \"\(n)\" on c0 = key select { \(list(n, " ") { "c\($0) = l.e\($0)" }) }"
    },
    Dimension(name: "unknown labels", count: 150) { n in
      "table t " + list(n, " ") { "pair \"l\($0)\" ec2:A\($0) -> ec2:B\($0) on requestParameters.x" }
        + " where pair in (\(list(n, ", ") { "\"m\($0)\"" }))"
    },
    Dimension(name: "columns of two names", count: 150) { n in
      "table t { \(list(n, " ") { "c\($0) injected" }) }"
        + " partitions (\(list(n, ", ") { "other\($0)" })) { (\(list(n, ", ") { "\"\($0)\"" })) }" + pair
    },
  ]

  @Test(arguments: values + names) func compiling(_ dimension: Dimension) throws {
    try checkGrowth(of: dimension, dimension.count) { spec in
      let analysis = Self.analysis(of: spec)
      guard let plan = analysis.plan else {
        Issue.record("\(analysis.diagnostics.sorted.prefix(3).map(\.message))")
        return
      }
      _ = try compile(plan)
    }
  }

  /// Of a walk through all names one step takes so little that it shows in long lists alone.
  @Test(arguments: names + mistakes) func checking(_ dimension: Dimension) throws {
    try checkGrowth(of: dimension, dimension.count * 5, by: 4) { _ = Self.analysis(of: $0) }
  }

  @Test(arguments: unknownNames) func suggesting(_ dimension: Dimension) throws {
    try checkGrowth(of: dimension, dimension.count) { spec in
      let hasMistakes = !Self.analysis(of: spec).diagnostics.isEmpty
      #expect(hasMistakes)
    }
  }

  /// One for all, as an editor has: what it says of made-up events takes longer than all else, and is not measured here.
  private static let catalogue = CatalogueCache()

  /// A file that is called by a number has so many columns, and one that every lookup has as its key.
  private static func analysis(of spec: String) -> Analysis {
    var options = AnalysisOptions(now: Instant(eventTime: "2025-02-01T00:00:00Z".utf8)!) { name in
      let columns = "c0," + list(Int(name) ?? 1, ",") { "d\($0)" }
      return .success(Array("\(columns)\n\(columns)\n".utf8))
    }
    options.catalogue = catalogue
    return check(SourceFile(name: "test.span", text: spec), options: options)
  }

  /// Processor time of this thread: what else the machine does is not in it.
  private func checkGrowth(
    of dimension: Dimension, _ count: Int, by factor: Int = 2, _ body: (String) throws -> Void
  ) throws {
    func cost(_ count: Int) throws -> Double {
      let spec = dimension.spec(count)
      let start = threadSeconds()
      try body(spec)
      return threadSeconds() - start
    }
    _ = try cost(count / 4)
    // The least of several is what the work itself takes.
    let limit = 1.5 * Double(factor)
    var ratios: [Double] = []
    for _ in 0..<4 where ratios.min().map({ $0 > limit }) ?? true {
      let (small, large) = (try cost(count), try cost(count * factor))
      ratios.append(large / small)
    }
    #expect(
      ratios.contains { $0 <= limit }, "\(factor) times as many \(dimension.name) took \(ratios) times as long")
  }
}
