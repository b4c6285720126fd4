import Source
import Values

/// The clauses that say which rows come out, and how.
extension Parser {
  /// grammar: match = "match" ( "next" | "first" | "every" ) [ "across" "accounts" ]
  mutating func parseMatch() -> Clause.Kind {
    if atReserved(.across), atReserved(.accounts, ahead: 1) {
      let first = index
      advance()
      advance()
      reportExpecting("a match mode", from: first, meant: "next across accounts")
      return .missing
    }
    guard let mode: Located<MatchMode> = parseWord("a match mode") else { return .missing }
    var clause = MatchClause(mode: mode)
    let start = self.start
    if takeAnyCase(.across) || takeMistyped(.across, before: [.name]) {
      guard takeAnyCase(.accounts) || takeMistypedAccounts() else {
        failExpecting("`accounts` after `across`")
        return .match(clause)
      }
      clause.acrossAccounts = span(from: start)
    }
    return .match(clause)
  }

  /// `accounts`, misspelt, as the last word of the clause.
  private mutating func takeMistypedAccounts() -> Bool {
    guard at(.name), !isFirstOnLine(index), suggestion(for: text(of: current), among: ["accounts"]) != nil else {
      return false
    }
    let word = advance()
    report(.expected("`accounts`", found: describe(word), meant: "accounts", at: word.span))
    return true
  }

  /// grammar: include = "include" inclusion { "," inclusion }
  /// grammar: inclusion = "errors" | "duplicates"
  mutating func parseInclude() -> Clause.Kind {
    let items: [Located<Inclusion>] = parseWords("what can be included")
    return items.isEmpty ? .missing : .include(items)
  }

  /// grammar: keep = "keep" state { "," state }
  /// grammar: state = "closed" | "open" | "superseded" | "repeated" | "orphan" | "cancelled"
  mutating func parseKeep() -> Clause.Kind {
    let items: [Located<SpanState>] = parseWords("a state of a span")
    return items.isEmpty ? .missing : .keep(items)
  }

  /// grammar: where = "where" expression
  /// grammar: select = "select" "{" select-item { [ "," ] select-item } [ "," ] "}"
  mutating func parseSelect() -> Clause.Kind {
    if at(.star) {
      report(.selectEverything(at: advance().span))
      return .missing
    }
    if atReserved("distinct"), token(ahead: 1).kind != .dot {
      failWholeClause(.distinctRows(at: advance().span))
      return .missing
    }
    if atReserved("top"), token(ahead: 1).kind == .number, !isFirstOnLine(index + 1) {
      let first = advance()
      let number = advance()
      report(.topInSelect(text(of: number), at: first.span.joined(with: number.span)))
    }
    if let opening = takeAbsentBrace("`{` and the columns") {
      return .select(parseBlock(opening) { $0.parseSelectItem() })
    }
    if (at(.name) && !startsClause) || at(.leftParenthesis) || at(.leftBracket) { return parseBareSelect() }
    guard let opening = expect(.leftBrace, "`{` and the columns") else { return .missing }
    if at(.rightBrace) {
      failExpecting("a column")
      advance()
      isRecovering = false
      return .missing
    }
    return .select(parseBlock(opening) { $0.parseSelectItem() })
  }

  /// grammar: select-item = name [ "=" expression ]
  mutating func parseSelectItem() -> SelectItem? {
    let start = self.start
    if at(.star) {
      report(.selectEverything(at: advance().span))
      return nil
    }
    if at(.name), [.dot, .leftParenthesis].contains(token(ahead: 1).kind) || atReserved("as", ahead: 1) {
      let isMisplaced = atAggregate && !isInSummary
      // What would be its name ended the column before.
      let before = nameBefore
      if let before { unread.append(before.span) }
      guard let meant = parseNamelessItem() else { return nil }
      report(
        isMisplaced
          ? .aggregateInSelect(meant.replacingBytes("(*)", with: "()"), at: span(from: start))
          : .selectWithoutName(meant: before == nil ? meant : nil, at: span(from: start)))
      return nil
    }
    if let item = parseOddlyNamedItem() { return item }
    if at(.event) { return parseItemWithColon() }
    guard let name = parseName("the name of a column") else { return nil }
    if at(.colon) {
      let colon = advance()
      let isAssigned = at(.equal) && current.span.start == colon.span.end
      let place = isAssigned ? colon.span.joined(with: advance().span) : colon.span
      report(.columnWithColon(name.value.text, at: place))
    } else if take(.equal) == nil {
      if atSwappedEqual {
        let span = current.span.joined(with: token(ahead: 1).span)
        let meant = "= \(text(of: current))"
        report(.expected("`=` behind `\(name.value.text)`", found: describe(current), meant: meant, at: span))
        isRecovering = true
        return SelectItem(name: name, expression: ExpressionSyntax(.missing, span: name.span), span: name.span)
      }
      if at(.name), !isFirstOnLine(index), [.leftParenthesis, .dot].contains(token(ahead: 1).kind) {
        reportLacking(
          "`=` or `,` behind `\(name.value.text)`", behind: tokens[index - 1], meant: "\(text(of: tokens[index - 1])) ="
        )
        isRecovering = true
        return SelectItem(
          name: name, expression: ExpressionSyntax(.missing, span: name.span),
          span: SourceSpan(start, Int(current.span.end)))
      }
      let path = Path(root: name, steps: [])
      return SelectItem(name: name, expression: ExpressionSyntax(.path(path), span: name.span), span: name.span)
    }
    isInSelect = true
    defer { isInSelect = false }
    var expression = parseExpression()
    if !isRecovering { expression = parseForeignFilter(of: expression) }
    if !isRecovering, at(.name), !isFirstOnLine(index), token(ahead: 1).kind == .leftParenthesis {
      failExpecting("`,` or an operator")
    }
    if !isRecovering, atReserved("as"), !isFirstOnLine(index),
      [.name, .string, .quotedName].contains(token(ahead: 1).kind)
    {
      let from = self.start
      advance()
      let other = advance()
      let meant = other.kind == .string ? value(of: other) : text(of: other)
      let isName = meant.isWord
      let text = file.text(of: expression.span)
      report(.columnNamedAfter(isName ? "\(meant) = \(text)" : nil, at: span(from: from)))
    }
    // A mistake at the next token is one of this column.
    let whole = isRecovering ? SourceSpan(start, Int(current.span.end)) : span(from: start)
    return SelectItem(name: name, expression: expression, span: whole)
  }

  /// The name by itself at the end of the line before, where a path with `=` begins this one.
  private var nameBefore: Token? {
    guard index > 1, isFirstOnLine(index), !isFirstOnLine(index - 1), tokens[index - 1].kind == .name,
      tokens[index - 2].kind != .dot
    else { return nil }
    var ahead = 1
    while token(ahead: ahead).kind == .dot { ahead += 2 }
    return token(ahead: ahead).kind == .equal ? tokens[index - 1] : nil
  }

  /// Whether a call of an aggregate comes.
  var atAggregate: Bool {
    at(.name) && token(ahead: 1).kind == .leftParenthesis
      && ForeignCall.aggregates.contains { $0.isIdentical(to: text(of: current).lowercased()) }
  }

  /// `name:key`, without a space, which is an event anywhere else.
  private mutating func parseItemWithColon() -> SelectItem? {
    let token = advance()
    let parts = text(of: token).byteSplit(":")
    guard parts.count == 2, isBareName(parts[0]), !parts[1].utf8.contains(UInt8(ascii: "*")) else {
      fail(.eventInExpression(text(of: token), at: token.span))
      return nil
    }
    let meant = "\(parts[0]) = \(parts[1])"
    report(.columnWithColon(parts[0], replacement: meant, at: token.span))
    while at(.dot), self.token(ahead: 1).kind == .name {
      advance()
      advance()
    }
    let name = Located(Name(parts[0]), at: token.span)
    return SelectItem(name: name, expression: ExpressionSyntax(.missing, span: token.span), span: token.span)
  }

  /// `select start.eventTime, key` as in SQL, without braces.
  private mutating func parseBareSelect() -> Clause.Kind {
    let start = self.start
    let opening = current
    let closing: Token.Kind? = at(.leftParenthesis) ? .rightParenthesis : at(.leftBracket) ? .rightBracket : nil
    if closing != nil { advance() }
    var items: [String] = []
    repeat {
      if let closing, at(closing), !items.isEmpty { break }
      if let item = parseNamelessItem() { items.append(item) }
    } while !isRecovering && (take(.comma) != nil || atItemWithoutComma(in: closing))
    if let closing, !isRecovering, take(closing) == nil {
      fail(.expected("`{` and the columns", found: describe(opening), at: opening.span))
    }
    if !isRecovering {
      let span = span(from: start)
      reportWhole(.selectWithoutBraces(meant: "{ \(items.joined(separator: ", ")) }", at: span))
    }
    return .missing
  }

  private func atItemWithoutComma(in closing: Token.Kind?) -> Bool {
    guard at(.name) else { return false }
    if closing != nil { return true }
    let word = text(of: current)
    return !isFirstOnLine(index) && !startsClause && meantClause(word).map { !canFollow($0) } ?? true
      && ForeignWord.advice[word.lowercased()] == nil && !atReserved("as")
  }

  /// An expression without a name, or `EXPRESSION as NAME`, in the form it should have; nil after a report.
  private mutating func parseNamelessItem() -> String? {
    isInSelect = true
    defer { isInSelect = false }
    let start = self.start
    let expression = parseExpression()
    if isRecovering { return nil }
    let text = meant(from: start)
    // `select name = expression`, where only the braces are missing.
    if case .comparison(.equal, let left, _) = expression.kind, case .path(let path) = left.kind, path.steps.isEmpty {
      return text
    }
    var name = "name"
    if case .path(let path) = expression.kind {
      name = columnName(for: path)
    } else if case .call(let function, _) = expression.kind {
      name = function.value
    }
    if atReserved("as"), token(ahead: 1).kind == .name || token(ahead: 1).kind == .quotedName {
      advance()
      name = self.text(of: advance())
    }
    return name == text ? name : "\(name) = \(text)"
  }

  /// What a column that shows this field may be called.
  private func columnName(for path: Path) -> String {
    guard let last = path.steps.last, case .name(let word) = last.value else { return path.root.value.text }
    if word == "eventTime", path.steps.count == 1 { return path.root.value.text == "end" ? "ended" : "started" }
    return word
  }
}
