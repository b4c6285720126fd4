import Source

extension Parser {
  /// grammar: partitions = "partitions" "(" names ")" ( "from" string | "{" { row [ "," ] } "}" )
  mutating func parsePartitions() -> Clause.Kind {
    let columns = parseParenthesized("the injected columns") { $0.parseName("the name of a column") }
    if isLost { return .missing }
    var clause = PartitionsClause(columns: columns, source: .missing)
    if take("from") != nil {
      guard at(.string) || at(.brokenString) else {
        failExpecting("the name of a CSV file in quotes")
        return .partitions(clause)
      }
      if let file = parseString("the file") { clause.source = .file(file) }
    } else if let opening = expect(.leftBrace, "`{` and the tuples, or `from \"accounts.csv\"`") {
      let start = self.start
      let rows = parseBlock(opening) { $0.parseRow() }
      // A list that is empty because its rows could not be read is not called empty besides.
      let isUnread = rows.isEmpty && diagnostics.hasErrors(within: span(from: start))
      clause.source = isUnread ? .missing : .rows(rows)
    }
    return .partitions(clause)
  }

  /// grammar: row = "(" row-value { "," row-value } [ "," ] ")"
  private mutating func parseRow() -> PartitionsClause.Row? {
    let start = self.start
    let values = parseParenthesized("the values of one tuple") { $0.parseRowValue() }
    return isLost ? nil : PartitionsClause.Row(values: values, span: span(from: start))
  }

  /// Bare digits are text, with their leading zeros.
  ///
  /// grammar: row-value = string | digits
  private mutating func parseRowValue() -> Located<String>? {
    let token = current
    if take(.string) != nil || take(.brokenString) != nil { return Located(value(of: token), at: token.span) }
    if at(.number), text(of: token).utf8.allSatisfy(isDigit) {
      advance()
      return Located(text(of: token), at: token.span)
    }
    guard [.name, .date, .duration, .time, .event, .number].contains(token.kind) else {
      failExpecting("a value in quotes")
      return nil
    }
    // `alias-1`: everything up to the next comma or space is one value.
    repeat { advance() } while !endsBareValue
    let span = span(from: Int(token.span.start))
    report(.missingQuotes("the value", text: file.text(of: span), at: span))
    return Located(file.text(of: span), at: span)
  }

  private var endsBareValue: Bool {
    let ends: [Token.Kind] = [.comma, .rightParenthesis, .leftParenthesis, .rightBrace, .unknown, .end]
    return ends.contains(current.kind) || current.span.start > tokens[index - 1].span.end
  }
}
