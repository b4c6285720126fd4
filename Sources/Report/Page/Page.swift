import Rows
import Values

extension ReportPage {
  /// Whether a file that begins so is a page of ours.
  package static func isPage(_ start: [UInt8]) -> Bool {
    let text = String(decoding: start, as: UTF8.self)
    return text.hasBytePrefix("<!DOCTYPE html>") && text.containsBytes("<meta name=\"generator\" content=\"trailspan ")
  }

  /// The page: one HTML file that needs nothing but itself.
  ///
  /// Its content security policy names its own script and style by their hashes and allows nothing else, so that what
  /// an event smuggled in could neither run nor fetch.
  package var html: String {
    let policy =
      "default-src 'none'; style-src 'sha256-\(base64(sha256(Array(pageStyle.utf8))))'; "
      + "script-src 'sha256-\(base64(sha256(Array(pageScript.utf8))))'; base-uri 'none'; form-action 'none'"
    let figures = Figures(spans)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="trailspan \(version.attribute)">
      <title>\(title.attribute): \(countedWithCommas((isSummaryAlone ? summary ?? rows : rows).rows.count, "row"))</title>
      <style>\(pageStyle)</style>
      </head>
      <body>
      <main>
      \(head(figures))\(findings)\(isSummaryAlone ? summarySection : sections(figures))\(funnelSection)\(specSection)</main>
      <script>\(pageScript)</script>
      </body>
      </html>

      """
  }

  /// The spec's own summary is the answer, and comes before what it is made of.
  private func sections(_ figures: Figures) -> String {
    let drawn = timelineSection(figures) + aliveSection(figures) + durationSection(figures)
    return (summary == nil ? drawn + summarySection : summarySection + drawn) + rowsSection
  }

  /// What several sections show.
  struct Figures {
    let curve: AliveCurve
    let durations: [Interval]
    let statistics: DurationStatistics?

    init(_ spans: RowSpans) {
      curve = AliveCurve(spans)
      durations = spans.rows.compactMap(\.duration)
      statistics = DurationStatistics(durations)
    }
  }

  /// A section under a heading that names it to a screen reader.
  func section(_ id: String, _ heading: String, _ content: String) -> String {
    """
    <section aria-labelledby="\(id)-heading">
    <h2 id="\(id)-heading">\(heading)</h2>
    \(content)</section>

    """
  }
}

extension Instant {
  /// For people: `2022-05-17 08:32:25`, in UTC.
  var words: String {
    String(description.dropLast()).replacing("T", with: " ")
  }

  /// The same as an element, which a machine can read and which is not broken at the end of a line.
  var html: String { "<time datetime=\"\(self)\">\(words)</time>" }
}
