import Source
import Syntax
import Values

/// What follows from a text that could not be read, and is not said of the spec.
extension Analyzer {
  /// Takes back what was said of the meaning where the unread text may say otherwise: about its own clause or item,
  /// about a name that it may give, and what the clauses together give no row for.
  mutating func withdrawConsequences() {
    joinLeadingDots()
    let unread = merged(spec.unread)
    func isUnread(_ span: SourceSpan) -> Bool {
      let next = unread.partitioningIndex { $0.end > span.start }
      return next < unread.count && unread[next].start <= span.start
    }
    let naming = namingTexts(unread)
    let hasSelect = spec.clauses.contains { $0.word == .select }
    let file = spec.file
    let mistaken = clausesWithMistakes(unread)
    let invalidColumns = invalidColumns
    let all = diagnostics
    // A spec with a mistake never comes to be without one.
    defer { if all.hasErrors, !diagnostics.hasErrors { diagnostics = all } }
    diagnostics.withdrawMeaning { diagnostic in
      if diagnostic.isOfUnreadableFile { return false }
      if isUnread(diagnostic.span) { return true }
      if let clause = diagnostic.clauseAskedOf, mistaken.contains(clause) { return true }
      if !unread.isEmpty, diagnostic.isAboutAllClauses { return true }
      if hasSwallowedName, diagnostic.isAboutUnknownColumn, diagnostic.replacement == nil { return true }
      let givers = diagnostic.clausesThatGiveTheName(hasSelect: hasSelect)
      guard !givers.isEmpty, !naming.isEmpty || !invalidColumns.isEmpty else { return false }
      let name = file.bytes[diagnostic.span.range].drop { !isNamePart($0) }.prefix { isNamePart($0) }
      let word = Text(Array(name))
      if diagnostic.isOfOtherClauses, invalidColumns.contains(word) { return true }
      return naming.contains { text in
        let holdsGiver = text.words.contains(word) && !text.swallowed.isDisjoint(with: givers)
        return (text.clause.map(givers.contains) ?? true || holdsGiver)
          && (!diagnostic.isOfOtherClauses || !text.span.contains(diagnostic.span))
          && (diagnostic.replacement == nil || text.words.contains(word))
      }
    }
  }

  /// `.bucketName`: that the dot does not belong there is a part of what is said of the name.
  private mutating func joinLeadingDots() {
    let names = diagnostics.places { diagnostic in
      let start = Int(diagnostic.span.start)
      return diagnostic.isAboutUnknownName && start > 0 && spec.file.bytes[start - 1] == UInt8(ascii: ".")
    }
    for name in names.prefix(Diagnostics.limit) {
      let dot = SourceSpan(Int(name.start) - 1, Int(name.start))
      guard diagnostics.hasFindings(at: dot) else { continue }
      diagnostics.withdraw(within: dot)
      diagnostics.amend(at: name) { $0.span = dot.joined(with: name) }
    }
  }

  /// The kinds of clauses of which one has a mistake, and of all, where it is not known what a clause would have been.
  private func clausesWithMistakes(_ unread: [SourceSpan]) -> Set<ClauseKeyword> {
    let isUnknown =
      spec.clauses.contains { $0.word == nil }
      || unread.contains { text in
        !spec.clauses.contains { $0.span.start <= text.start && text.start < $0.span.end }
      }
    if isUnknown { return Set(ClauseKeyword.allCases) }
    return Set(
      spec.clauses.filter { clause in
        let next = unread.partitioningIndex { $0.end > clause.span.start }
        let isUnread = next < unread.count && unread[next].start < clause.span.end
        return isUnread || diagnostics.hasErrors(within: clause.span)
      }
      .compactMap(\.word))
  }

  /// A text that could not be read whole and may give names.
  private struct NamingText {
    /// The clause that it belongs to; nil where that is not known.
    var clause: ClauseKeyword?
    var span: SourceSpan
    var words: Set<Text>
    /// The clauses that the spec does not have, and whose word is within the text.
    var swallowed: Set<ClauseKeyword>
  }

  /// The clauses that were not read whole, and the texts that belong to no clause.
  private func namingTexts(_ unread: [SourceSpan]) -> [NamingText] {
    var spans: [(clause: ClauseKeyword?, span: SourceSpan)] = []
    for clause in spec.clauses {
      let next = unread.partitioningIndex { $0.end > clause.span.start }
      if next < unread.count, unread[next].start < clause.span.end { spans.append((keyword(of: clause), clause.span)) }
    }
    let unknownWords = diagnostics.places { $0.isOfUnknownClause }.map(\.start).sorted()
    for text in unread {
      let next = spec.clauses.partitioningIndex { $0.span.start > text.start }
      let word = unknownWords.partitioningIndex { $0 >= text.start }
      let hasUnknownWord = word < unknownWords.count && unknownWords[word] < text.end
      let clause = next > 0 && !hasUnknownWord ? spec.clauses[next - 1] : nil
      // What follows a clause on its line may belong to it.
      let isBehind = clause.map {
        !spec.file.bytes[Int($0.span.end)..<max(Int($0.span.end), Int(text.start))].contains(0x0A)
      }
      spans.append((isBehind == true ? clause.flatMap(keyword) : nil, text))
    }
    let known = Set(spec.clauses.compactMap(keyword))
    return spans.map { clause, span in
      let words = Set(spec.file.bytes[span.range].split { !isNamePart($0) }.map { Text(Array($0)) })
      let keywords = Set(words.compactMap { ClauseKeyword(firstWord: $0.string) })
      return NamingText(clause: clause, span: span, words: words, swallowed: keywords.subtracting(known))
    }
  }

  /// Of a clause that could not be read, its word is there all the same.
  private func keyword(of clause: Clause) -> ClauseKeyword? {
    clause.word ?? ClauseKeyword(firstWord: spec.file.text(of: clause.keyword))
  }
}

/// Spans in order that do not overlap.
private func merged(_ spans: [SourceSpan]) -> [SourceSpan] {
  var result: [SourceSpan] = []
  for span in spans.sorted(by: { $0.start < $1.start }) {
    if let last = result.last, span.start <= last.end {
      result[result.count - 1] = last.joined(with: span)
    } else {
      result.append(span)
    }
  }
  return result
}
