import Rows
import Values

/// How many rows are printed: 1,000 are some 30 sheets.
let paperRowLimit = 1000

extension ReportPage {
  /// The spec's own summary, else one by account.
  var summarySection: String {
    guard !rows.rows.isEmpty || summary != nil else { return "" }
    let note =
      summary == nil
      ? "By account. A duration is written <code>days hours:minutes:seconds</code>; percentiles are by nearest rank, over "
        + "the rows with a duration."
      : "As <code>summarize</code> in the spec gives it."
        + (isSummaryAlone ? " The rows beneath are not here, so that there is nothing to draw." : "")
    return section(
      "summary", "Summary",
      """
      <p class="note">\(note)</p>
      \(scroller("Summary", "<table>\n\(head(of: summary ?? accounts))\(body(of: summary ?? accounts))</table>\n"))
      """)
  }

  /// Without the column of the account where no row names one.
  private var accounts: ResultTable {
    var table = spans.summaryByAccount()
    if spans.rows.allSatisfy({ $0.account == nil }) {
      table.columns.removeFirst()
      table.rows = ResultRows(table.rows.map { Array($0.dropFirst()) })
    }
    return table
  }

  var rowsSection: String {
    guard !rows.rows.isEmpty else {
      return section("rows", "Rows", "<p class=\"note\">There are none.</p>\n")
    }
    var shown = rows
    var note =
      "All columns that the spec selects, in its order. A duration is written <code>days hours:minutes:seconds</code>."
    if rows.rows.count > rowLimit {
      shown.rows = ResultRows(Array(rows.rows.prefix(rowLimit)))
      note =
        "<strong>The first \(grouped(rowLimit)) of \(grouped(rows.rows.count)) rows;</strong> a browser holds no "
        + "more. The figures above are of all."
    }
    return section(
      "rows", "Rows",
      """
      <p class="note">\(note)</p>
      \(paperNote(of: shown))<div id="tools"></div>
      \(scroller("Rows", "<table id=\"table\">\n\(head(of: shown))\(body(of: shown))</table>\n"))
      """)
  }

  /// The style leaves all others off the paper.
  private func paperNote(of shown: ResultTable) -> String {
    shown.rows.count <= paperRowLimit
      ? ""
      : "<p class=\"note paper\">On paper are the first \(grouped(paperRowLimit)) of \(grouped(shown.rows.count)) rows.</p>\n"
  }

  /// What may be wider than the window is scrolled by itself, by the keyboard too.
  private func scroller(_ name: String, _ content: String) -> String {
    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\">\n\(content)</div>\n"
  }

  private func head(of table: ResultTable) -> String {
    let cells = table.columns.map { column in
      "<th scope=\"col\" data-type=\"\(column.type.rawValue)\"\(column.type.isRightAligned ? " class=\"n\"" : "")>"
        + "\(column.name.html)</th>"
    }
    return "<thead><tr>\(cells.joined())</tr></thead>\n"
  }

  /// End tags that HTML lets one leave out are left out: there are many.
  private func body(of table: ResultTable) -> String {
    let openings = table.columns.map { $0.type.isRightAligned ? "<td class=n>" : "<td>" }
    var text = "<tbody>\n"
    for row in table.rows {
      text += "<tr>"
      for (index, cell) in row.enumerated() {
        text += cell.map { $0.utf8.count > 60 } ?? false ? "<td class=w>" : openings[index]
        // NULL is nothing and empty text `""`, as in a table on a terminal.
        if let cell { text += cell.isEmpty ? "<i>\"\"</i>" : cell.html }
      }
      text += "</tr>\n"
    }
    return text + "</tbody>\n"
  }
}
