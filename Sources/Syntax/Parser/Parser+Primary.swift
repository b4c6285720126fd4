import Source
import Values

extension Parser {
  /// grammar: primary = string | number | duration | date | time | call | path | "(" expression ")"
  mutating func parsePrimary() -> SizedExpression {
    let token = current
    switch token.kind {
    case .string, .brokenString:
      advance()
      var text = SizedExpression(.text(value(of: token)), token.span, height: 1)
      text.syntax.hasEscapedStar = pattern(of: token).containsBytes("\\*")
      return text
    case .number: return parseNumber()
    case .duration:
      advance()
      guard case .value(let interval) = readDuration(file.bytes[token.span.range]) else { return hole(at: token) }
      return SizedExpression(.duration(interval), token.span, height: 1)
    case .date:
      if let time = takeSpacedTime() { return SizedExpression(.time(time.value), time.span, height: 1) }
      advance()
      guard case .value(let date) = readDate(file.bytes[token.span.range]) else { return hole(at: token) }
      return SizedExpression(.date(date), token.span, height: 1)
    case .time:
      advance()
      guard let time = readTime(file.bytes[token.span.range]) else { return hole(at: token) }
      return SizedExpression(.time(time), token.span, height: 1)
    case .name, .quotedName: return parseNamed()
    case .leftParenthesis: return parseGroup()
    case .dot where token.span.end == self.token(ahead: 1).span.start && self.token(ahead: 1).kind == .number:
      advance()
      let number = advance()
      report(.pointlessNumber(text(of: number), at: token.span.joined(with: number.span)))
      return SizedExpression(.number("0." + text(of: number)), token.span.joined(with: number.span), height: 1)
    case .dot where token.span.end == self.token(ahead: 1).span.start && self.token(ahead: 1).kind == .name:
      // jq's paths begin with a dot.
      report(.jsonRoot(".", at: advance().span))
      return parseNamed()
    case .event:
      if let path = takePathWithColon() { return path }
      fail(.eventInExpression(text(of: token), at: token.span))
      return hole
    case .leftBrace, .rightBrace, .rightParenthesis, .leftBracket, .rightBracket, .comma, .colon, .dot, .dots, .arrow,
      .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash, .coalesce,
      .foreignAnd, .foreignOr, .foreignNot, .doubleArrow, .unknown, .end:
      failExpecting("a field or value")
      return hole
    }
  }

  private func hole(at token: Token) -> SizedExpression { SizedExpression(.missing, token.span, height: 1) }

  private mutating func parseNumber() -> SizedExpression {
    let word = token(ahead: 1)
    // In `select` a short word may be the next column.
    if word.kind == .name, !isInSelect || word.span.range.count > 2,
      ![.equal, .leftParenthesis].contains(token(ahead: 2).kind),
      let duration = takeSpacedDuration()
    {
      return SizedExpression(.duration(duration.value), duration.span, height: 1)
    }
    let token = advance()
    return SizedExpression(.number(text(of: token)), token.span, height: 1)
  }

  private mutating func parseGroup() -> SizedExpression {
    guard enter() else { return hole }
    defer { depth -= 1 }
    let opening = advance()
    var inner = parseOr()
    let isWhole = !isRecovering
    closeParenthesis(opening)
    // The value of a condition that breaks off.
    if isWhole, isRecovering, !inner.syntax.isCondition { inner.syntax.kind = .missing }
    inner.syntax.span = span(from: Int(opening.span.start))
    return inner
  }

  private mutating func parseNamed() -> SizedExpression {
    let token = current
    if failOnQuotedFunction() { return hole }
    if token.kind == .name {
      if Keyword.reserved.contains(where: { at(word: $0) }) {
        failExpecting("a field or value")
        return hole
      }
      if atReserved("case"), atReserved("when", ahead: 1) { return parseCaseWhen() }
      let next = self.token(ahead: 1).kind
      if next == .leftParenthesis { return parseCall() }
      if next == .dot, let percentile = takeDottedPercentile() { return percentile }
      if let foreign = parseForeignWord() { return foreign }
      if next != .dot, next != .leftBracket {
        if atReserved("true") || atReserved("false") {
          let word = text(of: advance()).lowercased()
          report(.booleanLiteral(word, at: token.span))
          return SizedExpression(.text(word), token.span, height: 1)
        }
        if at("null") || at("NULL") {
          report(.nullLiteral(at: advance().span))
          return hole(at: token)
        }
      }
      // The next clause, where a value should be.
      if isFirstOnLine(index), startsClause {
        failExpecting("a field or value")
        return hole
      }
    }
    return parsePath()
  }

  /// In a function of its own, as is all that the recursion need not keep on the stack.
  private mutating func failOnQuotedFunction() -> Bool {
    guard at(.quotedName), token(ahead: 1).kind == .leftParenthesis, token(ahead: 1).span.start == current.span.end
    else { return false }
    let meant = name(of: current).text
    fail(.expected("a function's name without quotes", found: describe(current), meant: meant, at: current.span))
    return true
  }

  /// `p99.9(x)`; nil where anything else comes.
  private mutating func takeDottedPercentile() -> SizedExpression? {
    let word = text(of: current)
    let (digits, opening) = (token(ahead: 2), token(ahead: 3))
    guard word.utf8.count > 1, word.hasBytePrefix("p"), word.utf8.dropFirst().allSatisfy(isDigit),
      digits.kind == .number, opening.kind == .leftParenthesis, opening.span.start == digits.span.end,
      Int(digits.span.start) == Int(current.span.end) + 1, depth < Self.depthLimit
    else { return nil }
    let start = self.start
    let percent = "\(word.droppingFirstBytes(1)).\(text(of: digits))"
    for _ in 0..<4 { advance() }
    let argument = meant(parseCoalesce().syntax.span)
    if isRecovering || expect(.rightParenthesis, "`)`") == nil { return hole }
    let span = span(from: start)
    reportWhole(
      .foreignForm("p\(percent)", meant: "percentile(\(argument), \(percent))", at: span))
    return SizedExpression(.missing, span, height: 1)
  }

  /// A bare name directly before a parenthesis is a function.
  ///
  /// grammar: call = name "(" [ expression { "," expression } [ "," ] ] ")"
  private mutating func parseCall() -> SizedExpression {
    guard enter() else { return hole }
    defer { depth -= 1 }
    let name = advance()
    let opening = advance()
    var arguments: [SizedExpression] = []
    var isGuessed = false
    if let foreign = parseForeignArguments(of: name) { return foreign }
    while !isRecovering, !at(.rightParenthesis) {
      arguments.append(parseOr())
      let hasComma = at(.comma)
      guard takeCommaInParentheses() else { break }
      isGuessed = isGuessed || !hasComma
    }
    closeParenthesis(opening)
    // How many arguments there would be is not known.
    if isRecovering || isGuessed { arguments.append(hole) }
    if !isRecovering, !isGuessed, let foreign = foreignCall(name, arguments) { return foreign }
    let function = Located(text(of: name), at: name.span)
    return node(.call(function, arguments.map(\.syntax)), of: arguments, from: Int(name.span.start))
  }

  /// grammar: path = name { step }
  mutating func parsePath() -> SizedExpression {
    let root = advance()
    var steps: [Located<Path.Step>] = []
    var hasTwoDots = false
    while !isRecovering, at(.dot) || at(.leftBracket) || atTwoDots {
      if atTwoDots {
        hasTwoDots = true
        report(.expected("one dot", found: describe(current), meant: ".", at: current.span))
      }
      guard let step = at(.leftBracket) ? parseIndexStep() : parseNamedStep() else { break }
      steps.append(step)
    }
    // A name may be missing there too, and then the path says something else.
    if hasTwoDots { unread.append(span(from: Int(root.span.start))) }
    if !isRecovering { takeJSONArrows(from: root, into: &steps) }
    if !isRecovering, steps.isEmpty { takeSlashes(from: root, into: &steps) }
    if !isRecovering, let test = takeMethod(of: root, steps) { return test }
    if !isRecovering, at(.leftParenthesis), token(ahead: 1).kind == .rightParenthesis,
      steps.last?.value == .name("count")
    {
      let start = self.start
      advance()
      advance()
      report(.countWithParentheses(at: span(from: start)))
    }
    let path = Path(root: Located(name(of: root), at: root.span), steps: steps)
    return SizedExpression(isRecovering ? .missing : .path(path), span(from: Int(root.span.start)), height: 1)
  }

  /// `request..name`.
  private var atTwoDots: Bool {
    at(.dots) && Int(current.span.start) == previousEnd && token(ahead: 1).kind == .name
      && token(ahead: 1).span.start == current.span.end
  }

  /// After a dot any word is a step.
  ///
  /// grammar: step = "." ( name | string ) | "[" [ digits ] "]"
  private mutating func parseNamedStep() -> Located<Path.Step>? {
    let start = self.start
    advance()
    let token = current
    switch token.kind {
    case .name where !(isFirstOnLine(index) && (startsClauseAfterDot || startsItemAfterDot)):
      advance()
      return Located(.name(text(of: token)), at: token.span)
    case .quotedName:
      advance()
      return Located(.quoted(name(of: token).text), at: token.span)
    case .string, .brokenString:
      advance()
      return Located(.quoted(value(of: token)), at: token.span)
    case .number where text(of: token).utf8.allSatisfy(isDigit):
      advance()
      report(.indexAfterDot(text(of: token), at: span(from: start)))
      return Int(text(of: token)).map { Located(.index($0), at: span(from: start)) }
    case .star:
      advance()
      report(.starStep(at: span(from: start)))
      return Located(.each, at: span(from: start))
    case .duration where isNamePart(file.bytes[Int(token.span.start)]):
      // The lexer has reported `2fa` as a duration; it is a name that needs quotes.
      advance()
      return Located(.quoted(text(of: token)), at: span(from: start))
    case .name, .number, .duration, .date, .time, .event, .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis,
      .leftBracket, .rightBracket, .comma, .colon, .dot, .dots, .arrow, .equal, .notEqual, .less, .lessOrEqual,
      .greater, .greaterOrEqual, .plus, .minus, .slash, .coalesce, .foreignAnd, .foreignOr, .foreignNot, .doubleArrow,
      .unknown, .end:
      failExpecting("a name after the dot")
      return nil
    }
  }

  /// A path that breaks off before the next column of a block.
  private var startsItemAfterDot: Bool { isInSelect && token(ahead: 1).kind == .equal }

  /// A path that breaks off before the next clause.
  var startsClauseAfterDot: Bool {
    guard let keyword = ClauseKeyword(firstWord: text(of: current)) else { return false }
    return keyword.words.count > 1
      ? at(word: keyword.words[1], ahead: 1) : canFollow(keyword) && keyword != .rowsWhere
  }

  private mutating func parseIndexStep() -> Located<Path.Step>? {
    let start = self.start
    let opening = advance()
    if take(.rightBracket) != nil { return Located(.each, at: span(from: start)) }
    if at(.star), token(ahead: 1).kind == .rightBracket {
      advance()
      advance()
      report(.starStep(at: span(from: start)))
      return Located(.each, at: span(from: start))
    }
    let token = current
    guard at(.number), text(of: token).utf8.allSatisfy(isDigit) else {
      if at(.string), self.token(ahead: 1).kind == .rightBracket {
        advance()
        advance()
        let name = value(of: token)
        let isName = name.isWord
        reportWhole(.badIndex(meant: isName ? ".\(name)" : ".\(stringLiteral(of: name))", at: span(from: start)))
        return Located(.quoted(name), at: span(from: start))
      }
      if at(.minus) || at(.string) || at(.name) || at(.number) {
        fail(.badIndex(at: token.span))
      } else {
        failExpecting("a number from 0, or `]`")
      }
      return nil
    }
    advance()
    guard let index = Int32(text(of: token)) else {
      fail(.numberTooLarge(text(of: token), at: token.span))
      return nil
    }
    guard take(.rightBracket) != nil else {
      fail(.unclosed("[", at: opening.span))
      return nil
    }
    return Located(.index(Int(index)), at: span(from: start))
  }
}
