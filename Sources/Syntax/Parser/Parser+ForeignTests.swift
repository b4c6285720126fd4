import Source
import Values

/// Comparisons as other languages have them.
extension Parser {
  /// `x ilike "a%"`, `x contains "a"`, `x exists`; nil where none of these follows.
  mutating func parseForeignTest(of left: SizedExpression) -> SizedExpression? {
    let place = atReserved(.not) || at(.foreignNot) ? 1 : 0
    let word = token(ahead: place)
    guard word.kind == .name, !isFirstOnLine(index), !isFirstOnLine(index + place),
      let test = ForeignTest(rawValue: text(of: word).lowercased())
    else { return nil }
    let literal = token(ahead: place + 1)
    let isLiteral = literal.kind == .string
    guard test == .exists ? !isLiteral && literal.kind != .equal : isLiteral else { return nil }
    let start = Int(left.syntax.span.start)
    let subject = meant(left.syntax.span)
    let isNegated = place == 1
    if isNegated { advance() }
    advance()
    if test == .exists {
      let meant = "\(subject) is \(isNegated ? "missing" : "present")"
      reportWhole(.foreignForm(text(of: word), meant: meant, at: span(from: start)))
      return node(.isMissing(left.syntax, isNegated: !isNegated), of: [left])
    }
    let value = value(of: advance())
    let pattern = test.pattern(of: value)
    let isLower = test == .ilike
    let meant = pattern.map { pattern in
      "\(isLower ? "lower(\(subject))" : subject)\(isNegated ? " not" : "") like \(pattern)"
    }
    reportWhole(
      .foreignForm(
        text(of: word), meant: meant, help: meant == nil ? "write like \"text*\", where * is any text" : nil,
        at: span(from: start)))
    let span = literal.span
    let text = SizedExpression(.text(value), span, height: 1)
    return node(.like(left.syntax, text.syntax, isNegated: isNegated), of: [left, text])
  }

  /// What stands right of a comparison without the form that it has here; nil where it has.
  mutating func takeForeignValue(besides left: ExpressionSyntax) -> SizedExpression? {
    if let moment = takeQuotedMoment(besides: left) ?? takeBareRegion() { return moment }
    if let value = takeDottedValue() ?? takeTypedTime() { return value }
    guard at(.number), token(ahead: 1).kind == .slash, token(ahead: 1).span.start == current.span.end,
      text(of: token(ahead: 4)).utf8.count == 4 || current.span.range.count == 4, let day = takeSlashedDate(),
      case .date(let date) = day.value
    else { return nil }
    return SizedExpression(.date(date), day.span, height: 1)
  }

  /// `192.168.10.20` without its quotes, and `10.07.2023`; nil where anything else comes.
  private mutating func takeDottedValue() -> SizedExpression? {
    guard at(.number), token(ahead: 1).kind == .dot, token(ahead: 2).kind == .number,
      current.span.end == token(ahead: 1).span.start, token(ahead: 1).span.end == token(ahead: 2).span.start
    else { return nil }
    if case .date(let date)? = takeSlashedDate()?.value {
      return SizedExpression(.date(date), tokens[index - 1].span, height: 1)
    }
    let start = self.start
    repeat { advance() } while [.number, .dot, .slash].contains(current.kind) && Int(current.span.start) == previousEnd
    let span = span(from: start)
    report(.missingQuotes("a text", text: file.text(of: span), at: span))
    return SizedExpression(.text(file.text(of: span)), span, height: 1)
  }

  /// `timestamp '2023-07-10 00:00:00'` and `date '2023-07-10'`, as SQL writes them; nil where anything else comes.
  private mutating func takeTypedTime() -> SizedExpression? {
    guard atReserved("timestamp") || atReserved("date"), token(ahead: 1).kind == .string, !isFirstOnLine(index + 1)
    else { return nil }
    let text = value(of: token(ahead: 1)).replacingBytes(" ", with: "T")
    let span = current.span.joined(with: token(ahead: 1).span)
    var literal: (meant: String, kind: ExpressionSyntax.Kind)?
    if case .value(let date) = readDate(Array(text.utf8)[...]) {
      literal = (text, .date(date))
    } else if let meant = timeMeant(by: text), let time = readTime(Array(meant.utf8)[...]) {
      literal = (meant, .time(time))
    }
    guard let literal else { return nil }
    advance()
    advance()
    reportWhole(.quotedDate(literal.meant, at: span))
    return SizedExpression(literal.kind, span, height: 1)
  }

  /// `'1d'` beside `duration`, `'2022-05-01'` beside `eventTime`: in foreign quotes, and no text either way.
  mutating func takeQuotedMoment(besides left: ExpressionSyntax) -> SizedExpression? {
    guard at(.string), file.bytes[Int(current.span.start)] != UInt8(ascii: "\""), case .path(let path) = left.kind
    else { return nil }
    let last: String
    if let step = path.steps.last {
      guard case .name(let word) = step.value else { return nil }
      last = word
    } else {
      last = path.root.value.text
    }
    let token = current
    let text = value(of: token)
    let bytes = Array(text.utf8)[...]
    switch last {
    case "duration":
      guard case .value(let interval) = readDuration(bytes) else { return nil }
      reportWhole(.quotedDuration(text, at: advance().span))
      return SizedExpression(.duration(interval), token.span, height: 1)
    case "eventTime", "time":
      if case .value(let date) = readDate(bytes) {
        reportWhole(.quotedDate(text, at: advance().span))
        return SizedExpression(.date(date), token.span, height: 1)
      }
      guard let time = readTime(bytes) else { return nil }
      reportWhole(.quotedDate(text, at: advance().span))
      return SizedExpression(.time(time), token.span, height: 1)
    default: return nil
    }
  }

  /// `us-east-1` without its quotes: names, hyphens and a number, without a space.
  mutating func takeBareRegion() -> SizedExpression? {
    var end = index
    var hyphens = 0
    while [.name, .minus, .number].contains(tokens[end].kind),
      end == index || tokens[end].span.start == tokens[end - 1].span.end
    {
      hyphens += tokens[end].kind == .minus ? 1 : 0
      end += 1
    }
    guard at(.name), hyphens > 1, tokens[end - 1].kind == .number, current.span.range.count == 2 else { return nil }
    let span = current.span.joined(with: tokens[end - 1].span)
    index = end
    if at(.brokenString), current.span.start == span.end {
      // Only the opening quote is missing; the other one has opened a string.
      let quote = SourceSpan(Int(span.end), Int(span.end) + 1)
      advance()
      reportWhole(.missingQuotes("a text", text: file.text(of: span), at: span.joined(with: quote)))
      isRecovering = true
    } else {
      report(.missingQuotes("a text", text: file.text(of: span), at: span))
    }
    return SizedExpression(.text(file.text(of: span)), span, height: 1)
  }

  /// `x->'name'` and `x->>'name'`, as SQL reads JSON.
  mutating func takeJSONArrows(from root: Token, into steps: inout [Located<Path.Step>]) {
    let end = Int(tokens[index - 1].span.end)
    var names = ""
    while at(.arrow), Int(current.span.start) == previousEnd {
      let name = token(ahead: token(ahead: 1).kind == .greater ? 2 : 1)
      guard name.kind == .string, token(ahead: 1).span.start == current.span.end else { break }
      while Int(current.span.start) < Int(name.span.start) { advance() }
      let text = value(of: advance())
      let isName = text.isWord
      names += isName ? ".\(text)" : ".\(stringLiteral(of: text))"
      steps.append(Located(isName ? .name(text) : .quoted(text), at: name.span))
    }
    if names.isEmpty { return }
    let path = meant(SourceSpan(Int(root.span.start), end)) + names
    reportWhole(.jsonArrow(meant: path, at: span(from: Int(root.span.start))))
  }
}
