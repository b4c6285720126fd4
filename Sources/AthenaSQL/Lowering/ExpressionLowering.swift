import Expressions
import Values

/// Expressions of the language in SQL, over the fields of one stage.
struct ExpressionLowering<Fields: SQLFields> {
  let fields: Fields

  init(_ fields: Fields) {
    self.fields = fields
  }

  /// What compares and sorts.
  func value(_ expression: Expression<Fields.Field>) -> SQLExpression {
    switch expression {
    case .field(let field): fields.value(field)
    case .text(let text): .text(text)
    case .number(let number): .double(number)
    case .time(let time): .instant(time)
    case .duration(let duration): .interval(duration)
    case .coalesce(let operands): .call(.coalesce, operands.map(value))
    case .call(let function, let arguments):
      function.sql(arguments.map(value)) { milliseconds(arguments[$0]) }
    case .toNumber(let operand): .cast(value(operand), .double)
    case .negate(let operand): .negate(value(operand))
    case .arithmetic(let arithmetic, let a, let b): Self.arithmetic(arithmetic, value(a), value(b))
    case .elapsed(let a, let b): .infix(value(a), .subtract, value(b))
    case .combine(let a, let b, let isSubtraction): .infix(value(a), isSubtraction ? .subtract : .add, value(b))
    case .shift(let time, let duration, let isBackwards):
      .infix(value(time), isBackwards ? .subtract : .add, value(duration))
    case .condition(let condition): self.condition(condition)
    }
  }

  /// What a row shows: a time is text.
  func printed(_ expression: Expression<Fields.Field>) -> SQLExpression {
    guard expression.type == .time else { return value(expression) }
    switch expression {
    case .field(let field): return fields.printed(field)
    case .time(let time): return .text(time.description)
    case .coalesce(let operands): return .call(.coalesce, operands.map(printed))
    case .shift: return .iso8601(value(expression))
    case .call(.if, let arguments):
      return Function.if.sql([value(arguments[0])] + arguments.dropFirst().map(printed)) { _ in .null(.bigint) }
    case .text, .number, .duration, .call, .toNumber, .negate, .arithmetic, .elapsed, .combine, .condition:
      return value(expression)
    }
  }

  func condition(_ condition: Condition<Fields.Field>) -> SQLExpression {
    switch condition {
    case .compare(let comparison, let a, let b): return .infix(value(a), comparison.infix, value(b))
    case .like(let operand, let pattern): return Self.matches(value(operand), pattern)
    case .isIn(let operand, let candidates): return .isOne(value(operand), of: candidates.map(value))
    case .isMissing(let operand): return .isNull(value(operand))
    case .isTrue(let operand): return value(operand)
    case .anyElement(let path, let test): return any(path, test)
    case .not(.isMissing(let operand)): return .isNotNull(value(operand))
    case .not(let operand): return .not(self.condition(operand))
    case .and(let operands): return .and(operands.map(self.condition))
    case .or(let operands): return .or(operands.map(self.condition))
    }
  }

  static func matches(_ value: SQLExpression, _ pattern: TextPattern) -> SQLExpression {
    pattern.literal.map { .equal(value, .text($0)) } ?? .like(value, pattern)
  }

  /// Milliseconds come from DATE_DIFF of two moments, never from an interval: no function that turns an interval into
  /// a number means the same thing on all engines.
  func milliseconds(_ expression: Expression<Fields.Field>) -> SQLExpression {
    switch expression {
    case .field(let field): fields.milliseconds(field)
    case .duration(let duration): .cast(.integer(Int(duration.milliseconds)), .bigint)
    case .coalesce(let operands): .call(.coalesce, operands.map(milliseconds))
    case .negate(let operand): .negate(milliseconds(operand))
    case .elapsed(let a, let b): .call(.dateDiff, [.text("millisecond"), value(b), value(a)])
    case .combine(let a, let b, let isSubtraction):
      .infix(milliseconds(a), isSubtraction ? .subtract : .add, milliseconds(b))
    case .call(.if, let arguments):
      .cases(
        [.init(condition: value(arguments[0]), value: milliseconds(arguments[1]))],
        otherwise: milliseconds(arguments[2]))
    case .text, .number, .time, .call, .toNumber, .arithmetic, .shift, .condition:
      preconditionFailure("not a duration")
    }
  }

  private func any(_ path: ElementPath, _ test: ElementTest) -> SQLExpression {
    let item = SQLExpression.column("item")
    let passes: SQLExpression =
      switch test {
      case .equal(let text): .equal(item, .text(text))
      case .notEqual(let text): .infix(item, .notEqual, .text(text))
      case .like(let pattern): Self.matches(item, pattern)
      case .isIn(let texts): .isOne(item, of: texts.map(SQLExpression.text))
      case .isPresent: .isNotNull(item)
      }
    let passing = SQLExpression.call(.filter, [fields.texts(path), .lambda(.plain("item"), passes)])
    return .infix(.call(.cardinality, [passing]), .greater, .integer(0))
  }

  private static func arithmetic(_ arithmetic: ArithmeticOperator, _ a: SQLExpression, _ b: SQLExpression)
    -> SQLExpression
  {
    switch arithmetic {
    case .multiply: .finite(.infix(a, .multiply, b))
    case .divide: .finite(.infix(a, .divide, .call(.nullIf, [b, .double(0)])))
    case .add: .finite(.infix(a, .add, b))
    case .subtract: .finite(.infix(a, .subtract, b))
    }
  }
}

extension SQLExpression {
  static func instant(_ time: Instant) -> SQLExpression {
    .call(.fromISO8601Timestamp, [.text(time.description)])
  }

  /// In the largest unit that divides it: a literal holds at most 2,147,483,647 of one.
  static func interval(_ interval: Interval) -> SQLExpression {
    let seconds = interval.milliseconds.magnitude / 1000
    let units: [(UInt64, IntervalUnit)] = [(86_400, .day), (3600, .hour), (60, .minute)]
    let (size, unit) = units.first { seconds > 0 && seconds % $0.0 == 0 } ?? (1, .second)
    let literal = SQLExpression.interval(Int64(seconds / size), unit)
    return interval.milliseconds < 0 ? .negate(literal) : literal
  }

  /// ISO 8601 with milliseconds: DATE_FORMAT's `%f` has six digits, of which three are always zero.
  static func iso8601(_ time: SQLExpression) -> SQLExpression {
    let text = SQLExpression.call(.dateFormat, [time, .text("%Y-%m-%dT%H:%i:%s.%f")])
    return .call(.regexpReplace, [text, .text("[0-9]{3}$"), .text("Z")])
  }

  /// The same with milliseconds only where there are some.
  static func shortISO8601(_ time: SQLExpression) -> SQLExpression {
    .call(.regexpReplace, [.iso8601(time), .text("[.]000Z$"), .text("Z")])
  }
}

extension ComparisonOperator {
  fileprivate var infix: SQLExpression.InfixOperator {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}
