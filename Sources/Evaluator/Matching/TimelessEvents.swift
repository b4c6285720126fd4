import Values

/// Events with a wanted name that have no `eventTime`: which other members of one of them may be its time.
struct TimelessEvents: Sendable {
  private(set) var count = 0
  /// Of the event with the smallest digest.
  private var sample: (digest: ContentDigest, id: Text?, names: [Text])?

  mutating func add(_ event: EventView, _ slots: EventMatcher.Slots) {
    count += 1
    let digest = ContentDigest(event.bytes)
    if let sample, sample.digest <= digest { return }
    sample = (digest, event.text(slots.eventID)?.cut(to: 100), Self.timeLike(event.bytes))
  }

  mutating func merge(_ other: TimelessEvents) {
    count += other.count
    guard let theirs = other.sample else { return }
    if sample.map({ theirs.digest < $0.digest }) ?? true { sample = theirs }
  }

  /// The names of the first members that speak of a time.
  private static func timeLike(_ bytes: UnsafeBufferPointer<UInt8>) -> [Text] {
    var cursor = JSONCursor(bytes)
    var names: [Text] = []
    cursor.skipSpace()
    _ = cursor.take("{")
    cursor.skipSpace()
    while names.count < 3, let key = cursor.takeKey() {
      let isNull = cursor.next == UInt8(ascii: "n")
      guard cursor.skipValue() else { break }
      let name = key.text(in: bytes).cut(to: 40)
      if !isNull, name.string.lowercased().containsBytes("time") { names.append(name) }
      cursor.skipSpace()
      guard cursor.take(",") else { break }
      cursor.skipSpace()
    }
    return names
  }

  /// Nil where there are none.
  var finding: Finding? {
    sample.map { .eventsWithoutTime(count, example: TimelessEvent(id: $0.id, members: $0.names)) }
  }
}
