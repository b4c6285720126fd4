import Foundation
import Report
import Rows
@testable import Semantics
import Testing
import Values

/// What a page says where it does not show everything.
@Suite struct PageTests {
  static func page(count: Int, key: (Int) -> String = { "k\($0)" }) -> ReportPage {
    let spans = (0..<count).map { index in
      RowSpan(
        extent: .whole(
          from: Instant(milliseconds: Int64(index) * 1000), to: Instant(milliseconds: Int64(index) * 2000 + 500)),
        state: .closed, key: key(index))
    }
    let rows = ResultTable(
      columns: [.init(name: "key", type: .text)], rows: spans.map { [$0.key] }, spans: RowSpans(spans))
    return ReportPage(
      title: "x", origin: "a test", version: "1", specText: "", now: Instant(milliseconds: 0),
      window: TimeWindow(from: nil, to: nil, within: nil), rows: rows)
  }

  @Test func moreRowsThanATableHolds() {
    var page = Self.page(count: 3)
    #expect(!page.html.contains("The first"))
    page.rowLimit = 2
    #expect(page.html.contains("<strong>The first 2 of 3 rows;</strong>"))
    #expect(page.html.components(separatedBy: "<td>k").count == 3)
  }

  /// Names that begin alike are told apart, and a label is drawn into no bar that is shorter than it.
  @Test func labels() throws {
    let arn = "arn:aws:secretsmanager:us-east-1:123837392027:secret:a-long-name-of-a-secret-"
    let html = Self.page(count: 3) { arn + "\($0)" }.html
    let texts = html.matches(of: /<text ([^>]*) y="[0-9]+">(arn[^<]*)<\/text>/)
    #expect(Set(texts.map(\.2)).count == 3)
    #expect(texts.allSatisfy { $0.2.unicodeScalars.count == 60 })
    // From 0 to 0.5, from 1 to 2.5 and from 2 to 4.5 seconds of 4.5.
    #expect(texts.map { String($0.1) } == ["11.111", "55.556", "44.444"].map { "x=\"\($0)%\" dx=\"8\"" })
    let short = Self.page(count: 3).html.matches(of: /<text ([^>]*) y="[0-9]+">k[0-9]<\/text>/)
    #expect(short.map { String($0.1) } == ["0", "22.222", "44.444"].map { "x=\"\($0)%\" dx=\"8\"" })
  }

  /// The longest are drawn: of these the last.
  @Test func moreBarsThanATimelineHolds() {
    let html = Self.page(count: 2003).html
    #expect(html.contains("<strong>Only the 2,000 longest are drawn;</strong> 3 shorter ones are in the table alone."))
    #expect(html.components(separatedBy: "<g data-row=").count == 2001)
    #expect(!html.contains("<g data-row=\"2\">"))
    #expect(html.contains("<g data-row=\"3\">"))
  }

  @Test(arguments: [
    (TimeWindow(from: nil, to: nil, within: nil), "starts at any time"),
    (
      TimeWindow(from: day("2024-01-01"), to: day("2024-02-01"), within: Interval(milliseconds: 86_400_000)),
      "starts on the days 2024-01-01 to 2024-01-31, ends within 1d of them"
    ),
    (
      TimeWindow(from: day("2024-01-01"), to: nil, within: nil),
      "starts from <time datetime=\"2024-01-01T00:00:00Z\">2024-01-01 00:00:00</time> on"
    ),
    (
      TimeWindow(from: nil, to: day("2024-01-01"), within: nil),
      "starts before <time datetime=\"2024-01-01T00:00:00Z\">2024-01-01 00:00:00</time>"
    ),
  ])
  func window(window: TimeWindow, words: String) {
    var page = Self.page(count: 1)
    page.window = window
    #expect(page.html.contains("<dd>\(words)</dd>"))
  }

  static func day(_ text: String) -> Instant { Instant(eventTime: "\(text)T00:00:00Z".utf8)! }
}
