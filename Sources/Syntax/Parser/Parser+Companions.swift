import Source

/// What may follow the keys of a pair: another name of the thing, and the events that end a span otherwise or come
/// between.
extension Parser {
  /// grammar: companions = [ "named" key-part ] [ "until" companion ] { "via" name ":" companion }
  mutating func parseCompanions(of clause: inout PairClause) {
    if atCompanion(.named) {
      advanceKeyword()
      clause.named = parseKeyPart()
    }
    if !isRecovering, atCompanion(.until) { clause.until = parseUntil() }
    while !isRecovering, atCompanion(.via) {
      if let waypoint = parseWaypoint() { clause.waypoints.append(waypoint) }
    }
  }

  private func atCompanion(_ keyword: Keyword) -> Bool { at(word: keyword) && token(ahead: 1).kind != .dot }

  private mutating func parseUntil() -> UntilSyntax {
    let start = self.start
    advanceKeyword()
    let events = parseSelectors("an event")
    let keys = parseCompanionKeys()
    return UntilSyntax(events: events, keys: keys, span: span(from: start))
  }

  private mutating func parseWaypoint() -> WaypointSyntax? {
    let start = self.start
    advanceKeyword()
    guard let name = parseName("the name of the waypoint"),
      expect(.colon, "`:` and the events") != nil
    else { return nil }
    let events = parseSelectors("an event")
    let keys = parseCompanionKeys()
    return WaypointSyntax(name: name, events: events, keys: keys, span: span(from: start))
  }

  /// grammar: companion = selectors "on" coalesce { "and" coalesce }
  private mutating func parseCompanionKeys() -> [ExpressionSyntax] {
    if isRecovering { return [] }
    guard takeAnyCase(.on) else {
      failExpecting("`on` and where the key is in this event")
      return []
    }
    var keys: [ExpressionSyntax] = []
    repeat { keys.append(parseCoalesce().syntax) } while !isRecovering && takeReserved(.and)
    return keys
  }
}
