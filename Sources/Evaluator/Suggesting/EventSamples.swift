/// What is kept of the successful events of one name: all of them as long as there is room, else a sample.
///
/// A value is in the sample of a level by its hash alone. An event is kept, with all its values, when one of them is.
/// So of two names of the same level either both have kept the events of a value or neither has, and what they share
/// can be counted in the samples.
struct EventSamples: Sendable {
  static let highestLevel = 60

  /// Successful events that were seen, and failed ones.
  private(set) var succeeded = 0
  private(set) var failed = 0
  /// Whether none of them changed anything.
  private(set) var isReadOnly = true
  private(set) var level = 0
  private(set) var kept = KeptEvents()

  /// How many values are kept.
  var count: Int { kept.hashes.count }

  mutating func countFailure() { failed += 1 }

  mutating func countSuccess(isReadOnly: Bool) {
    succeeded += 1
    if !isReadOnly { self.isReadOnly = false }
  }

  mutating func add(_ event: KeptEvents.Event, _ values: [KeptEvents.Value]) {
    guard values.contains(where: { ValueHash.isSampled($0.hash, level) }) else { return }
    kept.append(event, values)
  }

  /// Takes over the events of another thread; `nodes` maps its paths to those here.
  mutating func merge(_ other: EventSamples, _ nodes: [PathTree.Node?]) {
    succeeded += other.succeeded
    failed += other.failed
    isReadOnly = isReadOnly && other.isReadOnly
    while level < other.level { raiseLevel() }
    for event in other.kept.events.indices {
      kept.append(event, of: other.kept, level: level) { nodes[Int($0)] }
    }
  }

  /// Keeps about half.
  mutating func raiseLevel() {
    level += 1
    let old = kept
    kept = KeptEvents()
    for event in old.events.indices { kept.append(event, of: old, level: level) { $0 } }
  }

  /// Brings the events into their order in time, which does not depend on the threads that read them, each once.
  mutating func sort() {
    let old = kept
    let order = old.events.indices.sorted { a, b in
      let (a, b) = (old.events[a], old.events[b])
      if a.milliseconds != b.milliseconds { return a.milliseconds < b.milliseconds }
      return a.id == b.id ? a.digest < b.digest : a.id ?? 0 < b.id ?? 0
    }
    kept = KeptEvents()
    var last: KeptEvents.Event?
    for index in order {
      let event = old.events[index]
      if let last, let id = last.id, id == event.id, last.milliseconds == event.milliseconds {
        // It was delivered twice.
        if level == 0 { succeeded -= 1 }
        continue
      }
      last = event
      kept.append(index, of: old, level: level) { $0 }
    }
  }
}
