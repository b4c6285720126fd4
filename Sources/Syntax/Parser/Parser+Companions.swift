import Source

/// What may follow the keys of a pair: another name of the thing, and the events that end a span otherwise or come
/// between.
extension Parser {
  /// grammar: companions = [ "named" key-part ] [ "until" companion ] { "via" name ":" companion }
  mutating func parseCompanions(of clause: inout PairClause) {
    if takeCompanion(.named) { clause.named = parseKeyPart() }
    if let key = clause.keys.first { keyOfEnd = file.text(of: (key.right ?? key.left).span) }
    if !isRecovering, let until = parseUntil() { clause.until = until }
    if !isRecovering { parseLateCompanions(of: &clause, behind: .until) }
    while !isRecovering, takeCompanion(.via) {
      if let waypoint = parseWaypoint() { clause.waypoints.append(waypoint) }
      if !isRecovering { parseLateCompanions(of: &clause, behind: .via) }
    }
  }

  /// `until` and `named` where they are too late, or a second time.
  private mutating func parseLateCompanions(of clause: inout PairClause, behind other: Keyword) {
    while !isRecovering, atCompanion(.until) || atCompanion(.named) {
      let word = text(of: current).lowercased()
      let isTwice = atCompanion(.until) ? clause.until != nil : clause.named != nil
      report(
        isTwice
          ? .companionTwice(word, at: current.span)
          : .companionOrder(word, before: other.rawValue, at: current.span))
      if let until = parseUntil() {
        clause.until = clause.until ?? until
      } else if takeCompanion(.named) {
        let name = parseKeyPart()
        clause.named = clause.named ?? name
      }
    }
  }

  private func atCompanion(_ keyword: Keyword) -> Bool { atReserved(keyword) && token(ahead: 1).kind != .dot }

  /// Takes the word; one that is misspelt where what follows shows which it is.
  private mutating func takeCompanion(_ keyword: Keyword) -> Bool {
    if atCompanion(keyword) { return takeAnyCase(keyword) }
    let isFollowed =
      keyword == .until || (keyword == .via ? [.colon] : [.dot, .equal]).contains(token(ahead: 2).kind)
    let kinds: [Token.Kind] = keyword == .until ? [.event] : [.name, .quotedName]
    return isFollowed && takeMistyped(keyword, before: kinds, onNewLine: true)
  }

  private mutating func parseUntil() -> UntilSyntax? {
    let start = self.start
    guard takeCompanion(.until) else { return nil }
    let events = parseSelectors("an event")
    let keys = parseCompanionKeys()
    return UntilSyntax(events: events, keys: keys, span: span(from: start))
  }

  private mutating func parseWaypoint() -> WaypointSyntax? {
    let start = Int(tokens[index - 1].span.start)
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
    guard takeAnyCase(.on) || takeMistypedOn() else {
      failExpecting(
        "`on` and where the key is in this event", help: "write on \(keyOfEnd), if it is there as in the end")
      return []
    }
    passOverRepetition()
    var keys: [ExpressionSyntax] = []
    repeat { keys.append(parseCoalesce().syntax) } while !isRecovering && takeReserved(.and)
    return keys
  }
}
