import Values

extension EmptyResult {
  /// The reason, then what was seen.
  var lines: [String] { ["no rows: \(reason.text)"] + details.flatMap(\.lines) }
}

extension EmptyResult.Reason {
  fileprivate var text: String {
    switch self {
    case .noFiles: return "there was no file with CloudTrail events"
    case .filesOutsidePartitions: return "every file lies outside the partitions by its path:"
    case .noRecords: return "the files hold no records"
    case .noSuchEvent(let names): return "no record is one of the events \(names)"
    case .eventsLeftOut: return "every event with a wanted name was left out:"
    case .sideLeftOut(let side): return "no \(side.rawValue) takes part:"
    case .spansOutsideDuring(let count):
      return "\(count == 1 ? "the span begins" : "all \(count) spans begin") outside \"during\""
    case .noEndWithin(let within): return "no end comes within \(within.specText) of its start"
    case .endsBeforeStarts: return "every end comes before its start: are start and end swapped?"
    case .statesNotKept(let states, let counts, let keepsClosedAlone):
      let text = zip(counts, states).map { "\($0) \($1.rawValue)" }.joined(separator: ", ")
      let wish = "`keep \(states.map(\.rawValue).joined(separator: ", "))`"
      let rule = keepsClosedAlone ? "only closed rows are kept (\(wish) shows them)" : "\"keep\" names none of that"
      return "the spans are \(text), and \(rule)"
    case .whereNotTrue(let isFalse, let isUnknown):
      let spans = isFalse + isUnknown == 1 ? "1 span" : "\(isFalse + isUnknown) spans"
      if isFalse == 0 { return "\"where\" is unknown, because a field is missing, for \(spans)" }
      return "\"where\" is false for \(isFalse == 1 ? "1 span" : "\(isFalse) spans")"
        + (isUnknown == 0 ? "" : " and unknown, because a field is missing, for \(isUnknown)")
    case .havingNotTrue(let groups):
      return "\"having\" is not true for \(groups == 1 ? "the only group" : "each of the \(groups) groups")"
    case .limit(let limit): return "the limit is \(limit)"
    }
  }
}

extension EmptyResult.Detail {
  fileprivate var lines: [String] {
    switch self {
    case .role(let outcome): return outcome.lines
    case .nearName(let selector, let near): return ["  \(selector): \(near.question)"]
    case .otherNames(let names): return ["among the others:"] + names.map(\.line)
    case .users(let users):
      return users.map { user in
        let name = stringLiteral(of: user.text.brief)
        return "  made by the user \(name): role is for assumed roles; write events where user = \(name)"
      }
    case .falseCondition(let condition, let values):
      return ["  \(condition) is false: it was \(values.map { $0.quoted }.joined(separator: ", "))"]
    case .falseWhere(let condition, let field, let values):
      let seen = values.map { $0.quoted }.joined(separator: ", ")
      return ["  \(condition) is not true: \(field) was \(seen)"]
    case .untrueWhere(let condition, let isFalse, let isUnknown):
      let counts = [isFalse == 0 ? nil : "false for \(isFalse)", isUnknown == 0 ? nil : "unknown for \(isUnknown)"]
      return ["  \(condition) is \(counts.compactMap(\.self).joined(separator: ", "))"]
    case .failedCallsAskedFor:
      return [
        "  a call that succeeded has no errorCode, and failed ones are left out: `include errors` lets them in"
      ]
    case .notKept(let states, let counts, let wish):
      let text = zip(counts, states).map { "\($0) \($1.rawValue)" }.joined(separator: ", ")
      return ["  not kept before \"where\": \(text); `keep \(wish.map(\.rawValue).joined(separator: ", "))` keeps them"]
    case .roles(let side, let roles):
      return [
        "  roles seen at the \(side.rawValue): \(roles.map { $0.quotedPattern(none: "(no role)") }.joined(separator: ", "))"
      ]
    case .outsidePartitions(let reasons): return ["  outside the partitions:"] + reasons.map { "  " + $0.line }
    case .skippedFiles(let reasons, let isTitled):
      return (isTitled ? ["files that were skipped for their path:"] : []) + reasons.map(\.line)
    case .dates(let first, let last, let scanned):
      let seen = first == last ? first.string : "\(first.string) .. \(last.string)"
      return ["  dates seen: \(seen)" + (scanned.map { "; dates scanned: \($0)" } ?? "")]
    case .times(let first, let last): return ["  the events lie between \(first) and \(last)"]
    case .errors(let errors):
      return ["  errors: \(errors.map { "\($0.text.brief) (\($0.count))" }.joined(separator: ", "))"]
    case .unmetKeys(let keys): return ["  \(keys.example.text)"]
    }
  }
}

extension SeenText {
  fileprivate var line: String { "  \(count) × \(text.string)" }

  /// As a spec writes it, with how often it was seen.
  fileprivate var quoted: String {
    "\(text.bytes.isEmpty ? "missing" : stringLiteral(of: text.brief)) (\(count))"
  }

  /// The same as a pattern, in which a star is any text.
  fileprivate func quotedPattern(none: String) -> String {
    "\(text.bytes.isEmpty ? none : stringLiteral(of: text.brief).replacingBytes("*", with: "\\*")) (\(count))"
  }
}

extension RoleOutcome {
  fileprivate var lines: [String] {
    if counts.isEmpty { return ["  \(title): no such event"] + nearNames.map { "    \($0.question)" } }
    let total = counts.reduce(0) { $0 + $1.events }
    let reasons = counts.map { "\($0.events) \($0.reason.title)" }.joined(separator: ", ")
    var lines = ["  \(title): \(total) \(total == 1 ? "event" : "events"): \(reasons)"]
    if let keyless { lines.append("    without a key: \(keyless.text)") }
    return lines + unmet.map { "    \($0.text)" }
  }

  /// As a finding of its own.
  var linesOfLeftOut: [String] {
    let total = counts.reduce(0) { $0 + $1.events }
    let reasons = counts.map { "\($0.events) \($0.reason.title)" }.joined(separator: ", ")
    let subject = total == 1 ? "its 1 event does not take part" : "none of its \(total) events takes part"
    return ["\(title): \(subject): \(reasons)"] + unmet.map { "  \($0.text)" }
  }
}

extension RoleOutcome.KeylessEvent {
  var text: String { advice.text(of: event.bytes.isEmpty ? "an event without eventID" : "the event \(event.brief)") }
}

extension RoleOutcome.UnmetCondition {
  fileprivate var text: String {
    let event = "the event \(event.brief)"
    let condition = "\(condition) is \(isFalse ? "false" : "unknown")"
    if let advice { return "\(condition): \(advice.text(of: event))" }
    if values.isEmpty { return condition + (isFalse ? "" : ": a field is missing") }
    let seen = values.map { "\($0.field) is \(stringLiteral(of: $0.value.brief))" }
    return "\(condition): in \(event) \(seen.joined(separator: ", "))"
  }
}

extension DropReason {
  /// As a part of a sentence about events.
  fileprivate var title: String {
    switch self {
    case .notAnEvent: "not an event"
    case .otherEventName: "with another name"
    case .noTime: "without an eventTime"
    case .badTime: "with a bad eventTime"
    case .conditionFalse: "with a false condition"
    case .conditionUnknown: "with an unknown condition (a missing field)"
    case .otherRole: "of another role"
    case .outsidePartitions: "outside the partitions"
    case .outsideDuring: "outside \"during\""
    case .failedCall: "failed"
    case .noKey: "without a key"
    case .duplicate: "repeated"
    case .tookPart: "taking part"
    }
  }
}
