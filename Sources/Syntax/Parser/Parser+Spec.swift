import Source
import Values

extension Parser {
  /// The newest version of the language.
  static let version = 1

  /// grammar: spec = [ version ] { clause }
  mutating func parseSpec() -> Spec {
    let version = parseVersion()
    var spec = Spec(version: version, file: file)
    if let version, version.value > Self.version {
      diagnostics = Diagnostics()
      diagnostics.report(
        .newerVersion(version.value == Int.max ? nil : version.value, known: Self.version, at: version.span))
      return spec
    }
    var last = start
    while !at(.end) {
      let before = index
      isRecovering = false
      if takeLateKey(of: &spec) { continue }
      if let word = clauseWordAsValue {
        if !diagnostics.hasErrors(within: word.span) {
          report(.expected("a field or value", found: describe(word), at: word.span))
        }
        recoverAtClause()
        unread.append(span(from: Int(word.span.start)))
        continue
      }
      if followsMistake(since: last) {
        recoverAtClause()
        unread.append(span(from: last))
        continue
      }
      // A word that begins no clause belongs to the one before it.
      if isFirstOnLine(index) || startsClause { last = start }
      unitStart = last
      isDoubtful = false
      let clause = parseClause()
      if let clause { spec.clauses.append(clause) }
      if isRecovering {
        if case .pair? = (clause ?? spec.clauses.last)?.kind { passOverKeys() }
        recoverAtClause()
      } else if clause?.word != nil, !isDoubtful {
        continue
      }
      if index == before { advance() }
      unread.append(span(from: last))
    }
    spec.unread = unread
    return spec
  }

  /// Whether what comes begins no clause and is after a mistake, from which it follows that it is not understood.
  private func followsMistake(since first: Int) -> Bool {
    if startsClause { return false }
    if isFirstOnLine(index) {
      if completesBlock { return true }
      guard let last = unread.last, last.end > first, !last.range.isEmpty, !followsEnd else { return false }
      let word = text(of: current).lowercased()
      return !at(.name) || (meantClause(word) == nil && ForeignWord.advice[word] == nil)
    }
    return diagnostics.hasErrors(within: SourceSpan(first, start))
  }

  /// The word of a clause that was read as a value at the end of its line, where the next line is the value that was
  /// meant.
  private var clauseWordAsValue: Token? {
    guard index > 1, isFirstOnLine(index), !isFirstOnLine(index - 1), tokens[index - 2].kind != .dot,
      at(.string) || (at(.name) && token(ahead: 1).kind == .dot && !startsClause)
    else { return nil }
    let word = tokens[index - 1]
    let text = text(of: word)
    let isOfPair = [Keyword.named, .until, .via].contains { text.isIdentical(to: $0.rawValue) }
    return word.kind == .name && (isOfPair || ClauseKeyword(firstWord: text) != nil) ? word : nil
  }

  /// Whether the last item of a block is continued here, after a brace that came too early.
  private var completesBlock: Bool {
    guard let brokenOff, brokenOff == index - 1, !followsBlankLine else { return false }
    return !at(.name) || [.end, .dot].contains(token(ahead: 1).kind) || isFirstOnLine(index + 1)
  }

  /// Whether a block or a blank line ends what is before.
  private var followsEnd: Bool { index == 0 || tokens[index - 1].kind == .rightBrace || followsBlankLine }

  private var followsBlankLine: Bool {
    file.bytes[previousEnd..<start].count { $0 == UInt8(ascii: "\n") } > 1
  }

  /// grammar: version = "trailspan" digits
  private mutating func parseVersion() -> Located<Int>? {
    guard take(word: .trailspan) != nil else { return nil }
    let token = current
    guard at(.number), text(of: token).utf8.allSatisfy(isDigit) else {
      fail(.badVersion(at: token.kind == .end ? SourceSpan(0, previousEnd) : token.span))
      recoverAtClause()
      return nil
    }
    advance()
    let value = Int(text(of: token)) ?? Int.max
    if value < 1 { report(.badVersion(at: token.span)) }
    return Located(value, at: token.span)
  }

  /// grammar: clause = table | pair | role | events-where | during | within | partitions | lookup | match | include
  /// grammar:   | keep | where | select | summarize | having | order-by | limit
  private mutating func parseClause() -> Clause? {
    let start = self.start
    guard let keyword = parseClauseKeyword() else { return nil }
    let opening = span(from: start)
    if keyword != .table && keyword != .lookup || token(ahead: 1).kind == .name { passOverRepetition() }
    takeStrayColon(orEqual: keyword != .role && !ClauseKeyword.conditions.contains(keyword))
    let kind: Clause.Kind =
      switch keyword {
      case .table: parseTable()
      case .pair: parsePair()
      case .role: parseRole()
      case .eventsWhere: .eventsWhere(parseCondition())
      case .during: parseDuring()
      case .within: parseWithin()
      case .partitions: parsePartitions()
      case .lookup: parseLookup()
      case .match: parseMatch()
      case .include: parseInclude()
      case .keep: parseKeep()
      case .rowsWhere: .rowsWhere(parseCondition())
      case .select: parseSelect()
      case .summarize: parseSummarize()
      case .having: .having(parseCondition())
      case .orderBy: parseOrderBy()
      case .limit: parseLimit()
      }
    return Clause(kind, keyword: opening, span: span(from: start))
  }

  private mutating func parseClauseKeyword() -> ClauseKeyword? {
    guard at(.name) else {
      fail(.expectedClause(found: describe(current), at: current.span))
      return nil
    }
    let word = text(of: current)
    if let keyword = ClauseKeyword(firstWord: word) {
      let token = advanceKeyword()
      if keyword.words.count > 1, at(word: keyword.words[1], ahead: 1) { passOverRepetition(before: keyword.words[1]) }
      if keyword.words.count > 1, !takeAnyCase(keyword.words[1]),
        !takeMistyped(keyword.words[1], before: [.name, .quotedName])
      {
        report(.incompleteClauseKeyword(word, meant: keyword.text, at: token.span))
        // What the clause would say is missing too, and that is the same mistake.
        if at(.end) || (isFirstOnLine(index) && startsClause) { isRecovering = true }
      }
      return isRecovering ? nil : keyword
    }
    if word == "trailspan" {
      fail(.versionNotFirst(at: current.span))
      return nil
    }
    if let keyword = takeCapitalKeyword() { return keyword }
    if reportForeignClause() { return nil }
    let meant = meantClause(word)
    let continues = index > 0 && !isFirstOnLine(index) && meant == nil
    var place = current.span
    if let meant, meant.words.count > 1, atReserved(meant.words[1], ahead: 1) {
      place = place.joined(with: token(ahead: 1).span)
    }
    report(.unknownClause(word, meant: meant?.text, continuesLine: continues, at: place))
    guard let meant, canFollow(meant) else {
      isRecovering = true
      return nil
    }
    advance()
    if meant.words.count > 1, atReserved(meant.words[1]) { advance() }
    return meant
  }

  /// A clause whose words have capitals.
  private mutating func takeCapitalKeyword() -> ClauseKeyword? {
    let word = text(of: current)
    guard word.utf8.contains(where: isCapital),
      let keyword = ClauseKeyword(firstWord: word.lowercased()),
      canFollow(keyword) || isFirstOnLine(index)
    else { return nil }
    let start = self.start
    advanceKeyword()
    if keyword.words.count > 1 {
      guard atReserved(keyword.words[1]) else {
        report(.incompleteClauseKeyword(word, meant: keyword.text, at: span(from: start)))
        return keyword
      }
      advanceKeyword()
    }
    report(.capitals(file.text(of: span(from: start)), meant: keyword.text, at: span(from: start)))
    return keyword
  }

  /// A colon after a word, as YAML has it, or an equals sign, as Terraform has.
  mutating func takeStrayColon(orEqual: Bool = false) {
    if at(.colon) {
      report(.strayColon(at: advance().span))
    } else if orEqual, at(.equal) {
      report(.strayEqual(at: advance().span))
    }
  }

  /// `on KEY` after another clause than its pair, which has none yet.
  private mutating func takeLateKey(of spec: inout Spec) -> Bool {
    guard atReserved(.on), [.name, .quotedName].contains(token(ahead: 1).kind),
      let place = spec.clauses.lastIndex(where: { if case .pair = $0.kind { true } else { false } }),
      case .pair(var clause) = spec.clauses[place].kind, clause.keys.isEmpty, !clause.ends.isEmpty
    else { return false }
    report(.lateKey(at: advance().span))
    clause.keys = parseKeys()
    spec.clauses[place].kind = .pair(clause)
    if isRecovering { recoverAtClause() }
    return true
  }

  func meantClause(_ word: String) -> ClauseKeyword? {
    if let keyword = ForeignWord.clauses[word.lowercased()] { return keyword }
    let firstWords = ClauseKeyword.allCases.map { $0.words[0].rawValue }
    return suggestion(for: word, among: firstWords).flatMap(ClauseKeyword.init(firstWord:))
  }

  // MARK: Recovery

  /// Skips to what must be the start of a clause.
  mutating func recoverAtClause() {
    // A word of a clause at the end of a line is what was found instead of a value.
    if isRecovering, at(.name), !isFirstOnLine(index), isFirstOnLine(index + 1) { advance() }
    while !at(.end), !startsClause { advance() }
    isRecovering = false
  }

  /// Skips what is left of a pair up to its last key, where the conditions of its events may begin as a clause does.
  private mutating func passOverKeys() {
    var end = index
    let first = index
    while !at(.end), at(word: .where) || !startsClause {
      if atReserved(.on) { end = index }
      advance()
    }
    index = max(first, end)
  }

  /// Whether a clause starts here, as far as is known without knowing what is being read: the names of clauses may
  /// be those of fields and columns too.
  var startsClause: Bool {
    guard at(.name), let keyword = ClauseKeyword(firstWord: text(of: current)) else { return false }
    if index > 0, tokens[index - 1].kind == .dot { return isFirstOnLine(index) && startsClauseAfterDot }
    if keyword.words.count > 1 { return at(word: keyword.words[1], ahead: 1) }
    if startsTest(ahead: 1) { return false }
    if canFollow(keyword) { return isFirstOnLine(index) || keyword != .rowsWhere }
    guard isFirstOnLine(index) else { return false }
    switch token(ahead: 1).kind {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .dot, .comma, .plus, .star, .slash,
      .minus, .coalesce, .rightParenthesis, .rightBracket, .rightBrace, .leftBracket, .doubleArrow:
      return false
    case .name, .quotedName, .string, .brokenString, .number, .duration, .date, .time, .event, .leftBrace,
      .leftParenthesis, .colon, .dots, .arrow, .foreignAnd, .foreignOr, .foreignNot, .unknown, .end:
      return true
    }
  }

  /// Whether an operator of conditions in words is there: the name before it is a field's, as in `pair is missing`.
  private func startsTest(ahead count: Int) -> Bool {
    if atReserved(.not, ahead: count) {
      return atReserved(.in, ahead: count + 1) || atReserved(.like, ahead: count + 1)
    }
    return [Keyword.is, .in, .like, .and, .or].contains { atReserved($0, ahead: count) }
  }

  /// Whether the token after the keyword is one with which the clause can go on.
  func canFollow(_ keyword: ClauseKeyword) -> Bool {
    keyword.followers.contains { follower in
      switch follower {
      case .token(let kind): token(ahead: 1).kind == kind
      case .word(let word): at(word, ahead: 1)
      case .wordInAnyCase(let word): atReserved(word, ahead: 1)
      }
    }
  }
}
