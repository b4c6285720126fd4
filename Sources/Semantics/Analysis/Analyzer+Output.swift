import Expressions
import Source
import Syntax
package import Values

extension Analyzer {
  /// `keep`, with a warning for a state that the match mode never makes.
  mutating func keep(match: MatchMode, hasCancels: Bool) -> Set<SpanState> {
    guard let states = value(of: { if case .keep(let states) = $0 { states } else { nil } }) else { return [.closed] }
    for state in states where !match.states(hasCancels: hasCancels).contains(state.value) {
      diagnostics.report(.stateNeverMade(state.value, by: match, hasCancels: hasCancels, at: state.span))
    }
    return Set(states.map(\.value))
  }

  /// `select`, or the default columns.
  mutating func columns(rows: RowScope, pairs: [Pair], keep: Set<SpanState>) -> [OutputColumn] {
    guard let items = value(of: { if case .select(let items) = $0 { items } else { nil } }) else {
      return defaultColumns(rows: rows, pairs: pairs, keep: keep)
    }
    var seen: [Text: String] = [:]
    var columns: [OutputColumn] = []
    let read = withoutRepeatedNames(items)
    var place = 0
    while place < read.count {
      let item = read[place]
      place += 1
      let name = item.name.value.text
      recorder.define(.column(Text(name)), by: item)
      reportUnfitLetter(of: item.name)
      if let first = seen.updateValue(name, forKey: name.nameKey) {
        diagnostics.report(.columnTwice(name, first: first, at: item.name.span))
      }
      let checker = ExpressionChecker(scope: rows, allowsElementPaths: false)
      if let value = value(of: item, checker) {
        columns.append(OutputColumn(name: name, value: value))
      } else {
        nameReplacement(of: item)
        unreadColumns.insert(Text(name))
        // It keeps its name, so that `order by` does not complain a second time.
        columns.append(OutputColumn(name: name, value: .text("")))
        if place < read.count, let swallowed = reportLateEqual(item, before: read[place]) {
          unreadColumns.insert(Text(swallowed))
          columns.append(OutputColumn(name: swallowed, value: .text("")))
          place += 1
        }
      }
    }
    return columns
  }

  /// Says of a name that stands for nothing that its `=` came too late, as in `a key =`, where the next line's column is
  /// read as the value of `key`. Gives the name of that column.
  private mutating func reportLateEqual(_ item: SelectItem, before next: SelectItem) -> String? {
    let bytes = spec.file.bytes
    guard item.name.span == item.expression.span,
      case .comparison(.equal, let left, _) = next.expression.kind, case .path(let path) = left.kind,
      path.steps.isEmpty, !bytes[Int(item.span.end)..<Int(next.name.span.end)].contains(UInt8(ascii: "\n")),
      let end = bytes[Int(next.name.span.end)..<Int(next.expression.span.start)].firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let meant = "\(spec.file.text(of: item.name.span)) = \(spec.file.text(of: next.name.span))"
    diagnostics.amend(at: item.span) { diagnostic in
      diagnostic.span = SourceSpan(Int(item.span.start), end)
      diagnostic.help = "write \(meant)"
      diagnostic.replacement = meant
    }
    return path.root.value.text
  }

  /// The columns without the first of a name that is written twice, as in `a a = key`, which is reported.
  mutating func withoutRepeatedNames(_ items: [SelectItem]) -> [SelectItem] {
    items.indices.filter { place in
      let item = items[place]
      guard item.name.span == item.expression.span, place + 1 < items.count,
        items[place + 1].name.value.text.isIdentical(to: item.name.value.text),
        spec.file.bytes[Int(item.span.end)..<Int(items[place + 1].span.start)].allSatisfy({ $0 == UInt8(ascii: " ") })
      else { return true }
      diagnostics.report(.columnNameRepeated(item.name.value.text, at: items[place + 1].name.span))
      return false
    }
    .map { items[$0] }
  }

  /// The value of a column. One that could not be read whole has none, and nothing else is said about it; what its
  /// names mean is written down all the same.
  mutating func value<Scope>(of item: SelectItem, _ checker: ExpressionChecker<Scope>) -> Expression<Scope.Field>? {
    guard diagnostics.hasSyntaxErrors(within: item.span) else {
      if case .comparison(.equal, let left, let right) = item.expression.kind {
        let between = spec.file.bytes[Int(left.span.end)..<max(Int(left.span.end), Int(right.span.start))]
        if between.contains(UInt8(ascii: "\n")) { hasSwallowedName = true }
      }
      return checker.expression(item.expression, into: &diagnostics)
    }
    var ignored = Diagnostics()
    _ = checker.expression(item.expression, into: &ignored)
    return nil
  }

  /// What is put instead of a name alone needs a name where it is more than that.
  mutating func nameReplacement(of item: SelectItem) {
    guard item.name.span == item.expression.span else { return }
    diagnostics.amend(at: item.span) { diagnostic in
      guard let meant = diagnostic.replacement, meant.containsBytes(".") || meant.containsBytes("(") else { return }
      diagnostic.replacement = "\(nameLiteral(of: item.name.value.text)) = \(meant)"
    }
  }

  /// A letter that a name may not hold; the name is an error then.
  mutating func reportUnfitLetter(of name: Located<Name>) {
    guard let letter = name.value.text.letterUnfitForNames else { return }
    diagnostics.report(.unfitLetterInName(letter, name.value.text, at: name.span))
  }

  /// The account or the injected columns, the label, the key, both times, the duration and, where more than `closed` is
  /// kept, the state.
  private mutating func defaultColumns(rows: RowScope, pairs: [Pair], keep: Set<SpanState>) -> [OutputColumn] {
    var columns = accountColumns(rows: rows)
    if pairs.contains(where: { $0.label != nil }) { columns.append(OutputColumn(name: "pair", value: .field(.pair))) }
    for index in 0..<rows.keyCount {
      columns.append(OutputColumn(name: index == 0 ? "key" : "key\(index + 1)", value: .field(.key(index))))
    }
    columns.append(OutputColumn(name: "started", value: .field(.event(.start, .eventTime))))
    columns.append(OutputColumn(name: "ended", value: .field(.event(.end, .eventTime))))
    columns.append(OutputColumn(name: "duration", value: .field(.duration)))
    if keep != [.closed] { columns.append(OutputColumn(name: "state", value: .field(.state))) }
    var seen = Set<Text>()
    for column in columns where !seen.insert(column.name.nameKey).inserted {
      diagnostics.report(.defaultColumnClash(column.name, at: spec.beginning))
    }
    return columns
  }

  /// Each side's where spans cross accounts.
  private func accountColumns(rows: RowScope) -> [OutputColumn] {
    switch rows.accounts {
    case .injected:
      return rows.injected.names.enumerated().map { OutputColumn(name: $1, value: .field(.injected($0))) }
    case .recipient: return [OutputColumn(name: "account", value: .field(.account))]
    case .across:
      var fields: [(name: String, field: EventField)] = []
      for name in rows.injected.names {
        guard let index = rows.events.partitions[name] else { continue }
        fields.append((name, .partition(index)))
      }
      if fields.isEmpty {
        let own = rows.events.partitions["account"]
        fields = [("account", own.map { .partition($0) } ?? .recipientAccountID)]
      }
      return Side.allCases.flatMap { side in
        fields.map { OutputColumn(name: "\(side.rawValue)_\($0.name)", value: .field(.event(side, $0.field))) }
      }
    }
  }

  /// `order by`, over the columns of the answer.
  mutating func order(by columns: [String], ofSummary: Bool) -> [OrderKey] {
    let items: [OrderItem] = value(of: { if case .orderBy(let items) = $0 { items } else { nil } }) ?? []
    var keys: [OrderKey] = []
    let places = NameIndex(columns)
    var ordered = Set<Int>()
    for item in items {
      let name = item.name.value.text
      guard let column = places[name] else {
        let among = diagnostics.choice(columns, at: item.name.span)
        diagnostics.report(.unknownOutputColumn(name, among: among, at: item.name.span))
        continue
      }
      recorder.use(ofSummary ? .summaryColumn(Text(name)) : .column(Text(name)), at: item.name.span)
      if !ordered.insert(column).inserted {
        diagnostics.report(.orderedTwice(name, at: item.span))
        continue
      }
      keys.append(OrderKey(column: column, isDescending: item.isDescending))
    }
    return keys
  }
}

extension Analyzer {
  /// The names that `select` gives, except for those that are a name alone.
  var namesOfSelect: [String] {
    let items: [SelectItem] = value(of: { if case .select(let items) = $0 { items } else { nil } }) ?? []
    return items.filter { $0.name.span != $0.expression.span }.map(\.name.value.text)
  }

  var namesOfSummary: [String] {
    let clause = value(of: { if case .summarize(let clause) = $0 { clause } else { nil } })
    return clause?.columns.map(\.name.value.text) ?? []
  }

  /// Whether a clause could not be read, as the parser reported: it may be the one that names the columns.
  var hasUnreadClause: Bool {
    spec.clauses.contains { $0.word == nil }
  }
}

extension MatchMode {
  /// The states that this mode makes.
  package func states(hasCancels: Bool) -> Set<SpanState> {
    switch self {
    case .next: Set([.closed, .open, .superseded, .orphan] + (hasCancels ? [.cancelled] : []))
    case .first: Set([.closed, .open, .repeated, .orphan] + (hasCancels ? [.cancelled] : []))
    case .every: [.closed, .open, .orphan]
    }
  }
}
