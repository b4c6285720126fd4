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
    let file = spec.file
    let mistaken = clausesWithMistakes(unread)
    let all = diagnostics
    // A spec with a mistake never comes to be without one.
    defer { if all.hasErrors, !diagnostics.hasErrors { diagnostics = all } }
    diagnostics.withdrawMeaning { diagnostic in
      if isUnread(diagnostic.span) { return true }
      if let clause = diagnostic.clauseAskedOf, mistaken.contains(clause) { return true }
      if !unread.isEmpty, diagnostic.isAboutAllClauses { return true }
      if hasSwallowedName, diagnostic.isAboutUnknownColumn, diagnostic.replacement == nil { return true }
      guard diagnostic.isAboutUnknownName, !naming.isEmpty else { return false }
      let name = file.bytes[diagnostic.span.range].drop { !isNamePart($0) }.prefix { isNamePart($0) }
      let word = Text(Array(name))
      return naming.contains { text in
        (!diagnostic.isOfOtherClauses || !text.span.contains(diagnostic.span))
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

  /// The clauses that give names and were not read whole, with their words, and the texts that belong to no clause.
  private func namingTexts(_ unread: [SourceSpan]) -> [(span: SourceSpan, words: Set<Text>)] {
    var spans: [SourceSpan] = []
    for clause in spec.clauses where clause.word?.givesNames ?? true {
      let next = unread.partitioningIndex { $0.end > clause.span.start }
      if next < unread.count, unread[next].start < clause.span.end { spans.append(clause.span) }
    }
    for text in unread {
      let next = spec.clauses.partitioningIndex { $0.span.start > text.start }
      let clause = next > 0 ? spec.clauses[next - 1] : nil
      guard let clause, text.start < clause.span.end else {
        spans.append(text)
        continue
      }
      // What follows a clause that was not read may belong to it.
      if clause.word?.givesNames ?? true { spans.append(text) }
    }
    return spans.map { span in
      (span, Set(spec.file.bytes[span.range].split { !isNamePart($0) }.map { Text(Array($0)) }))
    }
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

extension ClauseKeyword {
  /// Whether other clauses may speak of names that it gives.
  fileprivate var givesNames: Bool {
    switch self {
    case .table, .pair, .partitions, .lookup, .select, .summarize: true
    case .role, .eventsWhere, .during, .within, .match, .include, .keep, .rowsWhere, .having, .orderBy, .limit: false
    }
  }
}
