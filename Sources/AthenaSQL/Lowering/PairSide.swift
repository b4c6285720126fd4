import Semantics
import Values

/// What an event can be: a start or an end of one pair.
struct PairSide: Hashable {
  /// Index into `Plan.pairs`.
  let pair: Int
  let side: Side

  /// From 1; odd for starts, even for ends. With one pair it is the number of the side.
  var number: Int { pair * 2 + (side == .start ? 1 : 2) }

  var opposite: PairSide { PairSide(pair: pair, side: side == .start ? .end : .start) }
}

extension Plan {
  var things: [PairSide] {
    pairs.indices.flatMap { [PairSide(pair: $0, side: .start), PairSide(pair: $0, side: .end)] }
  }

  func selectors(_ thing: PairSide) -> [EventSelector] {
    pairs[thing.pair].selectors(thing.side)
  }

  /// Whether one event may be two things, by its source and name.
  var mayBeSeveralThings: Bool {
    let things = things
    return things.indices.contains { i in
      things[(i + 1)...].contains { other in
        selectors(things[i]).contains { a in
          selectors(other).contains { a.source == $0.source && a.name.overlaps($0.name) }
        }
      }
    }
  }

  /// Whether one event may be both a start and an end of one pair.
  var mayBeBoth: Bool { pairs.contains(where: \.sidesOverlap) }
}
