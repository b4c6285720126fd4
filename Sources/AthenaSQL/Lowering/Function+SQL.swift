import Expressions
import Values

extension Function {
  /// A call in SQL.
  ///
  /// - Parameter milliseconds: a duration's milliseconds, a bigint; of the argument with that index.
  func sql(_ arguments: [SQLExpression], milliseconds: (Int) -> SQLExpression) -> SQLExpression {
    switch self {
    case .lower: .call(.lower, arguments)
    case .upper: .call(.upper, arguments)
    case .first: .call(.splitPart, arguments + [.integer(1)])
    case .last: Self.last(arguments)
    case .concat: .joinedTexts(arguments)
    case .number: .parseNumber(arguments[0])
    case .round: .call(.round, [arguments[0], arguments[1].wholeNumber])
    case .seconds, .minutes, .hours, .days:
      .infix(.cast(milliseconds(0), .double), .divide, .double(unitMilliseconds ?? 1))
    case .day: .call(.dateFormat, [arguments[0], .text("%Y-%m-%d")])
    case .month: .call(.dateFormat, [arguments[0], .text("%Y-%m")])
    case .hour: .call(.dateFormat, [arguments[0], .text("%Y-%m-%dT%H")])
    case .if: .cases([.init(condition: arguments[0], value: arguments[1])], otherwise: arguments[2])
    }
  }

  /// What comes before the first separator of the reversed text is the reverse of what follows the last one.
  private static func last(_ arguments: [SQLExpression]) -> SQLExpression {
    guard case .text(let separator) = arguments[1] else { preconditionFailure("a separator is a literal") }
    let reversed = String(String.UnicodeScalarView(separator.string.unicodeScalars.reversed()))
    return .call(.reverse, [.call(.splitPart, [.call(.reverse, [arguments[0]]), .text(reversed), .integer(1)])])
  }
}

extension SQLExpression {
  /// A literal double without a fraction as an integer.
  fileprivate var wholeNumber: SQLExpression {
    if case .double(let number) = self, let whole = Int(exactly: number) { .integer(whole) } else { self }
  }

  /// NULL unless the text has the form of a JSON number.
  fileprivate static func parseNumber(_ text: SQLExpression) -> SQLExpression {
    let form = #"^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?\z"#
    return finite(.only(.tryCast(text, .double), when: .call(.regexpLike, [text, .text(form)])))
  }

  /// NULL for a double that is not finite.
  static func finite(_ number: SQLExpression) -> SQLExpression {
    .call(
      .nullIf,
      [.call(.nullIf, [number, .cast(.text("Infinity"), .double)]), .cast(.text("-Infinity"), .double)])
  }
}
