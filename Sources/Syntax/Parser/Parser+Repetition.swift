import Source
import Values

/// Words, signs and values that are written twice.
extension Parser {
  /// Whether a token is the same as the one before it on its line, and of a kind that never comes twice.
  func repeats(_ place: Int) -> Bool {
    guard place > 0, place < tokens.count, !isFirstOnLine(place), tokens[place].kind == tokens[place - 1].kind,
      file.bytes[tokens[place].span.range].elementsEqual(file.bytes[tokens[place - 1].span.range]),
      text(of: tokens[place]) != Keyword.not.rawValue
    else { return false }
    switch tokens[place].kind {
    case .name, .quotedName, .string, .number, .duration, .date, .time, .event, .comma, .colon, .dot, .dots, .arrow,
      .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .star, .slash, .coalesce:
      return true
    case .brokenString, .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket,
      .minus, .foreignAnd, .foreignOr, .foreignNot, .doubleArrow, .unknown, .end:
      return false
    }
  }

  /// A mistake at what repeats the token before it is the repetition; what was read up to there is not judged.
  mutating func orRepetition(_ diagnostic: Diagnostic) -> Diagnostic {
    let place = tokens.partitioningIndex { $0.span.start >= diagnostic.span.start }
    guard place < tokens.count, tokens[place].span.start == diagnostic.span.start, repeats(place) else {
      return diagnostic
    }
    isDoubtful = true
    return .writtenTwice(text(of: tokens[place]), at: tokens[place].span)
  }

  /// Passes over a word of the language that is written twice, where what follows shows that the second is no name.
  mutating func passOverRepetition(before second: Keyword? = nil) {
    guard repeats(index), at(.name) else { return }
    let next = token(ahead: 1)
    switch next.kind {
    case .name where second == nil && Keyword(rawValue: text(of: next)) != nil: return
    case .name, .quotedName, .string, .number, .duration, .date, .time, .event, .leftBrace, .leftParenthesis:
      guard !isFirstOnLine(index + 1) else { return }
      report(.writtenTwice(text(of: current), at: current.span))
      advance()
    case .brokenString, .rightBrace, .rightParenthesis, .leftBracket, .rightBracket, .comma, .colon, .dot, .dots,
      .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash,
      .coalesce, .foreignAnd, .foreignOr, .foreignNot, .doubleArrow, .unknown, .end:
      return
    }
  }
}
