package import Values

/// The value of an expression; every type has NULL.
package enum Value: Hashable, Sendable {
  case null
  case text(Text)
  /// Finite.
  case number(Double)
  /// A count.
  case integer(Int64)
  case time(Instant, TimeText)
  case duration(Interval)
  case boolean(Bool)

  /// The text that Athena returns for it (grammar.md, "How values print"); nil for NULL.
  package var printed: Text? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .number(let number): Text(number.athenaText)
    case .integer(let integer): Text(String(integer))
    case .time(let instant, let form): form.text(of: instant)
    case .duration(let interval): Text(interval.description)
    case .boolean(let truth): Text(truth ? "true" : "false")
    }
  }

  package var isNull: Bool {
    switch self {
    case .null: true
    case .text, .number, .integer, .time, .duration, .boolean: false
    }
  }

  package init(_ text: Text?) {
    self = text.map(Value.text) ?? .null
  }

  package init(_ truth: Bool?) {
    self = truth.map(Value.boolean) ?? .null
  }

  /// A result of arithmetic: NULL where it is not finite.
  package init(result: Double) {
    self = result.isFinite ? .number(result) : .null
  }
}

/// How a time prints.
package enum TimeText: Hashable, Sendable {
  /// An eventTime, as it was logged.
  case logged(Text)
  /// A literal or `now`: ISO 8601.
  case literal
  /// A time that was computed: ISO 8601, always with milliseconds.
  case computed

  package func text(of instant: Instant) -> Text {
    switch self {
    case .logged(let text): return text
    case .literal: return Text(instant.description)
    case .computed:
      let text = instant.description
      return Text(instant.milliseconds % 1000 == 0 ? text.dropLast() + ".000Z" : text)
    }
  }
}
