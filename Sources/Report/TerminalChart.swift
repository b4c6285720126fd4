package import Rows
import Values

/// The figures of a result for a terminal: a histogram of durations and a line of how many were alive.
package struct TerminalChart: Sendable {
  /// In columns.
  package var width: Int
  /// Whether the terminal shows block characters.
  package var isUnicode: Bool

  package init(width: Int, isUnicode: Bool) {
    self.width = max(40, width)
    self.isUnicode = isUnicode
  }

  /// Lines of at most `width` columns, or 40 where that is less, each with its line feed; without spaces at their ends.
  package func text(_ spans: RowSpans) -> String {
    (histogram(spans) + alive(spans)).map { line in
      String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  // MARK: Durations

  private func histogram(_ spans: RowSpans) -> [String] {
    let durations = spans.rows.compactMap(\.duration)
    guard let statistics = DurationStatistics(durations) else { return ["durations: none is known"] }
    var lines = wrapped(
      "durations: \(durations.count)",
      ["half up to \(statistics.median.words)"]
        + (statistics.isLarge ? ["95% up to \(statistics.percentile95.words)"] : [])
        + ["longest \(statistics.longest.words)"])
    var bins = DurationHistogram(durations).bins[...]
    while bins.first?.count == 0 { bins.removeFirst() }
    while bins.last?.count == 0 { bins.removeLast() }
    let titles = bins.map { isUnicode ? $0.title : $0.title.replacing("–", with: "-") }
    let titleWidth = titles.map(\.count).max() ?? 0
    let largest = bins.map(\.count).max() ?? 1
    let room = max(1, width - titleWidth - 6 - String(largest).count)
    for (bin, title) in zip(bins, titles) {
      let padding = String(repeating: " ", count: titleWidth - title.count)
      lines.append("  \(padding)\(title)  \(bar(bin.count, of: largest, room: room))\(bin.count)")
    }
    return lines
  }

  /// A bar with a space after it, or nothing; what is counted is always seen.
  private func bar(_ count: Int, of largest: Int, room: Int) -> String {
    guard count > 0 else { return "" }
    if !isUnicode { return String(repeating: "#", count: max(1, count * room / largest)) + " " }
    let eighths = max(1, count * room * 8 / largest)
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest + " "
  }

  // MARK: Alive

  private func alive(_ spans: RowSpans) -> [String] {
    let curve = AliveCurve(spans)
    guard let peak = curve.peak, let first = curve.steps.first?.from, let end = curve.end else {
      return ["alive at once: no row says from when to when"]
    }
    let room = width - 2
    let ramp = Array(isUnicode ? " ▁▂▃▄▅▆▇█" : " .:-=+*#@")
    let line = curve.maxima(parts: room, from: first).map { count in
      // Only nothing is drawn as nothing.
      ramp[count == 0 ? 0 : max(1, (count * (ramp.count - 1) + peak.count / 2) / peak.count)]
    }
    let (left, right) = (first.description, end.description)
    let axis =
      left.count + right.count + 2 <= room
      ? [left + String(repeating: " ", count: room - left.count - right.count) + right]
      : ["from \(left)", "to \(right)"]
    var notes = ["at most \(peak.count)", "first from \(peak.from)"]
    if curve.notCounted > 0 { notes.append("\(curve.notCounted) of \(spans.rows.count) rows not counted") }
    return wrapped("alive at once:", notes) + ["  " + String(line)] + axis.map { "  " + $0 }
  }

  /// The parts after the title, in as many lines as they need.
  private func wrapped(_ title: String, _ parts: [String]) -> [String] {
    var lines = [title]
    for (index, part) in parts.enumerated() {
      let separator = index == 0 ? (title.hasSuffix(":") ? " " : ", ") : ", "
      if lines[lines.count - 1].count + separator.count + part.count <= width {
        lines[lines.count - 1] += separator + part
      } else {
        lines.append("  " + part)
      }
    }
    return lines
  }
}
