@testable import Evaluator
import Rows
import Semantics
import Support
import Testing

@Suite struct PropertyTests {
  static let keep = "keep closed, open, superseded, repeated, orphan\n"
  static let columns =
    "select { k = key s = start.eventID e = end.eventID st = start.eventTime et = end.eventTime state }\n"

  private func events(_ random: inout SeededGenerator, kinds: [Character], withoutID: Bool) -> [TinyEvent] {
    (0..<Int.random(in: 0...8, using: &random)).map { index in
      TinyEvent(
        kind: kinds.randomElement(using: &random) ?? "S", second: Int.random(in: 0...4, using: &random),
        key: ["k", "k", "l"].randomElement(using: &random) ?? "k",
        id: withoutID && Int.random(in: 0...3, using: &random) == 0
          ? nil : "\(Int.random(in: 0...9, using: &random))\(index)")
    }
  }

  struct Variant: CustomTestStringConvertible, Sendable {
    var pair: String
    var clauses: String
    var kinds: [Character]
    /// Events are of two accounts or of none.
    var hasAccounts = false
    /// Events may lack their key and have another name.
    var hasNames = false

    var testDescription: String { pair + clauses }
  }

  private static let companions =
    "until ec2:Cancel on requestParameters.k\nvia one: ec2:Via on requestParameters.k\n"
    + "via two: ec2:Way on requestParameters.k\n"
  private static let plainPair = "pair ec2:Start -> ec2:End on requestParameters.k\n"
  private static let named = "named additionalEventData.name\n"

  static let variants: [Variant] =
    ["", "within 2s\n", "during 2022-05-10T00:00:01Z .. 2022-05-10T00:00:03Z within 1s\n"].flatMap { window in
      ["match next", "match first"].flatMap { match in
        [
          Variant(pair: pairSpec, clauses: "\(match)\n\(window)", kinds: ["S", "E", "B"]),
          Variant(pair: pairSpec, clauses: "\(match)\n\(window)", kinds: ["S", "E", "B"], hasAccounts: true),
          Variant(
            pair: pairSpec, clauses: "\(match) across accounts\n\(window)", kinds: ["S", "E", "B"], hasAccounts: true),
          Variant(pair: pairSpec + companions, clauses: "\(match)\n\(window)", kinds: ["S", "E", "B", "C", "V", "W"]),
          Variant(
            pair: plainPair + named + companions, clauses: "\(match)\n\(window)",
            kinds: ["S", "S", "E", "E", "C", "V"],
            hasNames: true),
          Variant(
            pair: plainPair + named + companions, clauses: "\(match) across accounts\n\(window)",
            kinds: ["S", "S", "E", "V"], hasAccounts: true, hasNames: true),
        ]
      } + [
        Variant(pair: plainPair, clauses: "match every\n\(window)", kinds: ["S", "E"]),
        Variant(pair: plainPair + named, clauses: "match every\n\(window)", kinds: ["S", "E"], hasNames: true),
        Variant(
          pair: plainPair, clauses: "match every across accounts\n\(window)", kinds: ["S", "E"], hasAccounts: true),
      ]
    }

  private func events(_ random: inout SeededGenerator, _ variant: Variant) -> [TinyEvent] {
    (0..<Int.random(in: 0...10, using: &random)).map { index in
      var event = TinyEvent(
        kind: variant.kinds.randomElement(using: &random) ?? "S", second: Int.random(in: 0...4, using: &random),
        key: ["k", "k", "l"].randomElement(using: &random) ?? "k",
        // Now and then two events share one.
        id: Int.random(in: 0...3, using: &random) == 0
          ? nil : "\(Int.random(in: 0...9, using: &random))\(Int.random(in: 0...4, using: &random) == 0 ? 0 : index)")
      if variant.hasAccounts { event.account = ["1", "2", nil].randomElement(using: &random) ?? nil }
      if variant.hasNames {
        event.name = ["x", "x", "y", nil].randomElement(using: &random) ?? nil
        if Int.random(in: 0...2, using: &random) == 0 { event.key = nil }
      }
      return event
    }
  }

  @Test(arguments: variants)
  func sameRowsAsTheNaiveRule(variant: Variant) throws {
    let hasCompanions = variant.pair.contains("via")
    let columns =
      hasCompanions
      ? Self.columns.replacing("state }", with: "state n = one.count f = one.eventID m = two.count }") : Self.columns
    let keep = hasCompanions ? Self.keep.replacing("orphan", with: "orphan, cancelled") : Self.keep
    let plan = try plan(variant.pair + variant.clauses + keep + columns)
    let matcher = EventMatcher(plan)
    var random = SeededGenerator(seed: 42)
    for _ in 0..<50 {
      let tiny = events(&random, variant)
      let records = tiny.map { event($0.line) }
      let result = dryRun(plan, records: records)
      #expect(lines(result.rows) == NaivePairing(plan).rows(tiny), "\(tiny.map(\.line))")
      checkSums(result.funnel)

      let shuffled = dryRun(plan, records: records.shuffled(using: &random))
      #expect(shuffled.rows == result.rows, "\(tiny.map(\.line))")
      #expect(shuffled.funnel == result.funnel)

      // The same records among three visitors, merged in any order.
      var visitors = (0..<3).map { _ in EventCollector(matcher) }
      for record in records {
        var record = record
        let index = Int.random(in: 0..<3, using: &random)
        _ = record.withUTF8 { visitors[index].visit(record: $0) }
      }
      var report = ReadReport()
      report.filesRead = 1
      let split = dryRun(matcher, visitors.shuffled(using: &random), report)
      #expect(split.rows == result.rows)
      #expect(split.funnel == result.funnel)
      #expect(split.notes == result.notes)
    }
  }

  @Test(arguments: ["match next\n", "match first within 2s\n", "match every within 1s\n"])
  func everyEventDeliveredTwice(clauses: String) throws {
    let isEvery = clauses.contains("every")
    let pair = isEvery ? "pair ec2:Start -> ec2:End on requestParameters.k\n" : pairSpec
    let plan = try plan(pair + clauses + Self.keep + Self.columns)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let records = events(&random, kinds: isEvery ? ["S", "E"] : ["S", "E", "B"], withoutID: false).map {
        event($0.line)
      }
      let once = dryRun(plan, records: records)
      let twice = dryRun(plan, records: (records + records).shuffled(using: &random))
      #expect(once.rows == twice.rows, "\(records)")
      #expect(twice.funnel.duplicate == records.count)
    }
  }

  /// `match every` with a limit holds only what can come out, and the rows are the first of all.
  @Test func limitsOfManyRows() throws {
    let spec =
      "pair ec2:Start -> ec2:End on requestParameters.k\nmatch every\nselect { s = start.eventID e = end.eventID }\n"
    let records = (0..<120).flatMap { ["S 00:00:0\($0 % 10) k id=s\($0)", "E 00:00:0\($0 % 7) k id=e\($0)"] }.map(event)
    let all = dryRun(try plan(spec), records: records)
    let some = dryRun(try plan(spec + "limit 5"), records: records)
    #expect(all.rows.rows.count == 14_400)
    #expect(Array(some.rows.rows) == Array(all.rows.rows.prefix(5)))
    #expect(some.funnel.afterLimit == 14_395)
  }
}
