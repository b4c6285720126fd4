import Source

/// The key of a pair.
extension Parser {
  /// In keys `and` and `=` separate parts; the parts themselves are sums and the like, not conditions.
  mutating func parseKeys() -> [KeyPartSyntax] {
    var keys: [KeyPartSyntax] = []
    passOverRepetition()
    if at("key") || at("keys"), token(ahead: 1).kind == .name, !isFirstOnLine(index + 1), !atReserved(.and, ahead: 1) {
      let word = advance()
      report(.strayWord(text(of: word), at: word.span))
    }
    while true {
      keys.append(parseKeyPart())
      if isRecovering { return keys }
      if takeAnd() { continue }
      if at(.comma) {
        let comma = advance()
        if at(.end) || (isFirstOnLine(index) && startsClause) {
          report(.extraComma(at: comma.span))
          return keys
        }
        report(.commaInKeys(meant: file.apart("and", at: comma.span), at: comma.span))
        continue
      }
      return keys
    }
  }

  /// One side; `or` in it is meant for `??`.
  private mutating func parseKeySide() -> ExpressionSyntax {
    var side = parseCoalesce()
    while !isRecovering, atOr {
      let sign = advance()
      reportWhole(.orInKey(text(of: sign), at: sign.span))
      let other = parseCoalesce()
      side = node(.coalesce([side.syntax, other.syntax]), of: [side, other])
    }
    return side.syntax
  }

  /// grammar: key-part = coalesce [ "=" coalesce ]
  mutating func parseKeyPart() -> KeyPartSyntax {
    let start = self.start
    if let part = takeKeyInParentheses() { return part }
    let left = parseKeySide()
    var right: ExpressionSyntax?
    if !isRecovering, take(.equal) != nil {
      right = parseKeySide()
    } else if !isRecovering, at(.name), !isFirstOnLine(index), !startsClause,
      [.dot, .leftBracket].contains(token(ahead: 1).kind)
    {
      let from = self.start
      right = parseCoalesce().syntax
      if !isRecovering, at(.equal) {
        // One path too many.
        let whole = span(from: from)
        reportWhole(.expected("`=`", found: "`\(file.text(of: whole))`", help: "leave one path out", at: whole))
        isRecovering = true
      }
      if !isRecovering { reportWhole(.missingEqual(meant: "= \(meant(from: from))", at: span(from: from))) }
    }
    return KeyPartSyntax(left: left, right: right, span: span(from: start))
  }
}
