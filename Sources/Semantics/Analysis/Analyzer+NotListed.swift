import Location
import Source
import Syntax
import Values

/// Conditions on a partition column that decide nothing: a value that no tuple has, or a date in another format.
extension Analyzer {
  mutating func reportNotListed(_ partitions: Partitions) {
    for clause in spec.clauses {
      switch clause.kind {
      case .rowsWhere(let condition): reportNotListed(condition, partitions)
      case .eventsWhere(let condition): reportOrderOfOtherForm(condition, partitions)
      case .pair(let pair):
        for selector in pair.allSelectors {
          if let condition = selector.condition { reportOrderOfOtherForm(condition, partitions) }
        }
      case .table, .role, .during, .within, .partitions, .lookup, .match, .include, .keep, .select, .summarize, .having,
        .orderBy, .limit, .missing:
        break
      }
    }
  }

  /// A part of `where` about an injected column that no listed tuple meets. In `events where` that is an error.
  private mutating func reportNotListed(_ condition: ExpressionSyntax, _ partitions: Partitions) {
    if case .and(let parts) = condition.kind {
      for part in parts { reportNotListed(part, partitions) }
      return
    }
    guard let test = columnTest(condition), let tuples = partitions.tuples, !tuples.isEmpty,
      let place = partitions.injected.firstIndex(where: { partitions.columns[$0].name.isIdentical(to: test.column) }),
      !tuples.contains(where: { test.isMet($0[place]) })
    else { return }
    let listed = Array(tuples.prefix(7).map { $0[place] })
    diagnostics.report(.valueNotListed(test.column, listed: listed, at: condition.span))
  }

  /// An order of days against a text of another form: every day comes before it, or every day after it.
  private mutating func reportOrderOfOtherForm(_ condition: ExpressionSyntax, _ partitions: Partitions) {
    if case .and(let parts) = condition.kind {
      for part in parts { reportOrderOfOtherForm(part, partitions) }
      return
    }
    guard case .comparison(let sign, let left, let right) = condition.kind, sign != .equal, sign != .notEqual,
      case .path(let path) = left.kind, path.steps.isEmpty, case .text(let text) = right.kind,
      let column = partitions.columns.first(where: { $0.name.isIdentical(to: path.root.value.text) }),
      let format = column.kind.dateFormat
    else { return }
    let example = format.text(of: options.now.date)
    guard !text.hasDigits(likeBeginningOf: example) else { return }
    let meant = format.rewritten(text).map { "\(column.name) \(sign.rawValue) \(stringLiteral(of: $0))" }
    diagnostics.report(
      .dateOfOtherForm(column.name, format: format.text, example: example, meant: meant, at: condition.span))
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
        return ColumnTest(column: column) { $0.isIdentical(to: text) }
      }
      if let column = name(right), case .text(let text) = left.kind {
        return ColumnTest(column: column) { $0.isIdentical(to: text) }
      }
      return nil
    case .comparison(.notEqual, let left, let right):
      guard let column = name(left), case .text(let text) = right.kind else { return nil }
      return ColumnTest(column: column) { !$0.isIdentical(to: text) }
    case .like(let subject, let pattern, let isNegated):
      guard let column = name(subject), case .text(let text) = pattern.kind else { return nil }
      let pattern = TextPattern(text)
      return ColumnTest(column: column) { pattern.matches($0.utf8) != isNegated }
    case .isIn(let subject, let values, let isNegated):
      guard let column = name(subject) else { return nil }
      let texts = values.compactMap { value in if case .text(let text) = value.kind { text } else { nil } }
      guard texts.count == values.count else { return nil }
      let accepted = Set(texts.map { Text($0) })
      return ColumnTest(column: column) { accepted.contains(Text($0)) != isNegated }
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .comparison, .coalesce,
      .isMissing,
      .not, .and, .or, .missing:
      return nil
    }
  }
}

private struct ColumnTest {
  var column: String
  var isMet: (String) -> Bool
}

extension String {
  /// Whether it has digits where the beginning of another text does, and the same signs between them.
  func hasDigits(likeBeginningOf example: String) -> Bool {
    utf8.count <= example.utf8.count
      && zip(utf8, example.utf8).allSatisfy { isDigit($1) ? isDigit($0) : $0 == $1 }
  }
}
