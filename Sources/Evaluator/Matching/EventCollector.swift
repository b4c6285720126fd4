import Expressions
import Semantics
import Values

/// Gathers the events of a plan from the records that a reader finds. One works on one thread; `merge` brings several
/// together, and the result does not depend on how the files were shared out.
package struct EventCollector: RecordVisitor, Sendable {
  let matcher: EventMatcher
  /// Records that were visited, by where they fell out; those that took part may still be found to be duplicates.
  private(set) var stages = StageCounts()
  private(set) var matched = MatchedEvents()
  private(set) var sightings: MatchStatistics
  /// What is told about the watched event, a block for each time it was seen, by path and lines.
  private(set) var traces: [EventTrace] = []
  private var path = ""
  private var pathValues: [Text?]?
  /// The partition of every event of the file, where its path tells all of it.
  private var pathPartition: PartitionScheme.Assignment?
  /// Why nothing of this file counts: it is read for the watched event alone.
  private var skipped: PartitionProblem?

  /// How much is kept of texts that are there to be shown.
  private static let longestName = 90
  private static let longestText = 200

  /// The events that take part; duplicates among them are found at the end.
  package var matches: Int { matched.recordCount }

  package init(_ matcher: EventMatcher) {
    self.matcher = matcher
    sightings = MatchStatistics(parts: matcher.parts.count, probes: matcher.probes.count)
  }

  package mutating func begin(file path: String) -> Bool {
    self.path = path
    pathValues = matcher.partitions.values(ofFile: path)
    if let problem = matcher.partitions.problem(ofFile: path, pathValues) {
      sightings.skippedFiles.add(Text(problem.text))
      sightings.observe(problem, inFile: path)
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
      traces += other.traces.map { $0.skipped(skipped) }
      return isJSON
    }
    let finding = matcher.shape.readRecord(record) { event in
      guard let name = event.text(matcher.slots.eventName) else { return false }
      stages[takeEvent(event, name)] += 1
      return true
    }
    switch finding {
    case .notJSON: return false
    case .event: break
    case .notAnEvent:
      stages[.notAnEvent] += 1
      sightings.foreign.add(record, in: path)
    }
    return true
  }

  package mutating func merge(_ other: EventCollector) {
    let base = matched.recordCount
    stages += other.stages
    matched.merge(other.matched)
    sightings.merge(other.sightings)
    traces += other.traces.map { $0.shifted(by: base) }
  }

  /// An event whose name no start before it has turns out to have no key.
  mutating func hasUnknownNames(_ names: NameResolution) {
    for meaning in names.meanings where meaning.start == nil {
      guard
        let part = matcher.parts.firstIndex(where: {
          $0.pair == meaning.event.pair && $0.role == meaning.event.role
        })
      else { continue }
      sightings.stages[part][.tookPart] -= 1
      sightings.stages[part][.noKey] += 1
    }
  }

  /// Asks an event all that the plan asks and keeps it where it takes part; tells where it fell out.
  private mutating func takeEvent(_ event: EventView, _ name: Text) -> DropReason {
    let slots = matcher.slots
    var trace = matcher.watching.flatMap { watching in
      event.text(slots.eventID)?.bytes.map(lowercasedASCII) == watching ? EventTrace(event, slots, path) : nil
    }
    defer { if let trace { traces.append(trace) } }
    let found = matcher.parts.indices.filter { matcher.parts[$0].names(name, in: event, slots) }
    if found.isEmpty {
      let source = event.text(slots.eventSource)?.cut(to: Self.longestName).bytes ?? Array("(no source)".utf8)
      let service = source.prefix { $0 != UInt8(ascii: ".") }
      sightings.otherNames.add(Text(service + [UInt8(ascii: ":")] + name.cut(to: Self.longestName).bytes))
      trace?.fellOutByName(matcher.parts, name)
      return .otherEventName
    }
    guard let time = event.withText(slots.eventTime, { Instant(eventTime: $0) }) ?? nil else {
      let reason = event.withText(slots.eventTime) { _ in DropReason.badTime } ?? .noTime
      for part in found { sightings.stages[part][reason] += 1 }
      if reason == .noTime { sightings.timeless.add(event, slots) }
      trace?.fellOutByTime(isThere: reason == .badTime)
      return reason
    }
    sightings.observe(time)
    var event = event
    event.digest = ContentDigest(event.bytes)
    let partition =
      pathPartition
      ?? matcher.partitions.assign(
        path: pathValues, region: event.text(slots.awsRegion), account: event.text(slots.recipientAccountID), time: time
      )
    event.partitions = partition.values
    event.tuple = partition.tuple
    if let ambiguous = partition.ambiguous { sightings.ambiguous.insert(ambiguous) }
    let questions = RoleFilter(matcher, event, name, time, partition)
    trace?.hasPartition(partition, matcher)
    let outcomes = found.map { questions.outcome(of: $0) }
    notePaths(of: event, name, found)
    let isTold = outcomes.contains { $0.stage == .conditionFalse } && noteFalseValues(event)
    for outcome in outcomes {
      note(outcome, outcomes, questions, time, partition)
      switch outcome.stage {
      case .conditionFalse where isTold: break
      case .noKey, .conditionFalse, .conditionUnknown: keepSample(of: outcome, questions, time)
      default: break
      }
    }
    trace?.hasOutcomes(outcomes, questions, matcher)
    if let record = keep(outcomes, event, time) { trace?.record = record }
    return outcomes.map(\.stage).max() ?? .otherEventName
  }

  /// Keeps the event with all its entries, if it takes part; gives the number of its record.
  private mutating func keep(_ outcomes: [RoleFilter.Outcome], _ event: EventView, _ time: Instant) -> Int? {
    guard outcomes.contains(where: { $0.stage == .tookPart }) else { return nil }
    let record = matched.recordCount
    matched.recordCount += 1
    let scope = matched.scope(matcher.scope.map { $0(event) })
    var texts: [Text?] = []
    texts.reserveCapacity(1 + matcher.values.count)
    texts.append(event.text(matcher.slots.eventID))
    for value in matcher.values { texts.append(value(event)) }
    func matchedEvent(_ siblings: [Text?]) -> MatchedEvent {
      for (place, sibling) in zip(matcher.siblings, siblings) { texts[1 + place] = sibling }
      return MatchedEvent(time: time, scope: scope, record: record, texts: TextTuple(texts), digest: event.digest)
    }
    let isShared = matcher.siblings.isEmpty
    if isShared { matched.events.append(matchedEvent([])) }
    for outcome in outcomes where outcome.stage == .tookPart {
      let part = matcher.parts[outcome.part]
      let other = part.opposite.flatMap { opposite in
        outcomes.first { $0.part == opposite && $0.stage == .tookPart }
      }
      for (place, key) in outcome.keys.enumerated() {
        if !isShared { matched.events.append(matchedEvent(outcome.siblings[place])) }
        if part.role == .start, let name = outcome.name { matched.startNames.append((matched.entries.count, name)) }
        let isBoth = other?.keys.contains(key) ?? false
        matched.entries.append(
          Entry(event: matched.events.count - 1, pair: part.pair, role: part.role, isBoth: isBoth, key: key))
      }
      if outcome.keys.isEmpty, let name = outcome.name {
        if !isShared { matched.events.append(matchedEvent(matcher.siblings.map { _ in nil })) }
        matched.namedEvents.append(
          NamedEvent(event: matched.events.count - 1, pair: part.pair, role: part.role, name: name))
      }
    }
    return record
  }

  /// Counts what was seen at the stage where a part fell out.
  private mutating func note(
    _ outcome: RoleFilter.Outcome, _ outcomes: [RoleFilter.Outcome], _ questions: RoleFilter, _ time: Instant,
    _ partition: PartitionScheme.Assignment
  ) {
    let event = questions.event
    let part = matcher.parts[outcome.part]
    sightings.stages[outcome.part][outcome.stage] += 1
    switch outcome.stage {
    case .otherRole:
      let role = event.text(matcher.slots.role)
      if let side = part.role.side { sightings.roles[side, default: Tally()].add(role ?? Text("")) }
      if role == nil, let user = event.text(matcher.slots.user),
        part.roles?.contains(where: { $0.matches(user.bytes) }) ?? false
      {
        sightings.users.add(user)
      }
    case .outsidePartitions:
      // An account in two tuples has a message of its own.
      if let problem = partition.problem, partition.ambiguous == nil {
        sightings.partitions.add(Text(problem.text))
        sightings.observe(problem)
      }
    case .failedCall: sightings.errors.add(event.text(matcher.slots.errorCode) ?? Text(""))
    case .notAnEvent, .otherEventName, .noTime, .badTime, .conditionFalse, .conditionUnknown, .outsideDuring, .noKey,
      .duplicate,
      .tookPart:
      break
    }
    guard outcome.fellOutForOneReason, part.role == .end else { return }
    let scope = matcher.scope.map { $0(event) }
    let start = outcomes.first { $0.part == part.opposite && $0.stage == .tookPart }
    for key in outcome.keys {
      let isAlsoStart = start?.keys.contains(key) ?? false
      let hash = MatchStatistics.hash(
        scope: outcome.stage == .outsidePartitions ? [] : scope, pair: part.pair, key: key)
      switch outcome.stage {
      case .otherRole: sightings.endsOfOtherRole.add(time, isAlsoStart: isAlsoStart, hash)
      case .failedCall: sightings.failedEnds.add(time, isAlsoStart: isAlsoStart, hash)
      case .outsidePartitions: sightings.endsElsewhere.add(time, isAlsoStart: isAlsoStart, hash)
      case .notAnEvent, .otherEventName, .noTime, .badTime, .conditionFalse, .conditionUnknown, .outsideDuring, .noKey,
        .duplicate, .tookPart:
        break
      }
    }
  }

  /// Counts the values with which parts of `events where` are false; whether there is such a part.
  private mutating func noteFalseValues(_ event: EventView) -> Bool {
    var isTold = false
    for (index, comparison) in matcher.comparisons.enumerated() where comparison.holds(event) == false {
      sightings.falseValues[index, default: Tally()].add(comparison.text(event) ?? Text(""))
      isTold = true
    }
    return isTold
  }

  /// Looks for the paths that conditions read, and keeps those that a few events have.
  private mutating func notePaths(of event: EventView, _ name: Text, _ found: [Int]) {
    for part in found {
      for index in matcher.probesOfPart[part] {
        let probe = matcher.probes[index]
        if case .selector(let selector) = probe.place,
          !matcher.parts[part].selectors[selector].matches(name: name, in: event, matcher.slots)
        {
          continue
        }
        sightings.probes.ask(index, event, probe)
      }
      if sightings.pathSamples.wants(event.digest, for: part) {
        sightings.pathSamples.add(EventPaths(event, matcher.shape), event.digest, for: part)
      }
    }
  }

  /// Keeps the event for the explanation of an empty result, if it tells more than the samples that are there.
  private mutating func keepSample(of outcome: RoleFilter.Outcome, _ questions: RoleFilter, _ time: Instant) {
    let event = questions.event
    let columns = matcher.parts[outcome.part].keyColumns
    let isBare = outcome.stage == .noKey && columns.allSatisfy { event.withJSON($0) { _ in true } == nil }
    let id = event.text(matcher.slots.eventID)?.cut(to: Self.longestText) ?? Text("")
    var sample = Sample(
      stage: outcome.stage, part: outcome.part, isBare: isBare, time: time, id: id, digest: event.digest)
    guard sightings.shouldKeep(sample) else { return }
    sample.paths = EventPaths(event, matcher.shape)
    if outcome.stage != .noKey {
      let answer: Bool? = outcome.stage == .conditionFalse ? false : nil
      sample.condition = questions.condition(of: matcher.parts[outcome.part], thatIs: answer)
      let reading = EventFieldReader(matcher.plan)
      sample.condition?.forEachField { field in
        if let text = reading.text(field)(event) { sample.values.append((field, text.cut(to: Self.longestText))) }
      }
    }
    sightings.keep(sample)
  }
}
