import Source
import Syntax
import Values

extension RowScope {
  /// What a name that rows do not have may mean.
  func unknown(_ path: Path, at span: SourceSpan) -> Diagnostic {
    let word = path.root.value.text
    if path.steps.isEmpty {
      if let side = Side(rawValue: word) { return .sideByItself(side, at: span) }
      if SpanState(rawValue: word) != nil { return .stateWithoutQuotes(word, at: span) }
    }
    let key = word.nameKey
    if events.words.contains(where: { $0.nameKey == key }) || CloudTrailColumn.isOfTable(word) {
      return .bareEventField(word, at: path.root.span)
    }
    if path.steps.isEmpty, laterColumns.contains(word) {
      return .columnBeforeSelect(word, isOfSummary: false, at: path.root.span)
    }
    if path.steps.isEmpty, summaryColumns.contains(word) {
      return .columnBeforeSelect(word, isOfSummary: true, at: path.root.span)
    }
    if path.steps.isEmpty, let time = ["started": "start.eventTime", "ended": "end.eventTime"][word] {
      return .memberOfRow(word, path: time, at: path.root.span)
    }
    if path.steps.isEmpty, let known = knownStartPath(word) {
      return .memberOfRow(word, path: "start.\(known)", at: path.root.span)
    }
    if path.steps.isEmpty, let lookup = lookups?.first(where: { $0.columns.contains(word) }) {
      return .memberOfRow(word, path: "\(nameLiteral(of: lookup.name)).\(memberLiteral(of: word))", at: path.root.span)
    }
    let ownAccount = accounts == .recipient ? ["account"] : []
    let names = [injected, events.attributes, waypoints, lookupNames].flatMap(\.names)
    let words = Self.rowWords + ownAccount + names + ["start", "end", "now"]
    return .unknownRowField(word, suggestion: suggestion(for: word, among: words), at: path.root.span)
  }
}
