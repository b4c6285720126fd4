import Expressions
import Semantics
import Values

/// Where the events of each role of each pair fell out, and what they hold instead.
struct EventOutcomes {
  let matcher: EventMatcher
  let statistics: MatchStatistics
  /// Whether paths of conditions that no event has are findings of their own.
  let arePathsFound: Bool

  private static let shownValues = 3
  /// How many findings of a kind there are at most.
  private static let limit = 5

  /// - Parameter selector: the place of the one selector that is asked for; nil for all of the part.
  func outcome(of index: Int, selector: Int? = nil) -> RoleOutcome {
    let part = matcher.parts[index]
    let stages = selector.map { statistics.stages(of: index, selector: $0) } ?? statistics.stages[index]
    let samples = statistics.samples(of: index).filter { selector == nil || $0.selector == selector }
    return RoleOutcome(
      title: "\(matcher.clause(of: part.role)) \(matcher.selectorText(of: part))",
      counts: DropReason.allCases.filter { stages[$0] > 0 }.map {
        RoleOutcome.Count(reason: $0, events: stages[$0])
      },
      nearNames: stages.total == 0 ? nearNames(part).map(\.near) : [], keyless: keyless(samples),
      unmet: [.conditionFalse, .conditionUnknown].compactMap { stage in
        samples.lazy.filter { $0.stage == stage }.compactMap(unmetCondition).first
      })
  }

  private func keyless(_ samples: [Sample]) -> RoleOutcome.KeylessEvent? {
    samples.lazy.filter { $0.stage == .noKey }.compactMap { sample -> RoleOutcome.KeylessEvent? in
      let part = matcher.parts[sample.part]
      let others = part.opposite.map { statistics.samples(of: $0) } ?? []
      let keyless = others.filter { $0.stage == .noKey }.map(\.paths)
      return matcher.keyAdvice(part, sample.paths, others: keyless).map {
        RoleOutcome.KeylessEvent(event: sample.id, advice: $0)
      }
    }.first
  }

  /// The selectors of a part for which a name that differs little was seen.
  func nearNames(_ part: EventMatcher.Part) -> [(selector: EventSelector, near: NearName)] {
    matcher.plan.classification.pairs[part.pair].selectors(part.role).compactMap { selector in
      NearName(to: selector, among: statistics.otherNames).map { (selector, $0) }
    }
  }

  /// The condition that a sample did not meet. Where its missing path is a finding of its own, it comes alone.
  private func unmetCondition(_ sample: Sample) -> RoleOutcome.UnmetCondition? {
    guard let condition = sample.condition else { return nil }
    let isFalse = sample.stage == .conditionFalse
    let values = sample.values.prefix(Self.shownValues).map {
      RoleOutcome.FieldValue(field: matcher.plan.specText($0.field), value: $0.text)
    }
    let advice =
      isFalse || arePathsFound
      ? nil : matcher.conditionAdvice(condition, besides: Set(sample.values.map(\.field)), sample.paths)
    return RoleOutcome.UnmetCondition(
      isFalse: isFalse, condition: matcher.plan.specText(condition), event: sample.id, values: isFalse ? values : [],
      advice: advice)
  }

  // MARK: Beside rows

  /// What is missing among the rows that came out: events without a key, elements that a key does not read, events
  /// of which a condition leaves none, and events that no record is.
  var findings: [Finding] { keylessEvents + elementsNotRead + eventsLeftOut + eventsNotThere }

  /// By selector, because of several events of a side one may have the key at another place.
  private var keylessEvents: [Finding] {
    var findings: [Finding] = []
    for (index, part) in matcher.parts.enumerated() {
      let samples = Dictionary(grouping: statistics.samples(of: index), by: \.selector)
      for (place, selector) in selectors(part).enumerated() {
        let stages = statistics.stages(of: index, selector: place)
        guard stages[.noKey] > 0 else { continue }
        findings.append(
          .eventsWithoutKey(
            stages[.noKey], of: stages[.noKey] + stages[.tookPart], title(of: part, [selector]),
            keyless: keyless(samples[place] ?? [])))
      }
    }
    return Array(findings.prefix(Self.limit))
  }

  /// Of a part the path that passes over elements in most events.
  private var elementsNotRead: [Finding] {
    matcher.parts.enumerated().compactMap { index, part in
      let counts = statistics.furtherElements[index]
      guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else { return nil }
      return .elementsNotRead(
        most, of: statistics.stages[index][.tookPart], title(of: part, selectors(part)),
        path: part.furtherElements[place].path)
    }
  }

  /// Events of which a condition leaves none: those of a whole part, or of one of its selectors.
  private var eventsLeftOut: [Finding] {
    var findings: [Finding] = []
    for (index, part) in matcher.parts.enumerated() {
      let places: [Int?] =
        isLeftOut(index, statistics.stages[index])
        ? [nil] : selectors(part).indices.filter { isLeftOut(index, statistics.stages(of: index, selector: $0)) }
      for place in places {
        var outcome = outcome(of: index, selector: place)
        outcome.title = title(of: part, place.map { [selectors(part)[$0]] } ?? selectors(part))
        findings.append(.eventsLeftOut(outcome, conditionOf: selectorOfCondition(index, selector: place)))
      }
    }
    return Array(findings.prefix(Self.limit))
  }

  /// Whether none takes part, and a condition is why. An `until` may well be of events that do not come. Of a waypoint
  /// nothing else tells that all its calls failed.
  private func isLeftOut(_ index: Int, _ stages: StageCounts) -> Bool {
    guard stages[.tookPart] + stages[.noKey] == 0 else { return false }
    switch matcher.parts[index].role {
    case .start, .end: return stages[.conditionUnknown] + stages[.conditionFalse] > 0
    case .cancel: return stages[.conditionUnknown] > 0
    case .waypoint: return stages[.conditionUnknown] + stages[.conditionFalse] + stages[.failedCall] > 0
    }
  }

  /// The events after which a part of `events where` belongs that the events of the other side meet, and those of this
  /// one have no field for; nil where it is not so.
  private func selectorOfCondition(_ index: Int, selector: Int?) -> String? {
    let common = Set(matcher.plan.scan.condition?.conjuncts ?? [])
    let unknown = statistics.samples(of: index).contains { sample in
      sample.stage == .conditionUnknown && (selector == nil || sample.selector == selector)
        && sample.condition.map { common.contains($0) } ?? false
    }
    guard unknown, let opposite = matcher.parts[index].opposite, statistics.stages[opposite][.tookPart] > 0 else {
      return nil
    }
    return matcher.selectorText(of: matcher.parts[opposite])
  }

  /// What `until` names may well not come, unless a name differs little.
  private var eventsNotThere: [Finding] {
    var names: [String] = []
    var near: [NearSelector] = []
    for (index, part) in matcher.parts.enumerated() where statistics.stages[index].total == 0 {
      let selectors = selectors(part).map(\.specText)
      let meant = nearNames(part).map { NearSelector(selector: $0.selector.specText, near: $0.near) }
      if case .cancel = part.role, meant.isEmpty { continue }
      names += selectors.filter { !names.contains($0) }
      near += meant.filter { !near.contains($0) }
    }
    return names.isEmpty ? [] : [.eventsNotThere(names, near: near)]
  }

  private func selectors(_ part: EventMatcher.Part) -> [EventSelector] {
    matcher.plan.classification.pairs[part.pair].selectors(part.role)
  }

  /// `end ec2:DeleteSnapshot`, with the pair's name where there are several.
  private func title(of part: EventMatcher.Part, _ selectors: [EventSelector]) -> String {
    let events = "\(matcher.clause(of: part.role)) \(selectors.map(\.specText).joined(separator: ", "))"
    return matcher.plan.classification.pairs.count == 1
      ? events : "\(PairTitle(part.pair, matcher.plan.classification.pairs).text), \(events)"
  }
}
