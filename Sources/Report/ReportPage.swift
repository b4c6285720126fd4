package import Rows
package import Semantics
package import Values

/// What a page shows. The same report gives the same bytes.
package struct ReportPage: Sendable {
  /// A line of a count of what became of the events.
  package struct FunnelLine: Hashable, Sendable {
    package var title: String
    package var count: Int
    /// Whether it counts what fell out, rather than what was left.
    package var isLoss: Bool

    package init(title: String, count: Int, isLoss: Bool) {
      self.title = title
      self.count = count
      self.isLoss = isLoss
    }
  }

  /// The name of the spec.
  package var title: String
  /// Where the rows come from: `a dry run on local events`.
  package var origin: String
  /// The version of the program.
  package var version: String
  package var specText: String
  package var now: Instant
  package var window: TimeWindow
  package var rows: ResultTable
  /// What of the times the columns do not give: `start.eventTime`.
  package var missingTimes: [String] = []
  /// The spec's own summary; nil where it has none.
  package var summary: ResultTable?
  /// Whether the rows beneath the summary are not known, so that there is nothing to draw.
  package var isSummaryAlone = false
  /// The diagnostics of the spec, as they were printed.
  package var warnings = ""
  /// Hints on the rows, a line each.
  package var notes: [String] = []
  /// More rows than a browser can hold are not in the table, which says so.
  package var rowLimit = 50_000
  /// Empty where nothing was counted.
  package var funnel: [FunnelLine] = []

  package init(
    title: String, origin: String, version: String, specText: String, now: Instant, window: TimeWindow,
    rows: ResultTable
  ) {
    self.title = title
    self.origin = origin
    self.version = version
    self.specText = specText
    self.now = now
    self.window = window
    self.rows = rows
  }

  var spans: RowSpans {
    rows.spans ?? RowSpans(RowList(count: rows.rows.count) { _ in RowSpan(extent: .unknown) })
  }
}
