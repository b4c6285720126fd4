import Source
import Values

extension Parser {
  /// grammar: partitions = "partitions" "(" names ")" [ "with" "(" names ")" ] partition-rows
  /// grammar: partition-rows = "from" string | "{" { row [ "," ] } "}"
  mutating func parsePartitions() -> Clause.Kind {
    let isFrom = atReserved(.from) && token(ahead: 1).kind == .string
    if isFrom || at(.leftBrace) {
      failExpecting(
        "`(` and the injected columns", help: "write partitions (account) \(isFrom ? "from …" : "{ … }")")
      return .missing
    }
    let columns = parseParenthesized("the injected columns") { $0.parseName("the name of a column") }
    if isRecovering { return .missing }
    var clause = PartitionsClause(columns: columns, attributes: [], source: .missing)
    if takeAnyCase(.with) || takeMistyped(.with, before: [.leftParenthesis]) {
      clause.attributes = parseParenthesized("the attributes") { $0.parseName("the name of an attribute") }
      if isRecovering { return .partitions(clause) }
    }
    if takeAnyCase(.from) || takeMistyped(.from, before: [.string]) {
      if let file = parseString("the name of a CSV file") { clause.source = .file(file) }
    } else if let opening = expect(.leftBrace, "`{` and the tuples, or `from \"accounts.csv\"`") {
      let start = self.start
      hasBareRows = false
      let rows = parseBlock(opening, startingWith: [.leftParenthesis, .string, .number]) {
        $0.parseRow(width: columns.count + clause.attributes.count)
      }
      // A list that is empty because its rows could not be read is not reported as empty too.
      let isUnread = rows.isEmpty && diagnostics.hasErrors(within: span(from: start))
      clause.source = isUnread ? .missing : .rows(rows)
    }
    return .partitions(clause)
  }

  /// grammar: row = "(" row-value { "," row-value } [ "," ] ")"
  private mutating func parseRow(width: Int) -> PartitionsClause.Row? {
    let start = self.start
    if at(.string) || at(.number) { return parseBareRow(width: width) }
    let values = parseParenthesized("the values of one tuple") { $0.parseRowValue() }
    return isRecovering ? nil : PartitionsClause.Row(values: values, span: span(from: start))
  }

  /// A row whose parentheses are missing.
  private mutating func parseBareRow(width: Int) -> PartitionsClause.Row? {
    let start = self.start
    var values: [Located<String>] = []
    repeat {
      if let value = parseRowValue() { values.append(value) }
    } while !isRecovering && values.count < max(1, width) && take(.comma) != nil
    let inside = span(from: start)
    if !isFirstOnLine(index) { _ = take(.rightParenthesis) }
    let span = span(from: start)
    if !hasBareRows { report(.rowWithoutParentheses(meant: "(\(file.text(of: inside)))", at: span)) }
    hasBareRows = true
    isDoubtful = true
    return isRecovering ? nil : PartitionsClause.Row(values: values, span: span)
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
    return parseBareValue("the value")
  }
}
