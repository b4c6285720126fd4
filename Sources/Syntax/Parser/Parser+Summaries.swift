import Source

extension Parser {
  /// grammar: summarize = "summarize" [ "by" select-item { "," select-item } ] "{" { select-item [ "," ] } "}"
  /// grammar: having = "having" expression
  mutating func parseSummarize() -> Clause.Kind {
    var clause = SummarizeClause(groups: [], columns: [])
    if takeAnyCase(.by) {
      clause.groups = parseList { $0.parseSelectItem() }
      if isRecovering { return .missing }
    }
    guard let opening = expect(.leftBrace, "`{` and the columns of the summary") else { return .missing }
    clause.columns = parseBlock(opening) { $0.parseSelectItem() }
    return .summarize(clause)
  }

  /// grammar: lookup = "lookup" name "from" string "on" lookup-key { "and" lookup-key }
  mutating func parseLookup() -> Clause.Kind {
    guard let name = parseName("the name of the lookup") else { return .missing }
    guard takeAnyCase(.from) else {
      failExpecting("`from` and the CSV file")
      return .missing
    }
    guard at(.string) || at(.brokenString), let file = parseString("the file") else {
      failExpecting("the name of a CSV file in quotes")
      return .missing
    }
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
    guard let column = parseName("a column of the file"), expect(.equal, "`=` and an expression") != nil
    else { return nil }
    let expression = parseCoalesce().syntax
    return LookupClause.Key(column: column, expression: expression, span: span(from: start))
  }
}
