import Values

/// How diagnostics are printed.
package enum DiagnosticFormat: Hashable, Sendable {
  /// For people; with ANSI colours on request.
  case text(color: Bool)
  /// One JSON object a line.
  case json
}

/// The findings of one file as text, by place, at most `Diagnostics.limit` of them; empty when there are none.
///
/// Every line ends in LF. Nothing in it steers a terminal but the colours that were asked for.
package func render(_ diagnostics: Diagnostics, of file: SourceFile, as format: DiagnosticFormat) -> String {
  let all = diagnostics.sorted
  let shown = all.prefix(Diagnostics.limit)
  switch format {
  case .json:
    return shown.map { $0.json(of: file) + "\n" }.joined()
  case .text(let color):
    let renderer = TextRenderer(file: file, color: color)
    var text = shown.map(renderer.render).joined()
    if all.count > shown.count {
      let more = all.count - shown.count
      text += "\(file.name.visible): \(more) more \(more == 1 ? "message is" : "messages are") not shown\n"
    }
    return text
  }
}

private struct TextRenderer {
  let file: SourceFile
  let color: Bool

  func render(_ diagnostic: Diagnostic) -> String {
    let start = file.position(of: diagnostic.span.start)
    let end = file.position(of: diagnostic.span.end)
    let severityStyle: Style = diagnostic.severity == .error ? .error : .warning
    var text = "\(file.name.visible):\(start.line):\(start.column): "
    text += styled("\(diagnostic.severity.rawValue)[\(diagnostic.code)]:", severityStyle)
    text += " " + styled(diagnostic.message.visible, .strong) + "\n"

    let gutter = String(max(start.line, end.line)).count
    func show(_ number: Int, from first: Int, to last: Int?) {
      let label = String(number)
      let margin = String(repeating: " ", count: gutter - label.count)
      let excerpt = Excerpt(file.line(number), marked: first..<max(first + 1, last ?? Int.max))
      text += "  \(margin)\(styled("\(label) |", .faint))\(excerpt.text.isEmpty ? "" : " ")\(excerpt.text)\n"
      text += "  \(String(repeating: " ", count: gutter + 1))\(styled("|", .faint)) "
      text += String(repeating: " ", count: excerpt.indent) + styled(excerpt.carets, severityStyle) + "\n"
    }
    if !file.isText {
      // Its bytes would mean nothing to anybody.
    } else if end.line == start.line {
      show(start.line, from: start.column, to: end.column)
    } else {
      show(start.line, from: start.column, to: nil)
      if end.line > start.line + 1 { text += "  \(String(repeating: " ", count: gutter))\(styled("...", .faint))\n" }
      if end.column > 1 { show(end.line, from: 1, to: end.column) }
    }
    if let help = diagnostic.help { text += "  \(styled("help:", .help)) \(help.visible)\n" }
    return text
  }

  private enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case help = "1;36"
    case strong = "1"
    case faint = "2"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// One source line as it is shown, and the carets under the marked part.
private struct Excerpt {
  /// Lines longer than this are cut around the mark, so that a file of one huge line stays readable.
  private static let widest = 160
  private static let before = 60

  var text = ""
  var indent = 0
  var carets = ""

  /// `marked` counts Unicode scalars from 1, as columns do; it may reach past the end of the line.
  init(_ line: String, marked: Range<Int>) {
    let scalars = Array(line.unicodeScalars)
    var first = 0
    if scalars.count > Self.widest {
      first = max(0, min(marked.lowerBound - 1 - Self.before, scalars.count - Self.widest))
    }
    let last = min(scalars.count, first + Self.widest)
    if first > 0 {
      text = "…"
      indent = 1
    }
    // Widths are of whole clusters: the parts of an emoji are drawn as one.
    var before = ""
    var inside = ""
    for index in first..<last {
      let shown = scalars[index] == "\t" ? "    " : scalars[index].visible
      if index + 1 < marked.lowerBound {
        before += shown
      } else if index + 1 < marked.upperBound {
        inside += shown
      }
      text += shown
    }
    if last < scalars.count { text += "…" }
    indent += before.displayWidth
    carets = String(repeating: "^", count: max(1, inside.displayWidth))
  }
}
