import Source
import Syntax
import Values

/// `named`, `until` and `via` (grammar.md, "pair").
extension Analyzer {
  /// The names of all waypoints, each once, in the order of the spec.
  mutating func waypoints(columns: [PartitionColumn], attributes: [String]) -> NameIndex {
    let taken = TakenNames(partitionColumns: columns.map(\.name))
    let attributes = NameIndex(attributes, ignoringCase: true)
    var names = NameIndex()
    for pair in spec.pairs {
      var own = Set<Text>()
      for waypoint in pair.waypoints where !waypoint.name.value.text.isEmpty {
        let name = waypoint.name.value.text
        recorder.define(.waypoint(Text(name)), at: waypoint.name.span)
        let meaning =
          taken.meaning(of: name) ?? (attributes.contains(name) ? .attribute : nil)
          ?? (own.insert(name.nameKey).inserted ? nil : .waypoint)
        if let meaning { diagnostics.report(.waypointNameTaken(name, by: meaning, at: waypoint.name.span)) }
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  mutating func addCompanions(
    of syntax: PairClause, to pair: inout Pair, events: EventScope, match: MatchMode, waypoints: NameIndex
  ) {
    if let named = syntax.named { addName(named, to: &pair, events: events) }
    if match == .every {
      if let until = syntax.until { diagnostics.report(.companionWithEvery("until", at: until.span)) }
      if let waypoint = syntax.waypoints.first { diagnostics.report(.companionWithEvery("via", at: waypoint.span)) }
      return
    }
    if let until = syntax.until, let (selectors, keys) = companion(until.events, until.keys, pair, events) {
      pair.cancels = selectors
      pair.cancelKeys = keys
    }
    var own: [Waypoint] = []
    var places: [WaypointSyntax] = []
    for waypoint in syntax.waypoints {
      guard let index = waypoints[waypoint.name.value.text],
        let (selectors, keys) = companion(waypoint.events, waypoint.keys, pair, events)
      else { continue }
      own.append(Waypoint(name: index, selectors: selectors, keys: keys))
      places.append(waypoint)
    }
    pair.waypoints = own
    reportOverlaps(of: syntax, pair, waypoints: places)
  }

  private mutating func addName(_ syntax: KeyPartSyntax, to pair: inout Pair, events: EventScope) {
    guard pair.keys.count == 1, !pair.keys[0].start.hasElements, !pair.keys[0].end.hasElements else {
      diagnostics.report(.namedNeedsOnePart(at: syntax.span))
      return
    }
    guard let name = keyPart(syntax, events: events) else { return }
    guard !name.start.hasElements, !name.end.hasElements else {
      diagnostics.report(.namedNeedsOnePart(at: syntax.span))
      return
    }
    guard !pair.sidesOverlap else {
      diagnostics.report(.namedWithOneEventOnBothSides(at: syntax.span))
      return
    }
    pair.name = name
  }

  /// The events of `until` or `via` and where they have the key; nil after a report.
  private mutating func companion(
    _ syntax: [SelectorSyntax], _ keySyntax: [ExpressionSyntax], _ pair: Pair, _ events: EventScope
  ) -> (selectors: [EventSelector], keys: [KeyExpression])? {
    let selectors = syntax.compactMap { selector($0, events: events) }
    guard let first = keySyntax.first, let last = keySyntax.last else { return nil }
    guard keySyntax.count == pair.keys.count else {
      diagnostics.report(
        .companionKeyCount(keySyntax.count, wanted: pair.keys.count, at: first.span.joined(with: last.span)))
      return nil
    }
    let checker = KeyChecker(scope: events)
    let keys = keySyntax.compactMap { checker.side($0, into: &diagnostics) }
    guard selectors.count == syntax.count, keys.count == keySyntax.count, !selectors.isEmpty else { return nil }
    let lists = zip(keySyntax, keys).filter { $0.1.hasElements }
    if lists.count > 1 {
      diagnostics.report(.secondListPart(at: lists[1].0.span))
      return nil
    }
    // A name replaces a key of one text.
    if pair.name != nil, let list = lists.first {
      diagnostics.report(.namedNeedsOnePart(at: list.0.span))
      return nil
    }
    return (selectors, keys)
  }

  /// One event has one role in a pair, except for starts that are ends.
  private mutating func reportOverlaps(of syntax: PairClause, _ pair: Pair, waypoints: [WaypointSyntax]) {
    var groups: [(what: String, selectors: [EventSelector], syntax: [SelectorSyntax])] = [
      ("a start of this pair", pair.starts, syntax.starts), ("an end of this pair", pair.ends, syntax.ends),
    ]
    if let until = syntax.until, !pair.cancels.isEmpty { groups.append(("`until`", pair.cancels, until.events)) }
    for (waypoint, own) in zip(pair.waypoints, waypoints) {
      groups.append(("`via \(own.name.value.text)`", waypoint.selectors, own.events))
    }
    if groups.count == 2 { return }
    let overlaps = SelectorOverlaps(groups.map(\.selectors))
    for later in groups.indices.dropFirst(2) {
      for (first, place) in zip(overlaps.firstLists[later], groups[later].syntax) where first < later {
        let what = first < 2 ? groups[first].what : "behind \(groups[first].what)"
        diagnostics.report(.companionOverlap(place.eventText, what, groups[later].what, at: place.span))
      }
    }
  }
}
