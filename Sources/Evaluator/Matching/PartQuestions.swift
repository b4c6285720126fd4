import Semantics
import Syntax
import Values

/// What one side of a pair asks of one event with a wanted name and a good time.
struct PartQuestions {
  struct Outcome: Sendable {
    /// An index into `EventMatcher.parts`.
    var part: Int
    var stage: Stage
    /// Of an event that takes part, or that fell out for its role, its partition or its error alone.
    var keys: [[Text]] = []
    /// Whether the event would have taken part but for the question of `stage`.
    var fellOutForOneReason = false
  }

  let matcher: EventMatcher
  let event: EventView
  let name: Text
  let role: Text?
  let error: Text?
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
    role = event.text(matcher.slots.role)
    error = event.text(matcher.slots.errorCode)
    commonCondition = matcher.condition.map { $0(event) } ?? true
    isInPartition = partition.problem == nil
    isAdmitted = matcher.plan.window.admits(time)
    isFailedCall = !matcher.plan.includesErrors && !(error?.bytes.isEmpty ?? true)
  }

  func outcome(of index: Int) -> Outcome {
    let part = matcher.parts[index]
    guard let holds = condition(of: part) else { return Outcome(part: index, stage: .conditionUnknown) }
    if !holds { return Outcome(part: index, stage: .conditionFalse) }
    let roleMatches = part.roles.map { patterns in
      role.map { role in patterns.contains { $0.matches(role.bytes) } } ?? false
    }
    let answers: [(stage: Stage, passes: Bool)] = [
      (.otherRole, roleMatches ?? true), (.outsidePartitions, isInPartition), (.outsideDuring, isAdmitted),
      (.failedCall, !isFailedCall),
    ]
    let failures = answers.filter { !$0.passes }
    guard let first = failures.first else {
      let keys = part.keys(of: event)
      return Outcome(part: index, stage: keys.isEmpty ? .noKey : .tookPart, keys: keys)
    }
    if failures.count > 1 { return Outcome(part: index, stage: first.stage) }
    return Outcome(part: index, stage: first.stage, keys: part.keys(of: event), fellOutForOneReason: true)
  }

  /// `events where` and the condition of any selector that names the event.
  func condition(of part: EventMatcher.Part) -> Bool? {
    if commonCondition == false { return false }
    var own: Bool? = false
    for selector in part.selectors where selector.matches(name: name, in: event, matcher.slots) {
      switch selector.condition.map({ $0(event) }) ?? true {
      case true: return commonCondition
      case nil: own = nil
      case false: break
      }
    }
    return own == false ? false : nil
  }

  /// The first operand of `events where` or of the event's own condition with that answer.
  func condition(of part: EventMatcher.Part, thatIs answer: Bool?) -> Condition<EventField>? {
    let selectors = matcher.plan.pairs[part.pair].selectors(part.side)
    let own = zip(selectors, part.selectors).filter { $1.matches(name: name, in: event, matcher.slots) }
    let conditions = [matcher.plan.eventCondition].compactMap(\.self) + own.compactMap(\.0.condition)
    let reading = EventReading(matcher.plan)
    return conditions.flatMap(\.conjuncts).first { reading.condition($0)(event) == answer }
  }
}
