import Location
import Source
import Syntax
import Values

/// Conditions on a partition column that decide nothing: a value that no tuple has, or a date in another format.
extension Analyzer {
  mutating func reportNotListed(_ partitions: Partitions) {
    for test in spec.tests(of: .rowsWhere) where test.isConjunct { reportNotListed(test, partitions) }
    for test in spec.tests(of: .eventsWhere, .pair) where test.isConjunct {
      reportOrderOfOtherForm(test.syntax, partitions)
    }
  }

  /// A part of `where` about an injected column that no listed tuple meets. In `events where` that is an error.
  private mutating func reportNotListed(_ test: ConditionTest, _ partitions: Partitions) {
    guard let passes = test.passes, let column = test.texts[0].subject.name?.text, let tuples = partitions.tuples,
      !tuples.isEmpty,
      let place = partitions.injected.firstIndex(where: { partitions.columns[$0].name.isIdentical(to: column) }),
      !tuples.contains(where: { passes($0[place]) })
    else { return }
    let listed = Array(tuples.prefix(7).map { $0[place] })
    diagnostics.report(.valueNotListed(column, listed: listed, at: test.syntax.span))
  }

  /// An order of days against a text of another form: every day comes before it, or every day after it.
  private mutating func reportOrderOfOtherForm(_ condition: ExpressionSyntax, _ partitions: Partitions) {
    guard case .comparison(let sign, let left, let right) = condition.kind, sign != .equal, sign != .notEqual,
      let name = left.name?.text, case .text(let text) = right.kind,
      let column = partitions.columns.first(where: { $0.name.isIdentical(to: name) }),
      let format = column.kind.dateFormat
    else { return }
    let example = format.text(of: options.now.date)
    guard !text.hasDigits(likeBeginningOf: example) else { return }
    let meant = format.rewritten(text).map { "\(column.name) \(sign.rawValue) \(stringLiteral(of: $0))" }
    diagnostics.report(
      .dateOfOtherForm(column.name, format: format.text, example: example, meant: meant, at: condition.span))
  }
}

extension String {
  /// Whether it has digits where the beginning of another text does, and the same signs between them.
  func hasDigits(likeBeginningOf example: String) -> Bool {
    utf8.count <= example.utf8.count
      && zip(utf8, example.utf8).allSatisfy { isDigit($1) ? isDigit($0) : $0 == $1 }
  }
}
