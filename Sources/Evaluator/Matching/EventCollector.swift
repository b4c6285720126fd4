import Semantics
import Values

/// Gathers the events of a plan from the records that a reader finds. One works on one thread; `merge` brings several
/// together, and the result does not depend on how the files were shared out.
package struct EventCollector: RecordVisitor, Sendable {
  let matcher: EventMatcher
  /// Records that were visited, by where they fell out; those that took part may still be found to be duplicates.
  private(set) var stages = StageCounts()
  private(set) var matched = MatchedEvents()
  private(set) var statistics: MatchStatistics
  /// The records that carry the watched eventID.
  private(set) var watched: [WatchedRecord] = []
  private var path = ""
  private var pathValues: [Text?]?
  /// The partition of every event of the file, where its path gives all of it.
  private var pathPartition: PartitionScheme.Assignment?
  /// Why nothing of this file counts: it is read for the watched event alone.
  private var skipped: PartitionProblem?

  /// The events that take part; duplicates among them are found at the end.
  package var matches: Int { matched.recordCount }

  package init(_ matcher: EventMatcher) {
    self.matcher = matcher
    statistics = MatchStatistics(matcher)
  }

  package mutating func begin(_ file: EventFiles.File) -> Bool {
    path = file.name
    pathValues = matcher.partitions.values(of: file)
    if let problem = matcher.partitions.problem(of: file, pathValues) {
      statistics.skippedFiles.add(Text(problem.text))
      statistics.observe(problem, inFile: path)
      skipped = problem
      return matcher.watching != nil
    }
    skipped = nil
    pathPartition = matcher.partitions.assign(path: pathValues)
    return true
  }

  package mutating func visit(record: UnsafeBufferPointer<UInt8>) -> Bool {
    if let skipped {
      var other = EventCollector(matcher)
      other.path = path
      let isJSON = other.visit(record: record)
      watched += other.watched.map { $0.skipped(skipped) }
      return isJSON
    }
    let finding = matcher.shape.readRecord(record) { event in
      guard let name = event.text(matcher.slots.eventName) else { return false }
      stages[add(event, name)] += 1
      return true
    }
    switch finding {
    case .notJSON:
      // Where all names are read, what is wrong in others is as good as unread: it breaks no file otherwise either.
      guard matcher.isPassedOver(record) else { return false }
      stages[.otherEventName] += 1
    case .event: break
    case .notAnEvent:
      stages[.notAnEvent] += 1
      statistics.foreign.add(record, in: path)
    }
    return true
  }

  package mutating func merge(_ other: EventCollector) {
    let base = matched.recordCount
    stages += other.stages
    matched.merge(other.matched)
    statistics.merge(other.statistics)
    watched += other.watched.map { $0.shifted(by: base) }
  }

  /// Gives the records of the watched event their numbers in the order of the paths of their files, so that it does not
  /// depend on which was read first which of equal deliveries counts.
  mutating func numberWatchedByPath() {
    let numbered = watched.indices.filter { watched[$0].record != nil }
    if numbered.count < 2 { return }
    let numbers = numbered.compactMap { watched[$0].record }.sorted()
    let byPath = numbered.sorted { Text(watched[$0].path) < Text(watched[$1].path) }
    var renumbered: [Int: Int] = [:]
    for (index, number) in zip(byPath, numbers) {
      guard let old = watched[index].record else { continue }
      renumbered[old] = number
      watched[index].record = number
    }
    for index in matched.events.indices {
      if let number = renumbered[matched.events[index].record] { matched.events[index].record = number }
    }
  }

  /// An event whose name no start before it has turns out to have no key.
  mutating func hasUnknownNames(_ names: NameResolution) {
    for meaning in names.meanings where meaning.start == nil {
      guard
        let part = matcher.parts.firstIndex(where: {
          $0.pair == meaning.event.pair && $0.role == meaning.event.role
        })
      else { continue }
      statistics.stages[part][.tookPart] -= 1
      statistics.stages[part][.noKey] += 1
    }
  }

  /// Matches an event, counts what is seen of it and keeps it where it takes part; gives where it fell out.
  private mutating func add(_ event: EventView, _ name: Text) -> DropReason {
    let matching = match(event, name)
    statistics.observe(event, matching, matcher)
    var record: Int?
    if case .asked(let asked) = matching { record = keep(asked) }
    if let watching = matcher.watching, event.text(matcher.slots.eventID)?.bytes.map(lowercasedASCII) == watching {
      watched.append(WatchedRecord(event, matching, matcher, path: path, record: record))
    }
    return switch matching {
    case .otherName: .otherEventName
    case .noTime: .noTime
    case .badTime: .badTime
    case .asked(let asked): asked.outcomes.map(\.stage).max() ?? .otherEventName
    }
  }

  /// Asks an event all that the plan asks.
  private func match(_ event: EventView, _ name: Text) -> EventMatching {
    let slots = matcher.slots
    let parts = matcher.parts(naming: name, in: event)
    if parts.isEmpty { return .otherName(name) }
    guard let time = event.withText(slots.eventTime, { Instant(eventTime: $0) }) ?? nil else {
      return event.withText(slots.eventTime) { _ in .badTime(parts) } ?? .noTime(parts)
    }
    var event = event
    event.digest = ContentDigest(event.bytes)
    let partition =
      pathPartition
      ?? matcher.partitions.assign(
        path: pathValues, region: event.text(slots.awsRegion), account: event.text(slots.recipientAccountID), time: time
      )
    event.partitions = partition.values
    event.tuple = partition.tuple
    let filter = RoleFilter(matcher, event, name, time, partition)
    let outcomes = parts.map { filter.outcome(of: $0) }
    return .asked(EventMatching.Asked(time: time, partition: partition, filter: filter, outcomes: outcomes))
  }

  /// Keeps the event with all its entries, if it takes part; gives the number of its record.
  private mutating func keep(_ asked: EventMatching.Asked) -> Int? {
    let (outcomes, event, time) = (asked.outcomes, asked.filter.event, asked.time)
    guard outcomes.contains(where: { $0.stage == .tookPart }) else { return nil }
    let record = matched.recordCount
    matched.recordCount += 1
    let scope = matched.scope(matcher.scope.map { $0(event) })
    let region = matched.region(event.text(matcher.slots.awsRegion))
    var texts: [Text?] = []
    texts.reserveCapacity(1 + matcher.values.count)
    texts.append(event.text(matcher.slots.eventID))
    for value in matcher.values { texts.append(value(event)) }
    func matchedEvent(_ siblings: [Text?]) -> MatchedEvent {
      for (place, sibling) in zip(matcher.siblings, siblings) { texts[1 + place] = sibling }
      return MatchedEvent(
        time: time, scope: scope, record: record, texts: TextTuple(texts), region: region, digest: event.digest)
    }
    let isShared = matcher.siblings.isEmpty
    if isShared { matched.events.append(matchedEvent([])) }
    for outcome in outcomes where outcome.stage == .tookPart {
      let part = matcher.parts[outcome.part]
      let other = part.opposite.flatMap { opposite in
        outcomes.participation(as: opposite)
      }
      let otherKeys = Set(other?.keys ?? [])
      for (place, key) in outcome.keys.enumerated() {
        if !isShared { matched.events.append(matchedEvent(outcome.siblings[place])) }
        if part.role == .start, let name = outcome.name { matched.startNames.append((matched.entries.count, name)) }
        matched.entries.append(
          Entry(
            event: matched.events.count - 1, pair: part.pair, role: part.role, isBoth: otherKeys.contains(key),
            key: key))
      }
      if outcome.keys.isEmpty, let name = outcome.name {
        if !isShared { matched.events.append(matchedEvent(matcher.siblings.map { _ in nil })) }
        matched.namedEvents.append(
          NamedEvent(event: matched.events.count - 1, pair: part.pair, role: part.role, name: name))
      }
    }
    return record
  }
}
