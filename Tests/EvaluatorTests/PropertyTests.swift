import Evaluator
import Rows
import Semantics
import Support
import Syntax
import Testing
import Values

/// A tiny event of a random sequence.
struct TinyEvent {
  /// `S`, `E` or `B`.
  var kind: Character
  var second: Int
  var key: String
  var id: String?

  var line: String { "\(kind) 00:00:0\(second) \(key)" + (id.map { " id=\($0)" } ?? "") }
}

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

  @Test(arguments: [
    ("match next\n", false), ("match next within 2s\n", false), ("match first\n", false),
    ("match first within 2s\n", false),
    ("match every\n", true), ("match every within 2s\n", true),
    ("match next during 2022-05-10T00:00:01Z .. 2022-05-10T00:00:03Z within 1s\n", false),
  ])
  func sameRowsAsTheNaiveRule(clauses: String, isEvery: Bool) throws {
    let pair = isEvery ? "pair ec2:Start -> ec2:End on requestParameters.k\n" : pairSpec
    let plan = try plan(pair + clauses + Self.keep + Self.columns)
    let matcher = EventMatcher(plan)
    var random = SeededGenerator(seed: 42)
    for _ in 0..<150 {
      let tiny = events(&random, kinds: isEvery ? ["S", "E"] : ["S", "E", "B"], withoutID: true)
      let records = tiny.map { event($0.line) }
      let result = dryRun(plan, records: records)
      let naive = naiveSpans(tiny, plan).sorted()
      #expect(lines(result.rows).sorted() == naive, "\(tiny.map(\.line))")
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
    #expect(some.rows.rows == Array(all.rows.rows.prefix(5)))
    #expect(some.funnel.afterLimit == 14_395)
  }

  // MARK: The rule of language.md, section 6, word by word and slowly.

  private struct Place {
    var event: TinyEvent
    var isStart: Bool
    /// What it is sorted by, one after the other.
    var sortKey: [String]
  }

  private func naiveSpans(_ events: [TinyEvent], _ plan: Plan) -> [String] {
    let window = plan.window
    func time(_ event: TinyEvent) -> Int64 { 1_652_140_800_000 + Int64(event.second) * 1000 }
    let admitted = events.filter { window.admits(.init(milliseconds: time($0))) }
    return ["k", "l"].flatMap { key -> [String] in
      var count: [String: Int] = [:]
      var places: [Place] = []
      for event in admitted where event.key == key {
        let rank = event.kind == "S" ? "0" : event.kind == "B" ? "1" : "2"
        let base = ["\(event.second)", rank, event.id ?? ""]
        let occurrence = count[base.joined(separator: " "), default: 0]
        count[base.joined(separator: " ")] = occurrence + 1
        let number = String(1000 + occurrence)
        if event.kind != "S" { places.append(Place(event: event, isStart: false, sortKey: base + [number, "0"])) }
        if event.kind != "E" { places.append(Place(event: event, isStart: true, sortKey: base + [number, "1"])) }
      }
      places.sort { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
      return naiveSpans(of: places, plan).filter { start, end, _ in
        (start ?? end).map { window.contains(.init(milliseconds: time($0.event))) } ?? false
      }.map { start, end, state in
        let cells =
          [start?.event.id, end?.event.id] + [start, end].map { $0.map { "2022-05-10T00:00:0\($0.event.second)Z" } }
        return ([key] + cells.map { $0 ?? "NULL" } + [state]).joined(separator: " ")
      }
    }
  }

  private func naiveSpans(of places: [Place], _ plan: Plan) -> [(Place?, Place?, String)] {
    let within = plan.window.within.map { Int($0.milliseconds / 1000) } ?? .max
    func reaches(_ start: Place, _ end: Place) -> Bool { end.event.second - start.event.second <= within }
    var spans: [(Place?, Place?, String)] = []
    switch plan.match {
    case .every:
      for start in places where start.isStart {
        let ends = places.filter { !$0.isStart && reaches(start, $0) }
        if ends.isEmpty { spans.append((start, nil, "open")) }
        for end in ends { spans.append((start, end, "closed")) }
      }
      for end in places where !end.isStart && !places.contains(where: { $0.isStart && reaches($0, end) }) {
        spans.append((nil, end, "orphan"))
      }
    case .next, .first:
      var waiting: Place?
      for place in places {
        if place.isStart {
          if let start = waiting {
            if plan.match == .first {
              spans.append((place, nil, "repeated"))
              continue
            }
            spans.append((start, nil, "superseded"))
          }
          waiting = place
        } else if let start = waiting {
          if reaches(start, place) {
            spans.append((start, place, "closed"))
          } else {
            spans.append((start, nil, "open"))
            spans.append((nil, place, "orphan"))
          }
          waiting = nil
        } else {
          spans.append((nil, place, "orphan"))
        }
      }
      if let start = waiting { spans.append((start, nil, "open")) }
    }
    return spans
  }
}
