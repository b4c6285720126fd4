import Semantics

/// What an event can be: a start, an end, a cancel or a waypoint of one pair.
struct EventKind: Hashable {
  /// Index into `Classification.pairs`.
  let pair: Int
  let role: EventRole
  /// From 1, over all pairs and their roles. With one pair without waypoints it is the number of the side.
  let number: Int

  /// What the rows of all pairs call the role: numbers, because the text 'end' sorts before 'start'.
  var sideNumber: Int { role.number }
}

extension Plan.Classification {
  var kinds: [EventKind] {
    var kinds: [EventKind] = []
    for (index, pair) in pairs.enumerated() {
      for role in pair.roles { kinds.append(EventKind(pair: index, role: role, number: kinds.count + 1)) }
    }
    return kinds
  }

  func selectors(_ kind: EventKind) -> [EventSelector] { pairs[kind.pair].selectors(kind.role) }

  /// Whether one event may be of several kinds, by its source and name.
  var mayBeOfSeveralKinds: Bool { selectorsOverlap(kinds.map(selectors)) }

  /// Whether one event may be both a start and an end of one pair.
  var mayBeBoth: Bool { pairs.contains(where: \.sidesOverlap) }

  var hasCancels: Bool { pairs.contains { !$0.cancels.isEmpty } }
  var hasWaypoints: Bool { !waypoints.isEmpty }
  var hasNames: Bool { pairs.contains { $0.name != nil } }
}
