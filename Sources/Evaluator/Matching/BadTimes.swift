import Values

/// Events with a wanted name whose eventTime is not of the form that CloudTrail writes, with one of them.
struct BadTimes: Sendable {
  private(set) var count = 0
  /// Of the event with the smallest digest.
  private var sample: (digest: ContentDigest, id: Text?, time: Text)?

  mutating func add(_ event: EventView, _ slots: EventMatcher.Slots) {
    count += 1
    let digest = ContentDigest(event.bytes)
    if let sample, sample.digest <= digest { return }
    sample = (digest, event.text(slots.eventID)?.cut(to: 100), event.text(slots.eventTime)?.cut(to: 60) ?? Text(""))
  }

  mutating func merge(_ other: BadTimes) {
    count += other.count
    guard let theirs = other.sample else { return }
    if sample.map({ theirs.digest < $0.digest }) ?? true { sample = theirs }
  }

  /// Nil where there are none.
  var finding: Finding? { sample.map { .eventsWithBadTime(count, id: $0.id, time: $0.time) } }
}
