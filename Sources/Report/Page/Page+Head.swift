import Rows
import Semantics
import Values

extension ReportPage {
  /// The title, the answer in a sentence, and what it was asked of.
  func head(_ figures: Figures) -> String {
    let facts: [(String, String)] = [
      ("Rows from", origin.html), ("Asked for", asked),
      ("Now", now.html),
      ("First event", spans.first?.html ?? "not known"), ("Last event", spans.last?.html ?? "not known"),
    ]
    return """
      <header>
      <h1>\(title.html)</h1>
      <p class="answer">\(answer(figures))</p>
      <dl class="facts">
      \(facts.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>\n" }.joined())</dl>
      <p class="note">All times are in UTC. A span is the time from a start event to its end event; each row is one.</p>
      </header>

      """
  }

  private func answer(_ figures: Figures) -> String {
    if isSummaryAlone, let summary { return "A summary: \(countedWithCommas(summary.rows.count, "row"))." }
    guard !rows.rows.isEmpty else { return "No rows." }
    let states = spans.rows.compactMap(\.state)
    let counts = SpanState.inOrder.filter(states.contains).map { state in
      "\(grouped(states.count { $0 == state })) \(state.rawValue)"
    }
    var sentences = [
      countedWithCommas(rows.rows.count, "row")
        + (states.count == rows.rows.count ? ": \(counts.joined(separator: ", "))." : ".")
    ]
    if let statistics = figures.statistics {
      sentences.append(
        statistics.count == 1
          ? "The one that ended lived <strong>\(statistics.longest.words)</strong>."
          : "Half of those that ended lived at most <strong>\(statistics.median.words)</strong>, "
            + (statistics.isLarge ? "95% at most <strong>\(statistics.percentile95.words)</strong>, " : "")
            + "the longest <strong>\(statistics.longest.words)</strong>.")
    }
    if let peak = figures.curve.peak {
      sentences.append(
        "At most <strong>\(grouped(peak.count))</strong> \(peak.count == 1 ? "was" : "were") alive at once, first at "
          + "\(peak.from.html).")
    }
    return sentences.joined(separator: " ")
  }

  /// `during` and `within`, whole days as a spec writes them.
  private var asked: String {
    let dates: String
    switch (window.from, window.to) {
    case (nil, nil): dates = "starts at any time"
    case (let from?, nil): dates = "starts from \(from.html) on"
    case (nil, let to?): dates = "starts before \(to.html)"
    case (let from?, let to?):
      if from == from.date.start, to == to.date.start {
        dates = "starts on the days \(from.date) to \(to.date.advanced(by: -1))"
      } else {
        dates = "starts from \(from.html) to before \(to.html)"
      }
    }
    return dates + (window.within.map { ", ends within \($0.specText) of them" } ?? "")
  }

  /// Warnings and hints; nothing where there are none.
  var findings: String {
    var content = ""
    if !warnings.isEmpty { content += "<pre class=\"wrap\">\(warnings.preformatted)</pre>\n" }
    if !notes.isEmpty {
      // Some of them are lists under a line, which their spaces show.
      content += "<pre class=\"wrap\">\(notes.joined(separator: "\n").preformatted)</pre>\n"
    }
    return content.isEmpty ? "" : section("findings", warnings.isEmpty ? "Hints" : "Warnings and hints", content)
  }

  /// The outcome of the events.
  var funnelSection: String {
    guard !funnel.isEmpty else {
      return section(
        "funnel", "Where the rows come from",
        "<p class=\"note\">Only a dry run counts what became of each event; these rows are from \(origin.html).</p>\n")
    }
    let lines = funnel.map { line in
      "<tr\(line.isLoss ? " class=\"loss\"" : "")><td class=\"n\">\(grouped(line.count))</td>"
        + "<td>\(line.isLoss ? "left out: " : "")\(line.title.html)</td></tr>\n"
    }
    return section(
      "funnel", "Where the rows come from",
      """
      <p class="note">What became of every record and every span, step by step; the counts add up.</p>
      <table class="funnel"><tbody>
      \(lines.joined())</tbody></table>

      """)
  }

  var specSection: String {
    section("spec", "The spec", "<pre>\(specText.preformatted)</pre>\n")
      + "<footer><p class=\"note\">Made by trailspan \(version.html).</p></footer>\n"
  }
}

extension SpanState {
  /// For who has not read the language's reference.
  var meaning: String {
    switch self {
    case .closed: "began and ended"
    case .cancelled: "ended by an event of `until`"
    case .open: "had not ended where the data ends, towards which it fades"
    case .superseded: "began, and began again before any end"
    case .repeated: "began while it was begun already"
    case .orphan: "ended; its start was not seen"
    }
  }
}
