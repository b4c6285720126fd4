import Source

/// Clauses as other languages have them.
extension Parser {
  /// Reports a word of another language where a clause should begin, and passes over what belongs to it; false where
  /// the word is not one of these.
  mutating func reportForeignClause() -> Bool {
    let word = text(of: current).lowercased()
    if word == "group", atReserved(.by, ahead: 1) { return reportGroupBy() }
    if let field = ForeignWord.fields[word] { return reportFieldClause(field) }
    guard let habit = ForeignWord.advice[word] else { return false }
    // A mistyped clause may look like such a word; what follows shows that it is one.
    if let next = habit.next, !next.contains(where: { atReserved($0, ahead: 1) }) { return false }
    let span = habit.next == nil ? current.span : current.span.joined(with: token(ahead: 1).span)
    let place = habit.isLeftOut ? span : current.span
    if habit.isLeftOut {
      advance()
      if habit.next != nil { advance() }
      reportWhole(.foreignClause(habit, text: file.text(of: span), at: place))
      return true
    }
    failWholeClause(.foreignClause(habit, text: file.text(of: span), at: place))
    return true
  }

  /// `group by account`, which is `summarize by account { rows = count() }` here.
  private mutating func reportGroupBy() -> Bool {
    let start = self.start
    let columns: String? = attempt(at: index) { trial in
      trial.advance()
      trial.advance()
      let from = trial.start
      let items = trial.parseList { $0.parseSelectItem() }
      let whole = trial.span(from: from)
      guard !trial.isRecovering, !items.isEmpty, !trial.at(.leftBrace), !trial.diagnostics.hasErrors(within: whole)
      else { return nil }
      return trial.file.text(of: whole)
    }
    guard let columns else { return false }
    reportWhole(.groupBy(meant: "summarize by \(columns) { rows = count() }", at: span(from: start)))
    return true
  }

  /// `user "bob"`, `region in ("us-east-1")`: conditions on a field, which `events where` takes.
  private mutating func reportFieldClause(_ field: String) -> Bool {
    let next = token(ahead: 1)
    let isComparison =
      [.equal, .notEqual].contains(next.kind) || atReserved(.in, ahead: 1) || atReserved(.like, ahead: 1)
    guard next.kind == .string || isComparison, !isFirstOnLine(index + 1) else { return false }
    let word = current
    let condition: String? = attempt(at: index) { trial in
      let first = trial.index
      trial.advance()
      let from = trial.start
      if next.kind == .string {
        let names = trial.parsePatterns("a value")
        let text = trial.meant(from: from)
        return trial.isRecovering ? nil : names.count == 1 ? "\(field) = \(text)" : "\(field) in (\(text))"
      }
      trial.index = first
      _ = trial.parseComparison()
      return trial.isRecovering ? nil : "\(field) \(trial.meant(from: from))"
    }
    guard let condition else { return false }
    let span = span(from: Int(word.span.start))
    reportWhole(.fieldAsClause(text(of: word), meant: "events where \(condition)", at: span))
    return true
  }
}
