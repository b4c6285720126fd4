@testable import Rows
import Testing
import Values

/// Figures against numbers that were worked out by hand.
@Suite struct FigureTests {
  static func at(_ text: String) -> Instant { Instant(eventTime: "2024-01-\(text)Z".utf8)! }

  static func whole(_ from: String, _ to: String) -> RowSpan {
    RowSpan(extent: .whole(from: at(from), to: at(to)), state: .closed)
  }

  /// One ends where another begins, two begin at once, one is open, and four are not counted.
  static let spans = RowSpans([
    whole("01T00:00:00", "01T06:00:00"),
    whole("01T02:00:00", "01T04:00:00"),
    whole("01T02:00:00", "01T03:00:00"),
    whole("01T03:00:00", "01T05:00:00"),
    RowSpan(extent: .open(from: at("01T05:00:00")), state: .open),
    whole("01T01:00:00", "01T01:00:00"),
    whole("01T04:30:00", "01T04:00:00"),
    RowSpan(extent: .began(at("01T07:00:00")), state: .superseded),
    RowSpan(extent: .ended(at("01T08:00:00")), state: .orphan),
    RowSpan(extent: .unknown),
  ])

  @Test func alive() {
    let curve = AliveCurve(Self.spans)
    let steps: [(String, Int)] = [
      ("01T00:00:00", 1), ("01T02:00:00", 3), ("01T04:00:00", 2), ("01T06:00:00", 1),
    ]
    #expect(curve.steps == steps.map { AliveCurve.Step(from: Self.at($0), count: $1) })
    #expect(curve.peak?.count == 3)
    #expect(curve.peak?.from == Self.at("01T02:00:00"))
    #expect(curve.peak?.to == Self.at("01T04:00:00"))
    #expect(curve.end == Self.at("01T08:00:00"))
    #expect(curve.counted == 5)
    #expect(curve.notCounted == 5)
  }

  @Test func aliveInParts() {
    let curve = AliveCurve(Self.spans)
    let midnight = Self.at("01T00:00:00")
    #expect(curve.maxima(parts: 8, from: midnight) == [1, 1, 3, 3, 2, 2, 1, 1])
    #expect(curve.maxima(parts: 3, from: midnight) == [3, 3, 2])
    #expect(curve.maxima(parts: 1, from: midnight) == [3])
    #expect(curve.maxima(parts: 2, from: Self.at("01T04:00:00")) == [3, 1])
  }

  /// With one moment there is no length of time to divide.
  @Test func aliveAtOneMoment() {
    let curve = AliveCurve(RowSpans([RowSpan(extent: .open(from: Self.at("01T00:00:00")))]))
    #expect(curve.peak?.count == 1)
    #expect(curve.maxima(parts: 2, from: Self.at("01T00:00:00")) == [1, 1])
    #expect(AliveCurve(RowSpans([])).peak == nil)
    let ages = AliveCurve(
      RowSpans([
        RowSpan(extent: .open(from: Instant(eventTime: "0001-01-01T00:00:00Z".utf8)!)),
        RowSpan(extent: .open(from: Instant(eventTime: "9999-12-31T00:00:00Z".utf8)!)),
      ]))
    #expect(ages.maxima(parts: 65_535, from: ages.steps[0].from).dropLast().allSatisfy { $0 == 1 })
    #expect(AliveCurve(RowSpans([])).maxima(parts: 2, from: Self.at("01T00:00:00")) == [0, 0])
  }

  /// The data may reach further than its rows.
  @Test func openSpansLastToTheEndOfTheData() {
    let spans = RowSpans(
      [RowSpan(extent: .open(from: Self.at("01T00:00:00")))], first: Self.at("01T00:00:00"),
      last: Self.at("03T00:00:00"))
    #expect(AliveCurve(spans).peak?.to == Self.at("03T00:00:00"))
  }

  @Test func histogram() {
    let seconds: [Int64] = [0, 1, 9, 10, 59, 60, 3599, 3600, 86_399, 86_400, 31_536_000]
    let bins = DurationHistogram(seconds.map { Interval(milliseconds: $0 * 1000) }).bins
    #expect(
      bins.map { "\($0.title) \($0.count)" } == [
        "under 1s 1", "1s – 10s 2", "10s – 1m 2", "1m – 10m 1", "10m – 1h 1", "1h – 6h 1", "6h – 1d 1", "1d – 3d 1",
        "3d – 7d 0", "7d – 30d 0", "30d – 90d 0", "90d – 365d 0", "365d or more 1",
      ])
    let negative = DurationHistogram([Interval(milliseconds: -1)]).bins
    #expect(negative.first?.title == "end before start")
    #expect(negative.count == bins.count + 1)
  }

  /// By nearest rank: of five the median is the third, of 40 the 95th percentile the 38th.
  @Test func percentiles() {
    func statistics(_ seconds: [Int64]) -> DurationStatistics? {
      DurationStatistics(seconds.map { Interval(milliseconds: $0) })
    }
    #expect(statistics([]) == nil)
    #expect(statistics([5, 1, 4, 2, 3])?.median.milliseconds == 3)
    #expect(statistics([2, 1])?.median.milliseconds == 1)
    #expect(statistics(Array(1...40))?.percentile95.milliseconds == 38)
    #expect(statistics([7])?.percentile95.milliseconds == 7)
  }

  @Test func summaryByAccount() {
    var spans = Array(Self.spans.rows)
    for index in spans.indices { spans[index].account = index < 4 ? "b" : index < 9 ? "a" : nil }
    let table = RowSpans(spans).summaryByAccount()
    #expect(
      table.text(.csv) == """
        account,rows,closed,open,superseded,orphan,shortest,median,95th percentile,longest
        ,1,0,0,0,0,,,,
        a,5,2,1,1,1,-0 00:30:00.000,-0 00:30:00.000,0 00:00:00.000,0 00:00:00.000
        b,4,4,0,0,0,0 01:00:00.000,0 02:00:00.000,0 06:00:00.000,0 06:00:00.000

        """)
  }

  @Test(arguments: [
    (0, "0s"), (250, "250ms"), (59_999, "59s"), (61_000, "1m 1s"), (3_600_000, "1h"), (118_255_000, "1d 8h"),
    (-61_000, "-1m 1s"), (Int64.min, "-106751991167d 7h"),
  ])
  func words(milliseconds: Int64, words: String) {
    #expect(Interval(milliseconds: milliseconds).words == words)
  }
}
