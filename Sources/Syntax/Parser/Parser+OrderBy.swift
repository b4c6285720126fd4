import Source
import Values

/// `order by`.
extension Parser {
  /// grammar: order-by = "order" "by" order-item { "," order-item }
  mutating func parseOrderBy() -> Clause.Kind {
    let items = parseList { $0.parseOrderItem() }
    return items.isEmpty ? .missing : .orderBy(items)
  }

  /// grammar: order-item = name [ "asc" | "desc" ]
  private mutating func parseOrderItem() -> OrderItem? {
    let start = self.start
    if isFirstOnLine(index), startsClause, !isFirstOnLine(index + 1),
      ClauseKeyword(firstWord: text(of: current)).map(canFollow) == true, !atReserved(.asc, ahead: 1),
      !atReserved(.desc, ahead: 1), ClauseKeyword(firstWord: text(of: token(ahead: 1))) == nil
    {
      if tokens[index - 1].kind == .comma {
        report(.extraComma(at: tokens[index - 1].span))
      } else {
        failExpecting("the name of an output column")
      }
      return nil
    }
    if at(.number) {
      let token = advance()
      report(.orderByPlace(text(of: token), at: token.span))
      _ = take(word: .desc) ?? take(word: .asc)
      return nil
    }
    if atReserved(.desc) || atReserved(.asc), token(ahead: 1).kind == .name, !isFirstOnLine(index + 1),
      !atReserved(.desc, ahead: 1), !atReserved(.asc, ahead: 1)
    {
      let direction = text(of: advance()).lowercased()
      let column = advance()
      let span = span(from: start)
      reportWhole(.directionFirst(meant: "\(text(of: column)) \(direction)", at: span))
      return OrderItem(
        name: Located(name(of: column), at: column.span), isDescending: direction == "desc", span: span)
    }
    if at(.name), token(ahead: 1).kind == .leftParenthesis {
      let isAggregate = atAggregate
      _ = parseCoalesce()
      if isRecovering { return nil }
      let span = span(from: start)
      reportWhole(.orderByExpression(meant(span).replacingBytes("(*)", with: "()"), isAggregate: isAggregate, at: span))
      _ = take(word: .desc) ?? take(word: .asc)
      return nil
    }
    guard let name = parseName("the name of an output column") else { return nil }
    let isField = at(.dot)
    while at(.dot), [.name, .quotedName, .string].contains(token(ahead: 1).kind) {
      advance()
      advance()
    }
    if isField {
      let span = span(from: start)
      report(.orderByField(file.text(of: span), at: span))
      _ = take(word: .desc) ?? take(word: .asc)
      return nil
    }
    var isDescending = false
    if takeAnyCase(.desc) {
      isDescending = true
    } else if !takeAnyCase(.asc), at(.name), !startsClause, ClauseKeyword(firstWord: text(of: current)) == nil,
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
}
