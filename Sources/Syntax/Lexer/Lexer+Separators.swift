import Source
import Values

/// Signs that other languages have between clauses and items.
extension Lexer {
  /// One or more semicolons: ignored in a pair or path and at the end of a line or clause, otherwise read as the comma
  /// of a list.
  mutating func readSemicolon() {
    let start = index
    index = end(from: index) { $0 == UInt8(ascii: ";") }
    let span = SourceSpan(start, index)
    let next = end(from: index) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let isLast = byte(at: next).map { isLineEnd($0) || "#})]".utf8.contains($0) } ?? true
    let dot = UInt8(ascii: ".")
    let isInPath = byte(at: index) == dot || (start > 0 && bytes[start - 1] == dot)
    if isLast || isClause(at: next) || isInPair || isInPath {
      let isTight = !isLast && !isInPath && next == index && start > 0 && isNamePart(bytes[start - 1])
      found.append(.semicolon(meant: isTight ? " " : "", at: span))
      return
    }
    found.append(.semicolon(meant: ",", at: span))
    list.tokens.append(Token(.comma, span))
  }

  /// Whether the last word that opens a clause is `pair`: its key has no commas.
  private var isInPair: Bool {
    for token in list.tokens.suffix(200).reversed() where token.kind == .name {
      if let keyword = ClauseKeyword(firstWord: file.text(of: token.span)) { return keyword == .pair }
    }
    return false
  }

  /// `|` before a clause, as in a pipeline.
  mutating func readPipe() -> Bool {
    let next = end(from: index + 1) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard isClause(at: next) else { return false }
    found.append(.pipe(at: SourceSpan(index, index + 1)))
    index += 1
    return true
  }

  /// Whether a word comes there that opens a clause, here or in another language.
  private func isClause(at start: Int) -> Bool {
    let word = file.text(of: SourceSpan(start, end(from: start, while: isNamePart))).lowercased()
    return ClauseKeyword(firstWord: word) != nil || ForeignWord.clauses[word] != nil || ForeignWord.advice[word] != nil
  }
}
