import Source

/// Items in braces, and where reading goes on after a mistake in one.
extension Parser {
  /// `{ ITEM … }`: items with or without commas between them. A mistake in one item leaves the others whole.
  ///
  /// Blocks do not nest, so a `{` before the next `}` shows that this one is not closed; then the block ends where a
  /// clause starts.
  ///
  /// - Parameter firsts: what the first token of an item may be; a line that begins with another goes on with a mistake.
  mutating func parseBlock<Item>(
    _ opening: Token, startingWith firsts: [Token.Kind] = [.name, .quotedName],
    _ parseItem: (inout Parser) -> Item?
  ) -> [Item] {
    var items: [Item] = []
    let isClosed = blockIsClosed
    let outer = unitStart
    while !at(.end), !at(.rightBrace) {
      if !isClosed, startsClause, isFirstOnLine(index) { break }
      let before = index
      // An item that begins where the one before it should end belongs to it.
      let isBehindComma = [.comma, .leftBrace].contains(tokens[index - 1].kind) && firsts.contains(current.kind)
      let isApart = isFirstOnLine(index) || isBehindComma
      if isApart { unitStart = start }
      isDoubtful = false
      if !isApart, !firsts.contains(current.kind), diagnostics.hasErrors(within: span(from: unitStart)) {
        isRecovering = true
      } else if let item = parseItem(&self) {
        items.append(item)
      } else {
        isDoubtful = true
      }
      if isRecovering {
        if at(.rightBrace) { brokenOff = index }
        if index == before { advance() }
        recoverAtItem(startingWith: firsts)
        isDoubtful = true
      }
      if isDoubtful { unread.append(span(from: unitStart)) }
      _ = take(.comma)
      if index == before { advance() }
    }
    isRecovering = false
    isDoubtful = false
    unitStart = outer
    if take(.rightBrace) == nil, !isBraceInBrokenText { report(.unclosed("{", at: opening.span)) }
    return items
  }

  /// Whether the token before, whose quote is not closed, holds the brace that would be here.
  private var isBraceInBrokenText: Bool {
    let last = tokens[index - 1]
    return [.brokenString, .unknown].contains(last.kind) && file.bytes[last.span.range].contains(UInt8(ascii: "}"))
  }

  /// The brace of a block that is not there, before the first item of a block that is closed; reported.
  mutating func takeAbsentBrace(_ what: String) -> Token? {
    guard at(.name), token(ahead: 1).kind == .equal || isFirstOnLine(index + 1) || token(ahead: 1).kind == .comma,
      blockIsClosed
    else { return nil }
    report(.expected(what, found: describe(current), meant: "{ \(text(of: current))", at: current.span))
    return Token(.leftBrace, SourceSpan(start, start))
  }

  var blockIsClosed: Bool {
    let next = tokens[index...].first { $0.kind == .leftBrace || $0.kind == .rightBrace }
    return next?.kind == .rightBrace
  }

  /// Skips to the next line that may begin an item, or the end of the block.
  private mutating func recoverAtItem(startingWith firsts: [Token.Kind]) {
    while !at(.end), !at(.rightBrace) {
      if isFirstOnLine(index), firsts.contains(current.kind) { break }
      advance()
    }
    isRecovering = false
  }
}
