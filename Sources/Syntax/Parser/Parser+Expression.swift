import Source
import Values

/// An expression and the height of its tree, which has a limit.
struct SizedExpression {
  var syntax: ExpressionSyntax
  var height: Int

  init(_ kind: ExpressionSyntax.Kind, _ span: SourceSpan, height: Int) {
    syntax = ExpressionSyntax(kind, span: span)
    self.height = height
  }
}

/// Expressions, one function for each level of precedence, loosest first (grammar.md, "Expressions").
extension Parser {
  /// grammar: expression = and { "or" and }
  mutating func parseExpression() -> ExpressionSyntax {
    parseOr().syntax
  }

  mutating func parseOr() -> SizedExpression {
    let first = parseAnd()
    guard !isRecovering else { return first }
    var operands = [first]
    var isForeign = false
    while !isRecovering {
      isForeign = isForeign || at(.foreignOr)
      guard takeOr() || takeMistypedJoiner(.or, behind: operands[operands.count - 1].syntax) else { break }
      operands.append(parseAnd())
    }
    if operands.count == 1 { return first }
    // A value beside a condition, which `or` would not join.
    if isForeign, !operands.allSatisfy(\.syntax.isCondition) {
      return SizedExpression(.missing, span(from: Int(first.syntax.span.start)), height: 1)
    }
    return node(.or(operands.map(\.syntax)), of: operands)
  }

  /// grammar: and = not { "and" not }
  private mutating func parseAnd() -> SizedExpression {
    let first = parseNot()
    var operands = [first]
    while !isRecovering, takeAnd() || takeMistypedJoiner(.and, behind: operands[operands.count - 1].syntax) {
      operands.append(parseNot())
    }
    if operands.count == 1 { return first }
    return node(.and(operands.map(\.syntax)), of: operands)
  }

  /// grammar: not = "not" not | comparison
  private mutating func parseNot() -> SizedExpression {
    let start = self.start
    let isMistyped = atMistypedNot
    guard at(.foreignNot) || atReserved(.not) || isMistyped else { return parseComparison() }
    guard enter() else { return hole }
    defer { depth -= 1 }
    if isMistyped {
      _ = takeMistyped(.not, before: [.name])
    } else if take(.foreignNot) == nil {
      _ = takeReserved(.not)
    }
    let operand = parseNot()
    return node(.not(operand.syntax), of: [operand], from: start)
  }

  /// `nto key = "a"`: a word near to `not` before a field.
  private var atMistypedNot: Bool {
    at(.name) && Keyword(rawValue: text(of: current).lowercased()) == nil && !isInSelect && !isInSummary
      && token(ahead: 1).kind == .name && !isFirstOnLine(index)
      && Keyword(rawValue: text(of: token(ahead: 1)).lowercased()) == nil && !at("now")
      && suggestion(for: text(of: current), among: [Keyword.not.rawValue]) != nil
      && ForeignTest(rawValue: text(of: token(ahead: 1)).lowercased()) == nil
  }

  /// `A ?? B`, both of one type; the loosest level that keys may have.
  ///
  /// grammar: coalesce = sum { "??" sum }
  mutating func parseCoalesce() -> SizedExpression {
    if let operand = takeOperandReadAhead() { return operand }
    let first = parseSum()
    guard !isRecovering, at(.coalesce) else { return first }
    var operands = [first]
    while !isRecovering, take(.coalesce) != nil { operands.append(parseSum()) }
    return node(.coalesce(operands.map(\.syntax)), of: operands)
  }

  /// grammar: sum = product { ( "+" | "-" ) product }
  private mutating func parseSum() -> SizedExpression {
    var left = parseProduct()
    while !isRecovering, at(.plus) || at(.minus) {
      let sign: ArithmeticOperator = advance().kind == .plus ? .add : .subtract
      let right = parseProduct()
      left = node(.arithmetic(sign, left.syntax, right.syntax), of: [left, right])
    }
    return left
  }

  /// grammar: product = negation { ( "*" | "/" ) negation }
  private mutating func parseProduct() -> SizedExpression {
    var left = parseNegation()
    while !isRecovering, at(.star) || at(.slash) {
      let sign: ArithmeticOperator = advance().kind == .star ? .multiply : .divide
      let right = parseNegation()
      left = node(.arithmetic(sign, left.syntax, right.syntax), of: [left, right])
    }
    return left
  }

  /// grammar: negation = "-" negation | primary
  private mutating func parseNegation() -> SizedExpression {
    let start = self.start
    guard at(.minus) else { return parsePrimary() }
    guard enter() else { return hole }
    defer { depth -= 1 }
    advance()
    let operand = parseNegation()
    return node(.negate(operand.syntax), of: [operand], from: start)
  }

  // MARK: Size

  /// One level deeper; false, after a report, where the limit is reached.
  mutating func enter() -> Bool {
    guard depth < Self.depthLimit else {
      fail(.tooDeep(limit: Self.depthLimit, at: current.span))
      return false
    }
    depth += 1
    return true
  }

  /// A node over these operands, or a hole, after a report, where the tree would grow too high.
  func measured(_ kind: ExpressionSyntax.Kind, of operands: [SizedExpression], _ span: SourceSpan) -> SizedExpression {
    SizedExpression(kind, span, height: 1 + (operands.map(\.height).max() ?? 0))
  }

  mutating func node(_ kind: ExpressionSyntax.Kind, of operands: [SizedExpression], from start: Int? = nil)
    -> SizedExpression
  {
    let first = start ?? Int(operands.first?.syntax.span.start ?? 0)
    let result = measured(kind, of: operands, span(from: first))
    guard result.height <= Self.depthLimit else {
      fail(.tooDeep(limit: Self.depthLimit, at: tokens[max(0, index - 1)].span))
      return hole
    }
    return result
  }

  var hole: SizedExpression { SizedExpression(.missing, SourceSpan(start, start), height: 1) }

  // MARK: Reserved words

  var atOr: Bool { at(.foreignOr) || atReserved(.or) }
  var atAnd: Bool { at(.foreignAnd) || atReserved(.and) }
  mutating func takeOr() -> Bool { take(.foreignOr) != nil || takeReserved(.or) }
  mutating func takeAnd() -> Bool { take(.foreignAnd) != nil || takeReserved(.and) }

  /// Whether a word of the language is there, perhaps in capitals.
  func atReserved(_ keyword: Keyword, ahead count: Int = 0) -> Bool { atReserved(keyword.rawValue, ahead: count) }

  /// The same for a word of other languages.
  func atReserved(_ word: String, ahead count: Int = 0) -> Bool {
    let token = token(ahead: count)
    guard token.kind == .name, token.span.range.count == word.utf8.count else { return false }
    return file.bytes[token.span.range].elementsEqual(word.utf8) { $0 | 0x20 == $1 }
  }

  mutating func takeReserved(_ keyword: Keyword) -> Bool { takeAnyCase(keyword) }
}
