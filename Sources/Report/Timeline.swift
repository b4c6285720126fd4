package import Rows
package import Values

/// Which spans a timeline shows, and in which order.
package struct Timeline: Sendable {
  package struct Bar: Hashable, Sendable {
    /// The place of the row, from 0.
    package var row: Int
    package var from: Instant
    package var to: Instant
  }

  /// At most this many are drawn.
  package static let limit = 2000

  /// By their beginnings. Of a span with one known side both moments are that one; an open one goes to the end of the
  /// data.
  package let bars: [Bar]
  /// Rows that are shorter than all bars, of which there are as many as there may be.
  package let leftOut: Int
  /// Rows of which no moment is known.
  package let withoutTime: Int

  package init(_ spans: RowSpans, limit: Int = Timeline.limit) {
    var bars: [Bar] = []
    var count = 0
    func leaveOutShorter() {
      if bars.count <= limit { return }
      bars.sort { a, b in (b.to - b.from, a.row) < (a.to - a.from, b.row) }
      bars.removeLast(bars.count - limit)
    }
    for (row, span) in spans.rows.enumerated() {
      let moments = span.moments
      guard let from = moments.first, var to = moments.last else { continue }
      if case .open = span.extent { to = max(to, spans.last ?? to) }
      bars.append(Bar(row: row, from: from, to: to))
      count += 1
      // Of very many rows only the longest are held.
      if bars.count >= 8 * max(limit, 1) { leaveOutShorter() }
    }
    leaveOutShorter()
    withoutTime = spans.rows.count - count
    leftOut = count - bars.count
    bars.sort { a, b in (a.from, a.to, a.row) < (b.from, b.to, b.row) }
    self.bars = bars
  }
}
