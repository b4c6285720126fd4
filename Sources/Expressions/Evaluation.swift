package import Values

/// Compiles expressions and conditions to closures; events and rows supply their own way to read a field.
package struct Evaluation<Field: Hashable & Sendable & Typed, Place> {
  package typealias ValueFunction = @Sendable (Place) -> Value
  /// Nil is unknown.
  package typealias TruthFunction = @Sendable (Place) -> Bool?

  package let field: (Field) -> ValueFunction
  package let anyElement: (ElementPath, ElementTest) -> @Sendable (Place) -> Bool

  package init(
    field: @escaping (Field) -> ValueFunction,
    anyElement: @escaping (ElementPath, ElementTest) -> @Sendable (Place) -> Bool
  ) {
    self.field = field
    self.anyElement = anyElement
  }

  package func value(_ expression: Expression<Field>) -> ValueFunction {
    switch expression {
    case .field(let field): return self.field(field)
    case .text, .number, .time, .duration:
      let literal = Self.literal(expression)
      return { _ in literal }
    case .coalesce(let operands):
      let operands = operands.map(value)
      return { place in
        for operand in operands {
          let value = operand(place)
          if !value.isNull { return value }
        }
        return .null
      }
    case .call(let function, let arguments):
      let arguments = arguments.map(value)
      return { place in function.apply(arguments.map { $0(place) }) }
    case .toNumber(let operand):
      let operand = value(operand)
      return { place in
        guard case .integer(let integer) = operand(place) else { return .null }
        return .number(Double(integer))
      }
    case .negate(let operand):
      let operand = value(operand)
      return { place in
        switch operand(place) {
        case .number(let number): .number(-number)
        case .duration(let interval): Self.duration(interval.milliseconds.multipliedReportingOverflow(by: -1))
        case .null, .text, .integer, .time, .boolean: .null
        }
      }
    case .arithmetic(let operation, let a, let b):
      let (a, b) = (value(a), value(b))
      return { place in
        guard case .number(let a) = a(place), case .number(let b) = b(place) else { return .null }
        return Value(result: operation.apply(a, b))
      }
    case .elapsed(let a, let b):
      let (a, b) = (value(a), value(b))
      return { place in
        guard case .time(let a, _) = a(place), case .time(let b, _) = b(place) else { return .null }
        return Self.duration(Self.sum(a.milliseconds, b.milliseconds, true))
      }
    case .combine(let a, let b, let isSubtraction):
      let (a, b) = (value(a), value(b))
      return { place in
        guard case .duration(let a) = a(place), case .duration(let b) = b(place) else { return .null }
        return Self.duration(Self.sum(a.milliseconds, b.milliseconds, isSubtraction))
      }
    case .shift(let time, let distance, let isBackwards):
      let (time, distance) = (value(time), value(distance))
      return { place in
        guard case .time(let time, _) = time(place), case .duration(let distance) = distance(place) else {
          return .null
        }
        let sum = Self.sum(time.milliseconds, distance.milliseconds, isBackwards)
        let moment = Instant(milliseconds: sum.partialValue)
        return sum.overflow || !Instant.range.contains(moment) ? .null : .time(moment, .computed)
      }
    case .condition(let condition):
      let condition = truth(condition)
      return { Value(condition($0)) }
    }
  }

  package func truth(_ condition: Condition<Field>) -> TruthFunction {
    switch condition {
    case .compare(let comparison, let a, let b):
      let (a, b) = (value(a), value(b))
      return { place in
        let (a, b) = (a(place), b(place))
        return a.isNull || b.isNull ? nil : comparison.holds(Ordering.ofValues(a, b))
      }
    case .like(let operand, let pattern):
      let operand = value(operand)
      return { place in
        guard case .text(let text) = operand(place) else { return nil }
        return pattern.matches(text.bytes)
      }
    case .isIn(let operand, let candidates):
      let operand = value(operand)
      let candidates = candidates.map(Self.literal)
      // Lists of accounts and names may be long.
      let texts = Set(candidates.compactMap { if case .text(let text) = $0 { text } else { nil } })
      return { place in
        let value = operand(place)
        switch value {
        case .null: return nil
        case .text(let text): return texts.contains(text)
        case .number, .integer, .time, .duration, .boolean:
          return candidates.contains { Ordering.ofValues(value, $0) == .same }
        }
      }
    case .isMissing(let operand):
      let operand = value(operand)
      return { operand($0).isNull }
    case .isTrue(let operand):
      let operand = value(operand)
      return { place in
        guard case .boolean(let truth) = operand(place) else { return nil }
        return truth
      }
    case .anyElement(let path, let test):
      let test = anyElement(path, test)
      return { test($0) }
    case .not(let condition):
      let condition = truth(condition)
      return { place in condition(place).map { !$0 } }
    case .and(let conditions): return connected(conditions, decisive: false)
    case .or(let conditions): return connected(conditions, decisive: true)
    }
  }

  /// `and` stops at the first false, `or` at the first true; otherwise unknown if any operand is.
  private func connected(_ conditions: [Condition<Field>], decisive: Bool) -> TruthFunction {
    let conditions = conditions.map(truth)
    return { place in
      var result: Bool? = !decisive
      for condition in conditions {
        switch condition(place) {
        case decisive: return decisive
        case nil: result = nil
        case .some: break
        }
      }
      return result
    }
  }

  /// The value of a literal; candidates of `in` are nothing else, though a number may have a sign.
  private static func literal(_ expression: Expression<Field>) -> Value {
    switch expression {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    case .time(let instant): return .time(instant, .literal)
    case .duration(let interval): return .duration(interval)
    case .negate(let operand):
      switch literal(operand) {
      case .number(let number): return .number(-number)
      case .duration(let interval): return .duration(Interval(milliseconds: -interval.milliseconds))
      case .null, .text, .integer, .time, .boolean: return .null
      }
    case .field, .coalesce, .call, .toNumber, .arithmetic, .elapsed, .combine, .shift, .condition:
      preconditionFailure("no literal; the analyzer lets none through")
    }
  }

  private static func sum(
    _ a: Int64, _ b: Int64, _ isSubtraction: Bool
  ) -> (partialValue: Int64, overflow: Bool) {
    isSubtraction ? a.subtractingReportingOverflow(b) : a.addingReportingOverflow(b)
  }

  private static func duration(_ result: (partialValue: Int64, overflow: Bool)) -> Value {
    result.overflow ? .null : .duration(Interval(milliseconds: result.partialValue))
  }
}

extension ArithmeticOperator {
  package func apply(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .multiply: a * b
    case .divide: b == 0 ? .nan : a / b
    case .add: a + b
    case .subtract: a - b
    }
  }
}

extension ComparisonOperator {
  package func holds(_ ordering: Ordering) -> Bool {
    switch self {
    case .equal: ordering == .same
    case .notEqual: ordering != .same
    case .less: ordering == .before
    case .lessOrEqual: ordering != .after
    case .greater: ordering == .after
    case .greaterOrEqual: ordering != .before
    }
  }
}

extension ElementTest {
  /// The test as a function of an element's text.
  package var function: @Sendable (Text) -> Bool {
    switch self {
    case .equal(let text): return { $0 == text }
    case .notEqual(let text): return { $0 != text }
    case .like(let pattern): return { pattern.matches($0.bytes) }
    case .isIn(let texts):
      let texts = Set(texts)
      return { texts.contains($0) }
    case .isPresent: return { _ in true }
    }
  }
}
