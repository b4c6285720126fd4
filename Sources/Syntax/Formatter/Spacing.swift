/// What separates two tokens of a clause where the tree does not say.
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
    // Two minus signs side by side would look like a comment of SQL.
    if lastIsUnaryMinus { return nextKind == .minus ? .space : .none }
    switch nextKind {
    case .comma, .rightParenthesis, .dot, .leftBracket, .rightBracket, .colon: return .none
    case .leftParenthesis: return lastKind == .name && !layout.isKeyword(last) ? .none : .space
    case .name:
      if layout.isWord(Keyword.or.rawValue, next) { return .soft(level: SoftBreak.or) }
      if layout.isWord(Keyword.and.rawValue, next) { return .soft(level: SoftBreak.and) }
      if startsComparison(next) { return .soft(level: SoftBreak.comparison) }
      return lastKind == .comma ? .fill : .space
    case .foreignOr: return .soft(level: SoftBreak.or)
    case .foreignAnd: return .soft(level: SoftBreak.and)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .doubleArrow:
      return layout.isNaming(next) ? .space : .soft(level: SoftBreak.comparison)
    case .coalesce: return .soft(level: SoftBreak.coalesce)
    case .plus: return .soft(level: SoftBreak.sum)
    case .minus where endsOperand(last): return .soft(level: SoftBreak.sum)
    case .star, .slash: return .soft(level: SoftBreak.product)
    case .quotedName, .string, .brokenString, .number, .duration, .date, .time, .event, .leftBrace, .rightBrace,
      .dots, .arrow, .minus, .foreignNot, .unknown, .end:
      return lastKind == .comma ? .fill : .space
    }
  }

  /// `like`, `in` and `is`, or the `not` before one of them.
  private func startsComparison(_ index: Int) -> Bool {
    let words = [Keyword.like, .in, .is].map(\.rawValue)
    if words.contains(where: { layout.isWord($0, index) }) { return !layout.isWord(Keyword.not.rawValue, index - 1) }
    return layout.isWord(Keyword.not.rawValue, index) && index + 1 < layout.tokens.count
      && words.contains { layout.isWord($0, index + 1) }
  }

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
