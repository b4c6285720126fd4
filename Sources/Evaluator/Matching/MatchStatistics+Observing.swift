import Expressions
import Semantics
import Values

extension MatchStatistics {
  /// How much is kept of texts that are there to be shown.
  private static let longestName = 90
  private static let longestText = 200

  /// Counts what an event shows, wherever it fell out.
  mutating func observe(_ event: EventView, _ matching: EventMatching, _ matcher: EventMatcher) {
    switch matching {
    case .otherName(let name):
      let source = event.text(matcher.slots.eventSource)?.cut(to: Self.longestName).bytes ?? Array(noSource.utf8)
      let service = source.prefix { $0 != UInt8(ascii: ".") }
      otherNames.add(Text(service + [UInt8(ascii: ":")] + name.cut(to: Self.longestName).bytes))
    case .noTime(let parts):
      for part in parts { stages[part][.noTime] += 1 }
      timeless.add(event) { TimelessEvent(event, matcher.slots) }
    case .badTime(let parts):
      for part in parts { stages[part][.badTime] += 1 }
      badTimes.add(event) {
        (
          event.text(matcher.slots.eventID)?.cut(to: 100),
          event.text(matcher.slots.eventTime)?.cut(to: 60) ?? Text("")
        )
      }
    case .asked(let asked): observe(asked, matcher)
    }
  }

  private mutating func observe(_ asked: EventMatching.Asked, _ matcher: EventMatcher) {
    observe(asked.time)
    if let account = asked.partition.ambiguous { ambiguous.insert(account) }
    observePaths(asked, matcher)
    let isFalseOfComparison =
      asked.outcomes.contains { $0.stage == .conditionFalse } && observeFalseValues(asked.filter.event, matcher)
    for outcome in asked.outcomes {
      observe(outcome, asked, matcher)
      switch outcome.stage {
      case .conditionFalse where isFalseOfComparison: break
      case .noKey, .conditionFalse, .conditionUnknown: keepSample(of: outcome, asked, matcher)
      case .notAnEvent, .otherEventName, .noTime, .badTime, .otherRole, .outsidePartitions, .outsideDuring,
        .failedCall, .duplicate, .tookPart:
        break
      }
    }
  }

  /// Counts what was seen at the stage where a part fell out.
  private mutating func observe(
    _ outcome: RoleFilter.Outcome, _ asked: EventMatching.Asked, _ matcher: EventMatcher
  ) {
    let (event, time, partition) = (asked.filter.event, asked.time, asked.partition)
    let part = matcher.parts[outcome.part]
    stages[outcome.part][outcome.stage] += 1
    if part.selectors.count > 1 {
      selectorStages[outcome.part][asked.filter.selector(of: part)][outcome.stage] += 1
    }
    switch outcome.stage {
    case .otherRole:
      let role = event.text(matcher.slots.role)
      if let side = part.role.side { roles[side, default: Tally()].add(role ?? Text("")) }
      if role == nil, let user = event.text(matcher.slots.user),
        part.roles?.matches(user) ?? false
      {
        users.add(user)
      }
    case .outsidePartitions:
      // An account in two tuples has a message of its own.
      if let problem = partition.problem, partition.ambiguous == nil {
        partitions.add(Text(problem.text))
        observe(problem)
      }
    case .failedCall: errors.add(event.text(matcher.slots.errorCode) ?? Text(""))
    case .tookPart:
      for (index, element) in part.furtherElements.enumerated() where element.isThere(event) {
        furtherElements[outcome.part][index] += 1
      }
    case .notAnEvent, .otherEventName, .noTime, .badTime, .conditionFalse, .conditionUnknown, .outsideDuring, .noKey,
      .duplicate:
      break
    }
    guard outcome.fellOutForOneReason, part.role == .end else { return }
    let scope = matcher.scope.map { $0(event) }
    let start = part.opposite.flatMap { asked.outcomes.participation(as: $0) }
    for key in outcome.keys {
      let isAlsoStart = start?.keys.contains(key) ?? false
      let hash = MatchStatistics.hash(
        scope: outcome.stage == .outsidePartitions ? [] : scope, pair: part.pair, key: key)
      switch outcome.stage {
      case .otherRole: endsOfOtherRole.add(time, isAlsoStart: isAlsoStart, hash)
      case .failedCall: failedEnds.add(time, isAlsoStart: isAlsoStart, hash)
      case .outsidePartitions: endsElsewhere.add(time, isAlsoStart: isAlsoStart, hash)
      case .notAnEvent, .otherEventName, .noTime, .badTime, .conditionFalse, .conditionUnknown, .outsideDuring, .noKey,
        .duplicate, .tookPart:
        break
      }
    }
  }

  /// Counts the values with which parts of `events where` are false; whether there is such a part.
  private mutating func observeFalseValues(_ event: EventView, _ matcher: EventMatcher) -> Bool {
    var isFalse = false
    for (index, comparison) in matcher.comparisons.enumerated() where comparison.holds(event) == false {
      falseValues[index, default: Tally()].add(comparison.text(event) ?? Text(""))
      isFalse = true
    }
    return isFalse
  }

  /// Looks for the paths that conditions read, and keeps those that a few events have.
  private mutating func observePaths(_ asked: EventMatching.Asked, _ matcher: EventMatcher) {
    let (event, name) = (asked.filter.event, asked.filter.name)
    for part in asked.outcomes.map(\.part) {
      for index in matcher.probesOfPart[part] {
        let probe = matcher.probes[index]
        switch probe.origin {
        case .eventsWhere, .named: probes.ask(index, event, probe)
        case .selector(let selector):
          if matcher.parts[part].selectors[selector].matches(name: name, in: event, matcher.slots) {
            probes.ask(index, event, probe)
          }
        }
      }
      if pathSamples.wants(event.digest, for: part) {
        pathSamples.add(EventPaths(event, matcher.shape), event.digest, for: part)
      }
    }
  }

  /// Keeps the event for the explanation of an empty result, if it shows more than the samples that are there.
  private mutating func keepSample(
    of outcome: RoleFilter.Outcome, _ asked: EventMatching.Asked, _ matcher: EventMatcher
  ) {
    let (event, time) = (asked.filter.event, asked.time)
    let columns = matcher.parts[outcome.part].keyColumns
    let isBare = outcome.stage == .noKey && columns.allSatisfy { event.withJSON($0) { _ in true } == nil }
    let id = event.text(matcher.slots.eventID)?.cut(to: Self.longestText) ?? Text("")
    var sample = Sample(
      stage: outcome.stage, part: outcome.part, selector: asked.filter.selector(of: matcher.parts[outcome.part]),
      isBare: isBare, time: time, id: id, digest: event.digest)
    guard shouldKeep(sample) else { return }
    sample.paths = EventPaths(event, matcher.shape)
    if outcome.stage != .noKey {
      let answer: Bool? = outcome.stage == .conditionFalse ? false : nil
      sample.condition = asked.filter.condition(of: matcher.parts[outcome.part], thatIs: answer)
      sample.condition?.forEachField { field in
        guard let text = matcher.reading.text(field)(event) else { return }
        sample.values.append((field, text.cut(to: Self.longestText)))
      }
    }
    keep(sample)
  }
}
