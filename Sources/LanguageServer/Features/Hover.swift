import Semantics
import Source
import Syntax
import Values

struct Hover: Encodable {
  var contents: MarkupContent
  var range: TextRange
}

extension LanguageServer {
  /// What the words at a place mean; nil where there is nothing to say.
  func hover(_ params: PositionParams) throws(ResponseError) -> Hover? {
    let document = try document(params.textDocument)
    let offset = document.lines.offset(of: params.position, encoding)
    let help = SpecHelp(document.analysis)
    guard let (text, span) = found(at: offset, in: document.analysis, help) else { return nil }
    return Hover(
      contents: MarkupContent(text, isMarkdown: client.takesMarkdown), range: document.range(of: span, encoding))
  }

  private func found(at offset: Int, in analysis: Analysis, _ help: SpecHelp) -> (text: String, span: SourceSpan)? {
    let references = analysis.annotations.references(at: offset)
    if let first = references.first {
      // One name may be two things: a column, and what it shows. Of a column of `by` there is one thing to say.
      var texts: [String] = []
      for reference in references where reference.span == first.span {
        let text = help.text(of: reference.symbol)
        if !texts.contains(where: { $0.isIdentical(to: text) }) { texts.append(text) }
      }
      return (texts.joined(separator: "\n\n"), first.span)
    }
    for clause in analysis.spec.clauses
    where Int(clause.keyword.start) <= offset && offset <= Int(clause.keyword.end) {
      return help.text(of: clause).map { ($0, clause.keyword) }
    }
    guard let index = analysis.tokens.tokens.firstIndex(where: { $0.span.holds(offset) }) else { return nil }
    let span = analysis.tokens.tokens[index].span
    guard analysis.parse.keywords.contains(index) else { return nil }
    let clause = analysis.spec.clauses.last { $0.span.start <= span.start }
    return help.text(ofWord: analysis.file.text(of: span), in: clause?.word).map { ($0, span) }
  }
}

extension SourceSpan {
  /// Whether a place between two bytes touches it.
  func holds(_ offset: Int) -> Bool { Int(start) <= offset && offset <= Int(end) }
}
