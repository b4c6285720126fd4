import Rows
import Testing
import Values

@testable import Report

@Suite struct TimelineTests {
  static func at(_ text: String) -> Instant { Instant(eventTime: "\(text)Z".utf8)! }

  static func hour(_ hours: Int64) -> Instant { Instant(milliseconds: hours * 3_600_000) }

  static let spans = RowSpans(
    [
      RowSpan(extent: .whole(from: hour(5), to: hour(6))),
      RowSpan(extent: .open(from: hour(8))),
      RowSpan(extent: .whole(from: hour(1), to: hour(4))),
      RowSpan(extent: .unknown),
      RowSpan(extent: .whole(from: hour(5), to: hour(2))),
      RowSpan(extent: .began(hour(3))),
      RowSpan(extent: .whole(from: hour(7), to: hour(8))),
    ], last: hour(10))

  /// A start that is later than its end is drawn all the same; an open one goes to the end of the data.
  @Test func inOrderOfTheirBeginnings() {
    let timeline = Timeline(Self.spans)
    #expect(timeline.bars.map(\.row) == [2, 4, 5, 0, 6, 1])
    #expect(timeline.bars[1] == Timeline.Bar(row: 4, from: Self.hour(2), to: Self.hour(5)))
    #expect(timeline.bars[5] == Timeline.Bar(row: 1, from: Self.hour(8), to: Self.hour(10)))
    #expect(timeline.leftOut == 0)
    #expect(timeline.withoutTime == 1)
  }

  /// Of equal lengths the first rows stay.
  @Test(arguments: [
    (1, [2]), (2, [2, 4]), (3, [2, 4, 1]), (4, [2, 4, 0, 1]), (5, [2, 4, 0, 6, 1]), (6, [2, 4, 5, 0, 6, 1]),
  ])
  func theLongestStay(limit: Int, rows: [Int]) {
    let timeline = Timeline(Self.spans, limit: limit)
    #expect(timeline.bars.map(\.row) == rows)
    #expect(timeline.leftOut == 6 - limit)
  }

  /// Most of very many rows are not held, whatever their order.
  @Test(arguments: [1, 7, 100]) func theLongestOfMany(limit: Int) {
    let lengths = (0..<5000).map { _ in Int64.random(in: 0...3000) }
    let timeline = Timeline(
      RowSpans(lengths.map { RowSpan(extent: .whole(from: Self.hour(0), to: Self.hour($0))) }),
      limit: limit)
    let longest = lengths.indices.sorted { (-lengths[$0], $0) < (-lengths[$1], $1) }.prefix(limit)
    #expect(Set(timeline.bars.map(\.row)) == Set(longest))
    #expect(timeline.leftOut == 5000 - limit)
  }

  @Test(arguments: [
    ("2024-03-01T00:00:43", "2024-03-31T23:57:24", "2024-03-03 2024-03-08 2024-03-13 2024-03-18 2024-03-23 2024-03-28"),
    ("2024-01-01T00:00:00", "2024-01-01T02:00:00", "01-01 00:00 01-01 00:30 01-01 01:00 01-01 01:30 01-01 02:00"),
    ("2024-01-01T00:00:00", "2024-01-01T00:00:00", "12-31 23:59:59 01-01 00:00:00 01-01 00:00:01"),
    ("2024-01-15T00:00:00", "2024-06-02T00:00:00", "2024-02 2024-03 2024-04 2024-05 2024-06"),
    ("2019-05-15T00:00:00", "2026-06-02T00:00:00", "2020 2021 2022 2023 2024 2025 2026"),
    ("0000-01-01T00:00:00", "9999-12-31T23:59:59", "0000 2000 4000 6000 8000"),
  ])
  func axis(first: String, last: String, labels: String) {
    let axis = TimeAxis(from: Self.at(first), to: Self.at(last))
    #expect(axis.ticks.map(\.label).joined(separator: " ") == labels)
    #expect(axis.position(axis.first) == "0")
    #expect(axis.position(axis.last) == "100")
  }

  @Test func positions() {
    let axis = TimeAxis(from: Self.hour(0), to: Self.hour(24))
    #expect([0, 3, 8, 24].map { axis.position(Self.hour($0)) } == ["0", "12.5", "33.333", "100"])
  }

  /// The examples of FIPS 180-4 and RFC 4648.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="),
  ])
  func hashes(text: String, hash: String) {
    #expect(base64(sha256(Array(text.utf8))) == hash)
    #expect(base64(Array("fooba".utf8)) == "Zm9vYmE=")
    #expect(base64(Array("foob".utf8)) == "Zm9vYg==")
  }
}
