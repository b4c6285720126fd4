import Evaluator
import Rows
import Semantics
import Summaries
import Support
import Testing

/// Summaries of a dry run: the same as of its printed rows, and counted.
@Suite struct DryRunSummaryTests {
  static let base = """
    pair ec2:Start -> ec2:End on requestParameters.k
    keep closed, open
    select { key n = number(start.userAgent) lived = duration started = start.eventTime }

    """
  static let events = [
    "S 01:00:00 k agent=2", "E 02:00:00 k", "S 03:00:00 k agent=3", "E 03:30:00 k", "S 01:00:00 l", "E 09:00:00 m",
    "S 05:00:00 n agent=1e20",
  ]

  /// Sums of durations lead beyond what a time can be: such a time is NULL, and nothing stops.
  @Test(arguments: [
    "(max(started) + sum(lived)) - (min(started) - sum(lived))", "min(started) - sum(lived)",
    "max(started) + sum(lived) + sum(lived)",
  ])
  func timesBeyondAllTime(_ value: String) throws {
    let ages = Array(repeating: "duration", count: 20).joined(separator: " + ")
    let spec = """
      pair ec2:Start -> ec2:End on requestParameters.k
      select { lived = \(ages) started = start.eventTime }
      summarize { n = count() beyond = \(value) }
      """
    let events = (1...400).flatMap { number in
      [("Start", "0001-01-01"), ("End", "9999-12-31")].map { name, day in
        #"{"eventSource":"ec2.amazonaws.com","eventName":"\#(name)","eventID":"\#(name)\#(number)","#
          + #""eventTime":"\#(day)T00:00:00Z","requestParameters":{"k":"\#(number)"}}"#
      }
    }
    #expect(lines(try run(spec, events).rows) == ["400 NULL"])
  }

  @Test func groupsAndTheirCounts() throws {
    let spec =
      Self.base + """
        summarize by key { c = count() s = sum(n) longest = max(lived) first = min(started) }
        having c > 1 or s is missing
        order by c desc
        """
    let result = try run(spec, Self.events)
    #expect(
      lines(result.rows) == [
        "k 2 5.0 0 01:00:00.000 2022-05-10T01:00:00Z", "l 1 NULL NULL 2022-05-10T01:00:00Z",
        "n 1 NULL NULL 2022-05-10T05:00:00Z",
      ])
    #expect(result.rowsBeneath == nil)
    checkSums(result.funnel)
    #expect(result.notes.contains("1 number of 1e20 or more in size is left out of sums and averages"))
    #expect(result.funnel.json.contains("\"numbers_left_out\": 1"))
    let counts = result.funnel.lines.filter { ["summarized", "groups", "not_kept", "rows"].contains($0.name) }
    #expect(counts.map(\.count) == [1, 4, 3, 3])
    #expect(try run(spec, Self.events.reversed()).rows == result.rows)
  }

  @Test func theRowsBeneath() throws {
    let spec = Self.base + "summarize by key { c = count() }\norder by key desc\nlimit 1"
    let result = try run(spec, Self.events, options: DryRunOptions(describesSpans: true))
    #expect(lines(result.rows) == ["n 1"])
    #expect(result.rows.spans == nil)
    #expect(result.funnel.afterLimit == 2)
    checkSums(result.funnel)
    let beneath = try #require(result.rowsBeneath)
    #expect(beneath.spans?.rows.count == 4)
    #expect(lines(beneath) == lines(dryRun(try plan(spec).withoutSummary, records: Self.events.map(event)).rows))
  }

  @Test func noRowsAtAll() throws {
    let one = try run(Self.base + "summarize { c = count() s = sum(n) }", ["Other 01:00:00 k"])
    #expect(lines(one.rows) == ["0 NULL"])
    #expect(one.notes.first == "no rows: no record is one of the events ec2:Start, ec2:End")
    checkSums(one.funnel)
    let none = try run(Self.base + "summarize by key { c = count() } having c > 9", Self.events)
    #expect(none.rows.rows.isEmpty)
    #expect(none.notes.contains("no rows: \"having\" is not true for each of the 3 groups"))
  }

  @Test func sameAsOfThePrintedRows() throws {
    let plan = try plan(
      Self.base + """
        summarize by hour = hour(started), n {
          c = count() p = percentile(lived, 90) m = median(started) s = sum(n) a = avg(n) mean = avg(lived)
        }
        order by s desc
        """)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      let records = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        let kind = Bool.random(using: &random) ? "S" : "E"
        let time =
          "2022-05-10T0\(Int.random(in: 0...3, using: &random)):00:00\(["", ".000", ".5"].randomElement(using: &random) ?? "")Z"
        let agent = ["-0", "0", "0.1", "1e-9", "x", "1e15"].randomElement(using: &random) ?? "0"
        return event("\(kind) \(time) \(["k", "l"].randomElement(using: &random) ?? "k") agent=\(agent)")
      }
      let printed = dryRun(plan.withoutSummary, records: records).rows
      #expect(dryRun(plan, records: records).rows == (try summarize(plan, printed: printed).rows))
    }
  }
}
