import Source

extension Parser {
  /// grammar: limit = "limit" digits
  mutating func parseLimit() -> Clause.Kind {
    if let whole = takeForeignInteger() { return .limit(whole) }
    if atReserved("all") || atReserved("none") || at(.minus) || at(.name) || at(.duration), !isFirstOnLine(index) {
      let isAll = at(.minus) || atReserved("all") || atReserved("none")
      failExpecting(
        "a whole number", help: isAll ? "leave `limit` out: all rows come then" : "write it in digits, as in limit 10")
      return .missing
    }
    guard let limit = parseInteger("a whole number") else { return .missing }
    if atReserved("rows") || atReserved("row"), !isFirstOnLine(index) {
      let word = advance()
      report(.strayWord(text(of: word), at: word.span))
    }
    if at(.comma), token(ahead: 1).kind == .number {
      let habit = ForeignWord.advice["offset"]
      advance()
      let second = advance()
      if let habit {
        reportWhole(.foreignClause(habit, text: text(of: second), at: limit.span.joined(with: second.span)))
      }
    }
    return .limit(limit)
  }
}
