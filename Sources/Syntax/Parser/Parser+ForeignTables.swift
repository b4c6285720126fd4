import Source
import Values

/// Lines of a table that are misspelt, or written as in other languages.
extension Parser {
  /// The word after `serde` or `schema`; quotes around it are reported.
  mutating func parseWord(orExpect words: String) -> Located<String>? {
    guard at(.name) || (at(.string) && isBareName(value(of: current))) else {
      failExpecting(words)
      return nil
    }
    let token = advance()
    if token.kind == .name { return Located(text(of: token), at: token.span) }
    reportWhole(.quotedWord("a word of the language", value(of: token), at: token.span))
    return Located(value(of: token), at: token.span)
  }

  /// The line that is meant by a word that begins no line, and no column either: no kind follows it.
  var mistypedLine: Keyword? {
    guard at(.name), !Keyword.tableLines.contains(where: { at(word: $0) }), !startsPartitionKind(ahead: 1) else {
      return nil
    }
    let isAssigned = [.colon, .equal].contains(token(ahead: 1).kind)
    let next = token(ahead: isAssigned ? 2 : 1)
    let near = suggestion(for: text(of: current), among: Keyword.tableLines.map(\.rawValue)).flatMap(Keyword.init)
    if next.kind == .string {
      return near == .location || value(of: next).hasBytePrefix("s3:") ? .location : nil
    }
    guard next.kind == .name, !isAssigned, !isFirstOnLine(index + 1) else { return nil }
    switch near {
    case .serde, .schema: return near
    case .column: return [.dot, .name].contains(token(ahead: 2).kind) && !isFirstOnLine(index + 2) ? near : nil
    default: return nil
    }
  }

  /// Whether the kind of a column is there in quotes.
  func atQuotedKind(ahead count: Int) -> Bool {
    token(ahead: count).kind == .string && PartitionKindKeyword(rawValue: value(of: token(ahead: count))) != nil
  }
}
