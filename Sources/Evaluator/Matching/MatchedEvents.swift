import Semantics
import Values

/// What is kept of an event that takes part in pairing.
struct MatchedEvent: Sendable {
  var time: Instant
  /// An index into `MatchedEvents.scopes`.
  var scope: Int
  /// Which record it was read from. Where something is read off the element that gave a key, a record gives one for
  /// each entry; else it gives one.
  var record: Int
  /// Its eventID, then the texts of `Classification.values`, then under `across accounts` those of
  /// `Pairing.accountFields`.
  var texts: TextTuple
  /// Its awsRegion, an index into `MatchedEvents.regions`; negative without one.
  var region: Int32
  /// Of its record: it distinguishes deliveries that nothing else does.
  var digest: ContentDigest

  var id: Text? { texts[0] }

  /// The text of one of `Classification.values`.
  func value(_ index: Int) -> Text? { texts[index + 1] }

  func hasValue(_ index: Int) -> Bool { texts.withText(index + 1) { $0 != nil } }
}

/// An event in a role of one pair with one key.
struct Entry: Sendable {
  /// An index into `MatchedEvents.events`.
  var event: Int
  var pair: Int
  var role: EventRole
  /// Whether the event is a start and an end of this pair with this key.
  var isBoth: Bool
  var key: TextTuple
}

/// An event that has no key, but the other name of what it is about (`named`).
struct NamedEvent: Sendable {
  /// An index into `MatchedEvents.events`.
  var event: Int
  var pair: Int
  var role: EventRole
  var name: Text
}

/// The events that take part, gathered by one visitor or by all.
struct MatchedEvents: Sendable {
  var events: [MatchedEvent] = []
  /// How many records they were read from.
  var recordCount = 0
  var entries: [Entry] = []
  /// The other name of starts that have one, by the index of their entry.
  var startNames: [(entry: Int, name: Text)] = []
  /// Those that have no entry unless a start before them has their name.
  var namedEvents: [NamedEvent] = []
  /// What spans form within (`AccountScope`): tuples of injected values, in the order of `Partitions.injected`, or a
  /// recipientAccountId each, or one empty one.
  private(set) var scopes: [[Text?]] = []
  private var scopeIndex: [[Text?]: Int] = [:]
  private var regions: [Text] = []
  private var regionIndex: [Text: Int32] = [:]

  mutating func scope(_ values: [Text?]) -> Int {
    if values.isEmpty, !scopes.isEmpty { return 0 }
    if let known = scopeIndex[values] { return known }
    scopes.append(values)
    scopeIndex[values] = scopes.count - 1
    return scopes.count - 1
  }

  /// The number of a region; of very many different ones, which no log of AWS holds, the later ones have none.
  mutating func region(_ name: Text?) -> Int32 {
    guard let name else { return -1 }
    if let known = regionIndex[name] { return known }
    guard regions.count < 1000 else { return -1 }
    regions.append(name)
    regionIndex[name] = Int32(regions.count - 1)
    return Int32(regions.count - 1)
  }

  func region(of event: MatchedEvent) -> Text? { event.region < 0 ? nil : regions[Int(event.region)] }

  mutating func merge(_ other: MatchedEvents) {
    let (base, entryBase) = (events.count, entries.count)
    let scopes = other.scopes.map { scope($0) }
    let regions = other.regions.map { region($0) }
    events += other.events.map { event in
      var event = event
      event.scope = scopes[event.scope]
      if event.region >= 0 { event.region = regions[Int(event.region)] }
      event.record += recordCount
      return event
    }
    recordCount += other.recordCount
    entries += other.entries.map { entry in
      var entry = entry
      entry.event += base
      return entry
    }
    startNames += other.startNames.map { ($0.entry + entryBase, $0.name) }
    namedEvents += other.namedEvents.map { named in
      var named = named
      named.event += base
      return named
    }
  }
}
