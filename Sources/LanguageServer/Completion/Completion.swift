import Semantics
import Source
import Syntax

extension LanguageServer {
  func completion(_ params: PositionParams) throws(ResponseError) -> CompletionList {
    let document = try document(params.textDocument)
    let cursor = Cursor(document: document, offset: document.lines.offset(of: params.position, encoding))
    return Completer(cursor: cursor, client: client, encoding: encoding).list()
  }
}

/// Finds what may be typed at a place, by the words before it: what is typed is seldom a spec already.
struct Completer {
  let cursor: Cursor
  let client: ClientCapabilities
  let encoding: PositionEncoding

  private static let nothing = CompletionList(isIncomplete: false, items: [])

  func list() -> CompletionList {
    if cursor.isInComment || cursor.string != nil { return Self.nothing }
    guard let clause = cursor.clause(before: cursor.wordStart) else { return clauses() }
    switch clause.kind {
    case .pair(let pair):
      let start = cursor.eventStart
      let site = PairSite(after: cursor.tokens(of: clause, before: start), text: cursor.text(of:))
      if site.isOfEvents { return events(site, pair, clause, from: start) }
      return cursor.isFirstOnLine(cursor.wordStart) ? clauses() : Self.nothing
    default:
      return cursor.isFirstOnLine(cursor.wordStart) ? clauses() : Self.nothing
    }
  }

  func range(from start: Int) -> TextRange {
    TextRange(
      start: cursor.document.lines.position(of: start, encoding),
      end: cursor.document.lines.position(of: cursor.offset, encoding))
  }

  private func events(_ site: PairSite, _ pair: PairClause, _ clause: Clause, from start: Int) -> CompletionList {
    let behind = cursor.tokens(behind: cursor.offset, of: clause)
    var completion = EventCompletion(
      site: site, range: range(from: start), typed: cursor.text(from: start), pair: pair,
      hasArrow: behind.contains { $0.kind == .arrow },
      hasKeys: behind.contains { $0.kind == .name && cursor.text(of: $0) == "on" },
      isMarkdown: client.takesMarkdown)
    return completion.list()
  }

  /// The clauses that the spec may have besides.
  func clauses() -> CompletionList {
    let range = range(from: cursor.wordStart)
    let present = Set(cursor.document.analysis.spec.clauses.compactMap(\.word))
    var items: [CompletionItem] = []
    for keyword in ClauseKeyword.allCases where keyword.mayRepeat || !present.contains(keyword) {
      var item = CompletionItem(keyword.text, .keyword, inserting: keyword.text + " ", over: range)
      item.sortText = sortText(0, keyword.rawValue)
      items.append(item)
    }
    return CompletionList(isIncomplete: false, items: items)
  }
}
