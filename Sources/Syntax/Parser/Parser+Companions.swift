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
    if let key = clause.keys.first { keyOfEnd = file.text(of: (key.right ?? key.left).span) }
    if !isRecovering, atCompanion(.until) { clause.until = parseUntil() }
    while !isRecovering, atCompanion(.via) {
      if let waypoint = parseWaypoint() { clause.waypoints.append(waypoint) }
      if !isRecovering { parseLateCompanions(of: &clause) }
    }
  }

  /// `until` and `named` behind `via`, which they come before.
  private mutating func parseLateCompanions(of clause: inout PairClause) {
    while !isRecovering, atCompanion(.until) || atCompanion(.named) {
      let word = text(of: current)
      report(.companionOrder(word, before: "via", at: current.span))
      if atCompanion(.until) {
        let until = parseUntil()
        clause.until = clause.until ?? until
      } else {
        advanceKeyword()
        let name = parseKeyPart()
        clause.named = clause.named ?? name
      }
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
    if at(.event) {
      let event = text(of: current)
      let first = index
      advance()
      reportExpecting("the name of the waypoint", from: first, meant: "NAME: \(event)")
      isRecovering = true
      return nil
    }
    guard let name = parseName("the name of the waypoint") else { return nil }
    if at(.event) {
      reportLacking("`:` and the events", behind: tokens[index - 1], meant: "\(name.value.text):")
    } else if expect(.colon, "`:` and the events") == nil {
      return nil
    }
    let events = parseSelectors("an event")
    let keys = parseCompanionKeys()
    return WaypointSyntax(name: name, events: events, keys: keys, span: span(from: start))
  }

  /// grammar: companion = selectors "on" coalesce { "and" coalesce }
  private mutating func parseCompanionKeys() -> [ExpressionSyntax] {
    if isRecovering { return [] }
    guard takeAnyCase(.on) else {
      failExpecting(
        "`on` and where the key is in this event", help: "write on \(keyOfEnd), if it is there as in the end")
      return []
    }
    var keys: [ExpressionSyntax] = []
    repeat { keys.append(parseCoalesce().syntax) } while !isRecovering && takeReserved(.and)
    return keys
  }
}
