import Values

/// Gathers the values that may be keys from the events that a reader finds, within a bounded memory. One works on one
/// thread; `merge` brings several together.
package struct SampleCollector: RecordVisitor, Sendable {
  private(set) var names: [EventName] = []
  /// By the indices of `names`.
  private(set) var samples: [EventSamples] = []
  private(set) var tree = PathTree()
  private(set) var counts = SampleCounts()
  private var indices: [EventName: Int] = [:]
  private let reader: SampleReader
  private let limit: Int
  /// How many values are kept.
  private var kept = 0
  /// Who calls has paths of its own, which are not kept.
  private var callTree = PathTree()

  package var matches: Int { counts.events }

  /// How many values are kept by default; some 120 bytes each, the index of them included.
  package static let defaultLimit = 1_000_000
  private static let nameLimit = 20_000

  /// `subject` is an event that is asked for by name, so that it is kept though it changes nothing.
  package init(subject: EventQuery? = nil, limit: Int = defaultLimit) {
    reader = SampleReader(subject: subject)
    self.limit = limit
  }

  package mutating func begin(_ file: EventFiles.File) -> Bool { true }

  package mutating func visit(record: UnsafeBufferPointer<UInt8>) -> Bool {
    let finding = reader.trie.readRecord(record) { event in
      guard let name = reader.name(of: event) else { return false }
      take(event, name, record)
      return true
    }
    switch finding {
    case .notJSON: return false
    case .notAnEvent: counts.notAnEvent += 1
    case .event: break
    }
    return true
  }

  private mutating func take(_ event: EventView, _ found: EventName?, _ record: UnsafeBufferPointer<UInt8>) {
    guard let name = found else {
      counts.unwritable += 1
      return
    }
    guard let index = index(of: name) else {
      counts.otherNames += 1
      return
    }
    counts.events += 1
    guard !reader.hasFailed(event) else { return samples[index].countFailure() }
    guard let time = reader.time(of: event) else {
      counts.badTime += 1
      return
    }
    let isReadOnly = reader.isReadOnly(event)
    samples[index].countSuccess(isReadOnly: isReadOnly)
    guard !isReadOnly || reader.subject?.matches(name) ?? false else { return }
    let account = reader.account(of: event)
    let values = reader.values(of: event, account, &tree, &callTree)
    let before = samples[index].count
    samples[index].add(
      KeptEvents.Event(
        milliseconds: time.milliseconds, id: reader.id(of: event), account: account, digest: ValueHash.plain(record)),
      values)
    kept += samples[index].count - before
    shrink()
  }

  private mutating func index(of name: EventName) -> Int? {
    if let index = indices[name] { return index }
    guard names.count < Self.nameLimit else { return nil }
    indices[name] = names.count
    names.append(name)
    samples.append(EventSamples())
    return names.count - 1
  }

  /// Halves what the largest name has kept until all of it is within the limit.
  private mutating func shrink() {
    while kept > limit {
      guard
        let largest = names.indices.max(by: { a, b in
          samples[a].count != samples[b].count ? samples[a].count < samples[b].count : names[b] < names[a]
        })
      else { return }
      // A hash of zeros is in every sample.
      guard samples[largest].level < EventSamples.highestLevel else { return }
      let before = samples[largest].count
      samples[largest].raiseLevel()
      kept += samples[largest].count - before
    }
  }

  package mutating func merge(_ other: SampleCollector) {
    let nodes = tree.merge(other.tree)
    counts += other.counts
    for (name, sample) in zip(other.names, other.samples) {
      guard let index = index(of: name) else {
        counts.otherNames += sample.succeeded + sample.failed
        continue
      }
      let before = samples[index].count
      samples[index].merge(sample, nodes)
      kept += samples[index].count - before
      shrink()
    }
  }

  /// Brings all events into their order.
  mutating func sort() {
    for index in samples.indices { samples[index].sort() }
  }
}

/// The outcome of the records.
struct SampleCounts: Hashable, Sendable {
  var events = 0
  var notAnEvent = 0
  /// Events that no spec can name.
  var unwritable = 0
  var badTime = 0
  /// Events whose names came when there was no room for more.
  var otherNames = 0

  static func += (a: inout Self, b: Self) {
    a.events += b.events
    a.notAnEvent += b.notAnEvent
    a.unwritable += b.unwritable
    a.badTime += b.badTime
    a.otherNames += b.otherNames
  }
}
