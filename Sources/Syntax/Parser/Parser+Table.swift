import Source
import Values

extension Parser {
  /// grammar: table = "table" name [ "." name [ "." name ] ] [ "{" { table-item [ "," ] } "}" ]
  mutating func parseTable() -> Clause.Kind {
    guard let first = parseTableName("the name of the table") else { return .missing }
    var name = [first]
    while name.count < 3, take(.dot) != nil {
      guard let next = parseTableName("the name of the table after its database") else { return .missing }
      name.append(next)
    }
    guard let opening = take(.leftBrace) else { return .table(TableClause(name: name, items: nil)) }
    return .table(TableClause(name: name, items: parseBlock(opening) { $0.parseTableItem() }))
  }

  /// A name; one with hyphens and no backquotes is reported as a whole.
  private mutating func parseTableName(_ what: String) -> Located<Name>? {
    if at(.string) {
      let token = advance()
      let parts = value(of: token).byteSplit(".")
      let isPlain = parts.allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy(isNamePart) && isNameStart($0.utf8.first ?? 0)
      }
      reportExpecting(what, from: index - 1, meant: isPlain ? value(of: token) : "`\(value(of: token))`")
      return Located(Name(value(of: token), isQuoted: true), at: token.span)
    }
    // The id of a store of events begins with a digit as often as not, and is several tokens then.
    guard [.name, .number, .duration, .date].contains(current.kind), at(.date) || token(ahead: 1).kind == .minus,
      token(ahead: 1).span.start == current.span.end
    else { return parseName(what) }
    let start = self.start
    repeat {
      advance()
    } while [.minus, .name, .number, .duration, .date].contains(current.kind) && Int(current.span.start) == previousEnd
    let span = span(from: start)
    reportWhole(.nameNeedsBackquotes(file.text(of: span), at: span))
    return Located(Name(file.text(of: span), isQuoted: true), at: span)
  }

  /// grammar: table-item = "location" string | "serde" name | "schema" name | "column" path name
  /// grammar:   | name partition-kind
  private mutating func parseTableItem() -> TableItem? {
    let start = self.start
    let mistyped = mistypedLine
    if let mistyped {
      report(.expected("a line of the table", found: describe(current), meant: mistyped.rawValue, at: current.span))
    }
    if mistyped == .location || (at(word: .location) && !startsPartitionKind(ahead: 1)) {
      advanceKeyword()
      takeStrayColon(orEqual: true)
      guard at(.string) || at(.brokenString) else {
        reportUnquotedLocation()
        // Its braces are not those of the block.
        while !at(.end), !at(.rightBrace), !isFirstOnLine(index) {
          // Those of a placeholder are closed on the line.
          if at(.leftBrace) {
            while !at(.end), !at(.rightBrace), !isFirstOnLine(index) { advance() }
          }
          if !isFirstOnLine(index) { advance() }
        }
        return nil
      }
      return TableItem(.location(parseLocation()), span: span(from: start))
    }
    if mistyped == .serde || (at(word: .serde) && !startsPartitionKind(ahead: 1)) {
      advanceKeyword()
      takeStrayColon(orEqual: true)
      return parseWord(orExpect: "`cloudtrail`").map { TableItem(.serde($0), span: span(from: start)) }
    }
    if mistyped == .schema || (at(word: .schema) && !startsPartitionKind(ahead: 1)) {
      advanceKeyword()
      takeStrayColon(orEqual: true)
      return parseWord(orExpect: "`lake` or `ocsf`").map { TableItem(.schema($0), span: span(from: start)) }
    }
    if mistyped == .column || (at(word: .column) && !startsPartitionKind(ahead: 1)) { return parseDeclaredField() }
    guard let name = parseName("a column, `location`, `serde`, `schema` or `column`") else { return nil }
    takeStrayColon(orEqual: !(at(.equal) && token(ahead: 1).kind == .string && !atQuotedKind(ahead: 1)))
    let kind = parsePartitionKind(of: name)
    return TableItem(.column(name, kind), span: span(from: start))
  }

  private mutating func parseDeclaredField() -> TableItem? {
    let start = self.start
    advanceKeyword()
    guard at(.name) || at(.quotedName) else {
      failExpecting("a field that the table has, such as `userIdentity.sessionContext.sourceIdentity text`")
      return nil
    }
    let syntax = parsePath().syntax
    guard !isRecovering, case .path(let path) = syntax.kind else { return nil }
    guard at(.name) else {
      failExpecting("`text` or `json` after the field")
      return nil
    }
    let type = advance()
    return TableItem(
      .declaredField(Located(path, at: syntax.span), type: Located(text(of: type), at: type.span)),
      span: span(from: start))
  }

  private mutating func reportUnquotedLocation() {
    var end = file.bytes[start...].firstIndex { $0 <= UInt8(ascii: " ") } ?? file.bytes.endIndex
    // The brace of the block may follow at once.
    let (open, closed) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    let address = file.bytes[start..<end]
    if address.last == closed, address.count(where: { $0 == closed }) > address.count(where: { $0 == open }) {
      end -= 1
    }
    let span = SourceSpan(start, end)
    let text = file.text(of: span)
    guard at(.name), text.containsBytes("://") else { return failExpecting("the location in quotes") }
    let meant = stringLiteral(of: text)
    reportWhole(.expected("the location in quotes", found: describe(current), meant: meant, at: span))
    isRecovering = true
  }

  /// A location, whose columns are in `{ }` without a `$`.
  private mutating func parseLocation() -> Located<String> {
    let token = advance()
    let content = file.content(of: token)
    var index = content.lowerBound
    while index + 1 < content.upperBound {
      if file.bytes[index] == UInt8(ascii: "$"), file.bytes[index + 1] == UInt8(ascii: "{") {
        report(.placeholderInLocation(at: SourceSpan(index, index + 2)))
      }
      index += 1
    }
    return Located(value(of: token).replacingBytes("${", with: "{"), at: token.span)
  }

  /// Whether a kind of column comes next, not the next column of that name.
  func startsPartitionKind(ahead count: Int) -> Bool {
    PartitionKindKeyword.allCases.contains { at($0.rawValue, ahead: count) }
  }

  /// grammar: partition-kind = "injected" | "enum" "(" strings [ "," ] ")" | "manual" [ "date" string ]
  /// grammar:   | "date" string "from" date [ "to" date ] | "integer" digits ".." digits [ "digits" digits ]
  private mutating func parsePartitionKind(of column: Located<Name>) -> TableItem.PartitionKind {
    if atQuotedKind(ahead: 0), let kind = PartitionKindKeyword(rawValue: value(of: current)) {
      reportWhole(.quotedWord("a kind of column", kind.rawValue, at: advance().span))
      return parseRest(of: kind)
    }
    if at(.string), atReserved(.from, ahead: 1) {
      let format = current
      report(
        .expected(
          "the kind of the column", found: describe(format), meant: "date \(text(of: format))", at: format.span))
      return parseDateColumn()
    }
    let date = PartitionKindKeyword.date.rawValue
    if at(.string), at(date, ahead: 1), !isFirstOnLine(index + 1) {
      let first = index
      let meant = "\(date) \(text(of: advance()))"
      advance()
      reportExpecting("the kind of the column", from: first, meant: meant)
      isRecovering = true
      return .missing
    }
    if let values = parseBareEnumeration() { return .enumeration(values) }
    guard at(.name), !isFirstOnLine(index) || startsPartitionKind(ahead: 0) else {
      let kinds = list(PartitionKindKeyword.allCases.map(\.rawValue))
      let what = "the kind of the column `\(column.value.text)` (\(kinds))"
      if isFirstOnLine(index) {
        fail(.expected(what, found: describe(current), at: column.span))
      } else {
        failExpecting(what)
      }
      return .missing
    }
    guard let word = parsePartitionKindWord() else { return .missing }
    return parseRest(of: word)
  }

  /// What follows the word of a kind.
  private mutating func parseRest(of word: PartitionKindKeyword) -> TableItem.PartitionKind {
    switch word {
    case .enum:
      let values = parseParenthesized("the column's values") { $0.parseString("the value") }
      return values.isEmpty ? .missing : .enumeration(values)
    case .date: return parseDateColumn()
    case .integer:
      guard let from = parseInteger("the first number"), expect(.dots, "`..` and the last number") != nil,
        let to = parseInteger("the last number")
      else { return .missing }
      var digits: Located<Int>?
      let isDigits = at(word: .digits) && [.number, .duration].contains(token(ahead: 1).kind)
      if isDigits || takeMistyped(.digits, before: [.number, .duration]) {
        if isDigits { advanceKeyword() }
        digits = parseInteger("the number of digits")
      }
      return .integer(from: from, to: to, digits: digits)
    case .manual:
      let date = PartitionKindKeyword.date.rawValue
      if at(.name), !at(date), token(ahead: 1).kind == .string, !isFirstOnLine(index),
        suggestion(for: text(of: current), among: [date]) != nil
      {
        let word = advance()
        report(.unknownWord(text(of: word), "a kind of column", words: [date], meant: date, at: word.span))
        return parseString("the format").map { .manualDate(format: $0) } ?? .missing
      }
      guard at(PartitionKindKeyword.date.rawValue), [.string, .brokenString].contains(token(ahead: 1).kind) else {
        return .manual
      }
      advanceKeyword()
      return parseString("the format").map { .manualDate(format: $0) } ?? .missing
    case .injected: return .injected
    }
  }

  /// `region = "us-east-1"` and `region "us-east-1"`: the values without their kind.
  private mutating func parseBareEnumeration() -> [Located<String>]? {
    guard at(.string) || (at(.equal) && token(ahead: 1).kind == .string) else { return nil }
    let first = index
    _ = take(.equal)
    let from = self.start
    let values = parseList { $0.parseString("the value") }
    if isRecovering { return values }
    reportExpecting("the kind of the column", from: first, meant: "enum (\(meant(from: from)))")
    return values
  }

  /// The word of a kind, or the one that was meant, after a report.
  private mutating func parsePartitionKindWord() -> PartitionKindKeyword? {
    let word = text(of: current)
    if let keyword = PartitionKindKeyword(rawValue: word) {
      advanceKeyword()
      return keyword
    }
    let kinds = PartitionKindKeyword.allCases.map(\.rawValue)
    let injected = PartitionKindKeyword.injected.rawValue
    let meant = suggestion(for: word, among: kinds) ?? (word == "projected" ? injected : nil)
    report(.unknownWord(word, "a kind of column", words: kinds, meant: meant, at: current.span))
    guard let keyword = meant.flatMap(PartitionKindKeyword.init) else {
      isRecovering = true
      return nil
    }
    advance()
    return keyword
  }

  private mutating func parseDateColumn() -> TableItem.PartitionKind {
    guard at(.string) || at(.brokenString), let format = parseString("the format") else {
      failExpecting("the format of the date in quotes, such as \"yyyy/MM/dd\"")
      return .missing
    }
    guard takeAnyCase(.from) || takeMistyped(.from, before: [.date, .string]) else {
      let format = tokens[index - 1]
      fail(
        .expected(
          "`from` and the first day that the table has", found: describe(current),
          help: "add it behind the format: \(text(of: format)) from 2022-01-01", at: format.span))
      return .missing
    }
    guard let from = parseDate("the first day") else { return .missing }
    var to: Located<CivilDate>?
    if takeAnyCase(.to) {
      guard let last = parseDate("the last day") else { return .missing }
      to = last
    }
    return .date(format: format, from: from, to: to)
  }

  /// A whole day. One whose digits are wrong was reported by the lexer; it makes the caller's node a hole.
  private mutating func parseDate(_ what: String) -> Located<CivilDate>? {
    let token = current
    if take(.date) != nil {
      guard case .value(let date) = readDate(file.bytes[token.span.range]) else { return nil }
      return Located(date, at: token.span)
    }
    if at(.string), case .value(let date) = readDate(Array(value(of: token).utf8)[...]) {
      reportInstead(.quotedDate(value(of: token), at: token.span))
      advance()
      return Located(date, at: token.span)
    }
    failExpecting("\(what), such as 2022-01-01")
    return nil
  }

  mutating func parseInteger(_ what: String) -> Located<Int>? {
    guard at(.number) else {
      failExpecting(what)
      return nil
    }
    let token = advance()
    let text = text(of: token)
    guard text.utf8.allSatisfy(isDigit) else {
      report(.notWhole(text, at: token.span))
      return nil
    }
    guard let value = Int(text) else {
      report(.numberTooLarge(text, at: token.span))
      return nil
    }
    return Located(value, at: token.span)
  }
}
