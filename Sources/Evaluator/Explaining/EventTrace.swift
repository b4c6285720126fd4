import Expressions
import Semantics
import Values

/// What is told about the watched event, once for each record that carries its eventID.
struct EventTrace: Sendable {
  var lines: [String] = []
  var path: String
  /// The number of its record among those of the matched events, where it took part.
  var record: Int?

  init(_ event: EventView, _ slots: EventMatcher.Slots, _ path: String) {
    self.path = path
    func text(_ slot: Int) -> String { event.text(slot)?.brief ?? "(missing)" }
    lines.append(
      "\(text(slots.eventName)) of \(text(slots.eventSource)) at \(text(slots.eventTime)), "
        + "account \(text(slots.recipientAccountID)), region \(text(slots.awsRegion)), in \(path)")
  }

  mutating func fellOutByName(_ parts: [EventMatcher.Part], _ name: Text) {
    let sources = parts.flatMap(\.selectors).filter { $0.matchesName(name) }.map { selector in
      selector.source.map { String(decoding: $0, as: UTF8.self) } ?? "*\(EventSelector.domain)"
    }
    lines.append(
      sources.isEmpty
        ? "left out: no pair names this event"
        : "left out: the pairs name this event of \(sources[0]), not of its eventSource")
  }

  mutating func fellOutByTime(isThere: Bool) {
    if !isThere {
      lines.append("left out: its eventTime is missing")
      return
    }
    lines.append("left out: its eventTime is not of the form YYYY-MM-DDThh:mm:ss[.fraction]Z or not a real moment")
  }

  mutating func hasPartition(_ partition: PartitionScheme.Assignment, _ matcher: EventMatcher) {
    let columns = matcher.plan.partitions.columns
    if columns.isEmpty { return }
    lines.append(
      "partition: "
        + zip(columns, partition.values).map { "\($0.name) = \($1?.brief ?? "NULL")" }.joined(separator: ", "))
    if let problem = partition.problem { lines.append("outside the table: \(problem.text)") }
  }

  mutating func hasOutcomes(
    _ outcomes: [RoleFilter.Outcome], _ questions: RoleFilter, _ matcher: EventMatcher
  ) {
    for outcome in outcomes {
      let part = matcher.parts[outcome.part]
      lines.append("as \(matcher.title(of: part)): \(Self.reason(outcome, questions, matcher))")
    }
  }

  private static let shownKeys = 20

  private static func reason(
    _ outcome: RoleFilter.Outcome, _ questions: RoleFilter, _ matcher: EventMatcher
  ) -> String {
    switch outcome.stage {
    case .conditionFalse: return "left out: false is \(conditionText(outcome, questions, matcher, is: false))"
    case .conditionUnknown:
      let condition = questions.condition(of: matcher.parts[outcome.part], thatIs: nil)
      let paths = EventPaths(questions.event, matcher.shape)
      let advice = condition.flatMap { matcher.conditionAdvice($0, besides: questions.fieldsThere($0), paths, "it") }
      let text = condition.map(matcher.specText) ?? "a condition"
      return "left out: unknown, because a field is missing, is \(text)" + (advice.map { "; \($0)" } ?? "")
    case .otherRole:
      return questions.role.map { "left out: its role is \"\($0.brief)\"" } ?? "left out: it has no role"
    case .outsidePartitions: return "left out: outside the partitions"
    case .outsideDuring: return "left out: its time lies outside \"during\""
    case .failedCall: return "left out: a failed call, errorCode \"\(questions.error?.brief ?? "")\""
    case .noKey:
      let paths = EventPaths(questions.event, matcher.shape)
      let advice = matcher.keyAdvice(matcher.parts[outcome.part], paths, "it")
      return "left out: it has no key" + (advice.map { "; \($0)" } ?? "")
    case .tookPart where outcome.keys.isEmpty:
      return "has no key, but the name \"\(outcome.name?.brief ?? "")\""
    case .tookPart:
      let keys = outcome.keys.prefix(shownKeys).map { $0.texts.map { "\"\($0.brief)\"" }.joined(separator: " and ") }
      let rest = outcome.keys.count > shownKeys ? ", … (\(outcome.keys.count))" : ""
      return "takes part with the key \(keys.joined(separator: ", "))\(rest)"
    case .notAnEvent, .otherEventName, .noTime, .badTime, .duplicate: return "left out"
    }
  }

  private static func conditionText(
    _ outcome: RoleFilter.Outcome, _ questions: RoleFilter, _ matcher: EventMatcher, is answer: Bool?
  ) -> String {
    questions.condition(of: matcher.parts[outcome.part], thatIs: answer).map(matcher.specText) ?? "a condition"
  }

  /// The trace of an event in a file that is not read otherwise.
  func skipped(_ problem: PartitionProblem) -> EventTrace {
    var result = self
    result.lines = [lines[0], "left out with its whole file: \(problem.text)"]
    result.record = nil
    return result
  }

  func shifted(by base: Int) -> EventTrace {
    var result = self
    result.record = record.map { $0 + base }
    return result
  }
}

extension EventMatcher {
  /// `a start of the pair "label"`.
  func title(of part: Part) -> String {
    let article =
      switch part.role {
      case .start: "a start"
      case .end: "an end"
      case .cancel, .waypoint: "an event of `\(clause(of: part.role))`"
      }
    if plan.pairs.count == 1 { return article }
    return "\(article) of \(plan.pairs[part.pair].label.map { "the pair \"\($0)\"" } ?? "pair \(part.pair + 1)")"
  }

  /// Where a spec names the events of a role: `start`, `end`, `until`, `via NAME`.
  func clause(of role: EventRole) -> String {
    switch role {
    case .start: "start"
    case .end: "end"
    case .cancel: "until"
    case .waypoint(let index): "via \(plan.waypoints[index])"
    }
  }

  /// What an event of a role is called: `start`, `end`, `cancel`, or the waypoint's name.
  func word(for role: EventRole) -> String {
    switch role {
    case .start: "start"
    case .end: "end"
    case .cancel: "cancel"
    case .waypoint(let index): plan.waypoints[index]
    }
  }
}
