import Values

extension EventExplanation {
  var lines: [String] {
    if !records.isEmpty { return records.flatMap(\.lines) }
    let unread = ignored.text.map {
      "  \(ignored.total == 1 ? "1 file or folder was" : "\(ignored.total) files or folders were") not read: \($0)"
    }
    return ["no record has the eventID \(eventID.string)"] + [unread].compactMap(\.self)
  }
}

extension RecordExplanation {
  /// A line on the record, then one for each step, indented.
  var lines: [String] { [heading.text] + steps.map { "  \($0.text)" } }
}

extension RecordExplanation.Heading {
  fileprivate var text: String {
    func text(_ value: Text?) -> String { value?.brief ?? "(missing)" }
    return "\(text(name)) of \(text(source)) at \(text(time)), account \(text(account)), region \(text(region)), "
      + "in \(path)"
  }
}

extension RecordExplanation.Step {
  fileprivate var text: String {
    switch self {
    case .namedByNoPair: return "left out: no pair names this event"
    case .otherSource(let source): return "left out: the pairs name this event of \(source), not of its eventSource"
    case .noTime: return "left out: its eventTime is missing"
    case .badTime:
      return "left out: its eventTime is not of the form YYYY-MM-DDThh:mm:ss[.fraction]Z or not a real moment"
    case .partition(let values):
      return "partition: " + values.map { "\($0.column) = \($0.value?.brief ?? "NULL")" }.joined(separator: ", ")
    case .outsideTable(let problem): return "outside the table: \(problem.text)"
    case .fileSkipped(let problem): return "left out with its whole file: \(problem.text)"
    case .role(let title, let answer): return "as \(title): \(answer.text)"
    case .meantBy(let event, let name): return "as start meant by \(event.text), named \"\(name.string)\""
    case .means(let role, let name, let start):
      let name = "named \"\(name.string)\""
      guard let start else { return "as \(role) left out: it has no key, and no start before it is \(name)" }
      return "as \(role) \(name): meant for \(start.text)"
    case .repeatedDelivery(let key, let role):
      return "key \(key.keyText): left out as \(role), a repeated delivery of this eventID"
    case .position(let key, let role, let before, let after):
      return "key \(key.keyText): as \(role) it comes after \(before?.text ?? "nothing") and before "
        + (after?.text ?? "nothing")
    case .span(let span, let isWaypoint, let answer):
      return "\(isWaypoint ? "comes in the span" : "span"): \(span.text): \(answer.text)"
    case .endTooLate(let end, let gap, let within):
      return "open: the end \(end.idText) comes \(gap.shortText) later, and \"within\" is \(within.specText)"
    case .startTooEarly(let start, let gap, let within):
      return "orphan: the start \(start.idText) came \(gap.shortText) earlier, and \"within\" is \(within.specText)"
    }
  }
}

extension RecordExplanation.RoleAnswer {
  fileprivate var text: String {
    switch self {
    case .conditionFalse(let condition): return "left out: \(condition) is false"
    case .conditionUnknown(let condition, let advice):
      return "left out: \(condition) is unknown, because a field is missing" + Self.text(advice)
    case .otherRole(let role?): return "left out: its role is \(stringLiteral(of: role.brief))"
    case .otherRole(nil): return "left out: it has no role"
    case .outsidePartitions: return "left out: outside the partitions"
    case .outsideDuring: return "left out: its time lies outside \"during\""
    case .failedCall(let code): return "left out: a failed call, errorCode \(stringLiteral(of: code?.brief ?? ""))"
    case .noKey(let advice): return "left out: it has no key" + Self.text(advice)
    case .named(let name): return "has no key, but the name \(stringLiteral(of: name?.brief ?? ""))"
    case .keys(let keys, let total):
      let rest = total > keys.count ? ", … (\(total))" : ""
      return "takes part with the key \(keys.map(\.keyText).joined(separator: ", "))\(rest)"
    }
  }

  private static func text(_ advice: PathAdvice?) -> String { advice.map { "; \($0.text(of: "it"))" } ?? "" }
}

extension RecordExplanation.EventMention {
  fileprivate var text: String { "the \(role) \(id.idText) at \(time)" }
}

extension RecordExplanation.SpanMention {
  fileprivate var text: String { "\(state.rawValue), \(events.map(\.text).joined(separator: " and "))" }
}

extension RecordExplanation.SpanAnswer {
  fileprivate var text: String {
    switch self {
    case .row: "a row"
    case .rowBeneath: "one of the rows that \"summarize\" takes"
    case .cut(let limit?): "a row that \"limit \(limit)\" cuts off"
    case .cut(nil): "a row beyond those that a dry run holds"
    case .notKept: "no row: \"keep\" does not name this state"
    case .whereFalse: "no row: \"where\" is false"
    case .whereUnknown: "no row: \"where\" is unknown, because a field of it is missing"
    case .outsideDuring: "no row: it begins outside \"during\""
    }
  }
}

extension Text? {
  /// An eventID, as messages show it.
  fileprivate var idText: String { self?.brief ?? "without eventID" }
}
