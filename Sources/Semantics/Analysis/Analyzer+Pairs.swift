import Expressions
import Source
import Syntax
import Values

extension Analyzer {
  /// All `pair` clauses.
  mutating func pairs(events: EventScope, match: MatchMode, waypoints: NameIndex) -> [Pair] {
    var pairs: [Pair] = []
    var known = Set<Pair>()
    var isAny = false
    for (index, clause) in spec.clauses.enumerated() {
      guard case .pair(let syntax) = clause.kind else { continue }
      isAny = true
      // What is wrong up to the next clause may have hidden the keys.
      let end = index + 1 < spec.clauses.count ? spec.clauses[index + 1].span.start : spec.span.end
      let place = SourceSpan(Int(clause.span.start), Int(end))
      if let pair = pair(syntax, clause: clause, upToNext: place, events: events, match: match, waypoints: waypoints) {
        if !known.insert(pair.withoutLabel).inserted { diagnostics.report(.pairTwice(at: clause.keyword)) }
        pairs.append(pair)
      }
    }
    if !isAny, !diagnostics.hasErrors {
      diagnostics.report(.noPair(at: spec.beginning))
    }
    return pairs
  }

  private mutating func pair(
    _ syntax: PairClause, clause: Clause, upToNext place: SourceSpan, events: EventScope, match: MatchMode,
    waypoints: NameIndex
  ) -> Pair? {
    if let label = syntax.label { recorder.define(.label(Text(label.value)), at: label.span) }
    reportUnknownEvents(of: syntax)
    // First, as a `where` after a pair without a key is read as its last event's condition, and may be meant for rows.
    let lacksKey =
      syntax.keys.isEmpty && !syntax.starts.isEmpty && !syntax.ends.isEmpty && !diagnostics.hasErrors(within: place)
    if lacksKey { reportMissingKey(of: syntax, at: clause.span) }
    let starts = syntax.starts.compactMap { selector($0, events: events) }
    let ends = syntax.ends.compactMap { selector($0, events: events) }
    if lacksKey, let last = syntax.ends.last, let condition = last.condition,
      spec.file.bytes[Int(last.event.span.end)..<Int(condition.span.start)].contains(UInt8(ascii: "\n"))
    {
      diagnostics.withdraw(within: condition.span)
    }
    if syntax.keys.isEmpty { return nil }
    var keyEvents = events
    keyEvents.knownKey = knownKeyParts(of: syntax)
    let keys = syntax.keys.compactMap { keyPart($0, events: keyEvents) }
    let lists = zip(syntax.keys, keys).filter { $0.1.start.hasElements || $0.1.end.hasElements }
    if lists.count > 1 { diagnostics.report(.secondListPart(at: lists[1].0.span)) }
    guard starts.count == syntax.starts.count, ends.count == syntax.ends.count, keys.count == syntax.keys.count,
      !starts.isEmpty, !ends.isEmpty
    else { return nil }
    var pair = Pair(label: syntax.label?.value, starts: starts, ends: ends, keys: keys)
    if match == .every, pair.sidesOverlap {
      diagnostics.report(.everyWithOneEventOnBothSides(at: clause.span))
    }
    addCompanions(of: syntax, to: &pair, events: events, match: match, waypoints: waypoints)
    if !diagnostics.hasErrors(within: clause.span) {
      if let field = keys.fieldOfCall { reportKey(of: syntax, field) } else { reportMisplacedKeys(of: syntax) }
    }
    return pair
  }

  private mutating func reportMissingKey(of syntax: PairClause, at span: SourceSpan) {
    let known = knownKey(of: syntax).map { $0 + knownName(of: syntax, besides: $0) }
    guard let known, let last = syntax.ends.last, last.condition == nil else {
      diagnostics.report(.pairWithoutKey(known: known, at: span))
      return
    }
    diagnostics.report(.pairWithoutKnownKey(known, event: last.eventText, at: last.span))
  }

  mutating func selector(_ syntax: SelectorSyntax, events: EventScope) -> EventSelector? {
    recorder.use(
      .event(service: Text(syntax.service.value), name: Text(syntax.event.value)),
      at: syntax.service.span.joined(with: syntax.event.span))
    var condition: Condition<EventField>?
    if let inner = syntax.condition {
      condition = ExpressionChecker(scope: events, allowsElementPaths: true).condition(inner, into: &diagnostics)
      guard let condition else { return nil }
      selectorConditions.append((inner, condition))
    }
    return EventSelector(
      source: syntax.service.value == "*" ? nil : syntax.service.value + eventSourceSuffix,
      name: TextPattern(syntax.event.value), condition: condition)
  }

  mutating func keyPart(_ syntax: KeyPartSyntax, events: EventScope) -> KeyPart? {
    if let meant = sides(of: syntax, events: events) {
      diagnostics.report(.sidesInKey(meant: meant.text, at: syntax.span))
      return nil
    }
    var scope = events
    scope.isKey = true
    scope.keySide = syntax.right == nil ? nil : .start
    scope.sharedKey = syntax.left.pathText != nil ? nil : EventScope.SharedKey(file: spec.file, span: syntax.left.span)
    let left = KeyChecker(scope: scope).side(syntax.left, into: &diagnostics)
    guard let right = syntax.right else { return left.map { KeyPart(start: $0, end: $0) } }
    scope.keySide = .end
    let end = KeyChecker(scope: scope).side(right, into: &diagnostics)
    guard let left, let end else { return nil }
    return KeyPart(start: left, end: end)
  }

  /// What `start.x = end.y` is meant for: the text without the sides, in their order; nil where no side is named on
  /// either hand of the `=`.
  private func sides(of syntax: KeyPartSyntax, events: EventScope) -> KeySides? {
    guard case .path(let left) = syntax.left.kind, let right = syntax.right, case .path(let right) = right.kind,
      !events.partitions.contains(left.root.value.text), !events.partitions.contains(right.root.value.text)
    else { return nil }
    let names = [left, right].map { path in
      path.steps.isEmpty || path.root.value.isQuoted ? nil : Side(rawValue: path.root.value.text)
    }
    guard names.contains(where: { $0 != nil }), names[0] == nil || names[0] != names[1] else { return nil }
    let texts = zip([left, right], names).map { path, side in side == nil ? path.text : path.withoutRoot?.text }
    guard let first = texts[0], let second = texts[1] else { return KeySides(text: nil) }
    let isSwapped = names[0] == .end || names[1] == .start
    return KeySides(text: isSwapped ? "\(second) = \(first)" : "\(first) = \(second)")
  }

  /// `role`.
  mutating func roles() -> Roles {
    guard let clause = value(of: { if case .role(let clause) = $0 { clause } else { nil } })
    else { return Roles(start: nil, end: nil) }
    for role in clause.both + clause.start + clause.end {
      // No name of a role has these letters (IAM's CreateRole, RoleName).
      if let sign = ["/", ":"].first(where: { role.value.containsBytes($0) }) {
        diagnostics.report(.roleIsName(role.value, sign, meant: roleName(in: role.value), at: role.span))
      }
      if role.value.isEmpty, !diagnostics.hasFindings(at: role.span) {
        diagnostics.report(.emptyRole(at: role.span))
      }
      reportSuspiciousPattern(role.value, at: role.span, into: &diagnostics)
    }
    let patterns = { (names: [Located<String>]) in names.isEmpty ? nil : names.map { TextPattern($0.value) } }
    return Roles(start: patterns(clause.both + clause.start), end: patterns(clause.both + clause.end))
  }
}

extension Pair {
  /// Two that are equal in this make the same rows, whatever they are called.
  fileprivate var withoutLabel: Pair {
    var copy = self
    copy.label = nil
    return copy
  }
}

/// A key part whose hands name the sides that they are read off anyway.
private struct KeySides {
  /// The part as it is meant; nil where that is not clear.
  var text: String?
}

/// The role's name in an ARN, or after a path that AWS gives to roles of its own; nil where it is not clear.
private func roleName(in text: String) -> String? {
  let names = text.byteSplit("/").filter { !$0.isEmpty }
  guard let last = names.last, names.count > 1 else { return nil }
  if names[0].hasByteSuffix(":assumed-role") { return names[1] }
  let isPath = ["service-role", "aws-service-role", "aws-reserved"].contains { $0.isIdentical(to: names[0]) }
  return isPath || names[0].hasByteSuffix(":role") ? last : nil
}

/// A pattern in another notation: SQL's, or a regular expression.
func reportSuspiciousPattern(_ pattern: String, at span: SourceSpan, into diagnostics: inout Diagnostics) {
  if meansStar(pattern) {
    diagnostics.report(.percentInPattern(pattern, at: span))
  } else if isRegularExpression(pattern) {
    diagnostics.report(.regularExpression(pattern, at: span))
  }
}

/// Whether a text has an anchor or a class of a regular expression, or `.*` where it is one: in front, twice, behind a
/// hyphen or the like, or beside other signs. `10.0.0.*` and `TLSv1.*` mean a dot and any text after it.
private func isRegularExpression(_ pattern: String) -> Bool {
  if pattern.hasBytePrefix("^") || pattern.hasByteSuffix("$") { return true }
  if ["[0-9", "[a-z", "[A-Z"].contains(where: { pattern.containsBytes($0) }) { return true }
  guard pattern.containsBytes(".*") else { return false }
  if ["-.*", "_.*", "/.*", ":.*"].contains(where: { pattern.containsBytes($0) }) { return true }
  if pattern.hasBytePrefix(".*") || pattern.utf8.contains(where: { "[(|+\\".utf8.contains($0) }) { return true }
  return pattern.utf8.count - pattern.replacingBytes(".*", with: "").utf8.count > 2
}

/// Whether a pattern has SQL's `%` where any text is meant.
func meansStar(_ pattern: String) -> Bool { pattern.containsBytes("%") && !pattern.containsBytes("*") }
