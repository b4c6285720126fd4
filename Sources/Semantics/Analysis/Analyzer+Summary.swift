import Expressions
import Source
import Syntax
import Values

/// `summarize` and `having` (grammar.md).
extension Analyzer {
  mutating func summary(of columns: [OutputColumn]) -> Summary? {
    let having = spec.first(.having)
    guard let clause = value(of: { if case .summarize(let clause) = $0 { clause } else { nil } }) else {
      if let having { diagnostics.report(.havingWithoutSummary(at: having.keyword)) }
      return nil
    }
    if hasUnreadClause, spec.first(.select) == nil { return nil }
    let select: [SelectItem]? = value(of: { if case .select(let items) = $0 { items } else { nil } })
    let hints = SummaryHints(select: select, block: clause.columns)
    let inputs = ColumnScope(
      columns: columns.map { ($0.name, $0.value.type) }, unread: unreadColumns, now: options.now, hints: hints,
      recorder: recorder)
    var unread: Set<Text> = []
    var names: [Text: String] = [:]
    var groups: [Summary.Group] = []
    let groupChecker = ExpressionChecker(scope: inputs, allowsElementPaths: false)
    for item in clause.groups {
      noteName(of: item, in: &names)
      let value = value(of: item, groupChecker)
      if value == nil { nameReplacement(of: item) }
      if value == nil { unread.insert(Text(item.name.value.text)) }
      groups.append(Summary.Group(name: item.name.value.text, value: value ?? .text("")))
    }
    let scope = SummaryScope(
      inputs: inputs, groups: groups.map { ($0.name, $0.value.type) }, unreadGroups: unread,
      block: clause.columns.filter { $0.name.span != $0.expression.span }.map(\.name.value.text))
    let checker = ExpressionChecker(scope: scope, allowsElementPaths: false)
    let groupNames = NameIndex(groups.map(\.name))
    var block: [Summary.Column] = []
    for item in withoutRepeatedNames(clause.columns) {
      if item.name.span == item.expression.span, groupNames.contains(item.name.value.text) {
        diagnostics.report(.groupTwice(item.name.value.text, at: item.span))
        continue
      }
      noteName(of: item, in: &names)
      let value = value(of: item, checker)
      if value == nil { unread.insert(Text(item.name.value.text)) }
      block.append(Summary.Column(name: item.name.value.text, value: value ?? .text("")))
    }
    if groups.isEmpty, block.isEmpty, !diagnostics.hasErrors, let place = spec.first(.summarize) {
      diagnostics.report(.summaryWithoutColumns(at: place.keyword))
    }
    var summary = Summary(groups: groups, columns: block, aggregates: scope.aggregates, having: nil)
    if case .having(let syntax) = having?.kind {
      let results = ColumnScope(
        columns: summary.resultColumns, unread: unread, now: options.now, isOfSummary: true, hints: hints,
        recorder: recorder)
      summary.having = ExpressionChecker(scope: results, allowsElementPaths: false)
        .condition(syntax, into: &diagnostics)
    }
    return summary
  }

  private mutating func noteName(of item: SelectItem, in names: inout [Text: String]) {
    let name = item.name.value.text
    recorder.define(.summaryColumn(Text(name)), by: item)
    reportUnfitLetter(of: item.name)
    if let first = names.updateValue(name, forKey: name.nameKey) {
      diagnostics.report(.columnTwice(name, first: first, at: item.name.span))
    }
  }
}
