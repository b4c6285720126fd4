import Rows
import Values

extension ReportPage {
  /// How many were alive, as a stepped area with its peak.
  func aliveSection(_ figures: Figures) -> String {
    let curve = figures.curve
    guard let peak = curve.peak, let first = spans.first, let end = curve.end else {
      let reason = rows.rows.isEmpty ? "there are no rows" : "no row says from when to when it was alive"
      return section("alive", "Alive at once", "<p class=\"note\">Not drawn: \(reason).</p>\n")
    }
    let axis = TimeAxis(from: first, to: end)
    let parts = 800
    let maxima = curve.maxima(parts: parts, from: axis.first)
    let (top, height) = (36, 140)
    let levels = Self.levels(upTo: peak.count)
    let highest = levels.last ?? peak.count
    func y(_ count: Int) -> Int { top + height - count * height / max(1, highest) }
    var path = "M0 \(height)"
    for (index, count) in maxima.enumerated() where index == 0 || count != maxima[index - 1] {
      path += "H\(index)V\(y(count) - top)"
    }
    path += "H\(parts)V\(height)Z"
    let place = axis.position(peak.from)
    let until = curve.notCounted == 0 ? "" : " " + notCounted(curve.notCounted)
    return section(
      "alive", "Alive at once",
      """
      <p class="note">How many spans had begun and not ended. The peak is \(grouped(peak.count)), first from \
      \(peak.from.html) to \(peak.to.html).\(until)</p>
      <svg class="chart" height="\(top + height + 22)" role="img" aria-label="From \(first.words) to \(end.words) at most \
      \(grouped(peak.count)) were alive at once, first from \(peak.from.words) to \(peak.to.words).">
      \(levels.map { level in
        "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"\(y(level))\" y2=\"\(y(level))\"/>"
      }.joined())
      <svg y="\(top)" width="100%" height="\(height)" viewBox="0 0 \(parts) \(height)" preserveAspectRatio="none">\
      <path class="area" d="\(path)"/></svg>
      \(levels.map { level in "<text class=\"tick\" x=\"2\" y=\"\(y(level) - 3)\">\(grouped(level))</text>" }.joined())
      <line class="peak" x1="\(place)%" x2="\(place)%" y1="14" y2="\(top + height)"/>\
      <text class="peak" x="\(place)%" y="11"\(axis.anchor(peak.from))>peak \(grouped(peak.count))</text>
      \(axis.ticks.enumerated().map { index, tick in
        "<text class=\"\(index % 2 == 0 ? "tick" : "tick minor")\" x=\"\(axis.position(tick.moment))%\" "
          + "y=\"\(top + height + 16)\"\(axis.anchor(tick.moment))>\(tick.label)</text>"
      }.joined())
      </svg>

      """)
  }

  private func notCounted(_ count: Int) -> String {
    count == 1
      ? "1 row is not counted: only one of its times is known, or its end is not after its start."
      : "\(grouped(count)) rows are not counted: only one of their times is known, or the end is not after the start."
  }

  /// Round counts for lines across a chart, the last one at or above the highest.
  private static func levels(upTo highest: Int) -> [Int] {
    var step = 1
    var factors = [2, 5, 10][...]
    var scale = 1
    while (highest + step - 1) / step > 4 {
      if factors.isEmpty {
        scale *= 10
        factors = [2, 5, 10]
      }
      step = factors.removeFirst() * scale
    }
    return Array(stride(from: step, through: (highest + step - 1) / step * step, by: step))
  }

  /// The histogram of durations, a table whose bars are drawn beside its counts.
  func durationSection(_ figures: Figures) -> String {
    guard let statistics = figures.statistics else {
      let reason = rows.rows.isEmpty ? "there are no rows" : "no row says how long it lived"
      return section("durations", "How long they lived", "<p class=\"note\">Not drawn: \(reason).</p>\n")
    }
    let histogram = DurationHistogram(figures.durations)
    let largest = histogram.bins.map(\.count).max() ?? 1
    let lines = histogram.bins.map { bin in
      let bar =
        bin.count == 0
        ? ""
        : "<rect class=\"bin\" width=\"\(percent(max(0.003, Double(bin.count) / Double(largest))))%\" height=\"14\"/>"
      return "<tr><th scope=\"row\">\(bin.title.html)</th><td class=\"n\">\(grouped(bin.count))</td>"
        + "<td class=\"bar\"><svg height=\"14\" aria-hidden=\"true\">\(bar)</svg></td></tr>\n"
    }
    let sentence =
      statistics.count == 1
      ? "One row has a duration, \(statistics.longest.words)"
      : "Half of \(grouped(statistics.count)) at most \(statistics.median.words)"
        + (statistics.isLarge ? ", 95% at most \(statistics.percentile95.words)" : "")
        + "; from \(statistics.shortest.words) to \(statistics.longest.words)"
    let others = rows.rows.count - statistics.count
    let rest =
      others == 0 ? "" : " \(countedWithCommas(others, "row has", "rows have")) no duration, having no start or no end."
    return section(
      "durations", "How long they lived",
      """
      <p class="note">\(sentence). The steps are the same on every page.\(rest)</p>
      <table class="histogram"><thead><tr><th scope="col">lived</th><th scope="col" class="n">spans</th>\
      <th scope="col"><span class="hidden">bar</span></th></tr></thead><tbody>
      \(lines.joined())</tbody></table>

      """)
  }
}
