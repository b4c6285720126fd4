import Expressions
import Semantics
import Values

/// A record that carries the watched eventID, as it was met in a file.
struct WatchedRecord: Sendable {
  private(set) var explanation: RecordExplanation
  /// The number of its record among those of the matched events, where it took part.
  var record: Int?

  /// Of its file.
  var path: String { explanation.heading.path }

  init(
    _ event: EventView, _ matching: EventMatching, _ matcher: EventMatcher, path: String, record: Int?
  ) {
    let slots = matcher.slots
    self.record = record
    explanation = RecordExplanation(
      heading: RecordExplanation.Heading(
        name: event.text(slots.eventName), source: event.text(slots.eventSource), time: event.text(slots.eventTime),
        account: event.text(slots.recipientAccountID), region: event.text(slots.awsRegion), path: path))
    explanation.steps = Self.steps(event, matching, matcher)
  }

  private static func steps(
    _ event: EventView, _ matching: EventMatching, _ matcher: EventMatcher
  ) -> [RecordExplanation.Step] {
    switch matching {
    case .otherName(let name):
      let sources = matcher.parts.flatMap(\.selectors).filter { $0.matchesName(name) }.map { selector in
        selector.source.map { String(decoding: $0, as: UTF8.self) } ?? "*\(eventSourceSuffix)"
      }
      return [sources.first.map { .otherSource($0) } ?? .namedByNoPair]
    case .noTime: return [.noTime]
    case .badTime: return [.badTime]
    case .asked(let asked):
      var steps: [RecordExplanation.Step] = []
      let columns = matcher.plan.scan.partitions.columns
      if !columns.isEmpty {
        let values = zip(columns, asked.partition.values)
        steps.append(.partition(values.map { RecordExplanation.PartitionValue(column: $0.name, value: $1) }))
        if let problem = asked.partition.problem { steps.append(.outsideTable(problem)) }
      }
      return steps
        + asked.outcomes.map { outcome in
          .role(title: matcher.title(of: matcher.parts[outcome.part]), answer(outcome, asked.filter, matcher))
        }
    }
  }

  private static func answer(
    _ outcome: RoleFilter.Outcome, _ filter: RoleFilter, _ matcher: EventMatcher
  ) -> RecordExplanation.RoleAnswer {
    let part = matcher.parts[outcome.part]
    func condition(thatIs answer: Bool?) -> Condition<EventField>? { filter.condition(of: part, thatIs: answer) }
    func text(_ condition: Condition<EventField>?) -> String { condition.map(matcher.plan.specText) ?? "a condition" }
    var paths: EventPaths { EventPaths(filter.event, matcher.shape) }
    switch outcome.stage {
    case .conditionFalse: return .conditionFalse(text(condition(thatIs: false)))
    case .conditionUnknown:
      let condition = condition(thatIs: nil)
      let advice = condition.flatMap {
        matcher.conditionAdvice($0, besides: filter.fieldsThere($0), paths)
      }
      return .conditionUnknown(text(condition), advice)
    case .otherRole: return .otherRole(filter.role)
    case .outsidePartitions: return .outsidePartitions
    case .outsideDuring: return .outsideDuring
    case .failedCall: return .failedCall(filter.error)
    case .noKey: return .noKey(matcher.keyAdvice(part, paths))
    case .tookPart where outcome.keys.isEmpty: return .named(outcome.name)
    case .tookPart:
      return .keys(
        Array(outcome.keys.prefix(RecordExplanation.RoleAnswer.shownKeys)), total: outcome.keys.count)
    case .notAnEvent, .otherEventName, .noTime, .badTime, .duplicate:
      preconditionFailure("a role is asked of events with a wanted name and a time, before duplicates are found")
    }
  }

  mutating func add(_ step: RecordExplanation.Step) { explanation.steps.append(step) }

  /// Says of a step's span that its row is beyond the limit.
  mutating func cutOff(_ step: Int, limit: Int?) {
    guard case .span(let span, let isWaypoint, _) = explanation.steps[step] else { return }
    explanation.steps[step] = .span(span, isWaypoint: isWaypoint, .cut(limit: limit))
  }

  /// The same in a file that is not read otherwise.
  func skipped(_ problem: PartitionProblem) -> WatchedRecord {
    var result = self
    result.explanation.steps = [.fileSkipped(problem)]
    result.record = nil
    return result
  }

  func shifted(by base: Int) -> WatchedRecord {
    var result = self
    result.record = record.map { $0 + base }
    return result
  }
}
