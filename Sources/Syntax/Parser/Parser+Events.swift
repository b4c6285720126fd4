import Source
import Values

/// The clauses that say which events take part.
extension Parser {
  /// grammar: role = "role" ( strings | "start" strings [ "end" strings ] | "end" strings [ "start" strings ] )
  /// grammar: events-where = "events" "where" expression
  mutating func parseRole() -> Clause.Kind {
    var clause = RoleClause(both: [], start: [], end: [])
    if at(.string) || at(.brokenString) || at(.leftBracket) || at(.leftParenthesis) {
      clause.both = parsePatterns("the role's name")
      _ = failOnRoleLeftOut()
      return .role(clause)
    }
    if failOnRoleMissing() { return .missing }
    if atRoleOperator {
      clause.both = parseRoleAfterOperator()
      return clause.both.isEmpty ? .missing : .role(clause)
    }
    if failOnRoleLeftOut() { return .missing }
    guard at(word: .start) || at(word: .end) || takesMistypedSide else {
      if at(.name), token(ahead: 1).kind != .colon, !startsClause {
        clause.both = parsePatterns("the role's name")
      } else {
        failExpecting("the role's name in quotes, `start` or `end`")
      }
      return clause.both.isEmpty ? .missing : .role(clause)
    }
    while !isRecovering {
      if at(.comma), token(ahead: 2).kind == .string, Side.allCases.contains(where: { at($0.rawValue, ahead: 1) }) {
        report(.commaBetweenSides(at: advance().span))
      }
      guard at(word: .start) || at(word: .end) || takesMistypedSide else { break }
      let isMistyped = takesMistypedSide
      let side = advanceKeyword()
      let word = isMistyped ? suggestion(for: text(of: side), among: Side.allCases.map(\.rawValue)) : text(of: side)
      if isMistyped { report(.roleWithWord(text(of: side), meant: word, at: side.span)) }
      let isStart = word == Side.start.rawValue
      if isStart ? !clause.start.isEmpty : !clause.end.isEmpty { report(.repeatedSide(text(of: side), at: side.span)) }
      if failOnRoleLeftOut(of: isStart ? .start : .end) { return .missing }
      let names =
        atRoleOperator || at(.colon) ? parseRoleAfterOperator(of: word) : parsePatterns("the role's name")
      if isStart { clause.start += names } else { clause.end += names }
    }
    _ = failOnRoleLeftOut()
    return .role(clause)
  }

  /// `role not "A"`, `role != "A"`: a condition, which `role` is not.
  mutating func failOnRoleLeftOut(of side: Side? = nil) -> Bool {
    let words = ["not", "no", "except", "without", "but", "unlike", "exclude", "excluding"]
    guard !isRecovering, !isFirstOnLine(index),
      at(.notEqual) || at(.foreignNot) || words.contains(where: { atReserved($0) })
    else { return false }
    let place = current.span
    var ahead = 1
    while ahead < 3, token(ahead: ahead).kind != .string { ahead += 1 }
    let name = token(ahead: ahead).kind == .string ? text(of: token(ahead: ahead)) : "\"NAME\""
    guard token(ahead: ahead).kind == .string || !at(.name) else { return false }
    failWholeClause(.roleLeftOut(name, of: side, at: place))
    isRecovering = true
    return true
  }

  /// `role is missing`: a condition too.
  private mutating func failOnRoleMissing() -> Bool {
    let word = token(ahead: atReserved(.not, ahead: 1) ? 2 : 1)
    guard atReserved(.is), !isFirstOnLine(index), word.kind == .name else { return false }
    let isPresent = (text(of: word).lowercased() == "present") != atReserved(.not, ahead: 1)
    failWholeClause(.roleMissing(isPresent: isPresent, at: current.span))
    isRecovering = true
    return true
  }

  private var atRoleOperator: Bool {
    atReserved(.in) || atReserved(.like) || at(.equal) || (atReserved(.is) && token(ahead: 1).kind == .string)
  }

  /// Whether a word is there that is near to `start` or `end`, before a name.
  private var takesMistypedSide: Bool {
    at(.name) && token(ahead: 1).kind == .string && !isFirstOnLine(index + 1) && !startsClause
      && !at(word: .start) && !at(word: .end)
      && suggestion(for: text(of: current), among: Side.allCases.map(\.rawValue)) != nil
  }

  /// `role in ("a", "b")` and `role = "a"`, as conditions are written.
  private mutating func parseRoleAfterOperator(of side: String? = nil) -> [Located<String>] {
    let start = self.start
    advance()
    let opening = take(.leftParenthesis)
    let first = self.start
    let names = parsePatterns("the role's name")
    let text = file.text(of: span(from: first))
    if let opening { closeParenthesis(opening) }
    if !isRecovering { report(.roleWithOperator(text, of: side, at: span(from: start))) }
    return names
  }

  /// grammar: during = "during" ( "last" duration | bound ".." [ bound ] | ".." bound )
  mutating func parseDuring() -> Clause.Kind {
    let start = self.start
    let others = ["past", "previous", "latest", "trailing"]
    if token(ahead: 1).kind == .duration || token(ahead: 1).kind == .number, !at(word: .last), at(.name),
      others.contains(where: { atReserved($0) }) || suggestion(for: text(of: current), among: ["last"]) != nil
    {
      let word = advance()
      report(.expected("`last`", found: describe(word), meant: "last", at: word.span))
      return .during(lastWindow(from: start))
    }
    if at(word: .last), [.name, .end].contains(token(ahead: 1).kind) {
      let last = advance()
      if at(.name), !isFirstOnLine(index) { advance() }
      fail(.lastWithoutDuration(file.text(of: span(from: start)), at: last.span.joined(with: tokens[index - 1].span)))
      return .during(DuringClause(.missing, span: span(from: start)))
    }
    if take(word: .last) != nil { return .during(lastWindow(from: start)) }
    if at(.duration), let foreign = parseForeignWindow() { return .during(foreign) }
    if at(.duration) || (at(.number) && durationUnit(of: text(of: token(ahead: 1))) != nil) {
      let token = current
      report(.duringWithoutLast(meant: at(.duration) ? "last \(text(of: token))" : nil, at: token.span))
      let duration = parseDuration("a duration")
      return .during(DuringClause(duration.map { .last($0) } ?? .missing, span: span(from: start)))
    }
    if let foreign = parseForeignWindow() { return .during(foreign) }
    if let months = parseMonths() { return .during(months) }
    if !at(word: .last), let word = calendarPhrase() {
      fail(.calendarPhrase(word, days: daysAhead, at: current.span))
      return .during(DuringClause(.missing, span: span(from: start)))
    }
    var isWhole = true
    var from: Located<DuringClause.Bound>?
    var to: Located<DuringClause.Bound>?
    if !at(.dots) {
      from = parseBound("a day or time, `..` or `last`")
      isWhole = from != nil
    }
    if !isRecovering, at(.dots), token(ahead: 1).kind == .dot, token(ahead: 1).span.start == current.span.end {
      let start = self.start
      advance()
      advance()
      report(.foreignOperator("...", meant: "..", at: span(from: start)))
    } else if !isRecovering, take(.dots) == nil {
      if from != nil || tokens[index - 1].kind == .date || tokens[index - 1].kind == .time {
        parseForeignDots(after: from)
      } else {
        failExpecting("`..`")
      }
    }
    if !isRecovering, let month = takeLastMonth() {
      to = month
    } else if !isRecovering, startsBound {
      to = parseBound("the last day")
      isWhole = isWhole && to != nil
    } else if !isRecovering, isWhole, from == nil {
      failExpecting("a day or time before or after `..`")
      isWhole = false
    }
    let kind: DuringClause.Kind = isWhole && !isRecovering ? .range(from: from, to: to) : .missing
    return .during(DuringClause(kind, span: span(from: start)))
  }

  /// The duration after `last`.
  private mutating func lastWindow(from start: Int) -> DuringClause {
    let duration = parseDuration("a duration such as 30d after `last`")
    let end = self.start
    takeUpToNow()
    if self.start > end { report(.nowAsBound(at: span(from: end))) }
    return DuringClause(duration.map { .last($0) } ?? .missing, span: span(from: start))
  }

  var startsBound: Bool {
    at(.date) || at(.time) || (at(.number) && [.slash, .dot, .minus].contains(token(ahead: 1).kind))
      || (at(.number) && text(of: current).utf8.count == 8)
      || (at(.string) && !isFirstOnLine(index))
  }

  /// What other languages write for `..`; it is taken when a bound follows.
  private mutating func parseForeignDots(after from: Located<DuringClause.Bound>?) {
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
      // A date that is none is no example of what to write.
      guard let from else {
        isRecovering = true
        return
      }
      let day = if case .date(let date) = from.value { date.description } else { text(of: tokens[index - 1]) }
      fail(.duringWithoutDots(day, at: from.span))
    }
  }

  /// grammar: bound = date | time
  mutating func parseBound(_ what: String) -> Located<DuringClause.Bound>? {
    let token = current
    if let time = takeSpacedTime() { return Located(.time(time.value), at: time.span) }
    if take(.date) != nil {
      guard case .value(let date) = readDate(file.bytes[token.span.range]) else { return nil }
      return Located(.date(date), at: token.span)
    }
    if take(.time) != nil {
      if atReserved("utc") || atReserved("gmt"), !isFirstOnLine(index),
        let meant = timeMeant(by: text(of: token)), let time = readTime(Array(meant.utf8)[...])
      {
        let span = token.span.joined(with: advance().span)
        reportWhole(.spacedTime(meant: meant, at: span))
        return Located(.time(time), at: span)
      }
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

  private func quotedBound(_ text: String) -> DuringClause.Bound? {
    let bytes = Array(text.utf8)[...]
    if case .value(let date) = readDate(bytes) { return .date(date) }
    return readTime(bytes).map { .time($0) }
  }

  /// grammar: within = "within" duration
  mutating func parseWithin() -> Clause.Kind {
    let start = self.start
    guard let first = parseDuration("a duration such as 30d") else { return .missing }
    // `1d 12h`
    while !isRecovering, at(.duration) || at(.number), !isFirstOnLine(index), parseDuration("a duration") != nil {}
    let span = span(from: start)
    guard span != first.span, !isRecovering else { return .within(first) }
    let meant = meant(span).filter { !$0.isWhitespace }
    guard case .value = readDuration(Array(meant.utf8)[...]) else { return .within(first) }
    reportWhole(.wordyDuration(file.text(of: span), meant: meant, at: span))
    return .missing
  }

  mutating func parseDuration(_ what: String) -> Located<Interval>? {
    let token = current
    if let duration = takeISODuration() { return duration }
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
