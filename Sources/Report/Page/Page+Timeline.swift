import Rows
import Values

extension ReportPage {
  /// A bar for each row.
  func timelineSection(_ figures: Figures) -> String {
    let timeline = Timeline(spans)
    guard missingTimes.isEmpty, let first = spans.first, let last = spans.last, !timeline.bars.isEmpty else {
      return section("timeline", "Timeline", noTimeline)
    }
    let axis = TimeAxis(from: first, to: last)
    let lane = Lane(count: timeline.bars.count)
    let height = lane.height * timeline.bars.count
    let bars = timeline.bars.enumerated().map { bar($1, at: $0 * lane.height, lane, axis) }
    return section(
      "timeline", "Timeline",
      """
      <p class="note">\(remarks(timeline))</p>
      \(legend)<div class="plot" id="timeline" data-lane="\(lane.height)" tabindex="0" role="img" aria-label="\
      \(countedWithCommas(timeline.bars.count, "bar")) from \(first.words) to \(last.words); the table below has the same rows.">
      <svg class="axis" height="22" aria-hidden="true">\(axis.ticks.enumerated().map { index, tick in
        "<text class=\"\(index % 2 == 0 ? "tick" : "tick minor")\" x=\"\(axis.position(tick.moment))%\" y=\"15\""
          + "\(axis.anchor(tick.moment))>\(tick.label)</text>"
      }.joined())</svg>
      <svg class="bars" height="\(height)" aria-hidden="true">
      \(gradients)\(axis.ticks.map { tick in
        "<line class=\"grid\" x1=\"\(axis.position(tick.moment))%\" x2=\"\(axis.position(tick.moment))%\" y1=\"0\" "
          + "y2=\"\(height)\"/>"
      }.joined())
      \(bars.joined())</svg>
      </div>

      """)
  }

  private var noTimeline: String {
    if rows.rows.isEmpty { return "<p class=\"note\">There are no rows to draw.</p>\n" }
    let fields = missingTimes.map { "<code>\($0.html)</code>" }.joined(separator: " and ")
    let help =
      missingTimes.isEmpty
      ? "" : " These rows hold only what the spec selects: add \(fields) to <code>select</code> to see it."
    return "<p class=\"note\">Not drawn: the rows do not say from when to when each span was.\(help)</p>\n"
  }

  private func remarks(_ timeline: Timeline) -> String {
    var sentences = ["A bar for each row, in the order in which they began. Point at one for all its columns."]
    if timeline.leftOut > 0 {
      sentences.append(
        "<strong>Only the \(grouped(timeline.bars.count)) longest are drawn;</strong> "
          + "\(grouped(timeline.leftOut)) shorter ones are in the table alone.")
    }
    if timeline.withoutTime > 0 {
      sentences.append("\(countedWithCommas(timeline.withoutTime, "row has no time", "rows have no time")) and no bar.")
    }
    return sentences.joined(separator: " ")
  }

  private var legend: String {
    let states = spans.rows.map(\.state)
    let items = SpanState.inOrder.filter(states.contains).map { state in
      "<li><svg class=\"key\" aria-hidden=\"true\">\(key(of: state))</svg>"
        + "<b>\(state.rawValue)</b> \(grouped(states.count { $0 == state })): \(state.meaning)</li>\n"
    }
    let unknown = states.count { $0 == nil }
    let rest =
      unknown == 0
      ? ""
      : "<li><svg class=\"key\" aria-hidden=\"true\"><rect class=\"other\" width=\"14\" height=\"10\"/></svg>"
        + "<b>unknown</b> \(grouped(unknown)): the columns do not say how it ended</li>\n"
    return "<ul class=\"legend\">\n\(items.joined())\(rest)</ul>\n"
  }

  /// As its rows are drawn: a bar, or a dot for one known moment.
  private func key(of state: SpanState) -> String {
    switch state {
    case .closed, .cancelled, .open: "<rect class=\"\(state.rawValue)\" width=\"14\" height=\"10\"/>"
    case .superseded, .repeated, .orphan: "<circle class=\"\(state.rawValue)\" cx=\"7\" cy=\"5\" r=\"5\"/>"
    }
  }

  /// Open spans fade out.
  private var gradients: String {
    "<defs><linearGradient id=\"fade\"><stop class=\"from\" offset=\"0\"/><stop class=\"to\" offset=\"1\"/>"
      + "</linearGradient></defs>\n"
  }

  private func bar(_ bar: Timeline.Bar, at top: Int, _ lane: Lane, _ axis: TimeAxis) -> String {
    let span = spans.rows[bar.row]
    let kind = span.state?.rawValue ?? "other"
    let left = axis.position(bar.from)
    // What lived for a moment is seen too.
    let width = percent(max(0.0015, axis.share(bar.to) - axis.share(bar.from)))
    let (y, height) = (top + lane.gap, lane.height - 2 * lane.gap)
    let shape: String
    switch span.extent {
    case .whole: shape = "<rect class=\"\(kind)\" x=\"\(left)%\" y=\"\(y)\" width=\"\(width)%\" height=\"\(height)\"/>"
    case .open:
      shape =
        "<rect class=\"fading\" x=\"\(left)%\" y=\"\(y)\" width=\"\(width)%\" height=\"\(height)\"/>"
        + "<line class=\"\(kind)\" x1=\"\(left)%\" x2=\"\(left)%\" y1=\"\(y)\" y2=\"\(y + height)\"/>"
    case .began, .ended, .unknown:
      shape = "<circle class=\"\(kind)\" cx=\"\(left)%\" cy=\"\(y + height / 2)\" r=\"\(max(2, height / 3))\"/>"
    }
    var label = ""
    if lane.hasLabels {
      let text = self.label(bar.row)
      let place = lane.place(from: axis.share(bar.from), to: axis.share(bar.to), of: text)
      label = "<text \(place) y=\"\(y + height - lane.gap - 2)\">\(text.attribute)</text>"
    }
    return "<g data-row=\"\(bar.row)\"><title>\(details(bar.row))</title>\(shape)\(label)</g>\n"
  }

  /// A long one is cut within: names that begin alike, as ARNs do, differ at the end.
  private func label(_ row: Int) -> String {
    let text = spans.rows[row].key ?? rows.rows[row].lazy.compactMap(\.self).first ?? "row \(row + 1)"
    let scalars = text.unicodeScalars
    guard scalars.count > 60 else { return text }
    return "\(String(scalars.prefix(16)))…\(String(scalars.suffix(43)))"
  }

  /// All columns, a line each, for browsers without the script.
  private func details(_ row: Int) -> String {
    zip(rows.columns, rows.rows[row]).map { column, cell in
      "\(column.name.attribute): \(cell.map { cut($0, to: 200).attribute } ?? "")"
    }.joined(separator: "\n")
  }

  private func cut(_ text: String, to limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}

/// How high each bar is, so that few are easy to read and many still fit.
private struct Lane {
  let height: Int
  let gap: Int
  let hasLabels: Bool

  init(count: Int) {
    (height, gap) =
      switch count {
      case ...60: (22, 3)
      case ...200: (16, 1)
      case ...500: (8, 1)
      case ...1000: (6, 1)
      default: (4, 1)
      }
    hasLabels = height >= 16
  }

  /// Where the label of a bar goes: where it fits, or has the most room; into the bar, behind it or before it.
  func place(from left: Double, to right: Double, of label: String) -> String {
    // Of a page 800 pixels wide; a letter has some 7.5.
    let needed = (Double(label.displayWidth) * 7.5 + 16) / 800
    if right - left > min(needed, max(left, 1 - right)) { return "x=\"\(percent(left))%\" dx=\"8\"" }
    if 1 - right > min(needed, left) { return "x=\"\(percent(right))%\" dx=\"8\"" }
    return "x=\"\(percent(left))%\" dx=\"-8\" text-anchor=\"end\""
  }
}

extension TimeAxis {
  /// A label at the edges stays inside; in a narrow window it may reach into the margin.
  func anchor(_ moment: Instant) -> String {
    let share = share(moment)
    return share < 0.06 ? "" : share > 0.94 ? " text-anchor=\"end\"" : " text-anchor=\"middle\""
  }
}
