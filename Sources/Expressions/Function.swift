import Values

/// The functions of the language, with what each takes and gives. What a function computes is in
/// `Function+Value.swift`, its SQL in AthenaSQL's `Function+SQL.swift`; nothing else knows one function from another.
package enum Function: String, CaseIterable, Hashable, Sendable {
  case lower, upper, first, last, concat
  case number, round
  case seconds, minutes, hours, days
  case day, month, hour
  case `if`
}

extension Function {
  /// NULL in, NULL out, except for `if`.
  package var signature: FunctionSignature {
    switch self {
    case .lower:
      FunctionSignature("lower(x)", [.value(.text)], gives: .type(.text), "the text in lower case, letter by letter")
    case .upper:
      FunctionSignature("upper(x)", [.value(.text)], gives: .type(.text), "the text in upper case, letter by letter")
    case .first:
      FunctionSignature(
        "first(x, \"/\")", [.value(.text), .separator], gives: .type(.text),
        "the text before the first separator, or all of it")
    case .last:
      FunctionSignature(
        "last(x, \"/\")", [.value(.text), .separator], gives: .type(.text),
        "the text after the last separator, or all of it")
    case .concat:
      FunctionSignature(
        "concat(a, b, …)", [.value(.text)], isVariadic: true, gives: .type(.text), "the texts one after the other")
    case .number:
      FunctionSignature(
        "number(x)", [.value(.text)], gives: .type(.number),
        "a text as a number; NULL unless it has the form of a JSON number")
    case .round:
      FunctionSignature(
        "round(x, n)", [.value(.number), .digits(0...9)], gives: .type(.number),
        "the number rounded to n decimals, half away from zero")
    case .seconds:
      FunctionSignature("seconds(d)", [.value(.duration)], gives: .type(.number), "a duration in seconds")
    case .minutes:
      FunctionSignature("minutes(d)", [.value(.duration)], gives: .type(.number), "a duration in minutes")
    case .hours:
      FunctionSignature("hours(d)", [.value(.duration)], gives: .type(.number), "a duration in hours")
    case .days:
      FunctionSignature("days(d)", [.value(.duration)], gives: .type(.number), "a duration in days")
    case .day:
      FunctionSignature("day(t)", [.value(.time)], gives: .type(.text), "the day of a time in UTC: 2022-05-17")
    case .month:
      FunctionSignature("month(t)", [.value(.time)], gives: .type(.text), "the month of a time in UTC: 2022-05")
    case .hour:
      FunctionSignature("hour(t)", [.value(.time)], gives: .type(.text), "the hour of a time in UTC: 2022-05-17T08")
    case .if:
      FunctionSignature(
        "if(condition, a, b)", [.value(.boolean), .common, .common], gives: .common,
        "a where the condition is true, else b")
    }
  }

  /// How many milliseconds the unit has that a duration is counted in; nil for other functions.
  package var unitMilliseconds: Double? {
    switch self {
    case .seconds: 1000
    case .minutes: 60_000
    case .hours: 3_600_000
    case .days: 86_400_000
    case .lower, .upper, .first, .last, .concat, .number, .round, .day, .month, .hour, .if: nil
    }
  }

  /// The type that the last argument has decides where several share one.
  func resultType<Field>(_ arguments: [Expression<Field>]) -> ValueType {
    switch signature.result {
    case .type(let type): type
    case .common: arguments[arguments.count - 1].type
    }
  }
}

extension Function {
  /// An example of the text that it makes of a time; nil for functions that give something else.
  package var timeForm: String? {
    switch self {
    case .day: "2022-05-17"
    case .month: "2022-05"
    case .hour: "2022-05-17T08"
    case .lower, .upper, .first, .last, .concat, .number, .round, .seconds, .minutes, .hours, .days, .if: nil
    }
  }
}
