import Source
import Values

extension Parser {
  /// grammar: summarize = "summarize" [ "by" select-item { "," select-item } ] "{" { select-item [ "," ] } "}"
  /// grammar: having = "having" expression
  mutating func parseSummarize() -> Clause.Kind {
    var clause = SummarizeClause(groups: [], columns: [])
    let start = self.start
    if atReserved(.by), isFirstOnLine(index + 1), token(ahead: 1).kind == .name, blockIsClosed {
      // The first column of `by` and the brace are still to be written, and what follows is in the block.
      let by = advanceKeyword()
      report(
        .expected("a column to group by, and `{`", found: describe(current), help: "write by COLUMN {", at: by.span))
      isInSummary = true
      clause.columns = parseBlock(Token(.leftBrace, by.span)) { $0.parseSelectItem() }
      isInSummary = false
      isDoubtful = true
      return .summarize(clause)
    }
    if takeAnyCase(.by) || takeMistyped(.by, before: [.name, .quotedName]) {
      let from = self.start
      let isInParentheses = at(.leftParenthesis)
      if isInParentheses { advance() }
      let inside = self.start
      clause.groups = parseList { $0.at(.leftBrace) ? nil : $0.parseSelectItem() }
      if isRecovering { return .missing }
      if tokens[index - 1].kind == .comma {
        report(.extraComma(at: tokens[index - 1].span))
      } else if isInParentheses {
        let text = meant(from: inside)
        guard expect(.rightParenthesis, "`,` or `)`") != nil else { return .missing }
        reportWhole(.listInBrackets(meant: text, at: span(from: from)))
      }
      if !at(.leftBrace), at(.end) || (isFirstOnLine(index) && token(ahead: 1).kind != .equal), !clause.groups.isEmpty {
        let groups = meant(from: from)
        reportWhole(
          .expected(
            "`{` and the columns of the summary", found: describe(current), meant: "by \(groups) { rows = count() }",
            at: span(from: start)))
        return .missing
      }
    }
    let opening = take(.leftBrace) ?? takeAbsentBrace("`{` and the columns of the summary")
    guard let opening else {
      let isColumn = at(.name) && !startsClause && [.equal, .leftParenthesis].contains(token(ahead: 1).kind)
      failExpecting(
        "`{` and the columns of the summary", help: isColumn ? "write summarize by COLUMN { n = count() }" : nil)
      return .missing
    }
    isInSummary = true
    clause.columns = parseBlock(opening) { $0.parseSelectItem() }
    isInSummary = false
    if !isRecovering, clause.groups.isEmpty, atReserved(.by), !at(word: .order) {
      let block = meant(from: start)
      let from = self.start
      advance()
      clause.groups = parseList { $0.parseSelectItem() }
      if !isRecovering {
        reportWhole(.groupsBehindBlock(meant: "\(meant(from: from)) \(block)", at: span(from: start)))
      }
    }
    return .summarize(clause)
  }

  /// grammar: lookup = "lookup" name "from" string "on" lookup-key { "and" lookup-key }
  mutating func parseLookup() -> Clause.Kind {
    if at(.string), token(ahead: 1).kind == .name, atReserved(.from, ahead: 1) {
      let token = advance()
      let name = value(of: token)
      reportExpecting("the name of the lookup", from: index - 1, meant: nameLiteral(of: name))
      return parseLookup(named: Located(Name(name, isQuoted: true), at: token.span))
    }
    if at(.string) {
      let file = advance()
      let stem = value(of: file).byteSplit("/").last?.byteSplit(".").first ?? ""
      let name =
        !stem.isEmpty && stem.utf8.allSatisfy(isNamePart) && stem.utf8.first.map(isNameStart) == true ? stem : "NAME"
      reportExpecting("the name of the lookup", from: index - 1, meant: "\(name) from \(text(of: file))")
      isRecovering = true
      return .missing
    }
    guard let name = parseName("the name of the lookup") else { return .missing }
    return parseLookup(named: name)
  }

  private mutating func parseLookup(named name: Located<Name>) -> Clause.Kind {
    guard takeAnyCase(.from) || takeMistyped(.from, before: [.string]) else {
      failExpecting("`from` and the CSV file")
      return .missing
    }
    guard let file = parseString("the name of a CSV file") else { return .missing }
    var clause = LookupClause(name: name, file: file, keys: [])
    guard takeAnyCase(.on) else {
      failExpecting("`on` and the column that is looked up, such as `region = start.awsRegion`")
      return .lookup(clause)
    }
    repeat {
      if let key = parseLookupKey() { clause.keys.append(key) }
    } while !isRecovering && takeReserved(.and)
    return .lookup(clause)
  }

  /// grammar: lookup-key = name "=" coalesce
  private mutating func parseLookupKey() -> LookupClause.Key? {
    let start = self.start
    guard let column = parseName("a column of the file") else { return nil }
    if !at(.equal), at(.end) || isFirstOnLine(index), index > 0 {
      let word = text(of: tokens[index - 1])
      reportExpecting("`=` and an expression", from: index - 1, meant: "\(word) = \(word)")
      return nil
    }
    guard expect(.equal, "`=` and an expression") != nil else { return nil }
    let expression = parseCoalesce().syntax
    return LookupClause.Key(column: column, expression: expression, span: span(from: start))
  }
}
