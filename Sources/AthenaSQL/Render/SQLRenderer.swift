/// Makes the text of a query: the only place that does.
///
/// Keywords are in capitals, a CTE comes under a comment that says what it does, one column a line, the aliases
/// aligned.
struct SQLRenderer {
  /// Whether a query has to be short: no comments, a line for each clause.
  var isTight = false

  static let width = 110
  /// What is between two branches of a scan.
  static let betweenBranches = "\n  UNION ALL\n"

  /// A place in the text that every branch, or every statement, fills with its own words.
  enum Hole: Hashable {
    case literal(Int)
    case list(Int)
    case attribute(Int)
    case branches
  }

  /// A query as text with holes.
  struct Template {
    enum Segment {
      case text([UInt8])
      case hole(Hole)
    }

    var segments: [Segment]
  }

  /// The query up to and without its `;`, and a hole where the branches go.
  func template(_ query: SQLQuery) -> Template {
    if isTight { return tightTemplate(query) }
    var text = query.comments.map { "-- \(SQLText.comment($0))\n" }.joined()
    for (index, table) in query.tables.enumerated() {
      text += index == 0 ? "WITH\n" : ",\n"
      text += "-- \(SQLText.comment(table.comment))\n\(SQLText.name(table.name)) AS (\n"
      switch table.body {
      case .select(let select): text += render(select, indent: 2)
      case .branches: text += Self.hole(.branches)
      }
      text += "\n)"
    }
    text += "\n" + render(query.select, indent: 0)
    return Self.split(text)
  }

  /// One branch of a scan, in few lines: there may be thousands.
  func template(branch select: SQLSelect) -> Template {
    if isTight { return Self.split(tight(select)) }
    let words = select.columns.map { column($0) }
    var text = "  SELECT\n\(fill(words, indent: 4))\n  FROM \(render(select.from))"
    if let condition = select.condition {
      text += "\n  WHERE \(laidOut(where: condition, indent: 2))"
    }
    return Self.split(text)
  }

  private func column(_ column: SQLSelect.Column) -> String {
    flat(column.value) + (column.alias.map { " AS \(SQLText.name($0))" } ?? "")
  }

  private func render(_ table: SQLTableName) -> String {
    (table.catalog.map { SQLText.name($0) + "." } ?? "") + (table.database.map { SQLText.name($0) + "." } ?? "")
      + SQLText.name(table.name)
  }

  private func render(_ select: SQLSelect, indent: Int) -> String {
    let outer = String(repeating: " ", count: indent)
    let inner = outer + "  "
    var text = "\(outer)SELECT\n"
    var lines = select.includesAll ? [inner + "*"] : []
    let values = select.columns.map { column in
      laidOut(column.value, indent: indent + 2, reserved: 5 + (column.alias?.text.count ?? 0))
    }
    let widths = zip(select.columns, values).compactMap { column, value in
      column.alias != nil && !value.contains("\n") && value.count <= Self.alignedWidth ? value.count : nil
    }
    let aligned = widths.max() ?? 0
    for (column, value) in zip(select.columns, values) {
      guard let alias = column.alias else {
        lines.append(inner + value)
        continue
      }
      let padding = value.contains("\n") ? "" : String(repeating: " ", count: max(0, aligned - value.count))
      lines.append("\(inner)\(value)\(padding) AS \(SQLText.name(alias))")
    }
    text += lines.joined(separator: ",\n")
    text += "\n\(outer)FROM \(render(select.from))"
    for unnest in select.unnested {
      text += "\n\(outer)CROSS JOIN UNNEST(\(laidOut(unnest.array, indent: indent, reserved: 40)))"
      text += " AS \(SQLText.name(unnest.alias)) (\(SQLText.name(unnest.column)))"
    }
    if let condition = select.condition {
      text += "\n\(outer)WHERE \(laidOut(where: condition, indent: indent))"
    }
    if !select.groups.isEmpty {
      text += "\n\(outer)GROUP BY \(select.groups.map(flat).joined(separator: ", "))"
    }
    if !select.windows.isEmpty {
      let windows = select.windows.map { window in
        "\(SQLText.name(window.name)) AS (\n"
          + windowLines(window.definition).map { "\(inner)\($0)\n" }.joined() + "\(outer))"
      }
      text += "\n\(outer)WINDOW " + windows.joined(separator: ", ")
    }
    if !select.order.isEmpty {
      text += "\n\(outer)ORDER BY\n" + select.order.map { inner + flat($0) }.joined(separator: ",\n")
    }
    if let limit = select.limit { text += "\n\(outer)LIMIT \(limit)" }
    return text
  }

  /// Longer values do not push the aliases of the others to the right.
  private static let alignedWidth = 60
}

extension SQLRenderer {
  private func tightTemplate(_ query: SQLQuery) -> Template {
    let tables = query.tables.map { table in
      let body =
        switch table.body {
        case .select(let select): tight(select)
        case .branches: Self.hole(.branches)
        }
      return "\(SQLText.name(table.name)) AS (\(body))"
    }
    let head = tables.isEmpty ? "" : "WITH \(tables.joined(separator: ",\n"))\n"
    return Self.split(head + tight(query.select))
  }

  private func tight(_ select: SQLSelect) -> String {
    let columns = (select.includesAll ? ["*"] : []) + select.columns.map(column)
    var text = "SELECT \(columns.joined(separator: ", "))\nFROM \(render(select.from))"
    for unnest in select.unnested {
      text +=
        " CROSS JOIN UNNEST(\(flat(unnest.array))) AS \(SQLText.name(unnest.alias)) (\(SQLText.name(unnest.column)))"
    }
    if let condition = select.condition { text += "\nWHERE \(flat(condition))" }
    if !select.groups.isEmpty { text += "\nGROUP BY \(select.groups.map(flat).joined(separator: ", "))" }
    if !select.windows.isEmpty {
      let windows = select.windows.map { window in
        "\(SQLText.name(window.name)) AS (\(windowLines(window.definition).joined(separator: " ")))"
      }
      text += "\nWINDOW \(windows.joined(separator: ", "))"
    }
    if !select.order.isEmpty { text += "\nORDER BY \(select.order.map(flat).joined(separator: ", "))" }
    if let limit = select.limit { text += "\nLIMIT \(limit)" }
    return text
  }

  /// Holes are marked inside the text by control characters, which no literal, name or comment can hold.
  static func hole(_ hole: Hole) -> String {
    switch hole {
    case .literal(let index): "\u{1}L\(index)\u{1}"
    case .list(let index): "\u{1}I\(index)\u{1}"
    case .attribute(let index): "\u{1}A\(index)\u{1}"
    case .branches: "\u{1}B\u{1}"
    }
  }

  private static func split(_ text: String) -> Template {
    let parts = text.utf8.split(separator: 1, omittingEmptySubsequences: false)
    return Template(
      segments: parts.enumerated().map { index, part in
        guard index % 2 == 1 else { return .text(Array(part)) }
        let number = Int(String(Substring(part.dropFirst()))) ?? 0
        return switch part.first {
        case UInt8(ascii: "L"): .hole(.literal(number))
        case UInt8(ascii: "I"): .hole(.list(number))
        case UInt8(ascii: "A"): .hole(.attribute(number))
        default: .hole(.branches)
        }
      })
  }
}
