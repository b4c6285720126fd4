import Expressions
import Source
import Syntax
import Values

/// Gives expressions and conditions their types. Every function returns nil for what it has reported.
struct ExpressionChecker<Scope: FieldScope> {
  typealias Typed = Expression<Scope.Field>

  let scope: Scope
  /// Whether a path with `[]` may be tested here.
  let allowsElementPaths: Bool

  func expression(_ syntax: ExpressionSyntax, into diagnostics: inout Diagnostics) -> Typed? {
    let value = value(of: syntax, into: &diagnostics)
    if let value { scope.recorder.note(value.type, at: syntax.span) }
    return value
  }

  private func value(of syntax: ExpressionSyntax, into diagnostics: inout Diagnostics) -> Typed? {
    switch syntax.kind {
    case .text(let text): return .text(text)
    case .number(let digits): return number(digits, at: syntax.span, into: &diagnostics)
    case .duration(let interval): return .duration(interval)
    case .date(let date): return .time(date.start)
    case .time(let instant): return .time(instant)
    case .path(let path):
      switch scope.resolve(path, at: syntax.span, into: &diagnostics) {
      case .value(let value): return value
      case .elements:
        diagnostics.report(
          allowsElementPaths ? .elementsNeedTest(at: syntax.span) : .elementsOutsideKeys(at: syntax.span))
        return nil
      case nil: return nil
      }
    case .call(let name, let arguments):
      return call(name, arguments, at: syntax.span, into: &diagnostics)
    case .negate(let operand):
      guard let value = expression(operand, into: &diagnostics) else { return nil }
      if case .number(let number) = value { return .number(-number) }
      if case .duration(let interval) = value { return .duration(Interval(milliseconds: -interval.milliseconds)) }
      guard value.type.isNumeric || value.type == .duration else {
        diagnostics.report(.operatorNeedsNumbers("-", operand, value.type))
        return nil
      }
      return .negate(value.asNumber)
    case .arithmetic(let op, let left, let right):
      return arithmetic(op, left, right, at: syntax.span, into: &diagnostics)
    case .coalesce(let operands):
      return coalesce(operands, into: &diagnostics)
    case .comparison, .like, .isIn, .isMissing, .not, .and, .or:
      return condition(syntax, into: &diagnostics).map { .condition($0) }
    case .missing:
      return nil
    }
  }

  private func number(_ digits: String, at span: SourceSpan, into diagnostics: inout Diagnostics) -> Typed? {
    guard let value = Double(digits), value.isFinite else {
      diagnostics.report(.numberTooLarge(digits, at: span))
      return nil
    }
    return .number(value)
  }

  private func coalesce(_ operands: [ExpressionSyntax], into diagnostics: inout Diagnostics) -> Typed? {
    let values = operands.map { expression($0, into: &diagnostics) }
    return common(values, operands, into: &diagnostics) { .mixedCoalesce($0, $1, at: $2) }.map { .coalesce($0) }
  }

  /// The expressions converted to one type (an integer to a number if another is a number). Nil if one is missing or,
  /// after a report, if the types differ.
  func common(
    _ values: [Typed?], _ syntax: [ExpressionSyntax], into diagnostics: inout Diagnostics,
    mixed: (ValueType, ValueType, SourceSpan) -> Diagnostic
  ) -> [Typed]? {
    guard let first = values.compactMap(\.self).first else { return nil }
    let wrong = zip(values, syntax).first { value, _ in
      guard let value else { return false }
      return value.type != first.type && !(value.type.isNumeric && first.type.isNumeric)
    }
    if let wrong, let value = wrong.0 {
      diagnostics.report(mixed(first.type, value.type, wrong.1.span))
      return nil
    }
    let whole = values.compactMap(\.self)
    guard whole.count == values.count else { return nil }
    return whole.contains { $0.type == .number } ? whole.map(\.asNumber) : whole
  }

  private func arithmetic(
    _ op: ArithmeticOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, at span: SourceSpan,
    into diagnostics: inout Diagnostics
  ) -> Typed? {
    if let path = ExpressionSyntax(.arithmetic(op, left, right), span: span).pathWithHyphens {
      diagnostics.report(.nameWithHyphens(path, at: span))
      return nil
    }
    let a = expression(left, into: &diagnostics)
    let b = expression(right, into: &diagnostics)
    guard let a, let b else { return nil }
    switch (a.type, op, b.type) {
    case (.number, _, .number), (.number, _, .integer), (.integer, _, .number), (.integer, _, .integer):
      return .arithmetic(op, a.asNumber, b.asNumber)
    case (.time, .subtract, .time): return .elapsed(a, since: b)
    case (.time, .add, .duration), (.time, .subtract, .duration):
      return .shift(a, by: b, isBackwards: op == .subtract)
    case (.duration, .add, .time): return .shift(b, by: a, isBackwards: false)
    case (.duration, .add, .duration), (.duration, .subtract, .duration):
      return .combine(a, b, isSubtraction: op == .subtract)
    case (.text, .add, .text):
      diagnostics.report(.textsAdded(left, right, at: span))
      return nil
    default:
      let (wrong, type) = a.type.isNumeric ? (right, b.type) : (left, a.type)
      diagnostics.report(.operatorNeedsNumbers(op.rawValue, wrong, type))
      return nil
    }
  }

  // MARK: Conditions

  func condition(_ syntax: ExpressionSyntax, into diagnostics: inout Diagnostics) -> Condition<Scope.Field>? {
    switch syntax.kind {
    case .comparison(let op, let left, let right):
      return comparison(op, left, right, into: &diagnostics)
    case .like(let subject, let pattern, let isNegated):
      return like(subject, pattern, isNegated: isNegated, into: &diagnostics)
    case .isIn(let subject, let candidates, let isNegated):
      let condition = isIn(subject, candidates, isNegated: isNegated, into: &diagnostics)
      let stars = candidates.filter(isStarAmongLetters)
      if subject.mayBeLike, condition != nil, !stars.isEmpty {
        diagnostics.report(.starInList(subject, candidates, stars, isNegated: isNegated, at: syntax.span))
      }
      return condition
    case .isMissing(let subject, let isNegated):
      if let operand = elements(subject, into: &diagnostics) {
        guard case .path(let path) = operand else { return nil }
        return isNegated ? .anyElement(path, .isPresent) : .not(.anyElement(path, .isPresent))
      }
      guard let value = expression(subject, into: &diagnostics) else { return nil }
      return isNegated ? .not(.isMissing(value)) : .isMissing(value)
    case .not(let inner):
      return condition(inner, into: &diagnostics).map { .not($0) }
    case .and(let parts):
      return all(parts, into: &diagnostics).map { .and($0) }
    case .or(let parts):
      return all(parts, into: &diagnostics).map { .or($0) }
    case .missing:
      return nil
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce:
      guard let value = expression(syntax, into: &diagnostics) else {
        diagnostics.amend(at: syntax.span) { $0.offerStateCondition() }
        return nil
      }
      guard value.type == .boolean else {
        diagnostics.report(.conditionExpected(value.type, at: syntax.span))
        return nil
      }
      return .isTrue(value)
    }
  }

  private func all(_ parts: [ExpressionSyntax], into diagnostics: inout Diagnostics) -> [Condition<Scope.Field>]? {
    let conditions = parts.map { condition($0, into: &diagnostics) }
    return conditions.contains { $0 == nil } ? nil : conditions.compactMap(\.self)
  }

  private func comparison(
    _ op: ComparisonOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, into diagnostics: inout Diagnostics
  ) -> Condition<Scope.Field>? {
    if let operand = elements(left, into: &diagnostics) {
      guard case .path(let path) = operand else { return nil }
      if case .missing = right.kind { return nil }
      guard op == .equal || op == .notEqual else {
        diagnostics.report(.elementsNeedTest(at: left.span))
        return nil
      }
      guard case .text(let text) = right.kind else {
        diagnostics.report(.elementTestNeedsText(isLiteral: right.isLiteral, at: right.span))
        return nil
      }
      return .anyElement(path, op == .equal ? .equal(Text(text)) : .notEqual(Text(text)))
    }
    let a = expression(left, into: &diagnostics)
    let b = expression(right, into: &diagnostics)
    guard let a, let b else {
      if a?.type == .text { offerQuotes(for: right, into: &diagnostics) }
      return nil
    }
    scope.note(right, comparedWith: a)
    scope.note(left, comparedWith: b)
    if a.type.isNumeric, b.type.isNumeric, a.type != b.type { return .compare(op, a.asNumber, b.asNumber) }
    guard a.type == b.type, a.type != .boolean else {
      let isExact = op == .equal || op == .notEqual
      diagnostics.report(
        numbersForText(a, [right], isExact: isExact) ?? numbersForText(b, [left], isExact: isExact)
          ?? .comparisonOfTypes(left, a.type, right, b.type))
      return nil
    }
    reportTextOrder(op, left, a, right, b, into: &diagnostics)
    if op == .equal || op == .notEqual {
      reportForm(of: right, comparedWith: a, into: &diagnostics)
      reportForm(of: left, comparedWith: b, into: &diagnostics)
      reportStar(in: right, besides: left, op, into: &diagnostics)
      reportStar(in: left, besides: right, op, into: &diagnostics)
    }
    return .compare(op, a, b)
  }

  private func like(
    _ subject: ExpressionSyntax, _ pattern: ExpressionSyntax, isNegated: Bool, into diagnostics: inout Diagnostics
  ) -> Condition<Scope.Field>? {
    guard case .text(let text) = pattern.kind else { return nil }
    reportSuspiciousPattern(text, at: pattern.span, into: &diagnostics)
    if let operand = elements(subject, into: &diagnostics) {
      guard case .path(let path) = operand else { return nil }
      guard !isNegated else {
        diagnostics.report(.negatedElementTest("like", at: subject.span.joined(with: pattern.span)))
        return nil
      }
      return .anyElement(path, .like(TextPattern(text)))
    }
    guard let value = expression(subject, into: &diagnostics) else { return nil }
    guard value.type == .text else {
      diagnostics.report(.likeOfType(value.type, at: subject.span))
      return nil
    }
    let condition = Condition.like(value, TextPattern(text))
    return isNegated ? .not(condition) : condition
  }

  private func isIn(
    _ subject: ExpressionSyntax, _ candidates: [ExpressionSyntax], isNegated: Bool, into diagnostics: inout Diagnostics
  ) -> Condition<Scope.Field>? {
    let literals = candidates.map { expression($0, into: &diagnostics) }
    guard !literals.contains(where: { $0 == nil }) else { return nil }
    let values = literals.compactMap(\.self)
    if let operand = elements(subject, into: &diagnostics) {
      guard case .path(let path) = operand else { return nil }
      guard !isNegated else {
        diagnostics.report(.negatedElementTest("in", at: subject.span))
        return nil
      }
      var texts: [Text] = []
      for (value, syntax) in zip(values, candidates) {
        guard case .text(let text) = value else {
          diagnostics.report(.elementTestNeedsText(isLiteral: syntax.isLiteral, at: syntax.span))
          return nil
        }
        texts.append(text)
      }
      return .anyElement(path, .isIn(texts))
    }
    guard let value = expression(subject, into: &diagnostics)?.asNumber else { return nil }
    for syntax in candidates { scope.note(syntax, comparedWith: value) }
    for (candidate, syntax) in zip(values, candidates) where candidate.type != value.type || value.type == .boolean {
      diagnostics.report(
        numbersForText(value, candidates, isExact: true)
          ?? .comparisonOfTypes(subject, value.type, syntax, candidate.type))
      return nil
    }
    for candidate in candidates { reportForm(of: candidate, comparedWith: value, into: &diagnostics) }
    let condition = Condition.isIn(value, values)
    return isNegated ? .not(condition) : condition
  }

  enum ElementOperand {
    case path(ElementPath)
    /// It may not be here, and that was reported.
    case reported
  }

  /// A path with `[]` at the left of a test; nil when the expression is not such a path, or one of rows, which is a
  /// value: it is read off the element that gave the key.
  func elements(_ syntax: ExpressionSyntax, into diagnostics: inout Diagnostics) -> ElementOperand? {
    guard case .path(let path) = syntax.kind, path.steps.contains(where: { $0.value == .each }) else { return nil }
    switch scope.resolve(path, at: syntax.span, into: &diagnostics) {
    case .elements(let elements):
      guard allowsElementPaths else {
        diagnostics.report(.elementsOutsideKeys(at: syntax.span))
        return .reported
      }
      return .path(elements)
    case .value: return nil
    case nil: return .reported
    }
  }
}

extension Expression {
  /// An integer as a number, anything else as it is.
  var asNumber: Expression { type == .integer ? .toNumber(self) : self }
}

extension ValueType {
  /// A number or an integer.
  var isNumeric: Bool { self == .number || self == .integer }
}
