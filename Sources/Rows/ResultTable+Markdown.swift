import Values

extension ResultTable {
  /// A table of GitHub Flavored Markdown. NULL and empty text are both an empty cell, a line end is `<br>`, and what
  /// Markdown or HTML would take for its own is escaped.
  func writeMarkdown(to output: inout some TextOutputStream) {
    output.write(Self.markdownLine(columns.map { Self.markdown($0.name) }))
    output.write(Self.markdownLine(columns.map { $0.type.isRightAligned ? "---:" : "---" }))
    for row in rows { output.write(Self.markdownLine(row.map { $0.map(Self.markdown) ?? "" })) }
  }

  private static func markdownLine(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  private static func markdown(_ cell: String) -> String {
    var result = ""
    let scalars = Array(cell.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n": continue
      case "\n", "\r": result += "<br>"
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "&", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "_":
        // Between two letters or digits, as in `sg_1`, an underscore means nothing.
        let isInside =
          index > 0 && index + 1 < scalars.count && scalars[index - 1].isWordPart && scalars[index + 1].isWordPart
        result += isInside ? "_" : "\\_"
      default: result += scalar.visible
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}
