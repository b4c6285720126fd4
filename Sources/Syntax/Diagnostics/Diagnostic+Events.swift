import Source
import Values

/// E0140 to E0149: events and keys.
extension Diagnostic {
  static func eventWithoutService(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0140", "the event `\(name)` needs its service", at: span,
      help: "write service:\(name), with what comes before .amazonaws.com in eventSource, as in ec2:CreateSnapshot")
  }

  static func eventWithDot(_ meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0147", "a colon separates the service and the event", at: span, help: "write \(meant)", replacement: meant)
  }

  static func roleWithOperator(_ names: String, of side: String?, at span: SourceSpan) -> Diagnostic {
    let words = "role" + (side.map { " \($0)" } ?? "")
    return .error(
      "E0148", "`\(words)` is followed by the names alone", at: span, help: "write \(words) \(names)",
      replacement: names)
  }

  /// Words in front of the names of `role`.
  static func roleWithWord(_ word: String, meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0148", "`role` is followed by the names in quotes, or by `start` or `end`", at: span,
      help: meant.map { "did you mean `\($0)`?" } ?? "leave `\(word)` out", replacement: meant)
  }

  /// `role not "A"`: which is a condition.
  ///
  /// - Parameter side: the events that are meant; nil where all are.
  static func roleLeftOut(_ name: String, of side: Side?, at span: SourceSpan) -> Diagnostic {
    let condition = "where role != \(name) or role is missing"
    return .error(
      "E0148", "`role` names the roles that are kept, and leaves none out", at: span,
      help: side.map { "write \(condition) in `pair`, after each \($0.rawValue) event" }
        ?? "write events \(condition)")
  }

  static func roleMissing(isPresent: Bool, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0148", "`role` is followed by names, and this is a condition", at: span,
      help: "write events where role is \(isPresent ? "present" : "missing")")
  }

  static func eventWithHyphens(_ meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0147", "events have their names of CloudTrail's records, without hyphens", at: span, help: "write \(meant)",
      replacement: meant)
  }

  static func serviceWithDomain(_ service: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0141", "the service is written without `.amazonaws.com`", at: span, help: "write \(service)",
      replacement: service)
  }

  static func spacesInEvent(meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0142", "an event is written without spaces", at: span, help: "write \(meant)", replacement: meant)
  }

  static func quotedEvent(_ event: String, at span: SourceSpan) -> Diagnostic {
    .error("E0143", "events are written without quotes", at: span, help: "write \(event)", replacement: event)
  }

  static func serviceWithStar(at span: SourceSpan) -> Diagnostic {
    .error("E0144", "a service is named whole, or is `*` for any service", at: span)
  }

  static func chain(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0146", "a pair has a start and an end; chains of more are not supported", at: span,
      help: "write two pairs, `pair A -> B on …` and `pair B -> C on …`: their rows come out together")
  }

  static func commaInKeys(meant: String, at span: SourceSpan) -> Diagnostic {
    .error("E0145", "the parts of a key are joined with `and`", at: span, help: "write and", replacement: meant)
  }
}
