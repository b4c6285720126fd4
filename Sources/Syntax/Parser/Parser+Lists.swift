import Source
import Values

extension Parser {
  /// One or more items between commas; a mistake ends the list.
  mutating func parseList<Item>(_ parseItem: (inout Parser) -> Item?) -> [Item] {
    var items: [Item] = []
    repeat {
      if let item = parseItem(&self) { items.append(item) }
    } while !isRecovering && !atSideBehindComma && take(.comma) != nil
    return items
  }

  /// `role start "A", end "B"`: the comma does not go on with the list.
  private var atSideBehindComma: Bool {
    at(.comma) && token(ahead: 2).kind == .string && Side.allCases.contains { at($0.rawValue, ahead: 1) }
  }

  /// `or`, `and` or nothing where a comma is meant; taken, and reported, where one of these tokens follows.
  mutating func takeForeignComma(before kinds: [Token.Kind]) -> Bool {
    if isRecovering { return false }
    if atOr || atAnd, kinds.contains(token(ahead: 1).kind) {
      let sign = advance()
      reportWhole(.wordForComma(text(of: sign), at: sign.span))
      return true
    }
    return false
  }

  /// `[ ITEM, … ]` and `ITEM, …` for `( ITEM, … )`; nil where neither is there.
  private mutating func parseForeignList<Item>(_ parseItem: (inout Parser) -> Item?) -> [Item]? {
    let literals: [Token.Kind] = [.string, .brokenString, .number]
    let isBracketed = at(.leftBracket)
    guard isBracketed || literals.contains(current.kind) || (at(.name) && !startsClause) else { return nil }
    let start = self.start
    if isBracketed { advance() }
    let from = self.start
    var items: [Item] = []
    repeat {
      if isBracketed, at(.rightBracket), !items.isEmpty { break }
      if let item = parseItem(&self) { items.append(item) }
    } while !isRecovering && take(.comma) != nil
    if isRecovering { return items }
    let inside = meant(from: from)
    if isBracketed, expect(.rightBracket, "`,` or `]`") == nil { return items }
    // The parenthesis that was opened by none.
    if !isBracketed, depth == 0, !isFirstOnLine(index) { _ = take(.rightParenthesis) }
    reportWhole(.listWithoutParentheses(meant: "(\(inside))", at: span(from: start)))
    return items
  }

  /// `( ITEM, … )`: one or more items, a comma after the last one allowed.
  mutating func parseParenthesized<Item>(_ what: String, _ parseItem: (inout Parser) -> Item?) -> [Item] {
    if token(ahead: 1).kind == .leftParenthesis { passOverRepetition() }
    if !isRecovering, let items = parseForeignList(parseItem) { return items }
    guard let opening = expect(.leftParenthesis, "`(` and \(what)") else { return [] }
    var items: [Item] = []
    repeat {
      if at(.rightParenthesis), !items.isEmpty { break }
      if let item = parseItem(&self) { items.append(item) }
    } while takeCommaInParentheses()
    closeParenthesis(opening)
    return items
  }

  /// A comma. Where a value follows without one, that is reported, and reading goes on as if it were there.
  mutating func takeCommaInParentheses() -> Bool {
    if isRecovering { return false }
    if take(.comma) != nil { return true }
    let startsValue =
      at(.string) || at(.number)
      || (at(.name) && Keyword(rawValue: text(of: current)).map(Keyword.reserved.contains) != true)
    // A name that ends a line after a text belongs to the next line.
    let isNextLines = at(.name) && tokens[index - 1].kind == .string && isFirstOnLine(min(index + 1, tokens.count - 1))
    guard startsValue, !isNextLines, !isFirstOnLine(index), !startsClause else { return false }
    report(.missingComma(before: text(of: current), at: current.span))
    return true
  }

  mutating func closeParenthesis(_ opening: Token) {
    if isRecovering || take(.rightParenthesis) != nil { return }
    if at(.end) || isFirstOnLine(index) || startsClause {
      fail(.unclosed("(", at: opening.span))
    } else {
      failExpecting("`,` or `)`")
    }
  }

  /// Several of a few words; one that follows without a comma is taken, and the comma reported.
  mutating func parseWords<Word: RawRepresentable & CaseIterable>(_ what: String) -> [Located<Word>]
  where Word.RawValue == String {
    if at(.star) || (atReserved("all") && Word(rawValue: text(of: current)) == nil) {
      let first = index
      advance()
      let all = everyWord(Word.allCases.map(\.rawValue))
      reportExpecting(what, from: first, meant: all.joined(separator: ", "))
      return all.compactMap { Word(rawValue: $0).map { Located($0, at: tokens[first].span) } }
    }
    let isBracketed = at(.leftBracket) || at(.leftParenthesis)
    let start = self.start
    if isBracketed { advance() }
    let from = self.start
    func parseWordList(_ parser: inout Parser) -> [Located<Word>] {
      parser.parseList { (parser: inout Parser) -> Located<Word>? in parser.parseWord(what) }
    }
    var words = parseWordList(&self)
    while !isRecovering, atAnd || atOr, token(ahead: 1).kind == .name, Word(rawValue: text(of: token(ahead: 1))) != nil
    {
      let sign = advance()
      reportWhole(.wordForComma(text(of: sign), at: sign.span))
      words += parseWordList(&self)
    }
    while !isRecovering, at(.name), Word(rawValue: text(of: current)) != nil {
      report(.missingComma(before: text(of: current), at: current.span))
      words += parseWordList(&self)
    }
    if isBracketed, !isRecovering {
      let inside = meant(from: from)
      guard take(.rightBracket) ?? take(.rightParenthesis) != nil else {
        failExpecting("`,` or the closing bracket")
        return words
      }
      reportWhole(.listInBrackets(meant: inside, at: span(from: start)))
    }
    return words
  }

  /// Those that `*` means: of the states those that the spec's `match` makes, and `cancelled` where a pair has `until`.
  private func everyWord(_ words: [String]) -> [String] {
    func has(_ first: String, _ second: String? = nil) -> Bool {
      tokens.indices.contains { place in
        tokens[place].kind == .name && text(of: tokens[place]) == first
          && (second == nil || (place + 1 < tokens.count && text(of: tokens[place + 1]) == second))
      }
    }
    var others: [SpanState] =
      has("match", "every") ? [.superseded, .repeated] : has("match", "first") ? [.superseded] : [.repeated]
    if !has("until") { others.append(.cancelled) }
    return words.filter { word in !others.contains { $0.rawValue == word } }
  }

  /// One of a few words, or a report that names them.
  mutating func parseWord<Word: RawRepresentable & CaseIterable>(_ what: String) -> Located<Word>?
  where Word.RawValue == String {
    let token = current
    let words = Word.allCases.map(\.rawValue)
    if at(.string), let word = Word(rawValue: value(of: token)) {
      reportWhole(.quotedWord(what, word.rawValue, at: advance().span))
      return Located(word, at: token.span)
    }
    guard at(.name) else {
      failExpecting("\(what) (\(list(words)))")
      return nil
    }
    let text = text(of: token)
    if let word = Word(rawValue: text) {
      advanceKeyword()
      return Located(word, at: token.span)
    }
    let meant = suggestion(for: text, among: words)
    report(.unknownWord(text, what, words: words, meant: meant, at: token.span))
    guard let meant, let word = Word(rawValue: meant) else {
      isRecovering = true
      return nil
    }
    advance()
    return Located(word, at: token.span)
  }

  func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// grammar: strings = string { "," string }
  mutating func parsePatterns(_ what: String) -> [Located<String>] {
    let isBracketed = at(.leftBracket) || at(.leftParenthesis)
    let start = self.start
    if isBracketed { advance() }
    let from = self.start
    var strings = parseList { $0.parsePattern(what) }
    while !isRecovering, at(.string), !isFirstOnLine(index) {
      report(.missingComma(before: text(of: current), at: current.span))
      strings += parseList { $0.parsePattern(what) }
    }
    while takeForeignComma(before: [.string]) { strings += parseList { $0.parsePattern(what) } }
    if isBracketed, !isRecovering {
      let inside = meant(from: from)
      guard take(.rightBracket) ?? take(.rightParenthesis) != nil else {
        failExpecting("`,` or the closing bracket")
        return strings
      }
      reportWhole(.listInBrackets(meant: inside, at: span(from: start)))
    }
    return strings
  }

  mutating func parseString(_ what: String) -> Located<String>? {
    if at(.string) || at(.brokenString) {
      let token = advance()
      return Located(value(of: token), at: token.span)
    }
    if at(.name) || at(.event), !startsClause {
      return parseBareValue(what)
    }
    failExpecting("\(what) in quotes")
    return nil
  }

  /// A text without its quotes, such as `us-east-1`: what follows without a space belongs to it.
  mutating func parseBareValue(_ what: String) -> Located<String> {
    let start = self.start
    let ends: [Token.Kind] = [.comma, .rightParenthesis, .leftParenthesis, .rightBrace, .unknown, .end]
    repeat { advance() } while !ends.contains(current.kind) && current.span.start == tokens[index - 1].span.end
    let span = span(from: start)
    if ClauseKeyword(firstWord: file.text(of: span)) != nil { isDoubtful = true }
    reportWhole(.missingQuotes(what, text: file.text(of: span), at: span))
    return Located(file.text(of: span), at: span)
  }

  /// A string that is a pattern: a backslash in it is written `\\`, as in the spec.
  mutating func parsePattern(_ what: String) -> Located<String>? {
    if failOnRoleLeftOut() { return nil }
    guard at(.string) || at(.brokenString) else {
      if at(.name), token(ahead: 1).kind == .string, !isFirstOnLine(index + 1), !startsClause {
        // A word before a name in quotes is not itself a name.
        fail(.roleWithWord(text(of: current), meant: nil, at: current.span))
        return nil
      }
      return parseString(what)
    }
    let token = advance()
    return Located(pattern(of: token), at: token.span)
  }

  func pattern(of token: Token) -> String {
    StringLiteral(file.bytes, inside: file.content(of: token)).pattern
  }

  /// The value of a string token. In foreign quotes a quote needs no escape, but may have one.
  func value(of token: Token) -> String {
    StringLiteral(file.bytes, inside: file.content(of: token)).text
  }

  /// grammar: names = name { "," name } [ "," ]
  mutating func parseName(_ what: String) -> Located<Name>? {
    guard at(.name) || at(.quotedName) else {
      failExpecting(what)
      return nil
    }
    let token = advance()
    if token.kind == .name, Keyword(rawValue: text(of: token)).map(Keyword.reserved.contains) == true {
      report(.reservedName(text(of: token), at: token.span))
    }
    return Located(name(of: token), at: token.span)
  }

  func name(of token: Token) -> Name {
    if token.kind == .quotedName {
      return Name(file.text(of: SourceSpan(Int(token.span.start) + 1, Int(token.span.end) - 1)), isQuoted: true)
    }
    return Name(text(of: token))
  }
}
