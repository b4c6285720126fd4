import Source
import Syntax
import Values

extension Analyzer {
  /// All `pair` clauses.
  mutating func pairs(events: EventScope, match: MatchMode) -> [Pair] {
    var pairs: [Pair] = []
    var isAny = false
    for clause in spec.clauses {
      guard case .pair(let syntax) = clause.kind else { continue }
      isAny = true
      if let pair = pair(syntax, clause: clause, events: events, match: match) { pairs.append(pair) }
    }
    if !isAny, !diagnostics.hasErrors {
      diagnostics.report(.noPair(at: SourceSpan(Int(spec.span.start), Int(spec.span.start))))
    }
    return pairs
  }

  private mutating func pair(
    _ syntax: PairClause, clause: Clause, events: EventScope, match: MatchMode
  ) -> Pair? {
    let starts = syntax.starts.compactMap { selector($0, events: events) }
    let ends = syntax.ends.compactMap { selector($0, events: events) }
    guard !syntax.keys.isEmpty else {
      if !syntax.starts.isEmpty, !syntax.ends.isEmpty {
        diagnostics.report(.pairWithoutKey(known: KnownPair.key(for: syntax), at: clause.span))
      }
      return nil
    }
    let keys = syntax.keys.compactMap { keyPart($0, events: events) }
    let lists = zip(syntax.keys, keys).filter { $0.1.start.hasElements || $0.1.end.hasElements }
    if lists.count > 1 { diagnostics.report(.secondListPart(at: lists[1].0.span)) }
    guard starts.count == syntax.starts.count, ends.count == syntax.ends.count, keys.count == syntax.keys.count,
      !starts.isEmpty, !ends.isEmpty
    else { return nil }
    let pair = Pair(label: syntax.label?.value, starts: starts, ends: ends, keys: keys)
    if match == .every, pair.mayNameOneEventTwice {
      diagnostics.report(.everyWithOneEventOnBothSides(at: clause.span))
    }
    return pair
  }

  private mutating func selector(_ syntax: SelectorSyntax, events: EventScope) -> EventSelector? {
    var condition: Condition<EventField>?
    if let inner = syntax.condition {
      condition = ExpressionChecker(scope: events, admitsElements: true).condition(inner, into: &diagnostics)
      guard condition != nil else { return nil }
    }
    return EventSelector(
      source: syntax.service.value + ".amazonaws.com", name: TextPattern(syntax.event.value), condition: condition)
  }

  private mutating func keyPart(_ syntax: KeyPartSyntax, events: EventScope) -> KeyPart? {
    let checker = KeyChecker(scope: events)
    let left = checker.side(syntax.left, into: &diagnostics)
    guard let right = syntax.right else { return left.map { KeyPart(start: $0, end: $0) } }
    let end = checker.side(right, into: &diagnostics)
    guard let left, let end else { return nil }
    return KeyPart(start: left, end: end)
  }

  /// `role`.
  mutating func roles() -> Roles {
    guard let clause = value(of: { if case .role(let clause) = $0 { clause } else { nil } })
    else { return Roles(start: nil, end: nil) }
    for role in clause.both + clause.start + clause.end where role.value.contains(":role/") {
      diagnostics.report(.roleIsName(role.value, at: role.span))
    }
    let patterns = { (names: [Located<String>]) in names.isEmpty ? nil : names.map { TextPattern($0.value) } }
    return Roles(start: patterns(clause.both + clause.start), end: patterns(clause.both + clause.end))
  }
}
