package import Source
import Values

/// The canonical layout of a spec (grammar.md, "Clauses"); nil for one with syntax errors, which `parse` reports.
///
/// It changes white space, the order of clauses and commas that need not be, and nothing else: literals stay as they
/// were written, and every comment stays with what it belongs to.
package func format(_ file: SourceFile) -> String? {
  var diagnostics = Diagnostics()
  let parse = parseWithTokens(file, into: &diagnostics)
  guard !diagnostics.hasErrors else { return nil }
  return Formatter(file: file, parse: parse).text()
}

private struct Formatter {
  let file: SourceFile
  let spec: Spec
  let tokens: [Token]
  let comments: CommentPlaces

  init(file: SourceFile, parse: Parse) {
    self.file = file
    spec = parse.spec
    tokens = parse.list.tokens
    comments = CommentPlaces(of: parse.list, in: file)
  }

  func text() -> String {
    var paragraphs = Paragraphs()
    var first = 0
    if spec.version != nil {
      let pieces = [piece(0, .none), piece(1, .space)]
      paragraphs.add(comments.leading[0], blankBeforeNext: comments.hasBlankBefore[0])
      paragraphs.append(lines(of: pieces), startsParagraph: comments.leading[0].isEmpty)
      first = 2
    }
    // What is at the top of the file, apart from the first clause, is about the file.
    var ownComments = comments.leading[first]
    if !spec.clauses.isEmpty {
      let end = comments.hasBlankBefore[first] ? ownComments.count : ownComments.lastIndex { $0.hasBlankBefore } ?? 0
      paragraphs.add(Array(ownComments[..<end]), blankBeforeNext: true)
      ownComments.removeFirst(end)
    }
    let clauses = spec.clauses.map { (clause: $0, tokens: tokenRange(of: $0.span)) }
    for (clause, range) in ordered(clauses) {
      let own = range.lowerBound == first ? ownComments : comments.leading[range.lowerBound]
      let pieces = ClauseLayout(clause, tokens: range, of: tokens, in: file).pieces(piece)
      paragraphs.add(
        clause, lines: lines(of: pieces), comments: own,
        blankBeforeNext: !own.isEmpty && comments.hasBlankBefore[range.lowerBound])
    }
    paragraphs.add(spec.clauses.isEmpty ? ownComments : comments.leading[tokens.count - 1], blankBeforeNext: false)
    return paragraphs.text
  }

  /// In the order of the language's table. Without the keys of a `pair`, the clause after it could be taken for a part
  /// of it, so that then every clause stays where it is.
  private func ordered(_ clauses: [(clause: Clause, tokens: Range<Int>)]) -> [(clause: Clause, tokens: Range<Int>)] {
    let isIncomplete = clauses.contains {
      if case .pair(let pair) = $0.clause.kind { return pair.keys.isEmpty }
      return false
    }
    if isIncomplete { return clauses }
    return clauses.enumerated()
      .sorted {
        ($0.element.clause.word?.rawValue ?? 0, $0.offset) < ($1.element.clause.word?.rawValue ?? 0, $1.offset)
      }
      .map(\.element)
  }

  private func tokenRange(of span: SourceSpan) -> Range<Int> {
    let start = tokens.partitioningIndex { $0.span.start >= span.start }
    let end = tokens.partitioningIndex { $0.span.start >= span.end }
    return start..<end
  }

  /// The token as a piece, without the comments before it.
  private func piece(_ index: Int, _ glue: FormatToken.Break) -> FormatToken {
    var piece = FormatToken(file.text(of: tokens[index].span), glue)
    piece.leading = comments.leading[index]
    piece.hasBlankBefore = comments.hasBlankBefore[index]
    piece.trailing = comments.trailing[index]
    return piece
  }

  private func lines(of pieces: [FormatToken]) -> [String] {
    var pieces = pieces
    pieces[0].leading = []
    return LineWriter.lines(of: pieces)
  }
}
