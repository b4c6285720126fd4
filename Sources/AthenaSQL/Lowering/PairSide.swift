import Semantics
import Values

/// What an event can be: a start, an end, a cancel or a waypoint of one pair.
struct PairSide: Hashable {
  /// Index into `Plan.pairs`.
  let pair: Int
  let role: EventRole
  /// From 1, over all pairs and their roles. With one pair without waypoints it is the number of the side.
  let number: Int

  /// What the rows of all pairs call the role: numbers, because the text 'end' sorts before 'start'.
  var sideNumber: Int { role.number }
}

extension Plan {
  var things: [PairSide] {
    var things: [PairSide] = []
    for (index, pair) in pairs.enumerated() {
      for role in pair.roles { things.append(PairSide(pair: index, role: role, number: things.count + 1)) }
    }
    return things
  }

  func selectors(_ thing: PairSide) -> [EventSelector] {
    pairs[thing.pair].selectors(thing.role)
  }

  /// Whether one event may be two things, by its source and name.
  var mayBeSeveralThings: Bool { selectorsOverlap(things.map(selectors)) }

  /// Whether one event may be both a start and an end of one pair.
  var mayBeBoth: Bool { pairs.contains(where: \.sidesOverlap) }

  var hasCancels: Bool { pairs.contains { !$0.cancels.isEmpty } }
  var hasWaypoints: Bool { !waypoints.isEmpty }
  var hasNames: Bool { pairs.contains { $0.name != nil } }
}
