package import Values

extension Plan {
  /// What each event is: of which pair a start, an end, a cancel or a waypoint, and by which keys.
  package struct Classification: Hashable, Sendable {
    /// One or more, in the order of the spec.
    package var pairs: [Pair]
    /// `role`, by side; a side without a filter takes every event.
    package var roles: Roles
    /// The names of waypoints, of all pairs together, each once.
    package var waypoints: [String] = []
    /// What is read off an event that passed the filters, besides its time, its eventID and its keys: every field that
    /// rows read (`Plan.fieldsOfRows`), of starts, ends and waypoints alike.
    package var values: [EventField]

    /// The largest number of key parts of any pair: `key`, `key2`, …
    package var keyCount: Int { pairs.map(\.keys.count).max() ?? 1 }
  }
}

/// `role`: the session issuer's userName matches one of the patterns. Nil filters nothing; an event without a session
/// issuer's userName matches no pattern, `*` neither.
package struct Roles: Hashable, Sendable {
  package var start: [TextPattern]?
  package var end: [TextPattern]?

  /// The filter for events of a role: starts and ends have one, cancels and waypoints none.
  package func patterns(for role: EventRole) -> [TextPattern]? {
    switch role {
    case .start: start
    case .end: end
    case .cancel, .waypoint: nil
    }
  }
}
