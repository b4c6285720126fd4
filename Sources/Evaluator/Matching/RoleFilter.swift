import Expressions
import Semantics
import Values

/// What one role of a pair asks of one event with a wanted name and a good time.
struct RoleFilter {
  struct Outcome: Sendable {
    /// An index into `EventMatcher.parts`.
    var part: Int
    var stage: DropReason
    /// Of an event that takes part, or that fell out for its role, its partition or its error alone.
    var keys: [TextTuple] = []
    /// For each key what `Classification.values` reads off the element that gave it, in the order of
    /// `EventMatcher.siblings`; empty where nothing is read off elements.
    var siblings: [[Text?]] = []
    /// The other name of a start, and of any other event that has no key.
    var name: Text?
    /// Whether the event would have taken part but for the question of `stage`.
    var fellOutForOneReason = false
  }

  let matcher: EventMatcher
  let event: EventView
  let name: Text
  private let commonCondition: Bool?
  private let isInPartition: Bool
  private let isAdmitted: Bool
  private let isFailedCall: Bool

  init(
    _ matcher: EventMatcher, _ event: EventView, _ name: Text, _ time: Instant,
    _ partition: PartitionScheme.Assignment
  ) {
    self.matcher = matcher
    self.event = event
    self.name = name
    commonCondition = matcher.condition.map { $0(event) } ?? true
    isInPartition = partition.problem == nil
    isAdmitted = matcher.plan.scan.period.admits(time)
    isFailedCall = !matcher.plan.scan.includesErrors && event.isFailedCall(matcher.slots.errorCode)
  }

  var role: Text? { event.text(matcher.slots.role) }
  var error: Text? { event.text(matcher.slots.errorCode) }

  func outcome(of index: Int) -> Outcome {
    let part = matcher.parts[index]
    guard let holds = condition(of: part) else { return Outcome(part: index, stage: .conditionUnknown) }
    if !holds { return Outcome(part: index, stage: .conditionFalse) }
    let roleMatches = part.roles.map { patterns in role.map(patterns.matches) ?? false }
    var first: DropReason?
    var failures = 0
    func ask(_ stage: DropReason, _ passes: Bool) {
      if passes { return }
      failures += 1
      first = first ?? stage
    }
    ask(.otherRole, roleMatches ?? true)
    ask(.outsidePartitions, isInPartition)
    ask(.outsideDuring, isAdmitted)
    ask(.failedCall, !isFailedCall)
    guard let first else {
      return keyed(index, part)
    }
    if failures > 1 { return Outcome(part: index, stage: first) }
    return Outcome(part: index, stage: first, keys: part.keys(of: event), fellOutForOneReason: true)
  }

  /// Of an event that passed every question but that for its key.
  private func keyed(_ index: Int, _ part: EventMatcher.Part) -> Outcome {
    var outcome = Outcome(part: index, stage: .tookPart)
    if let reader = part.siblings {
      let keys = reader.keys(of: event)
      outcome.keys = keys.map(\.key)
      outcome.siblings = keys.map(\.siblings)
    } else {
      outcome.keys = part.keys(of: event)
    }
    if let name = part.name, part.role == .start || outcome.keys.isEmpty { outcome.name = name(event).first }
    if outcome.keys.isEmpty, part.role == .start || outcome.name == nil { outcome.stage = .noKey }
    return outcome
  }

  /// `events where` and the condition of any selector that names the event.
  func condition(of part: EventMatcher.Part) -> Bool? {
    if commonCondition == false { return false }
    var own: Bool? = false
    for selector in part.selectors(of: name) where selector.matches(name: name, in: event, matcher.slots) {
      switch selector.condition.map({ $0(event) }) ?? true {
      case true: return commonCondition
      case nil: own = nil
      case false: break
      }
    }
    return own == false ? false : nil
  }

  /// The first selector that names the event.
  func selector(of part: EventMatcher.Part) -> Int {
    part.selectors.firstIndex { $0.matches(name: name, in: event, matcher.slots) } ?? 0
  }

  /// The fields of a condition that the event has.
  func fieldsThere(_ condition: Condition<EventField>) -> Set<EventField> {
    var fields: Set<EventField> = []
    condition.forEachField { if matcher.reading.text($0)(event) != nil { fields.insert($0) } }
    return fields
  }

  /// The first operand of `events where` or of the event's own condition with that answer.
  func condition(of part: EventMatcher.Part, thatIs answer: Bool?) -> Condition<EventField>? {
    let selectors = matcher.plan.classification.pairs[part.pair].selectors(part.role)
    let own = zip(selectors, part.selectors).filter { $1.matches(name: name, in: event, matcher.slots) }
    let conditions = [matcher.plan.scan.condition].compactMap(\.self) + own.compactMap(\.0.condition)
    return conditions.flatMap(\.conjuncts).first { matcher.reading.condition($0)(event) == answer }
  }
}
