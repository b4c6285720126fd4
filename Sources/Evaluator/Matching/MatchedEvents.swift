import Values

/// What is kept of an event that takes part in pairing.
struct MatchedEvent: Sendable {
  var time: Instant
  /// An index into `MatchedEvents.scopes`.
  var scope: Int
  /// Its eventID, then the texts of `Plan.values`.
  var texts: TextTuple

  var id: Text? { texts[0] }

  /// The text of one of `Plan.values`.
  func value(_ index: Int) -> Text? { texts[index + 1] }
}

/// An event as a start or an end of one pair with one key.
struct Entry: Sendable {
  /// An index into `MatchedEvents.events`.
  var event: Int
  var pair: Int
  var side: Side
  /// Whether the event is a start and an end of this pair with this key.
  var isBoth: Bool
  var key: TextTuple
}

/// The events that take part, gathered by one visitor or by all.
struct MatchedEvents: Sendable {
  var events: [MatchedEvent] = []
  var entries: [Entry] = []
  /// The tuples of injected values that occur, in the order of `Partitions.injected`.
  private(set) var scopes: [[Text?]] = []
  private var scopeIndex: [[Text?]: Int] = [:]

  mutating func scope(_ values: [Text?]) -> Int {
    if values.isEmpty, !scopes.isEmpty { return 0 }
    if let known = scopeIndex[values] { return known }
    scopes.append(values)
    scopeIndex[values] = scopes.count - 1
    return scopes.count - 1
  }

  mutating func merge(_ other: MatchedEvents) {
    let base = events.count
    let scopes = other.scopes.map { scope($0) }
    events += other.events.map { event in
      var event = event
      event.scope = scopes[event.scope]
      return event
    }
    entries += other.entries.map { entry in
      var entry = entry
      entry.event += base
      return entry
    }
  }
}
