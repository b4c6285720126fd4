import Source
import Values

/// The clauses that say which events take part.
extension Parser {
  /// grammar: role = "role" ( strings | "start" strings [ "end" strings ] | "end" strings [ "start" strings ] )
  /// grammar: events-where = "events" "where" expression
  mutating func parseRole() -> Clause.Kind {
    var clause = RoleClause(both: [], start: [], end: [])
    if at(.string) || at(.brokenString) {
      clause.both = parsePatterns("the role's name")
      return .role(clause)
    }
    if atReserved(.in) || atReserved(.like) || at(.equal) {
      clause.both = parseRoleAfterOperator()
      return clause.both.isEmpty ? .missing : .role(clause)
    }
    guard at(word: .start) || at(word: .end) else {
      if at(.name), token(ahead: 1).kind != .colon, !startsClause {
        clause.both = parsePatterns("the role's name")
      } else {
        failExpecting("the role's name in quotes, `start` or `end`")
      }
      return clause.both.isEmpty ? .missing : .role(clause)
    }
    while !isRecovering, at(word: .start) || at(word: .end) {
      let side = advanceKeyword()
      let isStart = text(of: side) == Side.start.rawValue
      if isStart ? !clause.start.isEmpty : !clause.end.isEmpty { report(.repeatedSide(text(of: side), at: side.span)) }
      let names = parsePatterns("the role's name")
      if isStart { clause.start += names } else { clause.end += names }
    }
    return .role(clause)
  }

  /// `role in ("a", "b")` and `role = "a"`, as conditions are written.
  private mutating func parseRoleAfterOperator() -> [Located<String>] {
    let start = self.start
    advance()
    let opening = take(.leftParenthesis)
    let first = self.start
    let names = parsePatterns("the role's name")
    let text = file.text(of: span(from: first))
    if let opening { closeParenthesis(opening) }
    if !isRecovering { report(.roleWithOperator(text, at: span(from: start))) }
    return names
  }

  /// grammar: during = "during" ( "last" duration | bound ".." [ bound ] | ".." bound )
  mutating func parseDuring() -> Clause.Kind {
    let start = self.start
    if at(word: .last), [.name, .end].contains(token(ahead: 1).kind) {
      let last = advance()
      if at(.name), !isFirstOnLine(index) { advance() }
      fail(.lastWithoutDuration(file.text(of: span(from: start)), at: last.span.joined(with: tokens[index - 1].span)))
      return .during(DuringClause(.missing, span: span(from: start)))
    }
    if take(word: .last) != nil {
      guard let duration = parseDuration("a duration such as 30d after `last`") else {
        return .during(DuringClause(.missing, span: span(from: start)))
      }
      return .during(DuringClause(.last(duration), span: span(from: start)))
    }
    if at(.duration) || (at(.number) && durationUnit(of: text(of: token(ahead: 1))) != nil) {
      report(.duringWithoutLast(at: current.span))
      let duration = parseDuration("a duration")
      return .during(DuringClause(duration.map { .last($0) } ?? .missing, span: span(from: start)))
    }
    if let months = parseMonths() { return .during(months) }
    if !at(word: .last), let word = calendarPhrase() {
      fail(.calendarPhrase(word, at: current.span))
      return .during(DuringClause(.missing, span: span(from: start)))
    }
    var isWhole = true
    var from: Located<DuringClause.Bound>?
    var to: Located<DuringClause.Bound>?
    if !at(.dots) {
      from = parseBound("a day or time, `..` or `last`")
      isWhole = from != nil
    }
    if !isRecovering, take(.dots) == nil {
      if from != nil || tokens[index - 1].kind == .date || tokens[index - 1].kind == .time {
        parseForeignDots()
      } else {
        failExpecting("`..`")
      }
    }
    if !isRecovering, startsBound {
      to = parseBound("the last day")
      isWhole = isWhole && to != nil
    } else if !isRecovering, isWhole, from == nil {
      failExpecting("a day or time before or after `..`")
      isWhole = false
    }
    let kind: DuringClause.Kind = isWhole && !isRecovering ? .range(from: from, to: to) : .missing
    return .during(DuringClause(kind, span: span(from: start)))
  }

  /// `2024-05`, `May 2024` and `2024`, or a range of them, which mean days.
  private mutating func parseMonths() -> DuringClause? {
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

  /// A month or year that begins at a token: its days, and the index behind it.
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
  private func calendarPhrase() -> String? {
    let words = ["today", "yesterday", "this", "previous", "since", "until", "before", "after", "from"]
    guard at(.name), words.contains(text(of: current).lowercased()) else { return nil }
    return text(of: current)
  }

  private var startsBound: Bool {
    at(.date) || at(.time) || (at(.number) && token(ahead: 1).kind == .slash) || (at(.string) && !isFirstOnLine(index))
  }

  /// What other languages write for `..`; it is taken when a bound follows.
  private mutating func parseForeignDots() {
    let next = token(ahead: 1).kind
    let isBoundNext = next == .date || next == .time || next == .string
    if isBoundNext, at(.minus) || at(word: .to) || at(word: .until) || at(word: .and) || at(.comma) || at(.arrow) {
      let sign = advance()
      report(.foreignOperator(text(of: sign), meant: "..", at: sign.span))
    } else if startsBound {
      let meant = "\(text(of: tokens[index - 1])) .. \(text(of: current))"
      report(
        .expected(
          "`..` between the first and the last day", found: describe(current), help: "write \(meant)", at: current.span)
      )
    } else {
      fail(.duringWithoutDots(text(of: tokens[index - 1]), at: tokens[index - 1].span))
    }
  }

  /// grammar: bound = date | time
  private mutating func parseBound(_ what: String) -> Located<DuringClause.Bound>? {
    let token = current
    if take(.date) != nil {
      guard case .value(let date) = readDate(file.bytes[token.span.range]) else { return nil }
      return Located(.date(date), at: token.span)
    }
    if take(.time) != nil {
      return readTime(file.bytes[token.span.range]).map { Located(.time($0), at: token.span) }
    }
    if at(.string), let bound = quotedBound(value(of: token)) {
      reportInstead(.quotedDate(value(of: token), at: advance().span))
      return Located(bound, at: token.span)
    }
    if let date = takeSlashedDate() { return date }
    failExpecting(what)
    return nil
  }

  /// `2022/05/01`, which is meant for `2022-05-01`.
  private mutating func takeSlashedDate() -> Located<DuringClause.Bound>? {
    let kinds: [Token.Kind] = [.number, .slash, .number, .slash, .number]
    guard kinds.indices.allSatisfy({ token(ahead: $0).kind == kinds[$0] }) else { return nil }
    let span = current.span.joined(with: token(ahead: 4).span)
    let written = file.text(of: span)
    let parts = written.byteSplit("/")
    // American and European dates have the year last; American ones have the month first.
    let orders = parts[0].utf8.count == 4 ? [[0, 1, 2]] : [[2, 0, 1], [2, 1, 0]]
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

  private func quotedBound(_ text: String) -> DuringClause.Bound? {
    let bytes = Array(text.utf8)[...]
    if case .value(let date) = readDate(bytes) { return .date(date) }
    return readTime(bytes).map { .time($0) }
  }

  /// grammar: within = "within" duration
  mutating func parseWithin() -> Clause.Kind {
    parseDuration("a duration such as 30d").map { .within($0) } ?? .missing
  }

  mutating func parseDuration(_ what: String) -> Located<Interval>? {
    let token = current
    if take(.duration) != nil {
      guard case .value(let interval) = readDuration(file.bytes[token.span.range]) else { return nil }
      return Located(interval, at: token.span)
    }
    if at(.number), let duration = takeSpacedDuration() { return duration }
    if at(.string), case .value(let interval) = readDuration(Array(value(of: token).utf8)[...]) {
      reportInstead(.quotedDuration(value(of: token), at: advance().span))
      return Located(interval, at: token.span)
    }
    if at(.number) {
      advance()
      guard at(.name), !isFirstOnLine(index), !startsClause else {
        report(.durationWithoutUnit(text(of: token), at: token.span))
        return nil
      }
      report(.unknownUnit(text(of: current), number: text(of: token), at: token.span.joined(with: current.span)))
      advance()
      return nil
    }
    failExpecting(what)
    return nil
  }

  /// `30 days` and `30 d`, which are meant for `30d`.
  mutating func takeSpacedDuration() -> Located<Interval>? {
    let number = current
    let word = token(ahead: 1)
    guard word.kind == .name, !isFirstOnLine(index + 1), let unit = durationUnit(of: text(of: word)) else { return nil }
    let meant = text(of: number) + unit
    guard case .value(let interval) = readDuration(Array(meant.utf8)[...]) else { return nil }
    let span = number.span.joined(with: word.span)
    report(.wordyDuration(file.text(of: span), meant: meant, at: span))
    advance()
    advance()
    return Located(interval, at: span)
  }
}
