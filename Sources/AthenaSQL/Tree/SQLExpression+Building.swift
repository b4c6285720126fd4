import Values

extension SQLExpression {
  static func text(_ text: String) -> SQLExpression { .text(Text(text)) }

  static func column(_ name: String) -> SQLExpression { .column(.plain(name)) }

  static func equal(_ a: SQLExpression, _ b: SQLExpression) -> SQLExpression { .infix(a, .equal, b) }

  /// The conjunction of any number of conditions; nil of none.
  static func all(_ conditions: [SQLExpression]) -> SQLExpression? {
    let flat = conditions.flatMap { condition in
      if case .and(let operands) = condition { operands } else { [condition] }
    }
    return flat.count > 1 ? .and(flat) : flat.first
  }

  /// The disjunction of any number of conditions; nil of none.
  static func any(_ conditions: [SQLExpression]) -> SQLExpression? {
    let flat = conditions.flatMap { condition in
      if case .or(let operands) = condition { operands } else { [condition] }
    }
    return flat.count > 1 ? .or(flat) : flat.first
  }

  /// An array of any number of elements: Trino takes 127 arguments of a function, as which it reads them.
  static func longArray(_ elements: [SQLExpression]) -> SQLExpression {
    let parts = stride(from: 0, to: elements.count, by: 100).map { start in
      SQLExpression.array(Array(elements[start..<min(start + 100, elements.count)]))
    }
    return parts.dropFirst().reduce(parts.first ?? .array([])) { .infix($0, .concatenate, $1) }
  }

  /// Texts one after the other. Trino reads a chain of `||` as calls one inside the other, so a long one is divided
  /// into chains of chains.
  static func joinedTexts(_ texts: [SQLExpression]) -> SQLExpression {
    guard texts.count > longestChain else {
      // CONCAT of one argument is refused.
      return texts.dropFirst().reduce(texts[0]) { .infix($0, .concatenate, $1) }
    }
    return joinedTexts(
      stride(from: 0, to: texts.count, by: longestChain).map { start in
        joinedTexts(Array(texts[start..<min(start + longestChain, texts.count)]))
      })
  }

  /// The first chain needs no parentheses, so that the chain of chains goes on with it: both together are 100 at most.
  private static let longestChain = 50

  /// `value = x`, or `value IN (…)` where there are several.
  static func isOne(_ value: SQLExpression, of candidates: [SQLExpression]) -> SQLExpression {
    candidates.count == 1 ? .equal(value, candidates[0]) : .isIn(value, candidates)
  }

  /// `CASE WHEN condition THEN value END`
  static func only(_ value: SQLExpression, when condition: SQLExpression) -> SQLExpression {
    .cases([Case(condition: condition, value: value)], otherwise: nil)
  }
}
