import Values

/// Milliseconds become moments and intervals by whole days and the rest of one. `DATE_ADD` takes 32 bits of its unit:
/// 25 days of milliseconds (github.com/trinodb/trino/issues/27899).
extension SQLExpression {
  /// The moment this many milliseconds after the start of 1970.
  static func moment(milliseconds: SQLExpression) -> SQLExpression {
    .call(.dateAdd, [.text("day"), days(milliseconds), timeOfDay(milliseconds)])
  }

  /// An interval of this many milliseconds.
  static func interval(milliseconds: SQLExpression) -> SQLExpression {
    let days = SQLExpression.infix(.interval(1, .day), .multiply, days(milliseconds))
    return .infix(days, .add, .infix(timeOfDay(milliseconds), .subtract, epoch))
  }

  /// A division of bigints is exact only where nothing is left, so the rest goes first.
  private static func days(_ milliseconds: SQLExpression) -> SQLExpression {
    .infix(.infix(milliseconds, .subtract, rest(milliseconds)), .divide, .integer(millisecondsPerDay))
  }

  private static func timeOfDay(_ milliseconds: SQLExpression) -> SQLExpression {
    .call(.dateAdd, [.text("millisecond"), rest(milliseconds), epoch])
  }

  private static func rest(_ milliseconds: SQLExpression) -> SQLExpression {
    .call(.mod, [milliseconds, .integer(millisecondsPerDay)])
  }

  private static var epoch: SQLExpression { .instant(Instant(milliseconds: 0)) }
  private static var millisecondsPerDay: Int { Int(Instant.millisecondsPerDay) }
}
