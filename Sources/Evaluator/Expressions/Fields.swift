import Semantics

extension Expression {
  /// Every field that is named, as often as it is.
  func forEachField(_ body: (Field) -> Void) {
    switch self {
    case .field(let field): body(field)
    case .text, .number, .time, .duration: break
    case .coalesce(let operands): operands.forEach { $0.forEachField(body) }
    case .function(_, let a), .parseNumber(let a), .count(_, let a), .negate(let a): a.forEachField(body)
    case .arithmetic(_, let a, let b), .elapsed(let a, let b), .combine(let a, let b, _), .shift(let a, let b, _):
      a.forEachField(body)
      b.forEachField(body)
    case .condition(let condition): condition.forEachField(body)
    }
  }
}

extension Condition {
  /// Every field that is named, as often as it is; the JSON columns of element paths are read in any case.
  func forEachField(_ body: (Field) -> Void) {
    switch self {
    case .compare(_, let a, let b):
      a.forEachField(body)
      b.forEachField(body)
    case .like(let a, _), .isIn(let a, _), .isMissing(let a), .isTrue(let a): a.forEachField(body)
    case .anyElement: break
    case .not(let condition): condition.forEachField(body)
    case .and(let conditions), .or(let conditions): conditions.forEach { $0.forEachField(body) }
    }
  }
}

extension KeyExpression {
  func forEachField(_ body: (EventField) -> Void) {
    switch self {
    case .scalar(let expression): expression.forEachField(body)
    case .each: break
    case .firstPresent(let alternatives): alternatives.forEach { $0.forEachField(body) }
    case .mapped(_, let inner): inner.forEachField(body)
    }
  }
}
