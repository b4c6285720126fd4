import Source
import Values

/// The clauses that tell which events take part.
extension Parser {
  /// grammar: role = "role" ( strings | "start" strings [ "end" strings ] | "end" strings [ "start" strings ] )
  /// grammar: events-where = "events" "where" expression
  mutating func parseRole() -> Clause.Kind {
    var clause = RoleClause(both: [], start: [], end: [])
    if at(.string) || at(.brokenString) {
      clause.both = parsePatterns("the role's name")
      return .role(clause)
    }
    guard at("start") || at("end") else {
      if at(.name), token(ahead: 1).kind != .colon, !startsClause {
        clause.both = parsePatterns("the role's name")
      } else {
        failExpecting("the role's name in quotes, `start` or `end`")
      }
      return clause.both.isEmpty ? .missing : .role(clause)
    }
    while !isRecovering, at("start") || at("end") {
      let side = advance()
      let isStart = text(of: side) == Side.start.rawValue
      if isStart ? !clause.start.isEmpty : !clause.end.isEmpty { report(.repeatedSide(text(of: side), at: side.span)) }
      let names = parsePatterns("the role's name")
      if isStart { clause.start += names } else { clause.end += names }
    }
    return .role(clause)
  }

  /// grammar: during = "during" ( "last" duration | bound ".." [ bound ] | ".." bound )
  mutating func parseDuring() -> Clause.Kind {
    let start = self.start
    if take("last") != nil {
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

  private var startsBound: Bool {
    at(.date) || at(.time) || (at(.number) && token(ahead: 1).kind == .slash) || (at(.string) && !isFirstOnLine(index))
  }

  /// What stands for `..` elsewhere; it is taken when a bound follows.
  private mutating func parseForeignDots() {
    let next = token(ahead: 1).kind
    let isBoundNext = next == .date || next == .time || next == .string
    if isBoundNext, at(.minus) || at("to") || at("until") || at("and") || at(.comma) || at(.arrow) {
      let sign = advance()
      report(.foreignOperator(text(of: sign), meant: "..", at: sign.span))
    } else if startsBound {
      report(.expected("`..` between the first and the last day", found: describe(current), at: current.span))
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
    guard
      case .value(let date) = readDate(
        file.bytes[span.range].map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }[...])
    else { return nil }
    report(.badDate(file.text(of: span).replacingBytes("/", with: "-"), written: file.text(of: span), at: span))
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
      report(.durationWithoutUnit(text(of: token), at: token.span))
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
