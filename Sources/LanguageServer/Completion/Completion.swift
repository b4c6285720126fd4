import Semantics
import Source
import Syntax
import Values

extension LanguageServer {
  func completion(_ params: PositionParams) throws(ResponseError) -> CompletionList {
    let document = try document(params.textDocument)
    let cursor = Cursor(document: document, offset: document.lines.offset(of: params.position, encoding))
    return Completer(cursor: cursor, client: client, encoding: encoding).list()
  }
}

/// Finds what may be typed at a place, by the words before it: what is being typed is seldom a whole spec.
struct Completer {
  let cursor: Cursor
  let client: ClientCapabilities
  let encoding: PositionEncoding

  var analysis: Analysis { cursor.document.analysis }
  var plan: Plan { analysis.draft }

  func list() -> CompletionList {
    if cursor.isInComment { return list([]) }
    if let string = cursor.string { return list(literals(in: string)) }
    guard let clause = cursor.clause(before: cursor.wordStart), let keyword = keyword(of: clause) else {
      return list(clauses())
    }
    let before = cursor.tokens(of: clause, before: cursor.wordStart)
    if keyword == .pair, let events = events(of: clause) { return events }
    var items = self.items(of: clause, keyword, before)
    if cursor.isFirstOnLine(cursor.wordStart), !isInBlock(before) { items += clauses() }
    return list(items)
  }

  private func list(_ items: [CompletionItem]) -> CompletionList {
    var items = items
    for index in items.indices where items[index].sortText == nil { items[index].sortText = sortText(1, index) }
    return CompletionList(isIncomplete: false, items: items)
  }

  /// The clause's kind, also of one that is not whole.
  private func keyword(of clause: Clause) -> ClauseKeyword? {
    let word = analysis.file.text(of: clause.keyword).utf8.prefix(while: isNamePart)
    return clause.word ?? String(word).flatMap(ClauseKeyword.init(firstWord:))
  }

  private func isInBlock(_ tokens: [Token]) -> Bool {
    var depth = 0
    for token in tokens {
      if token.kind == .leftBrace { depth += 1 }
      if token.kind == .rightBrace { depth -= 1 }
    }
    return depth > 0
  }

  func text(of token: Token) -> String { cursor.text(of: token) }

  func range(from start: Int) -> TextRange {
    TextRange(
      start: cursor.document.lines.position(of: start, encoding),
      end: cursor.document.lines.position(of: cursor.offset, encoding))
  }

  /// What replaces the word that is typed.
  func item(
    _ label: String, _ kind: CompletionItem.Kind, detail: String? = nil, inserting text: String? = nil
  ) -> CompletionItem {
    CompletionItem(label, kind, detail: detail, inserting: text, over: range(from: cursor.wordStart))
  }

  func words(_ words: [String]) -> [CompletionItem] { words.map { item($0, .keyword) } }

  // MARK: Clauses

  /// The clauses that the spec may also have.
  private func clauses() -> [CompletionItem] {
    let present = Set(analysis.spec.clauses.filter { Int($0.keyword.start) != cursor.wordStart }.compactMap(keyword))
    return ClauseKeyword.allCases.filter { $0.mayRepeat || !present.contains($0) }.map { keyword in
      var item = item(keyword.text, .keyword, detail: keyword.help.usage, inserting: keyword.text + " ")
      item.documentation = MarkupContent(keyword.help.text, isMarkdown: client.takesMarkdown)
      item.sortText = sortText(2, keyword.rawValue)
      return item
    }
  }

  /// The events that may be in a pair at this place; nil where something else does.
  private func events(of clause: Clause) -> CompletionList? {
    guard case .pair(let pair) = clause.kind else { return nil }
    let start = cursor.eventStart
    let site = PairSite(after: cursor.tokens(of: clause, before: start), text: text)
    guard site.isOfEvents else { return nil }
    let behind = cursor.tokens(behind: cursor.offset, of: clause)
    var completion = EventCompletion(
      site: site, range: range(from: start), typed: cursor.text(from: start), pair: pair,
      hasArrow: behind.contains { $0.kind == .arrow },
      hasKeys: behind.contains { $0.kind == .name && text(of: $0) == Keyword.on.rawValue },
      isMarkdown: client.takesMarkdown)
    var list = completion.list()
    list.items += words(self.words(behindEventsOf: site, cursor.tokens(of: clause, before: start)))
    return list
  }

  private func words(behindEventsOf site: PairSite, _ before: [Token]) -> [String] {
    guard before.last?.kind == .event, cursor.wordStart == cursor.eventStart else { return [] }
    return site == .starts ? ["where"] : ["on", "where"]
  }

  private func items(of clause: Clause, _ keyword: ClauseKeyword, _ before: [Token]) -> [CompletionItem] {
    switch keyword {
    case .table: tableItems(before)
    case .pair: pairItems(clause, before)
    case .role: before.isEmpty ? words(["start", "end"]) : []
    case .eventsWhere: expression(.events, after: before)
    case .during:
      before.isEmpty
        ? [item("last 30d", .keyword)] + words(["last"])
        : before.count == 1 && text(of: before[0]) == "last" ? words(["7d", "30d", "90d"]) : []
    case .within: before.isEmpty ? words(["1h", "1d", "7d", "30d"]) : []
    case .partitions: partitionItems(before)
    case .lookup: lookupItems(clause, before)
    case .match:
      before.isEmpty
        ? MatchMode.allCases.map { item($0.rawValue, .enumMember, detail: $0.meaning) }
        : before.count == 1 ? words(["across accounts"]) : []
    case .include:
      endsItem(before) ? [] : Inclusion.allCases.map { item($0.rawValue, .enumMember) }
    case .keep:
      endsItem(before) ? [] : SpanState.allCases.map { item($0.rawValue, .enumMember, detail: $0.meaning) }
    case .rowsWhere: expression(.rows, after: before)
    case .select: selectItems(before)
    case .summarize: summaryItems(before)
    case .having: expression(.columns(plan.summary?.resultColumns ?? []), after: before)
    case .orderBy:
      endsItem(before)
        ? words(["asc", "desc"])
        : plan.resultColumns.map {
          item($0.name, .variable, detail: $0.type.rawValue, inserting: nameLiteral(of: $0.name))
        }
    case .limit: []
    }
  }

  /// Whether the last word is an item of a list, after which no other can follow.
  private func endsItem(_ before: [Token]) -> Bool { before.last.map { $0.kind != .comma } ?? false }
}
