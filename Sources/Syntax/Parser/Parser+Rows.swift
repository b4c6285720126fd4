import Source

/// The clauses that tell which rows come out, and how.
extension Parser {
  /// grammar: match = "match" ( "next" | "first" | "every" )
  mutating func parseMatch() -> Clause.Kind {
    parseWord("a match mode").map { .match($0) } ?? .missing
  }

  /// grammar: include = "include" inclusion { "," inclusion }
  /// grammar: inclusion = "errors" | "duplicates"
  mutating func parseInclude() -> Clause.Kind {
    let items: [Located<Inclusion>] = parseList { $0.parseWord("what can be included") }
    return items.isEmpty ? .missing : .include(items)
  }

  /// grammar: keep = "keep" state { "," state }
  /// grammar: state = "closed" | "open" | "superseded" | "repeated" | "orphan"
  mutating func parseKeep() -> Clause.Kind {
    let items: [Located<SpanState>] = parseList { $0.parseWord("a state of a span") }
    return items.isEmpty ? .missing : .keep(items)
  }

  /// grammar: where = "where" expression
  /// grammar: select = "select" "{" select-item { [ "," ] select-item } [ "," ] "}"
  mutating func parseSelect() -> Clause.Kind {
    guard let opening = expect(.leftBrace, "`{` and the columns") else { return .missing }
    if at(.rightBrace) {
      failExpecting("a column")
      advance()
      isLost = false
      return .missing
    }
    return .select(parseBlock(opening) { $0.parseSelectItem() })
  }

  /// grammar: select-item = name [ "=" expression ]
  private mutating func parseSelectItem() -> SelectItem? {
    let start = self.start
    guard let name = parseName("the name of a column") else { return nil }
    if at("as") || at(.dot) {
      fail(.selectWithoutName(at: span(from: start).joined(with: current.span)))
      return nil
    }
    guard take(.equal) != nil else {
      let path = Path(root: name, steps: [])
      return SelectItem(name: name, expression: ExpressionSyntax(.path(path), span: name.span), span: name.span)
    }
    isInSelect = true
    defer { isInSelect = false }
    let expression = parseExpression()
    return SelectItem(name: name, expression: expression, span: span(from: start))
  }

  /// grammar: order-by = "order" "by" order-item { "," order-item }
  mutating func parseOrderBy() -> Clause.Kind {
    let items = parseList { $0.parseOrderItem() }
    return items.isEmpty ? .missing : .orderBy(items)
  }

  /// grammar: order-item = name [ "asc" | "desc" ]
  private mutating func parseOrderItem() -> OrderItem? {
    let start = self.start
    guard let name = parseName("the name of an output column") else { return nil }
    var isDescending = false
    if take("desc") != nil {
      isDescending = true
    } else if take("asc") == nil, at(.name), !startsClause, ClauseKeyword(firstWord: text(of: current)) == nil,
      !isFirstOnLine(index)
    {
      let word = text(of: current)
      let others = ["descending": "desc", "down": "desc", "ascending": "asc", "up": "asc"]
      let meant = others[word.lowercased()] ?? suggestion(for: word, among: ["desc", "asc"])
      if let meant {
        report(.unknownWord(word, "a direction", words: ["asc", "desc"], meant: meant, at: advance().span))
        isDescending = meant == "desc"
      }
    }
    return OrderItem(name: name, isDescending: isDescending, span: span(from: start))
  }

  /// grammar: limit = "limit" digits
  mutating func parseLimit() -> Clause.Kind {
    parseInteger("a whole number").map { .limit($0) } ?? .missing
  }
}
