import Source
import Syntax
import Values

/// What is allowed and yet hardly meant: a query that cannot return anything, account ids that cannot exist.
extension Analyzer {
  /// How many account ids of one clause are doubted; the others have the same cause.
  private static let accountLimit = 3

  /// The columns that hold account ids, by their names.
  func accountColumns(_ columns: [Located<Name>]) -> [Int] {
    columns.indices.filter { columns[$0].value.text.lowercased().contains("account") }
  }

  /// Values of accounts' columns that are a spreadsheet's numbers, or have too few digits or too many.
  mutating func reportAccounts(
    _ values: [Located<String>], at columns: [Int], reported: inout Int, line: Int? = nil, of path: String? = nil
  ) {
    for value in columns.lazy.map({ values[$0] }) {
      let isAccount = value.value.isAccountID
      if !isAccount, reported == 0, !isSuspiciousAccount(value.value), !isHyphenated(value.value),
        let other = values.indices.first(where: { !columns.contains($0) && values[$0].value.isAccountID })
      {
        // All tuples have the same order.
        reported = Self.accountLimit
        diagnostics.report(
          .accountBeside(value.value, id: values[other].value, line: line, of: path, at: value.span))
        return
      }
      guard reported < Self.accountLimit, isSuspiciousAccount(value.value) || value.value.isFormattedNumber else {
        continue
      }
      reported += 1
      diagnostics.report(.accountNumber(value.value, line: line, of: path, at: value.span))
    }
  }

  /// `1111-2222-3333`, as the console of AWS shows an id.
  private func isHyphenated(_ text: String) -> Bool {
    text.utf8.count == 14
      && text.utf8.enumerated().allSatisfy { place, byte in
        place == 4 || place == 9 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
      }
  }

  private func isSuspiciousAccount(_ text: String) -> Bool {
    if isHyphenated(text) { return true }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text.utf8.count != 12 }
    // A pattern is made anew at each use, which 50,000 tuples would notice.
    guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), text.utf8.count < 32 else { return false }
    return text.wholeMatch(of: /[0-9]([.,][0-9]+)?[Ee]\+?[0-9]+/) != nil
  }

  /// A `during` of which the table declares no day.
  mutating func reportOutsideTable(_ window: TimeWindow, partitions: Partitions) {
    guard let clause = spec.clauses.first(where: { if case .during = $0.kind { true } else { false } }) else { return }
    for column in partitions.columns {
      guard case .date(_, let first, let last) = column.kind else { continue }
      let endsBefore = window.to.map { $0 <= first.start } ?? false
      let startsAfter = if let from = window.from, let last { from >= last.advanced(by: 1).start } else { false }
      if endsBefore || startsAfter {
        diagnostics.report(.windowOutsideTable(column.name, from: first, to: last, at: clause.span))
        return
      }
    }
  }

  /// Comparisons of `state` and `pair` with a text that no row has there.
  mutating func reportImpossibleLiterals(labels: [String]) {
    for clause in spec.clauses {
      guard case .rowsWhere(let condition) = clause.kind else { continue }
      reportImpossibleLiterals(condition, labels: labels)
    }
  }

  private mutating func reportImpossibleLiterals(_ condition: ExpressionSyntax, labels: [String]) {
    func candidates(_ subject: ExpressionSyntax) -> (word: String, values: [String])? {
      guard case .path(let path) = subject.kind, path.steps.isEmpty else { return nil }
      if path.isBare("state") { return ("state", SpanState.allCases.map(\.rawValue)) }
      return path.isBare("pair") ? ("pair", labels) : nil
    }
    var texts: [ExpressionSyntax] = []
    var known: (word: String, values: [String])?
    switch condition.kind {
    case .and(let parts), .or(let parts):
      for part in parts { reportImpossibleLiterals(part, labels: labels) }
    case .not(let inner): reportImpossibleLiterals(inner, labels: labels)
    case .comparison(let sign, let left, let right) where sign == .equal || sign == .notEqual:
      known = candidates(left) ?? candidates(right)
      texts = [left, right]
    case .isIn(let subject, let values, _):
      known = candidates(subject)
      texts = values
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .comparison, .coalesce, .like,
      .isMissing, .missing:
      break
    }
    guard let known else { return }
    for text in texts {
      guard case .text(let value) = text.kind, !known.values.contains(where: { $0.isIdentical(to: value) })
      else { continue }
      diagnostics.report(.impossibleLiteral(value, of: known.word, values: known.values, at: text.span))
    }
  }

  /// Conditions on columns of declared values that none of them meets.
  mutating func reportNeverMet(partitions: Partitions) {
    for clause in spec.clauses {
      switch clause.kind {
      case .eventsWhere(let condition): reportNeverMet(condition, partitions: partitions)
      case .pair(let pair):
        for selector in pair.allSelectors {
          if let condition = selector.condition { reportNeverMet(condition, partitions: partitions) }
        }
      case .table, .role, .during, .within, .partitions, .lookup, .match, .include, .keep, .rowsWhere, .select,
        .summarize, .having, .orderBy, .limit, .missing:
        break
      }
    }
  }

  private mutating func reportNeverMet(_ condition: ExpressionSyntax, partitions: Partitions) {
    if case .and(let parts) = condition.kind {
      for part in parts { reportNeverMet(part, partitions: partitions) }
      return
    }
    guard let test = columnTest(condition),
      let column = partitions.columns.first(where: { $0.name.isIdentical(to: test.column) }),
      case .enumeration(let declared) = column.kind, !declared.contains(where: test.isMet)
    else { return }
    let meant = test.wanted.flatMap { suggestion(for: $0, among: declared) }
    diagnostics.report(.valueNotDeclared(column.name, declared: declared, meant: meant, at: condition.span))
  }

  /// A comparison of a bare name with texts; nil for everything else.
  private func columnTest(_ condition: ExpressionSyntax) -> ColumnTest? {
    func name(_ syntax: ExpressionSyntax) -> String? {
      guard case .path(let path) = syntax.kind, path.steps.isEmpty else { return nil }
      return path.root.value.text
    }
    switch condition.kind {
    case .comparison(.equal, let left, let right):
      if let column = name(left), case .text(let text) = right.kind {
        return ColumnTest(column: column, wanted: text) { $0.isIdentical(to: text) }
      }
      if let column = name(right), case .text(let text) = left.kind {
        return ColumnTest(column: column, wanted: text) { $0.isIdentical(to: text) }
      }
      return nil
    case .comparison(.notEqual, let left, let right):
      guard let column = name(left), case .text(let text) = right.kind else { return nil }
      return ColumnTest(column: column, wanted: nil) { !$0.isIdentical(to: text) }
    case .like(let subject, let pattern, let isNegated):
      guard let column = name(subject), case .text(let text) = pattern.kind else { return nil }
      let pattern = TextPattern(text)
      return ColumnTest(column: column, wanted: nil) { pattern.matches($0.utf8) != isNegated }
    case .isIn(let subject, let values, let isNegated):
      guard let column = name(subject) else { return nil }
      let texts = values.compactMap { value in if case .text(let text) = value.kind { text } else { nil } }
      guard texts.count == values.count else { return nil }
      let accepted = Set(texts.map { Text($0) })
      return ColumnTest(column: column, wanted: texts.count == 1 ? texts[0] : nil) {
        accepted.contains(Text($0)) != isNegated
      }
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .comparison, .coalesce,
      .isMissing, .not, .and, .or, .missing:
      return nil
    }
  }
}

private struct ColumnTest {
  var column: String
  /// The one text that would meet it; nil where that is not so simple.
  var wanted: String?
  var isMet: (String) -> Bool
}
