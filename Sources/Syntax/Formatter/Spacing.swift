/// What stands between two tokens of a clause where the tree does not say.
struct Spacing {
  private let layout: ClauseLayout
  /// How many parentheses are open.
  private(set) var parentheses = 0
  private var lastIsUnaryMinus = false

  init(layout: ClauseLayout) {
    self.layout = layout
  }

  /// The glue before a token; to be asked for all of them in order.
  mutating func glue(before index: Int) -> FormatToken.Break {
    let kind = layout.tokens[index].kind
    if kind == .rightParenthesis { parentheses -= 1 }
    let glue = layout.isFirst(index) ? .none : between(index - 1, index)
    lastIsUnaryMinus = kind == .minus && (layout.isFirst(index) || !endsOperand(index - 1))
    if kind == .leftParenthesis { parentheses += 1 }
    return glue
  }

  private func between(_ last: Int, _ next: Int) -> FormatToken.Break {
    let lastKind = layout.tokens[last].kind
    let nextKind = layout.tokens[next].kind
    if lastKind == .dot || lastKind == .leftParenthesis || lastKind == .leftBracket { return .none }
    // Two signs side by side would look like a comment of SQL.
    if lastIsUnaryMinus { return nextKind == .minus ? .space : .none }
    switch nextKind {
    case .comma, .rightParenthesis, .dot, .leftBracket, .rightBracket, .colon: return .none
    case .leftParenthesis: return lastKind == .name && !layout.isKeyword(last) ? .none : .space
    case .name, .coalesce, .foreignAnd, .foreignOr:
      if layout.isWord("or", next) { return .soft(level: level(0)) }
      if layout.isWord("and", next) { return .soft(level: level(1)) }
      if nextKind == .coalesce { return .soft(level: level(2)) }
      return lastKind == .comma ? .fill : .space
    case .quotedName, .string, .brokenString, .number, .duration, .date, .time, .event, .leftBrace, .rightBrace,
      .dots, .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash,
      .foreignNot, .doubleArrow, .unknown, .end:
      return lastKind == .comma ? .fill : .space
    }
  }

  /// Inner parts break later than outer ones; 0 and 1 are the pair clause's own.
  private func level(_ place: Int) -> Int { 2 + parentheses * 3 + place }

  /// Whether a minus after this token is that of a difference.
  private func endsOperand(_ index: Int) -> Bool {
    switch layout.tokens[index].kind {
    case .name: !layout.isKeyword(index)
    case .quotedName, .string, .brokenString, .number, .duration, .date, .time, .rightParenthesis, .rightBracket: true
    case .event, .leftBrace, .rightBrace, .leftParenthesis, .leftBracket, .comma, .colon, .dot, .dots, .arrow, .equal,
      .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash, .coalesce, .foreignAnd,
      .foreignOr, .foreignNot, .doubleArrow, .unknown, .end:
      false
    }
  }
}
