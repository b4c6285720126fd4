internal import Semantics

extension Expression {
  /// Calls the body with every field inside.
  func forEachField(_ body: (Field) -> Void) {
    switch self {
    case .field(let field): body(field)
    case .text, .number, .time, .duration: break
    case .coalesce(let operands): for operand in operands { operand.forEachField(body) }
    case .function(_, let operand), .parseNumber(let operand), .count(_, let operand), .negate(let operand):
      operand.forEachField(body)
    case .arithmetic(_, let a, let b), .elapsed(let a, let b), .combine(let a, let b, _), .shift(let a, let b, _):
      a.forEachField(body)
      b.forEachField(body)
    case .condition(let condition): condition.forEachField(body)
    }
  }
}

extension Condition {
  /// Calls the body with every field inside, those of `anyElement` aside.
  func forEachField(_ body: (Field) -> Void) {
    switch self {
    case .compare(_, let a, let b):
      a.forEachField(body)
      b.forEachField(body)
    case .like(let operand, _), .isMissing(let operand), .isTrue(let operand): operand.forEachField(body)
    case .isIn(let operand, let candidates):
      operand.forEachField(body)
      for candidate in candidates { candidate.forEachField(body) }
    case .anyElement: break
    case .not(let operand): operand.forEachField(body)
    case .and(let operands), .or(let operands): for operand in operands { operand.forEachField(body) }
    }
  }

  /// The operands of a conjunction, else the condition itself.
  var conjuncts: [Condition] {
    if case .and(let operands) = self { operands.flatMap(\.conjuncts) } else { [self] }
  }
}
