import Values

/// The value of an expression; every type has NULL.
enum Value: Hashable, Sendable {
  case null
  case text(Text)
  /// Finite.
  case number(Double)
  case time(Instant, TimeText)
  case duration(Interval)
  case boolean(Bool)

  /// The text that Athena returns for it (language.md, section 7); nil for NULL.
  var printed: Text? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .number(let number): Text(number.athenaText)
    case .time(let instant, let form): form.text(of: instant)
    case .duration(let interval): Text(interval.description)
    case .boolean(let truth): Text(truth ? "true" : "false")
    }
  }

  var isNull: Bool {
    switch self {
    case .null: true
    case .text, .number, .time, .duration, .boolean: false
    }
  }

  init(_ text: Text?) {
    self = text.map(Value.text) ?? .null
  }

  init(_ truth: Bool?) {
    self = truth.map(Value.boolean) ?? .null
  }

  /// A result of arithmetic: NULL where it is not finite.
  init(result: Double) {
    self = result.isFinite ? .number(result) : .null
  }
}

/// How a time prints.
enum TimeText: Hashable, Sendable {
  /// An eventTime, as it was logged.
  case logged(Text)
  /// A literal or `now`: ISO 8601.
  case literal
  /// A time that was computed: ISO 8601, always with milliseconds.
  case computed

  func text(of instant: Instant) -> Text {
    switch self {
    case .logged(let text): return text
    case .literal: return Text(instant.description)
    case .computed:
      let text = instant.description
      return Text(instant.milliseconds % 1000 == 0 ? text.dropLast() + ".000Z" : text)
    }
  }
}

/// How two values of one type stand to each other: a comparison of the language and the order of rows.
enum Ordering: Int, Sendable {
  case before = -1
  case same = 0
  case after = 1

  init<T: Comparable>(_ a: T, _ b: T) {
    self = a < b ? .before : b < a ? .after : .same
  }

  var reversed: Ordering {
    switch self {
    case .before: .after
    case .same: .same
    case .after: .before
    }
  }

  /// NULL last; the order of rows.
  static func ofRows(_ a: Value, _ b: Value) -> Ordering {
    switch (a, b) {
    case (.null, .null): return .same
    case (.null, _): return .after
    case (_, .null): return .before
    default: return ofValues(a, b)
    }
  }

  /// Of two values of one type, neither NULL.
  static func ofValues(_ a: Value, _ b: Value) -> Ordering {
    switch (a, b) {
    case (.text(let a), .text(let b)): return Ordering(a, b)
    case (.number(let a), .number(let b)): return Ordering(a, b)
    case (.time(let a, _), .time(let b, _)): return Ordering(a, b)
    case (.duration(let a), .duration(let b)): return Ordering(a, b)
    case (.boolean(let a), .boolean(let b)): return Ordering(a ? 1 : 0, b ? 1 : 0)
    case (.null, _), (.text, _), (.number, _), (.time, _), (.duration, _), (.boolean, _):
      preconditionFailure("values of two types were compared; the analyzer lets none through")
    }
  }

  /// NULL last.
  static func ofOptionals<T: Comparable>(_ a: T?, _ b: T?) -> Ordering {
    switch (a, b) {
    case (nil, nil): .same
    case (nil, _): .after
    case (_, nil): .before
    case (let a?, let b?): Ordering(a, b)
    }
  }
}
