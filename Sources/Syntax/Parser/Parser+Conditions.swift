import Source
import Values

/// Conditions of clauses and events, and operators that are missing, misspelt or of other languages.
extension Parser {
  /// A condition. Where it breaks off after a value, an operator is missing, and nothing else is said about it.
  mutating func parseCondition() -> ExpressionSyntax {
    let first = index
    let condition = parseExpression()
    if isRecovering { return condition }
    let hole = ExpressionSyntax(.missing, span: condition.span)
    if case .text(let word) = condition.kind, tokens[first].kind == .name {
      reportWhole(.booleanCondition(word, at: condition.span))
      return hole
    }
    guard !condition.lastOperand.isCondition, breaksOff else { return condition }
    fail(.operatorExpected(found: describe(current), at: current.span))
    return hole
  }

  /// Whether what comes on the same line is neither the next clause nor a part of the pair.
  private var breaksOff: Bool {
    if isFirstOnLine(index) { return false }
    switch current.kind {
    case .name:
      let word = text(of: current)
      return !startsClause && Keyword(rawValue: word.lowercased()) == nil && !atReserved("if") && !atReserved("when")
        && (meantClause(word).map { !canFollow($0) } ?? true) && ForeignWord.advice[word.lowercased()] == nil
    case .quotedName, .string, .brokenString, .number, .duration, .date, .time, .event, .colon, .equal, .foreignNot,
      .leftBrace, .leftBracket, .leftParenthesis, .unknown:
      return true
    case .rightBrace, .rightParenthesis, .rightBracket, .comma, .dot, .dots, .arrow, .notEqual, .less, .lessOrEqual,
      .greater, .greaterOrEqual, .plus, .minus, .star, .slash, .coalesce, .foreignAnd, .foreignOr, .doubleArrow, .end:
      return false
    }
  }

  /// Takes a word that is misspelt, where one of these tokens follows, and reports it.
  mutating func takeMistyped(_ keyword: Keyword, before kinds: [Token.Kind], onNewLine: Bool = false) -> Bool {
    guard !isRecovering, at(.name), onNewLine || !isFirstOnLine(index), kinds.contains(token(ahead: 1).kind),
      !startsClause
    else { return false }
    let word = text(of: current)
    guard Keyword(rawValue: word) == nil, suggestion(for: word, among: [keyword.rawValue]) != nil,
      !onNewLine || meantClause(word).map({ !canFollow($0) }) ?? true
    else { return false }
    let token = advance()
    report(
      .expected("`\(keyword.rawValue)`", found: describe(token), meant: keyword.rawValue, at: token.span))
    return true
  }

  /// `and` or `or`, misspelt between conditions.
  mutating func takeMistypedJoiner(_ keyword: Keyword, behind left: ExpressionSyntax) -> Bool {
    !isInSelect && left.isCondition && ForeignTest(rawValue: text(of: current).lowercased()) == nil
      && takeMistyped(keyword, before: [.name, .quotedName, .string, .leftParenthesis, .foreignNot])
  }

  /// `eq`, `gt`, `equals`, `:=` and `not =`, which are signs here; nil, and nothing taken, for anything else.
  mutating func takeForeignComparison() -> ComparisonOperator? {
    if at(.colon), token(ahead: 1).kind == .equal, token(ahead: 1).span.start == current.span.end {
      let span = advance().span.joined(with: advance().span)
      report(.foreignOperator(":=", meant: "=", at: span))
      return .equal
    }
    if atReserved(.not), token(ahead: 1).kind == .equal, !isFirstOnLine(index) {
      let span = advance().span.joined(with: advance().span)
      report(.foreignOperator(file.text(of: span), meant: "!=", at: span))
      return .notEqual
    }
    let operands: [Token.Kind] = [.name, .string, .number, .duration, .date, .time, .leftParenthesis]
    guard at(.name), !isFirstOnLine(index), operands.contains(token(ahead: 1).kind), !isFirstOnLine(index + 1),
      let meant = ForeignTest.comparisons[text(of: current).lowercased()]
    else { return nil }
    let word = advance()
    report(.foreignOperator(text(of: word), meant: meant.rawValue, at: word.span))
    return meant
  }

  /// `=~`, `!~` and `~` of regular expressions, between a value and a text.
  mutating func takeMatch(of left: SizedExpression) -> SizedExpression? {
    guard [.equal, .notEqual].contains(current.kind), file.bytes[Int(current.span.end) - 1] == UInt8(ascii: "~"),
      token(ahead: 1).kind == .string
    else { return nil }
    let sign = advance()
    let isNegated = sign.kind == .notEqual
    let pattern = advance()
    let operand = SizedExpression(.text(value(of: pattern)), pattern.span, height: 1)
    // A plain `*` is the language's own; then the sign alone is wrong, as the lexer has said.
    if value(of: pattern).containsBytes("*"), !value(of: pattern).containsBytes(".*") {
      return node(.like(left.syntax, operand.syntax, isNegated: isNegated), of: [left, operand])
    }
    let like = patternMeant(byRegularExpression: value(of: pattern)).map { "\(isNegated ? "not like" : "like") \($0)" }
    let span = sign.span.joined(with: pattern.span)
    let isTight = sign.span.start > 0 && file.bytes[Int(sign.span.start) - 1] != UInt8(ascii: " ")
    reportWhole(.matchingOperator(text(of: sign), meant: like.map { isTight ? " " + $0 : $0 }, at: span))
    return node(.like(left.syntax, operand.syntax, isNegated: isNegated), of: [left, operand])
  }
}

extension ExpressionSyntax {
  /// The last of those that `and`, `or` and `not` join.
  fileprivate var lastOperand: ExpressionSyntax {
    switch kind {
    case .and(let parts), .or(let parts): parts.last.map(\.lastOperand) ?? self
    case .not(let inner): inner.lastOperand
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .comparison, .like, .isIn,
      .isMissing, .coalesce, .missing:
      self
    }
  }
}
