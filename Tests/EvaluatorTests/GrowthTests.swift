@testable import Evaluator
import Rows
import Semantics
import Support
import Testing
import Values

/// Twice as many events take about twice the time, and a long text is held once, however many rows show it.
@Suite(.serialized) struct GrowthTests {
  struct Dimension: CustomTestStringConvertible {
    var name: String
    var count: Int
    var spec: @Sendable (Int) -> String
    var events: @Sendable (Int) -> [String]

    init(name: String, count: Int, spec: String, events: @escaping @Sendable (Int) -> [String]) {
      self.init(name: name, count: count, specOf: { _ in spec }, events: events)
    }

    init(
      name: String, count: Int, specOf spec: @escaping @Sendable (Int) -> String,
      events: @escaping @Sendable (Int) -> [String]
    ) {
      self.name = name
      self.count = count
      self.spec = spec
      self.events = events
    }

    var testDescription: String { name }
  }

  private static func time(_ index: Int) -> String {
    let minute = index / 60 % 60
    return "\(10 + index / 3600):\(minute < 10 ? "0" : "")\(minute):\(index % 60 < 10 ? "0" : "")\(index % 60)"
  }

  /// Starts and ends of one key.
  private static let oneKey: @Sendable (Int) -> [String] = { count in
    (0..<count).flatMap { ["S \(time($0)) k id=s\($0)", "E \(time($0)) k id=e\($0)"] }
  }

  private static let base = "pair ec2:Start -> ec2:End on requestParameters.k\n"

  /// Names with `_` are none that the catalogue is asked for.
  static let dimensions = [
    Dimension(name: "starts and ends of match every", count: 200, spec: base + "match every keep open", events: oneKey),
    Dimension(
      name: "starts and ends of match every within an hour", count: 200,
      spec: base + "match every keep open, orphan within 1h during 2022-05-10 ..", events: oneKey),
    Dimension(name: "starts and ends in turn", count: 200, spec: base, events: oneKey),
    Dimension(
      name: "keys of an event that is both", count: 200,
      spec: "pair ec2:Both -> ec2:Both on requestParameters.items[].k"
    ) { count in ["B 01:00:00 [\((0..<count).map(String.init).joined(separator: ","))]"] },
    Dimension(
      name: "names of waypoints in a span", count: 100,
      spec: base.dropLast() + (0..<200).map { " via w\($0): ec2:W_\($0) on requestParameters.k" }.joined()
    ) { count in
      ["S 01:00:00 k"] + (0..<count).map { "W_\($0) 02:00:00 k" } + ["E 03:00:00 k"]
    },
    Dimension(
      name: "columns that no event has", count: 400,
      specOf: { count in
        base + "select {" + (0..<count).map { " c\($0) = start.requestParameters.a\($0)" }.joined() + " }"
      }
    ) { _ in ["S 01:00:00 k", "E 02:00:00 k"] },
    Dimension(
      name: "parts of where that leave no row", count: 300,
      specOf: { count in
        base + "where " + (0..<count).map { "start.requestParameters.a\($0) = \"x\"" }.joined(separator: " and ")
      }
    ) { _ in ["S 01:00:00 k", "E 02:00:00 k"] },
    Dimension(
      name: "selectors, and events that they name", count: 300,
      specOf: { count in
        let names = (0..<count).map { "ec2:A_\($0)" }.joined(separator: ", ")
        return "pair \(names) -> \(names.replacing("A", with: "B")) on requestParameters.k"
      }
    ) { count in (0..<count).flatMap { ["A_\($0) 01:00:00 k\($0)", "B_\($0) 02:00:00 k\($0)"] } },
    Dimension(
      name: "pairs, and events that they name", count: 100,
      specOf: { count in
        (0..<count).map { "pair ec2:A_\($0) -> ec2:B_\($0) on requestParameters.k" }.joined(separator: "\n")
      }
    ) { count in (0..<count).flatMap { ["A_\($0) 01:00:00 k\($0)", "B_\($0) 02:00:00 k\($0)"] } },
  ]

  @Test(arguments: dimensions) func doubling(_ dimension: Dimension) throws {
    func cost(_ count: Int) throws -> Double {
      let plan = try plan(dimension.spec(count))
      let records = dimension.events(count).map { event($0) }
      let start = threadSeconds()
      _ = dryRun(plan, records: records)
      return threadSeconds() - start
    }
    _ = try cost(dimension.count / 4)
    var ratios: [Double] = []
    for _ in 0..<4 where ratios.min().map({ $0 > 3 }) ?? true {
      let small = try cost(dimension.count)
      ratios.append(try cost(dimension.count * 2) / small)
    }
    #expect(ratios.contains { $0 <= 3 }, "twice as many \(dimension.name) took \(ratios) times as long")
  }

  /// What is counted and not walked is counted right.
  @Test(arguments: ["", "within 1h", "within 1h during 2022-05-10T10:00:05Z ..", "where duration > 1h"])
  func closedSpansAreCounted(_ clauses: String) throws {
    let spec = Self.base + "match every\n" + clauses
    let events = (0..<9).flatMap { ["S 10:00:0\($0) k id=s\($0)", "E 1\($0):00:01 k id=e\($0)"] }
    let walked = try run(spec + " keep closed, open, orphan", events).funnel
    let counted = try run(spec + " keep open", events).funnel
    #expect(counted.spans == walked.spans)
    #expect(counted.spansOutsideDuring == walked.spansOutsideDuring)
    #expect(counted.notKept == walked.spans[.closed, default: 0] + walked.spans[.orphan, default: 0])
    let explained = try run(spec + " keep open", events, options: DryRunOptions(watching: "s8"))
    #expect(explained.funnel.spans == walked.spans)
    #expect(explained.explanation?.contains { $0.contains("closed") } == true)
  }

  /// Of all rows of a spec without `limit`, the first in order come, the others are counted, and it is said.
  @Test(arguments: ["", "order by duration desc", "where duration > 1s", "within 2d"])
  func rowsOfMatchEveryAreBounded(_ clauses: String) throws {
    let spec = Self.base + "match every select { s = start.eventID e = end.eventID duration }\n" + clauses
    let events = Self.oneKey(300).shuffled()
    var options = DryRunOptions()
    let all = try run(spec, events, options: options)
    options.mostRows = 70
    let some = try run(spec, events, options: options)
    #expect(all.faults.isEmpty && all.rows.rows.count > 20_000)
    #expect(Array(some.rows.rows) == Array(all.rows.rows.prefix(70)))
    #expect(some.funnel.afterLimit == all.rows.rows.count - 70)
    #expect(some.faults.count == 1 && some.faults[0].contains("\(all.rows.rows.count) rows"))
    let limited = try run(spec + " limit 80", events, options: options)
    #expect(limited.faults.isEmpty && limited.rows.rows.count == 80)
  }

  /// There may be as many as starts times ends.
  @Test func rowsAreSmall() {
    #expect(MemoryLayout<OutputRow>.stride <= 32)
  }

  /// What figures are made of is made of each row when it is asked for: two readings are two texts.
  @Test func spansAreNotHeld() throws {
    let events = ["S 01:00:00 \(Self.long)", "E 02:00:00 \(Self.long)"]
    let spans = try #require(
      try run(Self.base + "match every", events, options: DryRunOptions(describesSpans: true)).rows
        .spans)
    let readings = (0..<2).map { _ in spans.rows[0].key }
    #expect(readings.map { $0?.utf8.count } == [5000, 5000])
    #expect(place(readings[0]) != place(readings[1]))
  }

  private static let long = String(repeating: "x", count: 5000)

  /// The address of a string's bytes.
  private func place(_ text: String?) -> UInt? {
    guard var text else { return nil }
    return text.withUTF8 { UInt(bitPattern: $0.baseAddress) }
  }

  @Test(arguments: [
    ("of a start with many keys", "select { k = start.userAgent }"),
    ("beside a value of elements", "select { k = start.userAgent i = start.requestParameters.items[].k }"),
    ("in the key", "and userAgent select { k = key2 }"),
    ("that puts rows in order", "select { k = start.userAgent } order by k"),
    ("of a group", "select { k = start.userAgent j = key } summarize by k, j { n = count() }"),
  ]) func longTextIsHeldOnce(_ name: String, _ clauses: String) throws {
    let spec = "pair ec2:Start -> ec2:End on requestParameters.items[].k \(clauses) keep open"
    let rows = try run(spec, ["S 01:00:00 [a,b,c,d] agent=\(Self.long)"]).rows.rows
    try #require(rows.count == 4)
    #expect(rows.allSatisfy { $0[0]?.utf8.count == 5000 })
    #expect(Set(rows.map { place($0[0]) }).count == 1)
  }

  @Test func tuplesShareLongTexts() {
    let long = Text(Self.long)
    let tuples = (0..<3).map { TextTuple([Text("a\($0)"), long, nil, Text(""), long]) }
    let places = tuples.flatMap { tuple in
      [1, 4].map { index in tuple.withText(index) { UInt(bitPattern: $0?.baseAddress) } }
    }
    #expect(Set(places).count == 1)
    for (index, tuple) in tuples.enumerated() {
      #expect(tuple[0] == Text("a\(index)"))
      #expect(tuple[1] == long && tuple[2] == nil && tuple[3] == Text("") && tuple[4] == long)
      #expect(tuple.count == 5)
    }
    #expect(TextTuple([long, Text("a")]) == TextTuple([Text(Self.long), Text("a")]))
    #expect(TextTuple([long, Text("a")]).hashValue == TextTuple([Text(Self.long), Text("a")]).hashValue)
    #expect(TextTuple([long, Text("a")]) != TextTuple([long, Text("b")]))
    #expect(TextTuple([long, Text("a")]) != TextTuple([Text(Self.long.dropLast() + "y"), Text("a")]))
    #expect(TextTuple.ordering(TextTuple([long]), TextTuple([Text(Self.long + "a")])) == .before)
  }
}
