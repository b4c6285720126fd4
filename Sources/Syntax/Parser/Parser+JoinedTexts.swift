import Source
import Values

/// `||`, which joins texts in SQL, tighter than a comparison, and conditions in other languages. What is on its sides
/// decides: values are joined as texts, conditions by `or`.
extension Parser {
  /// An operand of `||` that was read to see what it is, for the condition that begins with it.
  struct ReadAhead {
    var start: Int
    var end: Int
    var operand: SizedExpression
  }

  /// The value and those that `||` joins to it.
  ///
  /// - Parameter isCompared: whether a comparison comes before the value, so that one after `||` is another condition:
  ///   `a = b || c = d`.
  mutating func parseJoinedTexts(from first: SizedExpression, isCompared: Bool) -> [SizedExpression] {
    var operands = [first]
    guard !first.syntax.isWholeCondition else { return operands }
    while !isRecovering, at(.foreignOr) {
      let sign = index
      advance()
      let start = index
      if at(.foreignNot) || atReserved(.not) {
        index = sign
        break
      }
      let operand = parseCoalesce()
      if isRecovering { break }
      if operand.syntax.isWholeCondition || (isCompared && atComparisonRest) {
        readAhead = ReadAhead(start: start, end: index, operand: operand)
        index = sign
        break
      }
      operands.append(operand)
    }
    return operands
  }

  /// Operands of `||` as one value, which is reported with the call that is meant.
  mutating func joined(_ operands: [SizedExpression]) -> SizedExpression {
    if operands.count == 1 { return operands[0] }
    let span = span(from: Int(operands[0].syntax.span.start))
    let texts = operands.map { operand in
      guard case .number(let digits) = operand.syntax.kind else { return meant(operand.syntax.span) }
      return stringLiteral(of: digits)
    }
    reportWhole(.joinedTexts(meant: "concat(\(texts.joined(separator: ", ")))", at: span))
    return node(.missing, of: operands)
  }

  /// `x = "a" || "b"`: joining two literals is pointless, so a choice of values was meant.
  mutating func alternatives(
    _ left: SizedExpression, _ comparison: ComparisonOperator, _ operands: [SizedExpression]
  ) -> SizedExpression? {
    guard !isRecovering, operands.count > 1, comparison == .equal || comparison == .notEqual,
      operands.allSatisfy(\.syntax.isLiteral)
    else { return nil }
    let span = span(from: Int(left.syntax.span.start))
    let subject = meant(left.syntax.span)
    let literals = operands.map { meant($0.syntax.span) }.joined(separator: ", ")
    let test = "\(subject) \(comparison == .equal ? "in" : "not in") (\(literals))"
    reportWhole(.alternatives(meant: test, at: span))
    return node(
      .isIn(left.syntax, operands.map(\.syntax), isNegated: comparison == .notEqual), of: [left] + operands)
  }

  /// The operand that was read before, where it begins here.
  mutating func takeOperandReadAhead() -> SizedExpression? {
    guard let read = readAhead, read.start == index else { return nil }
    readAhead = nil
    index = read.end
    return read.operand
  }

  /// Whether what was read is the left side of a condition.
  private var atComparisonRest: Bool {
    let isTest = at(.name) && !isFirstOnLine(index) && ForeignTest(rawValue: text(of: current).lowercased()) != nil
    return isTest || atComparison || atReserved("between") || at(.foreignNot) || atReserved(.not)
  }
}

extension ExpressionSyntax {
  /// Whether it is true or false, and not a value. What could not be read may be either.
  var isCondition: Bool {
    switch kind {
    case .comparison, .like, .isIn, .isMissing, .not, .and, .or, .missing: true
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce: false
    }
  }

  fileprivate var isWholeCondition: Bool {
    if case .missing = kind { false } else { isCondition }
  }
}
