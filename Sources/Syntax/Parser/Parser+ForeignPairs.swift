import Source
import Values

/// Parts of a pair as other languages, and people, write them.
extension Parser {
  /// A condition in parentheses, or after another word than `where`.
  mutating func parseForeignCondition() -> ExpressionSyntax {
    let first = index
    if !at(.leftParenthesis) { advance() }
    let from = self.start
    let condition = parseExpression()
    if !isRecovering { reportExpecting("`where`", from: first, meant: "where \(meant(from: from))") }
    return condition
  }

  /// `pair A on X -> B on Y`: the key of the start, before the end is named.
  mutating func parseEarlyKey() -> SourceSpan? {
    guard atReserved(.on), let arrow = tokens[index...].prefix(40).firstIndex(where: { $0.kind == .arrow }),
      !tokens[(index + 1)..<arrow].contains(where: { $0.kind == .event || $0.kind == .equal })
    else { return nil }
    let start = self.start
    advance()
    _ = parseCoalesce()
    return isRecovering || !at(.arrow) ? nil : span(from: start)
  }

  /// The one path of each side, together after both events.
  mutating func reportEarlyKey(_ early: SourceSpan) {
    guard atReserved(.on) else {
      failExpecting("`on` and the key, behind both events")
      return
    }
    let events = SourceSpan(Int(early.end), Int(tokens[index - 1].span.end))
    advance()
    let from = self.start
    _ = parseCoalesce()
    if isRecovering { return }
    let left = String(file.text(of: early).dropFirst(2))
    let ends = meant(events)
    let key = "on\(left) = \(meant(from: from))"
    let whole = early.joined(with: span(from: from))
    let spaced = ends.utf8.first == UInt8(ascii: " ") ? String(ends.dropFirst()) : ends
    reportWhole(.keysOnBothSides(meant: "\(spaced) \(key)", at: whole))
    isRecovering = true
  }

  /// `on`, misspelt, before a path.
  mutating func takeMistypedOn() -> Bool {
    let followers: [Token.Kind] = [.dot, .equal, .leftParenthesis, .leftBracket, .end]
    guard followers.contains(token(ahead: 2).kind) || isFirstOnLine(index + 2) else { return false }
    return takeMistyped(.on, before: [.name, .quotedName], onNewLine: true)
  }

  /// Whether a path into an event comes where `on` belongs, which is reported.
  mutating func takeAbsentOn() -> Bool {
    guard at(.name), token(ahead: 1).kind == .dot,
      Self.structuredColumns.contains(where: { text(of: current).isIdentical(to: $0) })
    else { return false }
    let word = text(of: current)
    report(.expected("`on` before the key", found: describe(current), meant: "on \(word)", at: current.span))
    return true
  }

  /// Another word for `on`.
  mutating func takeForeignOn() -> Bool {
    guard ["using", "by", "with", "joined", "keyed", "key", "keys"].contains(where: { atReserved($0) }), !startsClause
    else {
      return false
    }
    let count = atReserved(.on, ahead: 1) || atReserved(.by, ahead: 1) ? 2 : 1
    guard [.name, .quotedName].contains(token(ahead: count).kind) else { return false }
    let start = self.start
    for _ in 0..<count { advance() }
    reportWhole(.wordForOn(file.text(of: span(from: start)), at: span(from: start)))
    return true
  }

  /// `(A = B)`, which would be a condition.
  mutating func takeKeyInParentheses() -> KeyPartSyntax? {
    guard at(.leftParenthesis), depth < Self.depthLimit else { return nil }
    let first = index
    let part: KeyPartSyntax? = attempt(at: index) { trial in
      trial.depth += 1
      trial.advance()
      let part = trial.parseKeyPart()
      return !trial.isRecovering && part.right != nil && trial.take(.rightParenthesis) != nil ? part : nil
    }
    guard let part else { return nil }
    let inside = SourceSpan(Int(tokens[first + 1].span.start), Int(tokens[index - 1].span.start))
    reportExpecting("a key", from: first, meant: meant(inside))
    return part
  }
}
