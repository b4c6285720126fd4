package import Source

/// The tree of a file, and the words it was made of for those who need more than their meaning.
package struct Parse: Sendable {
  package var spec: Spec
  package var list: TokenList
  /// The indices of the tokens that are keywords where they are, in order.
  package var keywords: [Int]
}

/// The tree of a file. Never fails: a hole in the tree is `.missing`, an absent item or an empty list, and was
/// reported.
///
/// A spec of a newer version of the language gives that one message and no clauses.
package func parse(_ file: SourceFile, into diagnostics: inout Diagnostics) -> Spec {
  parseTree(file, into: &diagnostics).spec
}

/// The same, with the tokens that the tree was made of.
package func parseTree(_ file: SourceFile, into diagnostics: inout Diagnostics) -> Parse {
  let parse = parseWithTokens(file, into: &diagnostics)
  reportRepeatedClauses(of: parse.spec, in: file, into: &diagnostics)
  return parse
}

/// The tree of a file with its tokens, keywords and comments. A clause that comes twice is not reported here.
package func parseWithTokens(_ file: SourceFile, into diagnostics: inout Diagnostics) -> Parse {
  var found = Diagnostics()
  let none = Spec(file: file)
  if !file.isText {
    diagnostics.report(.notText(at: SourceSpan(0, min(1, file.bytes.count))))
    let end = Token(.end, SourceSpan(file.bytes.count, file.bytes.count))
    return Parse(spec: none, list: TokenList(tokens: [end], comments: []), keywords: [])
  }
  if let invalid = firstInvalidUTF8(in: file.bytes) {
    // Nothing else can be said of bytes that are not text.
    diagnostics.report(.invalidUTF8(at: SourceSpan(invalid, invalid + 1)))
    return Parse(spec: none, list: lex(file, into: &found), keywords: [])
  }
  let list = lex(file, into: &found)
  if let foreign = foreignFile(file, list.tokens) {
    diagnostics.report(.foreignFile(foreign.kind, name: file.name, at: foreign.line))
    return Parse(spec: none, list: list, keywords: [])
  }
  var parser = Parser(file: file, tokens: list.tokens, diagnostics: found)
  let spec = parser.parseSpec()
  for diagnostic in parser.diagnostics.sorted { diagnostics.report(diagnostic) }
  return Parse(spec: spec, list: list, keywords: parser.keywordTokens)
}

private func reportRepeatedClauses(of spec: Spec, in file: SourceFile, into diagnostics: inout Diagnostics) {
  var first: [ClauseKeyword: Clause] = [:]
  for clause in spec.clauses {
    guard let keyword = clause.word, !keyword.mayRepeat else { continue }
    if let earlier = first[keyword] {
      // What could not be read may have been another clause.
      if spec.unread.contains(where: { $0.contains(earlier.keyword) }) { continue }
      let line = file.position(of: earlier.keyword.start).line
      diagnostics.report(.repeatedClause(keyword.text, firstLine: line, at: clause.keyword))
    } else {
      first[keyword] = clause
    }
  }
}
