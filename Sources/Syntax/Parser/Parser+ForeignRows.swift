import Source
import Values

/// Parts of `select`, `summarize` and `limit` as other languages have them.
extension Parser {
  /// A column whose name is not a word: `user-name = …`, `"user name" = …`; nil where the item begins otherwise.
  mutating func parseOddlyNamedItem() -> SelectItem? {
    let start = self.start
    var end = index
    if at(.string), token(ahead: 1).kind == .equal {
      end += 1
    } else if at(.name), token(ahead: 1).kind == .minus {
      while [.name, .minus, .number, .duration].contains(tokens[end].kind),
        end == index || tokens[end].span.start == tokens[end - 1].span.end
      {
        end += 1
      }
      guard tokens[end].kind == .equal else { return nil }
    } else {
      return nil
    }
    let written = SourceSpan(start, Int(tokens[end - 1].span.end))
    let name = at(.string) ? value(of: current) : file.text(of: written)
    index = end
    reportWhole(.nameNeedsBackquotes(name, at: written))
    advance()
    isInSelect = true
    defer { isInSelect = false }
    let expression = parseExpression()
    return SelectItem(
      name: Located(Name(name, isQuoted: true), at: written), expression: expression, span: span(from: start))
  }

  /// `count() where CONDITION` and `count() filter (where CONDITION)`, as SQL has it, after an aggregate.
  mutating func parseForeignFilter(of expression: ExpressionSyntax) -> ExpressionSyntax {
    guard case .call(let name, let arguments) = expression.kind, !isFirstOnLine(index),
      ForeignCall.aggregates.contains(name.value),
      (atReserved(.where) && ![.equal, .comma, .rightBrace].contains(token(ahead: 1).kind))
        || (atReserved("filter") && token(ahead: 1).kind == .leftParenthesis)
    else { return expression }
    let start = Int(expression.span.start)
    let form = "\(name.value)(…) \(text(of: current))"
    let isInParentheses = !atReserved(.where)
    advance()
    if isInParentheses {
      advance()
      if atReserved(.where) { advance() }
    }
    let from = self.start
    let condition = parseExpression()
    if isRecovering { return expression }
    let text = meant(from: from)
    if isInParentheses, expect(.rightParenthesis, "`)`") == nil { return expression }
    let isCount = name.value == "count" && arguments.isEmpty
    let span = span(from: start)
    reportWhole(
      .foreignForm(
        form, meant: isCount ? "count(\(text))" : nil,
        help: isCount ? nil : "of the aggregates `count` alone takes a condition: count(\(text))", at: span))
    return isCount ? ExpressionSyntax(.call(name, [condition]), span: span) : ExpressionSyntax(.missing, span: span)
  }

  /// `10k`, `1e4`, `10_000`, `10,000` and `"10"` for a whole number; nil where the number is as it should be.
  mutating func takeForeignInteger() -> Located<Int>? {
    let written = text(of: current)
    var digits = at(.string) ? value(of: current) : written
    var span = current.span
    var count = 1
    if at(.number), token(ahead: 1).kind == .comma, token(ahead: 2).kind == .number,
      text(of: token(ahead: 2)).utf8.count == 3, token(ahead: 2).span.start == token(ahead: 1).span.end,
      token(ahead: 1).span.start == current.span.end
    {
      digits += text(of: token(ahead: 2))
      span = span.joined(with: token(ahead: 2).span)
      count = 3
    } else if at(.duration) {
      let lower = written.lowercased()
      let zeros: String
      if lower.hasByteSuffix("k") {
        zeros = "000"
        digits = lower.droppingLastBytes(1)
      } else if let parts = Optional(lower.byteSplit("e")), parts.count == 2, let exponent = Int(parts[1]),
        (0...9).contains(exponent)
      {
        zeros = String(repeating: "0", count: exponent)
        digits = parts[0]
      } else {
        zeros = ""
        digits = written.replacingBytes("_", with: "")
      }
      digits += zeros
    } else if !at(.string) {
      return nil
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy(isDigit), let value = Int(digits) else { return nil }
    for _ in 0..<count { advance() }
    reportWhole(.notWhole(file.text(of: span), meant: "\(value)", at: span))
    return Located(value, at: span)
  }

  /// `created start = .eventTime` and, in a summary, `n count = (…)`: the sign is after the word that it belongs before.
  var atSwappedEqual: Bool {
    guard at(.name), !isFirstOnLine(index), token(ahead: 1).kind == .equal, !isFirstOnLine(index + 1) else {
      return false
    }
    // A column of a summary is never a name alone.
    return isInSummary && token(ahead: 2).kind == .leftParenthesis
      || token(ahead: 2).kind == .dot && token(ahead: 3).kind == .name
  }
}
