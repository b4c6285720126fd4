import Expressions
import Source
import Syntax
import Values

/// Codes E03xx: types, functions and what is allowed where in an expression.
extension Diagnostic {
  static func comparisonOfTypes(
    _ left: ExpressionSyntax, _ a: ValueType, _ right: ExpressionSyntax, _ b: ValueType
  ) -> Diagnostic {
    let span = left.span.joined(with: right.span)
    let message = "\(a.withArticle) is compared with \(b.withArticle)"
    switch (a, b) {
    case (.text, .number), (.number, .text):
      let text = a == .text ? left : right
      if case .text(let value) = text.kind, jsonNumberForm(value.utf8) != nil {
        return .error(
          "E0301", message, at: text.span, help: "write the number without quotes: `\(value)`", replacement: value)
      }
      if let (function, form) = text.timeForm {
        return .error(
          "E0301", message, at: text.span,
          help: "`\(function)` gives texts such as \"\(form)\"; of any "
            + (function == "hour"
              ? "day `last(hour(…), \"T\") = \"08\"`" : "year `last(month(…), \"-\") = \"05\"`"))
      }
      return .error(
        "E0301", message, at: text.span, help: "read the text as a number: `\(text.asNumber ?? "number(…)")`",
        replacement: text.asNumber)
    case (.text, .time), (.time, .text):
      let text = a == .text ? left : right
      if case .text(let value) = text.kind {
        return .error(
          "E0301", message, at: text.span,
          help: "write dates and times without quotes: `2022-05-01`, `2022-05-01T08:30:00Z`",
          replacement: isTimeLiteral(value) ? value : nil)
      }
      return .error(
        "E0301", message, at: text.span,
        help: "only eventTime is a time; compare other fields as text, with the date in quotes")
    case (.duration, .number), (.number, .duration):
      let number = a == .number ? left : right
      return .error(
        "E0301", message, at: number.span,
        help: "give the number a unit, `90s`, `15m`, `12h`, `30d`, or compare `hours(duration)`")
    case (.duration, .text), (.text, .duration):
      let text = a == .text ? left : right
      if case .text(let value) = text.kind, case .value = readDuration(Array(value.utf8)[...]) {
        return .error(
          "E0301", message, at: text.span, help: "write durations without quotes: \(value)", replacement: value)
      }
      return .error("E0301", message, at: text.span, help: "write durations without quotes: `90s`, `15m`, `12h`, `30d`")
    case (.boolean, _), (_, .boolean):
      return .error(
        "E0302", "a condition cannot be compared", at: span,
        help: "join conditions with `and`, `or`, `not`; JSON's booleans are the texts \"true\" and \"false\"")
    case (.text, .text), (.number, _), (.integer, _), (_, .integer), (.time, _), (.duration, _), (_, .time):
      return .error("E0301", message, at: span, help: "both sides of a comparison must be of one type")
    }
  }

  /// Numbers that a field is compared with whose text is meant: ids, and fields that never hold a number.
  static func numbersForText(_ literals: [ExpressionSyntax], isAccount: Bool, at span: SourceSpan) -> Diagnostic {
    let meant = literals.map { $0.literalText ?? "" }.joined(separator: ", ")
    return .error(
      "E0301", "a text is compared with a number", at: span,
      help: "write \(meant): \(isAccount ? "account ids are text" : "what is compared is text")", replacement: meant)
  }

  static func conditionExpected(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0303", "a condition is needed here, and this is \(type.withArticle)", at: span,
      help: "compare it: `= \"…\"`, `> 5`, `is present`")
  }

  static func operatorNeedsNumbers(_ op: String, _ operand: ExpressionSyntax, _ type: ValueType) -> Diagnostic {
    .error(
      "E0304", "`\(op)` does not take \(type.withArticle) here", at: operand.span,
      help: type == .text
        ? "read the text as a number: `\(operand.asNumber ?? "number(…)")`"
        : type == .duration
          ? "turn the duration into a number: `seconds(…)`, `minutes(…)`, `hours(…)` or `days(…)`"
          : "arithmetic takes numbers; a time minus a time, and sums of durations, are durations",
      replacement: type == .text ? operand.asNumber : nil)
  }

  static func textsAdded(_ left: ExpressionSyntax, _ right: ExpressionSyntax, at span: SourceSpan) -> Diagnostic {
    let meant = left.simpleText.flatMap { a in right.simpleText.map { "concat(\(a), \($0))" } }
    return .error(
      "E0330", "`+` adds numbers and times, and these are texts", at: span,
      help: "join them: `\(meant ?? "concat(a, b)")`", replacement: meant)
  }

  /// `*` is all that a pattern knows.
  static func regularExpression(_ text: String, at span: SourceSpan) -> Diagnostic {
    // `.*` at the end is written where all of the text has to match.
    let isWhole = text.hasByteSuffix(".*") && !text.hasBytePrefix("^")
    let meant = patternMeant(byRegularExpression: isWhole ? "^" + text : text)
    return .warning(
      "W0331", "this looks like a regular expression, and a pattern knows `*` alone, any text", at: span,
      help: meant.map { "write \($0)" } ?? "write `*` for any text; everything else is taken literally",
      replacement: meant)
  }

  static func starBesideEqual(_ subject: String, _ text: String, isNegated: Bool, at span: SourceSpan) -> Diagnostic {
    let meant = "\(subject) \(isNegated ? "not like" : "like") \(stringLiteral(of: text))"
    return .warning(
      "W0332", "beside `\(isNegated ? "!=" : "=")` a `*` is a plain star; `like` takes it for any text", at: span,
      help: "write \(meant); for the star itself `\\*`", replacement: meant)
  }

  static func mixedCoalesce(_ first: ValueType, _ second: ValueType, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0305", "`??` needs one type on both sides: \(first.withArticle) comes before \(second.withArticle)", at: span,
      help: [first, second].contains(.text) && [first, second].contains(.number)
        ? "read the text as a number with `number(…)`, or put the number in quotes" : nil)
  }

  static func numberTooLarge(_ digits: String, at span: SourceSpan) -> Diagnostic {
    .error("E0306", "a double cannot hold this number", at: span, help: "numbers reach to about 1.8e308")
  }

  static func unknownFunction(
    _ name: String, among functions: [String] = Function.allCases.map(\.rawValue), at span: SourceSpan
  ) -> Diagnostic {
    let habit = functionOfHabit(name).flatMap { functions.contains($0.name) ? $0 : nil }
    if let habit, let arguments = habit.arguments {
      return .error(
        "E0307", "there is no function `\(name)`", at: span, help: "write `\(habit.name)(\(arguments))`")
    }
    let near = habit?.name ?? suggestion(for: name, among: functions)
    return .error(
      "E0307", "there is no function `\(name)`", at: span,
      help: name == "now"
        ? "`now` is written without parentheses"
        : ["format", "date_format", "format_datetime", "strftime", "to_char", "date_trunc"].contains(name.lowercased())
          ? "write `day(t)`, `month(t)` or `hour(t)`: a time as 2022-05-17, 2022-05 or 2022-05-17T08"
          : near.map { "did you mean `\($0)`?" } ?? "there are \(listed(functions))",
      replacement: near)
  }

  /// What other languages call a function of ours. With arguments where these differ as well: `p95(x)`.
  private static func functionOfHabit(_ name: String) -> (name: String, arguments: String?)? {
    let word = name.lowercased()
    let digits = word.dropFirst()
    if word.utf8.first == UInt8(ascii: "p"), digits.utf8.count <= 2,
      digits.utf8.allSatisfy(isDigit), let percent = Int(digits)
    {
      return ("percentile", "…, \(percent)")
    }
    return switch word {
    case "mean", "average": ("avg", nil)
    case "total": ("sum", nil)
    case "maximum", "longest": ("max", nil)
    case "minimum", "shortest": ("min", nil)
    case "quantile", "approx_percentile": ("percentile", nil)
    case "distinct", "count_unique", "dcount", "countd", "distinctcount": ("count_distinct", nil)
    default: nil
    }
  }

  static func argumentCount(_ function: Function, found: Int, at span: SourceSpan) -> Diagnostic {
    let signature = function.signature
    let counts = ["no argument", "one argument", "two arguments", "three arguments"]
    let wanted = (signature.isVariadic ? "at least " : "") + counts[signature.parameters.count]
    return .error(
      "E0308", "`\(function.rawValue)` takes \(wanted), not \(found)", at: span, help: "write `\(signature.usage)`")
  }

  static func argumentType(
    _ function: Function, _ wanted: ValueType, _ type: ValueType, at span: SourceSpan
  ) -> Diagnostic {
    .error(
      "E0309", "`\(function.rawValue)` takes \(wanted.withArticle), and this is \(type.withArticle)", at: span,
      help: function == .number && type.isNumeric ? "it is a number already" : function.advice(on: type))
  }

  static func separatorMustBeText(_ function: Function, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0310", "the separator of `\(function.rawValue)` is a string with something in it", at: span,
      help: "write `\(function.signature.usage)`")
  }

  static func decimalsMustBeLiteral(_ function: Function, _ range: ClosedRange<Int>, at span: SourceSpan) -> Diagnostic
  {
    .error(
      "E0319", "`\(function.rawValue)` takes a whole number from \(range.lowerBound) to \(range.upperBound) here",
      at: span, help: "write `\(function.rawValue)(x, 2)` for two decimals")
  }

  static func mixedArguments(
    _ function: Function, _ first: ValueType, _ second: ValueType, at span: SourceSpan
  ) -> Diagnostic {
    .error(
      "E0321",
      "`\(function.rawValue)` gives one type: \(first.withArticle) comes before \(second.withArticle)", at: span,
      help: [first, second].contains(.text) && [first, second].contains(.number)
        ? "read the text as a number with `number(…)`, or put the number in quotes" : nil)
  }

  static func percentInPattern(_ text: String, at span: SourceSpan) -> Diagnostic {
    let meant = "\"" + text.replacingBytes("%", with: "*").replacingBytes("\"", with: "\\\"") + "\""
    return .warning(
      "W0318", "% is a percent sign here; any text is written *", at: span, help: "write \(meant)", replacement: meant)
  }

  static func likeOfType(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0312", "`like` looks at text, and this is \(type.withArticle)", at: span,
      help: type == .time ? "compare times: `>= 2022-05-01`" : nil)
  }

  private static func isTimeLiteral(_ text: String) -> Bool {
    Instant(eventTime: text.utf8) != nil || Instant(eventTime: (text + "T00:00:00Z").utf8) != nil
  }
}

extension Function {
  /// The functions of a duration have an `s` more than those of a time.
  fileprivate func advice(on type: ValueType) -> String? {
    switch (self, type) {
    case (.hours, .time): "`hours` is of a duration, `hour` of a time: write hour(…)"
    case (.days, .time): "`days` is of a duration, `day` of a time: write day(…)"
    case (.seconds, .time), (.minutes, .time): "a time minus a time is a duration: \(rawValue)(b - a)"
    case (.hour, .duration): "`hour` is of a time, `hours` of a duration: write hours(…)"
    case (.day, .duration): "`day` is of a time, `days` of a duration: write days(…)"
    case (.month, .duration): "`month` is of a time; count a duration in `days(…)`"
    case (.month, .text), (.day, .text), (.hour, .text): "of the fields eventTime alone is a time"
    case (.number, .time): "a time minus a time is a duration, and hours(b - a) a number"
    case (.number, .duration): "write seconds(…), minutes(…), hours(…) or days(…)"
    case (.lower, _), (.upper, _), (.first, _), (.last, _), (.concat, _), (.number, _), (.round, _), (.seconds, _),
      (.minutes, _), (.hours, _), (.days, _), (.day, _), (.month, _), (.hour, _), (.if, _):
      nil
    }
  }
}

extension ExpressionSyntax {
  /// A path or a string as a spec writes it; nil for anything else.
  fileprivate var simpleText: String? {
    if case .path(let path) = kind { return path.text }
    if case .text(let text) = kind { return stringLiteral(of: text) }
    return nil
  }

  /// A text or number as a string of the language; nil for anything else.
  fileprivate var literalText: String? {
    switch kind {
    case .text(let text): stringLiteral(of: text)
    case .number(let digits): stringLiteral(of: digits)
    case .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce, .comparison, .like, .isIn, .isMissing,
      .not, .and, .or, .missing:
      nil
    }
  }

  /// Of a call of `day`, `month` or `hour` its name and an example of what it gives.
  fileprivate var timeForm: (function: String, form: String)? {
    guard case .call(let name, _) = kind, let form = Function(rawValue: name.value)?.timeForm else { return nil }
    return (name.value, form)
  }

  /// The call that reads a path as a number; nil for anything but a path.
  var asNumber: String? {
    if case .path(let path) = kind { "number(\(path.text))" } else { nil }
  }
}

extension ValueType {
  var withArticle: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .integer: "a whole number"
    case .time: "a time"
    case .duration: "a duration"
    case .boolean: "a condition"
    }
  }
}
