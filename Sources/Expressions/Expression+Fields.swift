extension Expression {
  /// Calls back for every field, from left to right.
  package func forEachField(_ body: (Field) -> Void) {
    switch self {
    case .field(let field): body(field)
    case .text, .number, .time, .duration: break
    case .coalesce(let operands), .call(_, let operands): for operand in operands { operand.forEachField(body) }
    case .toNumber(let operand), .negate(let operand): operand.forEachField(body)
    case .arithmetic(_, let a, let b), .elapsed(let a, let b), .combine(let a, let b, _), .shift(let a, let b, _):
      a.forEachField(body)
      b.forEachField(body)
    case .condition(let condition): condition.forEachField(body)
    }
  }
}

extension Expression {
  /// Calls back for every expression inside, itself first.
  package func forEachExpression(_ body: (Expression) -> Void) {
    body(self)
    switch self {
    case .field, .text, .number, .time, .duration: break
    case .coalesce(let operands), .call(_, let operands): for operand in operands { operand.forEachExpression(body) }
    case .toNumber(let operand), .negate(let operand): operand.forEachExpression(body)
    case .arithmetic(_, let a, let b), .elapsed(let a, let b), .combine(let a, let b, _), .shift(let a, let b, _):
      a.forEachExpression(body)
      b.forEachExpression(body)
    case .condition(let condition): condition.forEachExpression(body)
    }
  }
}

extension Expression {
  /// Calls back for every path with `[]` in a condition inside.
  fileprivate func forEachElementPath(_ body: (ElementPath) -> Void) {
    switch self {
    case .field, .text, .number, .time, .duration: break
    case .coalesce(let operands), .call(_, let operands): for operand in operands { operand.forEachElementPath(body) }
    case .toNumber(let operand), .negate(let operand): operand.forEachElementPath(body)
    case .arithmetic(_, let a, let b), .elapsed(let a, let b), .combine(let a, let b, _), .shift(let a, let b, _):
      a.forEachElementPath(body)
      b.forEachElementPath(body)
    case .condition(let condition): condition.forEachElementPath(body)
    }
  }
}

extension Condition {
  /// Calls back for every field, from left to right; paths with `[]` are not fields.
  package func forEachField(_ body: (Field) -> Void) {
    switch self {
    case .compare(_, let a, let b):
      a.forEachField(body)
      b.forEachField(body)
    case .like(let operand, _), .isMissing(let operand), .isTrue(let operand): operand.forEachField(body)
    case .isIn(let operand, let candidates):
      operand.forEachField(body)
      for candidate in candidates { candidate.forEachField(body) }
    case .anyElement: break
    case .not(let inner): inner.forEachField(body)
    case .and(let parts), .or(let parts): for part in parts { part.forEachField(body) }
    }
  }

  /// Calls back for every expression inside.
  package func forEachExpression(_ body: (Expression<Field>) -> Void) {
    switch self {
    case .compare(_, let a, let b):
      a.forEachExpression(body)
      b.forEachExpression(body)
    case .like(let operand, _), .isMissing(let operand), .isTrue(let operand): operand.forEachExpression(body)
    case .isIn(let operand, let candidates):
      operand.forEachExpression(body)
      for candidate in candidates { candidate.forEachExpression(body) }
    case .anyElement: break
    case .not(let inner): inner.forEachExpression(body)
    case .and(let parts), .or(let parts): for part in parts { part.forEachExpression(body) }
    }
  }

  /// Calls back for every path with `[]`.
  package func forEachElementPath(_ body: (ElementPath) -> Void) {
    switch self {
    case .compare(_, let a, let b):
      a.forEachElementPath(body)
      b.forEachElementPath(body)
    case .like(let operand, _), .isMissing(let operand), .isTrue(let operand), .isIn(let operand, _):
      operand.forEachElementPath(body)
    case .anyElement(let path, _): body(path)
    case .not(let inner): inner.forEachElementPath(body)
    case .and(let parts), .or(let parts): for part in parts { part.forEachElementPath(body) }
    }
  }

  /// Whether a path with `[]` is tested anywhere inside.
  package var testsElements: Bool {
    switch self {
    case .compare, .like, .isIn, .isMissing: false
    case .isTrue(.condition(let inner)), .not(let inner): inner.testsElements
    case .isTrue: false
    case .anyElement: true
    case .and(let parts), .or(let parts): parts.contains(where: \.testsElements)
    }
  }

  /// The conditions that must all be true for this one to be.
  package var conjuncts: [Condition] {
    if case .and(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }
}
