import Semantics
import Values

/// `named`: the keys of events that have none, but another name of the same thing (grammar.md, "pair").
///
/// Such an event is meant for the latest start before it, of its account and pair, whose own other name is that, among
/// the starts that are left without duplicates; it has that start's key. Before it are the starts of an earlier
/// instant, and those of its own whose rank is lower. The latest is the last by instant, rank, eventID, a missing one
/// as empty text, and, where they are equal in these, by the values that the plan reads off events, then by key. Of the
/// deliveries of one start the first gives its name, in the order of `Pairing` up to the values, then by the name, a
/// missing one last.
struct NameResolution {
  /// An event and the start that it is meant for, nil without one.
  struct Meaning: Sendable {
    var event: NamedEvent
    /// An index into the events.
    var start: Int?
  }

  /// Those of the events that have a key, and those that have one by their name.
  let entries: [Entry]
  let meanings: [Meaning]

  private struct NamedKey: Hashable {
    var scope: Int
    var pair: Int
    var name: Text
  }

  /// A start of a pair, by the index of its event.
  private struct Start: Hashable {
    var pair: Int
    var event: Int
  }

  init(_ matched: MatchedEvents, _ pairing: Pairing) {
    if matched.namedEvents.isEmpty {
      entries = matched.entries
      meanings = []
      return
    }
    let starts = Self.starts(matched, pairing)
    var entries = matched.entries
    var meanings: [Meaning] = []
    for named in matched.namedEvents {
      let event = matched.events[named.event]
      let place = NamedKey(scope: event.scope, pair: named.pair, name: named.name)
      let rank = named.role.rank(isBoth: false)
      let candidates = starts[place] ?? []
      let later = candidates.partitioningIndex { start in
        let time = matched.events[start.event].time
        return time != event.time ? time > event.time : start.role.rank(isBoth: start.isBoth) >= rank
      }
      let start = later > 0 ? candidates[later - 1] : nil
      meanings.append(Meaning(event: named, start: start?.event))
      if let start {
        entries.append(
          Entry(event: named.event, pair: named.pair, role: named.role, isBoth: false, key: start.key))
      }
    }
    self.entries = entries
    self.meanings = meanings
  }

  /// The starts with another name that are not repeated deliveries, in order, by what can name them.
  private static func starts(_ matched: MatchedEvents, _ pairing: Pairing) -> [NamedKey: [Entry]] {
    let wantedPairs = Set(matched.namedEvents.map(\.pair))
    let starts = matched.entries.filter { $0.role == .start && wantedPairs.contains($0.pair) }
    let groups = EntryGroups(starts, matched.events)
    func record(_ entry: Entry) -> Int { matched.events[entry.event].record }
    var names: [Start: Text] = [:]
    for (index, name) in matched.startNames {
      names[Start(pair: matched.entries[index].pair, event: matched.entries[index].event)] = name
    }
    var dropped = Set<Start>()
    for group in 0..<groups.count where groups.members(of: group).count > 1 {
      let pair = starts[groups.first(in: group)].pair
      // None of them is an end too.
      let entries = groups.members(of: group).map { starts[$0] }.sorted { a, b in
        let values = pairing.valueOrdering(a, b)
        if values != .same { return values == .before }
        let (name, other) = (names[Start(pair: pair, event: a.event)], names[Start(pair: pair, event: b.event)])
        let names = Ordering.ofOptionals(name, other)
        return names == .same ? record(a) < record(b) : names == .before
      }
      let steps = entries.map { Pairing.Step(event: $0.event, role: .start) }
      dropped.formUnion(pairing.withoutDuplicates(steps).duplicates.map { Start(pair: pair, event: $0.event) })
    }
    var result: [NamedKey: [Entry]] = [:]
    for (index, name) in matched.startNames {
      let entry = matched.entries[index]
      if !wantedPairs.contains(entry.pair) { continue }
      if dropped.contains(Start(pair: entry.pair, event: entry.event)) { continue }
      let scope = matched.events[entry.event].scope
      result[NamedKey(scope: scope, pair: entry.pair, name: name), default: []].append(entry)
    }
    return result.mapValues { entries in
      entries.sorted { a, b in
        let values = pairing.valueOrdering(a, b)
        let ordering = values == .same ? TextTuple.ordering(a.key, b.key) : values
        return ordering == .same ? record(a) < record(b) : ordering == .before
      }
    }
  }
}
