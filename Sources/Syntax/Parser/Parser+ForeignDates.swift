import Source
import Values

/// Days, months and windows of `during` as other languages and people have them.
extension Parser {
  /// `2024-05`, `May 2024` and `2024`, or a range of them, which mean days.
  mutating func parseMonths() -> DuringClause? {
    let start = self.start
    guard let first = period(at: index) else { return nil }
    index = first.end
    var last = first.last
    var to: Located<DuringClause.Bound>?
    if at(.dots), let second = period(at: index + 1) {
      index = second.end
      last = second.last
    } else if take(.dots) != nil {
      if startsBound { to = parseBound("the last day") }
      let span = span(from: start)
      report(.periodForDays("\(first.first) .. \(to.map { file.text(of: $0.span) } ?? "")", at: span))
      return DuringClause(.range(from: Located(.date(first.first), at: span), to: to), span: span)
    }
    let span = span(from: start)
    report(.periodForDays("\(first.first) .. \(last)", at: span))
    to = Located(.date(last), at: span)
    return DuringClause(.range(from: Located(.date(first.first), at: span), to: to), span: span)
  }

  /// `2022-06` as the end of a window: its last day.
  mutating func takeLastMonth() -> Located<DuringClause.Bound>? {
    guard at(.number), token(ahead: 3).kind != .minus, let period = period(at: index) else { return nil }
    let start = self.start
    index = period.end
    let span = span(from: start)
    report(.badDate("\(period.last)", written: file.text(of: span), at: span))
    return Located(.date(period.last), at: span)
  }

  /// A month or year that begins at a token: its days, and the index after it.
  private func period(at index: Int) -> (first: CivilDate, last: CivilDate, end: Int)? {
    func number(_ offset: Int, digits: ClosedRange<Int>) -> Int? {
      guard index + offset < tokens.count, tokens[index + offset].kind == .number else { return nil }
      let text = text(of: tokens[index + offset])
      return digits.contains(text.utf8.count) && text.utf8.allSatisfy(isDigit) ? Int(text) : nil
    }
    func month(_ year: Int, _ month: Int, end: Int) -> (first: CivilDate, last: CivilDate, end: Int)? {
      guard let first = CivilDate(year: year, month: month, day: 1),
        let next = month == 12
          ? CivilDate(year: year + 1, month: 1, day: 1) : CivilDate(year: year, month: month + 1, day: 1)
      else { return nil }
      return (first, next.advanced(by: -1), end)
    }
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .name, let year = number(1, digits: 4...4), let place = Self.month(text(of: tokens[index]))
    {
      return month(year, place, end: index + 2)
    }
    guard let year = number(0, digits: 4...4) else { return nil }
    if index + 1 < tokens.count, tokens[index + 1].kind == .minus {
      return number(2, digits: 1...2).flatMap { month(year, $0, end: index + 3) }
    }
    guard index + 1 < tokens.count, tokens[index + 1].kind != .slash,
      let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    return (first, last, index + 1)
  }

  private static func month(_ word: String) -> Int? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let wanted = Array(word.lowercased().utf8.prefix(3))
    return names.firstIndex { Array($0.utf8) == wanted }.map { $0 + 1 }
  }

  /// `yesterday`, `today`, `this month`: words that name no days here.
  func calendarPhrase() -> String? {
    let words = ["today", "yesterday", "this", "previous", "since", "until", "before", "after", "from"]
    guard at(.name), words.contains(text(of: current).lowercased()) else { return nil }
    return text(of: current)
  }

  /// `2022/05/01`, which is meant for `2022-05-01`.
  mutating func takeSlashedDate() -> Located<DuringClause.Bound>? {
    if at(.number), text(of: current).utf8.count == 8, text(of: current).utf8.allSatisfy(isDigit) {
      let written = text(of: current)
      let (day, month) = (written.droppingFirstBytes(6), written.droppingFirstBytes(4).droppingLastBytes(2))
      let meant = "\(written.droppingLastBytes(4))-\(month)-\(day)"
      guard case .value(let date) = readDate(Array(meant.utf8)[...]) else { return nil }
      let span = advance().span
      report(.badDate(meant, written: written, at: span))
      return Located(.date(date), at: span)
    }
    // `01.05.2022` is a number, a dot and a number.
    let kinds: [Token.Kind] =
      token(ahead: 1).kind == .dot
      ? [.number, .dot, .number]
      : token(ahead: 1).kind == .minus
        ? [.number, .minus, .number, .minus, .number] : [.number, .slash, .number, .slash, .number]
    guard kinds.indices.allSatisfy({ token(ahead: $0).kind == kinds[$0] }) else { return nil }
    let span = current.span.joined(with: token(ahead: kinds.count - 1).span)
    let written = file.text(of: span)
    let parts = written.byteSplit(kinds.count == 3 ? "." : kinds[1] == .minus ? "-" : "/")
    guard parts.count == 3 else { return nil }
    // American and European dates have the year last; American ones have the month first, and no dots.
    let orders = parts[0].utf8.count == 4 ? [[0, 1, 2]] : kinds.count == 3 ? [[2, 1, 0]] : [[2, 0, 1], [2, 1, 0]]
    let meant = orders.map { $0.map { parts[$0].utf8.count == 1 ? "0" + parts[$0] : parts[$0] }.joined(separator: "-") }
      .compactMap { text -> (String, CivilDate)? in
        if case .value(let date) = readDate(Array(text.utf8)[...]) { (text, date) } else { nil }
      }
    guard let date = meant.first?.1 else { return nil }
    if parts[0].utf8.count == 4 {
      report(.badDate(meant[0].0, written: written, at: span))
    } else {
      report(
        .foreignDate(written, meant: meant[0].1 == meant[meant.count - 1].1 ? [meant[0].0] : meant.map(\.0), at: span))
    }
    for _ in kinds { advance() }
    return Located(.date(date), at: span)
  }

  /// `between A and B`, `Q1 2024`, `now - 30d .. now`, `A .. now` and seconds since 1970, which mean days; nil where
  /// none of these is there.
  mutating func parseForeignWindow() -> DuringClause? {
    let start = self.start
    func missing(_ parser: Parser) -> DuringClause { DuringClause(.missing, span: parser.span(from: start)) }
    if atReserved("between") || atReserved(.from) || at(.leftParenthesis) || at(.leftBracket) || atReserved(.in),
      [.date, .time, .string].contains(token(ahead: 1).kind)
    {
      let isBracketed = at(.leftParenthesis) || at(.leftBracket)
      let window = attempt(at: index) { trial -> (meant: String, kind: DuringClause.Kind)? in
        trial.advance()
        guard let from = trial.parseBound("the first day"),
          trial.atAnd || trial.at(word: .to) || trial.atReserved(.until) || trial.at(.comma) || trial.at(.minus)
            || trial.at(.dots)
        else { return nil }
        trial.advance()
        guard let to = trial.parseBound("the last day"), !trial.isRecovering else { return nil }
        if isBracketed, trial.take(.rightParenthesis) ?? trial.take(.rightBracket) == nil { return nil }
        return ("\(trial.meant(from.span)) .. \(trial.meant(to.span))", .range(from: from, to: to))
      }
      guard let window else { return nil }
      reportWhole(.periodForDays(window.meant, at: span(from: start)))
      return DuringClause(window.kind, span: span(from: start))
    }
    if at(.name), let quarter = Self.quarter(text(of: current)), token(ahead: 1).kind == .number,
      let year = Int(text(of: token(ahead: 1))), let first = CivilDate(year: year, month: quarter * 3 - 2, day: 1),
      let next = quarter == 4
        ? CivilDate(year: year + 1, month: 1, day: 1) : CivilDate(year: year, month: quarter * 3 + 1, day: 1)
    {
      advance()
      advance()
      reportWhole(.periodForDays("\(first) .. \(next.advanced(by: -1))", at: span(from: start)))
      return missing(self)
    }
    if let window = takeWindowUpToNow() { return window }
    if at(.duration), let meant = Self.yearAndQuarter(text(of: current)) {
      reportWhole(.periodForDays(meant, at: advance().span))
      return missing(self)
    }
    if at("now"), token(ahead: 1).kind == .minus, token(ahead: 2).kind == .duration {
      let duration = text(of: token(ahead: 2))
      for _ in 0..<3 { advance() }
      if take(.dots) != nil, at("now") {
        advance()
        takeCallParentheses()
      }
      reportWhole(.periodForDays("last \(duration)", at: span(from: start)))
      return missing(self)
    }
    if at(.date) || at(.time), token(ahead: 1).kind == .dots, at("now", ahead: 2) || at("today", ahead: 2) {
      let from = parseBound("the first day")
      advance()
      let now = advance()
      takeCallParentheses()
      reportWhole(.nowAsBound(at: span(from: Int(now.span.start))))
      return DuringClause(from == nil ? .missing : .range(from: from, to: nil), span: span(from: start))
    }
    if at(.number), let first = secondsSince1970(at: index) {
      let second = token(ahead: 1).kind == .dots ? secondsSince1970(at: index + 2) : nil
      advance()
      if take(.dots) != nil, second != nil { advance() }
      reportWhole(.periodForDays("\(first) .. \(second ?? "")", at: span(from: start)))
      return missing(self)
    }
    return nil
  }

  /// `2022-05-01 10:00:00`, in two words.
  mutating func takeSpacedTime() -> Located<Instant>? {
    guard at(.date), token(ahead: 1).kind == .event, !isFirstOnLine(index + 1) else { return nil }
    var end = index + 2
    // The lexer takes the seconds and their `Z` for a duration.
    while [.colon, .number, .dot, .duration].contains(tokens[end].kind),
      tokens[end].span.start == tokens[end - 1].span.end
    {
      end += 1
    }
    let clock = file.text(of: token(ahead: 1).span.joined(with: tokens[end - 1].span))
    guard let meant = timeMeant(by: text(of: current) + "T" + clock), let time = readTime(Array(meant.utf8)[...]) else {
      return nil
    }
    let span = current.span.joined(with: tokens[end - 1].span)
    index = end
    reportWhole(.spacedTime(meant: meant, at: span))
    return Located(time, at: span)
  }

  private mutating func takeCallParentheses() {
    if at(.leftParenthesis), token(ahead: 1).kind == .rightParenthesis {
      advance()
      advance()
    }
  }

  /// `ago(7d)`, with or without `.. now`, and `-7d .. now`: the last 7d.
  private mutating func takeWindowUpToNow() -> DuringClause? {
    let start = self.start
    let isCall = at("ago") && token(ahead: 1).kind == .leftParenthesis && token(ahead: 3).kind == .rightParenthesis
    let place = isCall ? 2 : 1
    guard isCall || at(.minus), token(ahead: place).kind == .duration else { return nil }
    let meant = "last \(text(of: token(ahead: place)))"
    for _ in 0...(isCall ? 3 : 1) { advance() }
    takeUpToNow()
    reportWhole(.periodForDays(meant, at: span(from: start)))
    return DuringClause(.missing, span: span(from: start))
  }

  /// `.. now`, which goes without saying.
  mutating func takeUpToNow() {
    guard at(.dots), at("now", ahead: 1) else { return }
    advance()
    advance()
    takeCallParentheses()
  }

  /// The days of `2022Q2`.
  private static func yearAndQuarter(_ text: String) -> String? {
    guard text.utf8.count == 6, let quarter = quarter(text.droppingFirstBytes(4)),
      let year = Int(text.droppingLastBytes(2)),
      let first = CivilDate(year: year, month: quarter * 3 - 2, day: 1),
      let next = quarter == 4
        ? CivilDate(year: year + 1, month: 1, day: 1) : CivilDate(year: year, month: quarter * 3 + 1, day: 1)
    else { return nil }
    return "\(first) .. \(next.advanced(by: -1))"
  }

  private static func quarter(_ word: String) -> Int? {
    guard word.utf8.count == 2, word.lowercased().hasBytePrefix("q") else { return nil }
    return Int(word.droppingFirstBytes(1)).flatMap { (1...4).contains($0) ? $0 : nil }
  }

  /// The moment of a number of ten digits, as Unix counts, or of thirteen, in milliseconds.
  private func secondsSince1970(at index: Int) -> String? {
    guard index < tokens.count, tokens[index].kind == .number else { return nil }
    let text = text(of: tokens[index])
    guard let number = Int64(text), text.utf8.count == 10 || text.utf8.count == 13 else { return nil }
    return Instant(milliseconds: text.utf8.count == 10 ? number * 1000 : number).description
  }

  /// The days that come next, for a message about the word before them: `from 2022-05-01 to 2022-05-31`.
  var daysAhead: [String] {
    var days: [String] = []
    var place = index
    while place < min(index + 6, tokens.count), place == index || !isFirstOnLine(place) {
      if tokens[place].kind == .date || tokens[place].kind == .time { days.append(text(of: tokens[place])) }
      place += 1
    }
    return days
  }

  /// `P30D` and `PT12H`, as ISO 8601 has them.
  mutating func takeISODuration() -> Located<Interval>? {
    guard at(.name) else { return nil }
    let word = text(of: current).lowercased()
    guard word.hasBytePrefix("p"), word.utf8.count > 2, !startsClause else { return nil }
    let isOfDay = word.hasBytePrefix("pt")
    let meant = word.droppingFirstBytes(isOfDay ? 2 : 1).replacingBytes("t", with: "")
    // An `m` before the `T` is months.
    if !isOfDay, meant.containsBytes("m") { return nil }
    guard case .value(let interval) = readDuration(Array(meant.utf8)[...]) else { return nil }
    let token = advance()
    reportWhole(.wordyDuration(text(of: token), meant: meant, at: token.span))
    return Located(interval, at: token.span)
  }
}
