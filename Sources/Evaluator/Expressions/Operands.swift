import Expressions

extension Expression {
  /// The expressions that it is made of, in order; a condition's are its own.
  var operands: [Expression] {
    switch self {
    case .field, .text, .number, .time, .duration: []
    case .coalesce(let operands), .call(_, let operands): operands
    case .toNumber(let a), .negate(let a): [a]
    case .arithmetic(_, let a, let b), .elapsed(let a, let b), .combine(let a, let b, _), .shift(let a, let b, _):
      [a, b]
    case .condition(let condition): condition.operands
    }
  }
}

extension Condition {
  /// The expressions that are compared or asked, in order.
  var operands: [Expression<Field>] {
    switch self {
    case .compare(_, let a, let b): [a, b]
    case .like(let a, _), .isIn(let a, _), .isMissing(let a), .isTrue(let a): [a]
    case .anyElement: []
    case .not(let condition): condition.operands
    case .and(let conditions), .or(let conditions): conditions.flatMap(\.operands)
    }
  }
}
