import Source
import Values

/// Calls and words of expressions as other languages have them.
extension Parser {
  /// What SQL writes between the parentheses of a call: `count(*)`, `count(distinct x)`, `cast(x as bigint)`,
  /// `extract(hour from t)`; the opening parenthesis was read. nil where the arguments are an ordinary list.
  mutating func parseForeignArguments(of name: Token) -> SizedExpression? {
    let start = Int(name.span.start)
    let function = text(of: name)
    let word = function.lowercased()
    if at(.star), token(ahead: 1).kind == .rightParenthesis, word == "count" {
      let star = advance()
      advance()
      // Outside a summary the call itself is the mistake.
      if isInSummary {
        if function == word {
          report(.countOfStar(at: star.span))
        } else {
          reportWhole(.countOfStar(meant: "count()", at: span(from: start)))
        }
      }
      return node(.call(Located(word, at: name.span), []), of: [], from: start)
    }
    if word == "count", atReserved("distinct"), [.name, .quotedName].contains(token(ahead: 1).kind) {
      advance()
      return foreignArgument(of: name) { x in ("count(distinct …)", "count_distinct(\(x))") }
    }
    if word == "count", atReserved(.where), [.name, .quotedName].contains(token(ahead: 1).kind),
      Keyword(rawValue: text(of: token(ahead: 1))).map(Keyword.reserved.contains) != true
    {
      advance()
      let from = self.start
      let condition = parseOr()
      let x = meant(from: from)
      if isRecovering || expect(.rightParenthesis, "`)`") == nil { return hole }
      reportWhole(.foreignForm("count(where …)", meant: "count(\(x))", at: span(from: start)))
      return node(.call(Located(word, at: name.span), [condition.syntax]), of: [condition], from: start)
    }
    if word == "extract", at(.name), atReserved(.from, ahead: 1) {
      let unit = text(of: advance()).lowercased()
      advance()
      return foreignArgument(of: name) { x in
        ("extract", ForeignCall.ofUnit(unit, x))
      }
    }
    guard ["cast", "try_cast"].contains(word), let (type, x) = attempt(at: index - 1, { $0.readCast() }) else {
      return nil
    }
    let meant = ForeignCall.ofType(type, x)
    let help = meant == nil ? ForeignCall.adviceOnTypes : nil
    reportWhole(.foreignForm(function, meant: meant, help: help, at: span(from: start)))
    return SizedExpression(.missing, span(from: start), height: 1)
  }

  /// `x as TYPE)`, with what is meant by x; nil where something else is there.
  private mutating func readCast() -> (type: String, x: String)? {
    let argument = parseCoalesce()
    guard !isRecovering, atReserved("as") else { return nil }
    advance()
    let type = text(of: current).lowercased()
    while !at(.end), !at(.rightParenthesis), !isFirstOnLine(index) { advance() }
    guard take(.rightParenthesis) != nil else { return nil }
    return (type, meant(argument.syntax.span))
  }

  /// One argument and the closing parenthesis, then the report.
  private mutating func foreignArgument(
    of name: Token, _ form: (String) -> (form: String, meant: String?)
  ) -> SizedExpression {
    let start = Int(name.span.start)
    let argument = parseCoalesce()
    let x = meant(argument.syntax.span)
    if isRecovering || expect(.rightParenthesis, "`)`") == nil { return hole }
    let (form, meant) = form(x)
    reportWhole(.foreignForm(form, meant: meant, at: span(from: start)))
    return SizedExpression(.missing, span(from: start), height: 1)
  }

  /// A call that is written otherwise here, after its closing parenthesis; nil for any other.
  mutating func foreignCall(_ name: Token, _ arguments: [SizedExpression]) -> SizedExpression? {
    let function = text(of: name)
    guard ForeignCall.names.contains(function.lowercased()) else { return nil }
    let texts = arguments.map { meant($0.syntax.span) }
    guard let call = ForeignCall(function.lowercased(), texts, isInSummary: isInSummary) else { return nil }
    let span = span(from: Int(name.span.start))
    reportWhole(.foreignForm(texts.isEmpty ? "\(function)()" : function, meant: call.meant, help: call.help, at: span))
    return SizedExpression(.missing, span, height: 1)
  }

  /// `interval '30' day`, `current_timestamp`, `if a then b else c`; nil where none of these is there.
  mutating func parseForeignWord() -> SizedExpression? {
    let start = self.start
    let next = token(ahead: 1).kind
    let lower = text(of: current).lowercased()
    if lower == "current_timestamp" || lower == "current_date", next != .dot, next != .equal {
      let word = advance()
      reportWhole(.foreignForm(text(of: word), meant: "now", at: word.span))
      return SizedExpression(.missing, word.span, height: 1)
    }
    if atReserved("interval"), next == .string || next == .number || next == .duration { return parseInterval() }
    guard at("if"), [.name, .quotedName, .string, .number, .duration, .leftParenthesis].contains(next),
      depth < Self.depthLimit, let meant = attempt(at: index, { $0.readIfThen() })
    else { return nil }
    reportWhole(.foreignForm("if … then … else", meant: meant, at: span(from: start)))
    return SizedExpression(.missing, span(from: start), height: 1)
  }

  /// The call of `if` that means the same as `if … then … else …`; nil where something else is there.
  private mutating func readIfThen() -> String? {
    depth += 1
    advance()
    let from = self.start
    _ = parseOr()
    let condition = meant(from: from)
    guard !isRecovering, atReserved("then"), let first = parseBranch(), atReserved("else"), let second = parseBranch()
    else { return nil }
    if atReserved("end") { advance() }
    return "if(\(condition), \(first), \(second))"
  }

  /// A value after `then` or `else`; nil where there is none.
  private mutating func parseBranch() -> String? {
    advance()
    let from = self.start
    _ = parseCoalesce()
    return isRecovering ? nil : meant(from: from)
  }

  /// `interval '30' day` and `interval '30 days'`.
  private mutating func parseInterval() -> SizedExpression? {
    let start = self.start
    let number = token(ahead: 1)
    var written = number.kind == .string ? value(of: number) : text(of: number)
    var count = 2
    if token(ahead: 2).kind == .name, !isFirstOnLine(index + 2), durationUnit(of: text(of: token(ahead: 2))) != nil {
      written += " " + text(of: token(ahead: 2))
      count = 3
    }
    let words = written.byteSplit(" ").filter { !$0.isEmpty }
    let meant = words.count == 2 ? words[0] + (durationUnit(of: words[1]) ?? words[1]) : words.joined()
    guard case .value(let interval) = readDuration(Array(meant.utf8)[...]) else { return nil }
    for _ in 0..<count { advance() }
    let span = span(from: start)
    reportWhole(.wordyDuration(file.text(of: span), meant: meant, at: span))
    return SizedExpression(.duration(interval), span, height: 1)
  }

  /// `case when … end` of SQL: read, for what it means here, or skipped whole.
  mutating func parseCaseWhen() -> SizedExpression {
    let start = self.start
    let words = current.span.joined(with: token(ahead: 1).span)
    if depth < Self.depthLimit, let meant = attempt(at: index, { $0.readCaseWhen() }) {
      reportWhole(.caseWhen(meant: meant, at: span(from: start)))
      return SizedExpression(.missing, span(from: start), height: 1)
    }
    while !at(.end), !at(.rightBrace), !(isFirstOnLine(index) && startsClause) {
      let isLast = atReserved(.end) && token(ahead: 1).kind != .dot
      advance()
      if isLast { break }
    }
    let whole = span(from: start)
    if !isRecovering { diagnostics.withdraw(within: whole) }
    report(.caseWhen(meant: nil, at: words))
    return SizedExpression(.missing, whole, height: 1)
  }

  /// The calls of `if` that mean the same; nil where it cannot be read, or has no `else`.
  private mutating func readCaseWhen() -> String? {
    depth += 1
    advance()
    var calls = ""
    var count = 0
    while atReserved("when"), count < 20 {
      advance()
      let from = self.start
      _ = parseOr()
      let condition = meant(from: from)
      guard !isRecovering, atReserved("then"), let value = parseBranch() else { return nil }
      calls += "if(\(condition), \(value), "
      count += 1
    }
    guard count > 0, atReserved("else"), let last = parseBranch(), atReserved("end") else { return nil }
    advance()
    return calls + last + String(repeating: ")", count: count)
  }
}
