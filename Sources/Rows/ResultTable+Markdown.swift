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
      case ":" where linksAddress(scalars, at: index), "." where linksAddress(scalars, at: index):
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

/// Whether the `:` or `.` makes an address of the text around it that GitHub would link (GitHub Flavored Markdown,
/// "Autolinks (extension)"): an event's text is no place to be sent to.
private func linksAddress(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
  func follows(_ word: String) -> Bool {
    let before = scalars[..<index].suffix(word.utf8.count)
    return before.elementsEqual(word.unicodeScalars) { $0.isASCII && $0.value | 0x20 == $1.value }
  }
  guard scalars[index] == ":" else { return follows("www") }
  return scalars[(index + 1)...].starts(with: "//".unicodeScalars) || follows("mailto") || follows("xmpp")
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}
