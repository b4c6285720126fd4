import Source
import Values

extension Parser {
  /// Comparisons do not chain.
  ///
  /// grammar: comparison = coalesce [ comparison-rest ]
  mutating func parseComparison() -> SizedExpression {
    let left = joined(parseJoinedTexts(from: parseCoalesce(), isCompared: false))
    guard !isRecovering, let result = parseComparisonRest(of: left) else { return left }
    if !isRecovering, atComparison {
      fail(.chainedComparison(at: current.span))
    }
    return result
  }

  /// grammar: comparison-rest = ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) coalesce | [ "not" ] "like" string
  /// grammar:   | [ "not" ] "in" "(" literal { "," literal } [ "," ] ")" | "is" ( "missing" | "present" )
  private mutating func parseComparisonRest(of left: SizedExpression) -> SizedExpression? {
    if let match = takeMatch(of: left) { return match }
    if let foreign = takeForeignComparison() {
      let right = joined(parseJoinedTexts(from: parseCoalesce(), isCompared: true))
      return node(.comparison(foreign, left.syntax, right.syntax), of: [left, right])
    }
    if at(.doubleArrow) || comparisonOperator != nil {
      let sign = current
      if at(.doubleArrow) { report(.foreignOperator("=>", meant: ">=", at: sign.span)) }
      let comparison = comparisonOperator ?? .greaterOrEqual
      advance()
      if atNull, comparison == .equal || comparison == .notEqual {
        let span = sign.span.joined(with: advance().span)
        report(.comparedWithNull(file.text(of: span), isNegated: comparison == .notEqual, at: span))
        return node(.isMissing(left.syntax, isNegated: comparison == .notEqual), of: [left])
      }
      if let list = parseComparedList(left, comparison, sign) { return list }
      let first = takeForeignValue(besides: left.syntax) ?? parseCoalesce()
      let operands = parseJoinedTexts(from: first, isCompared: true)
      if let list = alternatives(left, comparison, operands) { return list }
      let right = joined(operands)
      return node(.comparison(comparison, left.syntax, right.syntax), of: [left, right])
    }
    if let foreign = parseForeignTest(of: left) { return foreign }
    if atReserved(.is) { return parseIs(left) }
    let isTested = atReserved(.like, ahead: 1) || atReserved(.in, ahead: 1)
    let isMistyped = isTested && !atReserved(.not) && takeMistyped(.not, before: [.name])
    let isNegated = isMistyped || (isTested && (atReserved(.not) || at(.foreignNot)))
    if isNegated, !isMistyped { takeNegation() }
    if atBetween { return parseBetween(left) }
    if takeReserved(.like) || takeMistyped(.like, before: [.string]) {
      guard at(.string) || at(.brokenString) else {
        fail(.likeWithoutString(found: describe(current), at: current.span))
        return hole
      }
      let token = advance()
      let pattern = SizedExpression(.text(pattern(of: token)), token.span, height: 1)
      return node(.like(left.syntax, pattern.syntax, isNegated: isNegated), of: [left, pattern])
    }
    guard takeReserved(.in) else { return nil }
    let literals = parseParenthesized("the values") { $0.parseLiteral() }
    return node(.isIn(left.syntax, literals.map(\.syntax), isNegated: isNegated), of: [left] + literals)
  }

  /// `= ("a", "b")`; nil where no list of several literals follows.
  private mutating func parseComparedList(
    _ left: SizedExpression, _ comparison: ComparisonOperator, _ sign: Token
  ) -> SizedExpression? {
    let literals: [Token.Kind] = [.string, .number, .duration, .date, .time]
    guard comparison == .equal || comparison == .notEqual, at(.leftParenthesis),
      literals.contains(token(ahead: 1).kind), token(ahead: 2).kind == .comma
    else { return nil }
    let values = parseParenthesized("the values") { $0.parseLiteral() }
    let meant = comparison == .equal ? "in" : "not in"
    let isTight = left.syntax.span.end == sign.span.start
    report(.listWithSign(text(of: sign), meant: meant, replacement: isTight ? " \(meant)" : meant, at: sign.span))
    return node(.isIn(left.syntax, values.map(\.syntax), isNegated: comparison == .notEqual), of: [left] + values)
  }

  /// `not` before `like` or `in`, of which the caller takes the second; both in capitals are one mistake.
  private mutating func takeNegation() {
    if take(.foreignNot) != nil { return }
    let next = token(ahead: 1)
    let span = current.span.joined(with: next.span)
    guard !at(word: .not), text(of: next) != text(of: next).lowercased() else {
      _ = takeReserved(.not)
      return
    }
    report(.capitals(file.text(of: span), meant: file.text(of: span).lowercased(), at: span))
    advance()
    isCapitalReported = true
  }

  /// `between`, as SQL writes it, with or without `not`; the name of the next column of `select` may be the same.
  private var atBetween: Bool {
    let place = atReserved(.not) ? 1 : 0
    return atReserved("between", ahead: place) && !isFirstOnLine(index + place)
      && token(ahead: place + 1).kind != .equal
  }

  private mutating func parseBetween(_ left: SizedExpression) -> SizedExpression {
    let isNegated = atReserved(.not)
    if isNegated { advance() }
    let word = advance()
    let low = parseCoalesce()
    guard !isRecovering, atReserved(.and) else {
      fail(.between(nil, at: word.span))
      return hole
    }
    advance()
    let high = parseCoalesce()
    let whole = span(from: Int(left.syntax.span.start))
    let (x, a, b) = (file.text(of: left.syntax.span), file.text(of: low.syntax.span), file.text(of: high.syntax.span))
    report(.between(isNegated ? "(\(x) < \(a) or \(x) > \(b))" : "\(x) >= \(a) and \(x) <= \(b)", at: whole))
    let first = node(.comparison(isNegated ? .less : .greaterOrEqual, left.syntax, low.syntax), of: [left, low])
    // The compared expression is stored once, so that nested ranges do not double the tree at each level.
    let again = ExpressionSyntax(.missing, span: left.syntax.span)
    let last = node(.comparison(isNegated ? .greater : .lessOrEqual, again, high.syntax), of: [left, high])
    let both = [first.syntax, last.syntax]
    return node(isNegated ? .or(both) : .and(both), of: [first, last])
  }

  private var comparisonOperator: ComparisonOperator? {
    switch current.kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .name, .quotedName, .string, .brokenString, .number, .duration, .date, .time, .event, .leftBrace, .rightBrace,
      .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .comma, .colon, .dot, .dots, .arrow, .plus,
      .minus, .star, .slash, .coalesce, .foreignAnd, .foreignOr, .foreignNot, .doubleArrow, .unknown, .end:
      nil
    }
  }

  /// Whether a sign or word of a comparison comes.
  var atComparison: Bool {
    comparisonOperator != nil || at(.doubleArrow) || atReserved(.like) || atReserved(.is) || atReserved(.in)
  }

  private var atNull: Bool { atReserved("null") || atReserved("nil") || at("None") }

  private mutating func parseIs(_ left: SizedExpression) -> SizedExpression {
    let start = self.start
    // Whatever is wrong with these words is one mistake.
    advanceKeyword()
    let isNegated = atReserved(.not)
    if isNegated { advanceKeyword() }
    let words = file.text(of: span(from: start))
    let isCapital = words != words.lowercased()
    let wordsSpan = span(from: start)
    let isPresent = at(word: .present)
    if isPresent || at(word: .missing) {
      let span = SourceSpan(start, Int(advanceKeyword().span.end))
      if isCapital, !isNegated { report(.capitals(words, meant: words.lowercased(), at: wordsSpan)) }
      if isNegated { report(.isNot(file.text(of: span), meant: isPresent ? "is missing" : "is present", at: span)) }
      return node(.isMissing(left.syntax, isNegated: isPresent != isNegated), of: [left])
    }
    if atNull {
      let span = SourceSpan(start, Int(advance().span.end))
      report(.comparedWithNull(file.text(of: span), isNegated: isNegated, at: span))
      return node(.isMissing(left.syntax, isNegated: isNegated), of: [left])
    }
    if at(.name), isCapital, atReserved(.missing) || atReserved(.present) {
      let meantPresent = atReserved(.present) != isNegated
      advance()
      let span = span(from: start)
      report(.capitals(file.text(of: span), meant: meantPresent ? "is present" : "is missing", at: span))
      return node(.isMissing(left.syntax, isNegated: meantPresent), of: [left])
    }
    if at(.string) {
      report(.foreignOperator(words, meant: isNegated ? "!=" : "=", at: wordsSpan))
      let right = parseCoalesce()
      return node(.comparison(isNegated ? .notEqual : .equal, left.syntax, right.syntax), of: [left, right])
    }
    if at(.name) {
      let word = text(of: current)
      let meant = word.lowercased() == "empty" ? nil : suggestion(for: word, among: ["missing", "present"])
      report(.unknownWord(word, "what `is` asks for", words: ["missing", "present"], meant: meant, at: current.span))
      guard meant != nil else {
        isRecovering = true
        return hole
      }
      advance()
      return node(.isMissing(left.syntax, isNegated: (meant == "present") != isNegated), of: [left])
    }
    failExpecting("`missing` or `present`")
    return hole
  }

  /// grammar: literal = string | [ "-" ] number | duration | date | time
  private mutating func parseLiteral() -> SizedExpression? {
    let start = self.start
    let isNegative = take(.minus) != nil
    if at(.string) || at(.brokenString) || at(.number) || at(.duration) || at(.date) || at(.time) {
      let literal = parsePrimary()
      return isNegative ? node(.negate(literal.syntax), of: [literal], from: start) : literal
    }
    if at(.name), atReserved("true") || atReserved("false") { return parsePrimary() }
    fail(.listWithoutLiteral(found: describe(current), at: current.span))
    return nil
  }
}
