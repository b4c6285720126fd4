import Source

/// Recursive descent over the tokens of one file: one function for each production of the grammar, which is written
/// above it. `parseX` must find an X and reports if it does not, `expect` is the same for one token, `take` is maybe.
struct Parser {
  /// How deep expressions may nest, and how high their trees may grow, so that no later stage runs out of stack.
  static let depthLimit = 200

  let file: SourceFile
  let tokens: [Token]
  var diagnostics: Diagnostics
  var index = 0
  /// The tokens that were taken as words of the language, in order.
  var keywordTokens: [Int] = []
  /// Set from a mistake to the place where reading can go on: what is amiss in between follows from the mistake.
  var isRecovering = false
  /// The texts that could not be read whole, each from the beginning of its clause or item.
  var unread: [SourceSpan] = []
  /// Whether something in the current clause or item was read that may be meant otherwise.
  var isDoubtful = false
  /// The brace at which the last item of a block broke off.
  var brokenOff: Int?
  /// Where the clause or the item of a block begins that is being read.
  var unitStart = 0
  var depth = 0
  /// Whether a column of `select` is being read: a name after its expression is the next column.
  var isInSelect = false
  /// Where the end of the pair that is being read has its key, as it is written.
  var keyOfEnd = ""
  /// Whether a column of the block of `summarize` is being read, where aggregates belong.
  var isInSummary = false
  /// Whether the capitals of the current word were reported together with the word before it.
  var isCapitalReported = false
  /// Whether the rows of this `partitions` were reported to lack their parentheses: said once.
  var hasBareRows = false
  /// The tokens from which a form of another language was tried in vain.
  var failedAttempts: Set<Int> = []
  var readAhead: ReadAhead?

  var current: Token { tokens[index] }

  var previousEnd: Int { index > 0 ? Int(tokens[index - 1].span.end) : 0 }

  func token(ahead count: Int) -> Token { tokens[min(index + count, tokens.count - 1)] }

  func at(_ kind: Token.Kind) -> Bool { current.kind == kind }

  /// Whether a bare name of exactly this text comes there.
  func at(_ word: String, ahead count: Int = 0) -> Bool {
    let token = token(ahead: count)
    return token.kind == .name && file.bytes[token.span.range].elementsEqual(word.utf8)
  }

  /// Whether a word of the language is there, in lower case.
  func at(word keyword: Keyword, ahead count: Int = 0) -> Bool { at(keyword.rawValue, ahead: count) }

  func text(of token: Token) -> String { file.text(of: token.span) }

  /// Whether it is the first token on its line.
  func isFirstOnLine(_ index: Int) -> Bool {
    index == 0
      || file.bytes[Int(tokens[index - 1].span.end)..<Int(tokens[index].span.start)].contains(UInt8(ascii: "\n"))
  }

  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[index]
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  mutating func take(_ kind: Token.Kind) -> Token? { at(kind) && kind != .end ? advance() : nil }

  /// Takes a name that is a word of the language here.
  @discardableResult
  mutating func advanceKeyword() -> Token {
    keywordTokens.append(index)
    return advance()
  }

  mutating func take(word keyword: Keyword) -> Token? { at(word: keyword) ? advanceKeyword() : nil }

  /// Takes a word of the language; one in capitals is taken too, and reported.
  mutating func takeAnyCase(_ keyword: Keyword) -> Bool {
    guard atReserved(keyword) else { return false }
    defer { isCapitalReported = false }
    if !at(word: keyword), !isCapitalReported {
      report(.capitals(text(of: current), meant: keyword.rawValue, at: current.span))
    }
    advanceKeyword()
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ what: @autoclosure () -> String) -> Token? {
    if let token = take(kind) { return token }
    failExpecting(what())
    return nil
  }

  /// Reports a mistake that says more than what the lexer said about the same token.
  mutating func reportInstead(_ diagnostic: Diagnostic) {
    if !isRecovering { diagnostics.reportInstead(orRepetition(diagnostic)) }
  }

  /// Reports a mistake after which reading goes on as if it had not been made.
  mutating func report(_ diagnostic: Diagnostic) {
    if !isRecovering { diagnostics.report(orRepetition(diagnostic)) }
  }

  /// Reports a mistake after which the rest of the item or clause makes no sense.
  ///
  /// Replaces the lexer's message about the same token, such as that it is not a number.
  mutating func fail(_ diagnostic: Diagnostic) {
    if !followsReport, !followsMistakeOnLine { reportInstead(diagnostic) }
    isRecovering = true
  }

  /// - Parameter help: what to write, where that is plain.
  mutating func failExpecting(_ what: String, help: String? = nil) {
    fail(.expected(what, found: describe(current), help: help, at: placeOfFault))
  }

  /// Reports the text from that token up to here, with what was meant, and reads on as if that had been written.
  /// Nothing else is said about the text.
  mutating func reportExpecting(_ what: String, from first: Int, meant: String) {
    let span = SourceSpan(Int(tokens[first].span.start), max(Int(tokens[first].span.end), previousEnd))
    reportWhole(.expected(what, found: describe(tokens[first]), meant: meant, at: span))
  }

  /// Reports a token that lacks something after it, with the token as it should be.
  mutating func reportLacking(_ what: String, behind token: Token, meant: String) {
    report(.expected(what, found: describe(current), meant: meant, at: token.span))
  }

  /// Reports a mistake about all of a text, instead of what was said about parts of it.
  mutating func reportWhole(_ diagnostic: Diagnostic) {
    if isRecovering { return }
    diagnostics.withdraw(within: diagnostic.span)
    diagnostics.report(orRepetition(diagnostic))
  }

  /// Reports a habit of another language, and passes over the rest of the clause, of which nothing else is said.
  mutating func failWholeClause(_ diagnostic: Diagnostic) {
    if isRecovering { return }
    let start = Int(diagnostic.span.start)
    while !at(.end), !(isFirstOnLine(index) && startsClause) { advance() }
    diagnostics.withdraw(within: SourceSpan(start, max(start, previousEnd)))
    diagnostics.report(diagnostic)
  }

  /// A text with the mistakes mended that were reported in it.
  func meant(_ span: SourceSpan) -> String { diagnostics.mended(span, of: file) }

  /// The same for what was read since.
  func meant(from start: Int) -> String { meant(span(from: start)) }

  /// Whether the lexer has reported the current token, so that nothing else need be said about it.
  private var followsReport: Bool {
    at(.unknown) || (index > 0 && tokens[index - 1].kind == .brokenString)
  }

  /// Whether something was reported of the same item or clause and line, from which this one may follow.
  private var followsMistakeOnLine: Bool {
    guard index > 0, diagnostics.hasErrors(within: SourceSpan(unitStart, previousEnd)) else { return false }
    var line = index
    while line > 0, !isFirstOnLine(line), tokens[line].span.start > unitStart { line -= 1 }
    return diagnostics.hasErrors(within: SourceSpan(Int(tokens[line].span.start), previousEnd))
  }

  /// The token that should not be there; at a line's end the end of what came before, where the absent thing belongs.
  private var placeOfFault: SourceSpan {
    if index > 0,
      at(.end) || (isFirstOnLine(index) && (startsClause || at(.rightBrace) || tokens[index - 1].kind == .dot))
    {
      let end = Int(tokens[index - 1].span.end)
      return SourceSpan(startOfLastScalar(before: end), end)
    }
    return current.span
  }

  private func startOfLastScalar(before end: Int) -> Int {
    var start = max(0, end - 1)
    while start > 0, file.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  func describe(_ token: Token) -> String {
    if token.kind == .end { return "the end of the file" }
    let text = text(of: token)
    return text.count > 40 ? "`\(text.prefix(40))…`" : "`\(text)`"
  }

  func span(from start: Int) -> SourceSpan { SourceSpan(start, max(start, previousEnd)) }

  var start: Int { Int(current.span.start) }
}
