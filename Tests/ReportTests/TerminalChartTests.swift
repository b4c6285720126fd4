import Report
import Rows
import Support
import Testing
import Values

/// `--chart` on terminals wide and narrow, with and without Unicode.
@Suite struct TerminalChartTests {
  /// Two populations: 30 spans of some minutes and 12 of some days, and one that is open.
  static let spans: RowSpans = {
    let start = Instant(eventTime: "2024-01-01T00:00:00Z".utf8)!
    func after(_ minutes: Int64) -> Instant { start + Interval(milliseconds: minutes * 60_000) }
    var spans = (0..<30).map { index in
      RowSpan(extent: .whole(from: after(index * 400), to: after(index * 400 + 3 + index)))
    }
    spans += (0..<12).map { index in
      RowSpan(extent: .whole(from: after(index * 300), to: after(index * 300 + 4000 + 100 * index)))
    }
    return RowSpans(spans + [RowSpan(extent: .open(from: after(9000)))], last: after(14_400))
  }()

  @Test func looks() {
    var text = ""
    for (width, isUnicode) in [(80, true), (80, false), (40, true), (40, false)] {
      text += "-- \(width) columns\(isUnicode ? "" : ", ASCII")\n"
      text += TerminalChart(width: width, isUnicode: isUnicode).text(Self.spans)
    }
    text += "-- no times\n" + TerminalChart(width: 80, isUnicode: true).text(RowSpans([RowSpan(extent: .unknown)]))
    expectGolden("Tests/ReportTests/Golden/charts.txt", text)
  }

  @Test(arguments: [1, 40, 41, 57, 80, 133, 500])
  func fits(width: Int) {
    for isUnicode in [true, false] {
      let text = TerminalChart(width: width, isUnicode: isUnicode).text(Self.spans)
      #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= max(width, 40) })
      #expect(isUnicode || text.utf8.allSatisfy { $0 < 0x80 })
    }
  }
}
