import Source
import Values

extension Parser {
  /// Without `on` the keys are empty and nothing is reported: Semantics does, which knows keys to propose.
  ///
  /// grammar: pair = "pair" [ string ] selectors "->" selectors "on" key-part { "and" key-part } companions
  mutating func parsePair() -> Clause.Kind {
    var clause = PairClause(label: parseLabel())
    clause.starts = parseSelectors("a start event")
    let early = isRecovering ? nil : parseEarlyKey()
    if !isRecovering { parseArrow() }
    if !isRecovering { clause.ends = parseSelectors("an end event") }
    if !isRecovering, at(.arrow) {
      report(.chain(at: current.span))
      while !isRecovering, take(.arrow) != nil { _ = parseSelectors("an event") }
    }
    if !isRecovering, let early { reportEarlyKey(early) }
    if !isRecovering, takeForeignOn() || takeAnyCase(.on) || takeMistypedOn() || takeAbsentOn() {
      clause.keys = parseKeys()
    }
    if !isRecovering, !clause.keys.isEmpty { parseCompanions(of: &clause) }
    return .pair(clause)
  }

  private mutating func parseLabel() -> Located<String>? {
    if at(.name), token(ahead: 1).kind == .event, !isFirstOnLine(index + 1),
      token(ahead: 1).span.start > current.span.end, !at(word: .pair)
    {
      let token = advance()
      report(.missingQuotes("a label", text: text(of: token), at: token.span))
      return Located(text(of: token), at: token.span)
    }
    if at(.name), token(ahead: 1).kind == .colon, token(ahead: 2).kind == .event, !isFirstOnLine(index + 2) {
      let label = advance()
      let span = label.span.joined(with: advance().span)
      report(.missingQuotes("a label", text: text(of: label), at: span))
      return Located(text(of: label), at: label.span)
    }
    guard at(.string) || at(.brokenString) else { return nil }
    // An event in quotes is not a label.
    let next = token(ahead: 1).kind
    if next == .arrow || next == .comma || next == .doubleArrow, quotedEvent(current) != nil { return nil }
    let token = advance()
    // An event without its service begins with its colon.
    if self.token(ahead: 1).span.start != current.span.end { takeStrayColon() }
    return Located(value(of: token), at: token.span)
  }

  private mutating func parseArrow() {
    if take(.arrow) != nil { return }
    if at(.doubleArrow) {
      report(.foreignOperator("=>", meant: "->", at: advance().span))
    } else if at(.minus), token(ahead: 1).kind == .greater {
      let start = advance().span
      report(.foreignOperator("- >", meant: "->", at: start.joined(with: advance().span)))
    } else if at(word: .to) {
      report(.foreignOperator("to", meant: "->", at: advance().span))
    } else {
      failExpecting("`->` and the end event")
    }
  }

  /// grammar: selectors = selector { "," selector }
  mutating func parseSelectors(_ what: String) -> [SelectorSyntax] {
    let opening = at(.leftBracket) ? index : nil
    if opening != nil { advance() }
    let selectors = parseSelectorList(what)
    if let opening, !isRecovering, take(.rightBracket) != nil {
      let inside = SourceSpan(Int(tokens[opening].span.end), Int(tokens[index - 1].span.start))
      let span = span(from: Int(tokens[opening].span.start))
      reportWhole(.listInBrackets(meant: meant(inside), at: span))
    }
    return selectors
  }

  private mutating func parseSelectorList(_ what: String) -> [SelectorSyntax] {
    var selectors: [SelectorSyntax] = []
    repeat {
      // A comma too many before `->` or `on` ends the list.
      if at(.arrow) || atReserved(.on), tokens[index - 1].kind == .comma {
        report(.extraComma(at: tokens[index - 1].span))
        break
      }
      if let selector = parseSelector(what) { selectors.append(selector) }
    } while !isRecovering && (take(.comma) != nil || takeForeignComma(before: [.event, .string]))
    return selectors
  }

  /// grammar: selector = event [ "where" expression ]
  private mutating func parseSelector(_ what: String) -> SelectorSyntax? {
    let start = self.start
    let event = parseEvent(what)
    if isRecovering { return nil }
    var condition: ExpressionSyntax?
    if takeAnyCase(.where) {
      condition = parseCondition()
    } else if at(.leftParenthesis) || atReserved("if") || atReserved("when"), !isFirstOnLine(index) {
      condition = parseForeignCondition()
    }
    guard let (service, name) = event else { return nil }
    return SelectorSyntax(service: service, event: name, condition: condition, span: span(from: start))
  }

  private mutating func parseEvent(_ what: String) -> (service: Located<String>, name: Located<String>)? {
    if at(.event) {
      if let event = takeHyphenatedEvent() { return event }
      return readEvent(advance().span)
    }
    if at(.string), let event = quotedEvent(current) {
      report(.quotedEvent(event, at: advance().span))
      let span = tokens[index - 1].span
      // Inside its quotes the event is as written.
      return readEvent(SourceSpan(Int(span.start) + 1, Int(span.end) - 1))
    }
    if let (colon, end) = spacedEvent() {
      let service = current.span.joined(with: tokens[colon - 1].span)
      let name = tokens[colon + 1].span.joined(with: tokens[end].span)
      let whole = service.joined(with: name)
      report(.spacesInEvent(meant: file.text(of: whole).filter { !$0.isWhitespace }, at: whole))
      index = end + 1
      return eventParts(service: service, name: name)
    }
    if let (meant, signs) = dottedEvent() {
      let service = advance()
      for _ in 0..<signs { advance() }
      let name = advance()
      report(.eventWithDot(meant, at: service.span.joined(with: name.span)))
      return eventParts(service: service.span, name: name.span)
    }
    if let event = eventWithStarredService() {
      fail(.serviceWithStar(at: current.span.joined(with: event.span)))
      return nil
    }
    if at(.name), token(ahead: 1).kind == .colon, token(ahead: 2).kind == .string,
      token(ahead: 1).span.end == token(ahead: 2).span.start
    {
      let service = advance()
      advance()
      let span = service.span.joined(with: current.span)
      report(.quotedEvent("\(text(of: service)):\(value(of: advance()))", at: span))
      return nil
    }
    if at(.name) || at(.quotedName), !atReserved(.on), !startsClause {
      let token = advance()
      report(.eventWithoutService(text(of: token), at: token.span))
      // What is left of an event that is broken in two.
      if at(.event) || at(.colon) || at(.minus) || at(.number) { isRecovering = true }
      return nil
    }
    if at(.star) {
      let star = index
      advance()
      reportExpecting("an event", from: star, meant: "*:*")
      return eventParts(service: tokens[star].span, name: tokens[star].span)
    }
    let isEnd = index > 0 && tokens[index - 1].kind == .arrow
    failExpecting("\(what), such as ec2:\(isEnd ? "DeleteSnapshot" : "CreateSnapshot")")
    return nil
  }

  /// The last token of `ec*:Create`, `e*2:Create` and `*2:Create`.
  private func eventWithStarredService() -> Token? {
    var ahead = 0
    while [.name, .star].contains(token(ahead: ahead).kind),
      token(ahead: ahead).span.end == token(ahead: ahead + 1).span.start
    {
      ahead += 1
    }
    return ahead > 0 && token(ahead: ahead).kind == .event ? token(ahead: ahead) : nil
  }

  /// `ec2.CreateSnapshot`, `ec2/CreateSnapshot` and `ec2::CreateSnapshot` as they are meant, and how many signs are
  /// between the names; nil for anything else.
  private func dottedEvent() -> (meant: String, signs: Int)? {
    let signs = token(ahead: 1).kind == .colon && token(ahead: 2).kind == .colon ? 2 : 1
    let name = token(ahead: signs + 1)
    guard at(.name), signs == 2 || [.dot, .slash].contains(token(ahead: 1).kind), name.kind == .name,
      (0...signs).allSatisfy({ token(ahead: $0).span.end == token(ahead: $0 + 1).span.start }),
      ![.dot, .colon, .minus].contains(token(ahead: signs + 2).kind)
    else { return nil }
    return ("\(text(of: current)):\(text(of: name))", signs)
  }

  /// `ec2:create-volume`, as the AWS CLI calls its operations.
  private mutating func takeHyphenatedEvent() -> (service: Located<String>, name: Located<String>)? {
    guard token(ahead: 1).kind == .minus, token(ahead: 2).kind == .name,
      current.span.end == token(ahead: 1).span.start
    else { return nil }
    let start = self.start
    advance()
    while at(.minus) || at(.name), Int(current.span.start) == previousEnd { advance() }
    let span = span(from: start)
    let parts = file.text(of: span).byteSplit(":")
    let words = parts[parts.count - 1].byteSplit("-").map { word in
      String(decoding: word.utf8.prefix(1), as: UTF8.self).uppercased() + word.droppingFirstBytes(1)
    }
    let (service, name) = (parts[0], words.joined())
    report(.eventWithHyphens("\(service):\(name)", at: span))
    return (Located(service, at: span), Located(name, at: span))
  }

  /// The indices of the colon and the last token of an event with white space in it: `ec2 : CreateSnapshot`.
  private func spacedEvent() -> (colon: Int, end: Int)? {
    var colon = index
    while [.name, .dot, .minus, .number, .duration].contains(tokens[colon].kind), colon - index < 16 { colon += 1 }
    guard colon > index, tokens[colon].kind == .colon,
      tokens[colon + 1].kind == .name || tokens[colon + 1].kind == .star
    else { return nil }
    var end = colon + 1
    // `Create*`: the pieces of a name are adjacent.
    while [.name, .star].contains(tokens[end + 1].kind), tokens[end].span.end == tokens[end + 1].span.start { end += 1 }
    return (colon, end)
  }

  /// The text of a string that holds an event and nothing else.
  private func quotedEvent(_ token: Token) -> String? {
    let text = value(of: token)
    var ignored = Diagnostics()
    let tokens = lex(SourceFile(name: "", text: text), into: &ignored).tokens
    return tokens.count == 2 && tokens[0].kind == .event && Int(tokens[0].span.end) == text.utf8.count ? text : nil
  }

  private mutating func readEvent(_ span: SourceSpan) -> (service: Located<String>, name: Located<String>) {
    let bytes = file.bytes[span.range]
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex - 1
    return eventParts(service: SourceSpan(bytes.startIndex, colon), name: SourceSpan(colon + 1, bytes.endIndex))
  }

  private mutating func eventParts(
    service: SourceSpan, name: SourceSpan
  ) -> (service: Located<String>, name: Located<String>) {
    var serviceText = file.text(of: service).filter { !$0.isWhitespace }
    if serviceText.hasByteSuffix(eventSourceSuffix), !serviceText.isIdentical(to: eventSourceSuffix) {
      serviceText = serviceName(ofSource: serviceText)
      report(.serviceWithDomain(serviceText, at: service))
    }
    return (Located(serviceText, at: service), Located(file.text(of: name), at: name))
  }
}
