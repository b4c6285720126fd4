#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import AthenaSQL
import Semantics
import Testing
import Values

/// A spec of twice the size takes about twice the time, whatever it has twice of.
@Suite(.serialized) struct GrowthTests {
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

  static let dimensions = [
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

  /// Processor time of this thread: what else the machine does is not in it.
  @Test(arguments: dimensions) func doubling(_ dimension: Dimension) throws {
    func cost(_ count: Int) throws -> Double {
      let spec = dimension.spec(count)
      let start = threadSeconds()
      _ = try compile(analyzed(spec))
      return threadSeconds() - start
    }
    _ = try cost(dimension.count / 4)
    // The least of several is what the work itself takes.
    var ratios: [Double] = []
    for _ in 0..<4 where ratios.min().map({ $0 > 3 }) ?? true {
      let (small, large) = (try cost(dimension.count), try cost(dimension.count * 2))
      ratios.append(large / small)
    }
    #expect(ratios.contains { $0 <= 3 }, "twice as many \(dimension.name) took \(ratios) times as long")
  }

  private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
