package import Values

/// A typed expression over the fields of events (`EventField`) or of result rows (`RowField`).
///
/// Every case is NULL where one of its operands is, except `coalesce` and the conditions. How values print
/// (grammar.md): a number as Athena prints a double, a duration as Athena prints an interval, a time field
/// as logged and any other time as ISO 8601.
package indirect enum Expression<Field: Hashable & Sendable & Typed>: Hashable, Sendable {
  case field(Field)
  case text(Text)
  /// Finite.
  case number(Double)
  case time(Instant)
  case duration(Interval)
  /// Two or more of one type.
  case coalesce([Expression])
  /// The arguments are of the types that `Function.signature` names; the literal ones are `text` and `number`.
  case call(Function, [Expression])
  /// An integer as a number.
  case toNumber(Expression)
  /// Of a number or a duration.
  case negate(Expression)
  /// Of two numbers; a result that is not finite is NULL.
  case arithmetic(ArithmeticOperator, Expression, Expression)
  /// Time minus time: a duration.
  case elapsed(Expression, since: Expression)
  /// Duration plus or minus duration.
  case combine(Expression, Expression, isSubtraction: Bool)
  /// Time plus or minus a duration: a time.
  case shift(Expression, by: Expression, isBackwards: Bool)
  /// A truth value; unknown is NULL.
  case condition(Condition<Field>)

  package static func text(_ text: String) -> Expression { .text(Text(text)) }

  package var type: ValueType {
    switch self {
    case .field(let field): field.type
    case .text: .text
    case .number, .toNumber, .arithmetic: .number
    case .call(let function, let arguments): function.resultType(arguments)
    case .time, .shift: .time
    case .duration, .elapsed, .combine: .duration
    case .coalesce(let operands): operands[0].type
    case .negate(let operand): operand.type
    case .condition: .boolean
    }
  }
}

/// A condition in three-valued logic: true, false or unknown.
package indirect enum Condition<Field: Hashable & Sendable & Typed>: Hashable, Sendable {
  /// Of two expressions of one type, never boolean. Text compares by UTF-8 bytes, a time by its instant.
  case compare(ComparisonOperator, Expression<Field>, Expression<Field>)
  case like(Expression<Field>, TextPattern)
  /// The candidates are literals of the expression's type; one or more.
  case isIn(Expression<Field>, [Expression<Field>])
  case isMissing(Expression<Field>)
  /// A boolean expression used as a condition.
  case isTrue(Expression<Field>)
  /// True if any element satisfies the test, else false; never unknown. Only over events.
  case anyElement(ElementPath, ElementTest)
  case not(Condition)
  /// Two or more.
  case and([Condition])
  /// Two or more.
  case or([Condition])
}

/// What is asked of each element of a list in a condition; an element without text fails it.
package enum ElementTest: Hashable, Sendable {
  case equal(Text)
  case notEqual(Text)
  case like(TextPattern)
  case isIn([Text])
  /// The element has a text.
  case isPresent
}

package protocol Typed {
  var type: ValueType { get }
}
