import Expressions
import Source
import Syntax
import Values

/// Texts whose quotes were forgotten.
extension ExpressionChecker {
  /// A name that means nothing where a text is compared may be a text without its quotes.
  func offerQuotes(for syntax: ExpressionSyntax, into diagnostics: inout Diagnostics) {
    guard case .path(let path) = syntax.kind, path.steps.isEmpty, !path.root.value.isQuoted else { return }
    diagnostics.amend(at: path.root.span) { $0.offerQuotes(for: path.root.value.text) }
  }

  /// The mistake of literals without their quotes; nil where the field may well hold a number, as JSON does, or where
  /// literals are something else. Account ids have twelve digits, and a number drops the zeros that an id begins with.
  func numbersForText(_ value: Typed, _ literals: [ExpressionSyntax], isExact: Bool) -> Diagnostic? {
    guard value.type == .text, isExact, let first = literals.first, let last = literals.last else { return nil }
    var isId = false
    var isAccount = false
    var hasText = false
    for literal in literals {
      switch literal.kind {
      case .text: hasText = true
      case .number(let digits):
        guard digits.utf8.allSatisfy(isDigit) else { return nil }
        isAccount = isAccount || digits.utf8.count == 12
        isId = isId || isAccount || (digits.utf8.count > 1 && digits.hasBytePrefix("0"))
      case .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce, .comparison, .like, .isIn,
        .isMissing, .not, .and, .or, .missing:
        return nil
      }
    }
    guard isId || hasText || !scope.mayHoldNumber(value) else { return nil }
    return .numbersForText(literals, isAccount: isAccount, at: first.span.joined(with: last.span))
  }

  /// A star beside `=`, which is a plain one there, in what looks like a part of a name. Records have stars of their
  /// own: in policies, schedules and filters, whose texts have other signs too, and in domains, which begin with `*.`.
  func reportStar(
    in literal: ExpressionSyntax, besides subject: ExpressionSyntax, _ op: ComparisonOperator,
    into diagnostics: inout Diagnostics
  ) {
    guard case .text(let text) = literal.kind, subject.mayBeLike, isStarAmongLetters(literal) else { return }
    diagnostics.report(
      .starBesideEqual(
        subject.pathText ?? "", text, isNegated: op == .notEqual, at: subject.span.joined(with: literal.span)))
  }

  func isStarAmongLetters(_ literal: ExpressionSyntax) -> Bool {
    guard case .text(let text) = literal.kind else { return false }
    return text.containsBytes("*") && !literal.hasEscapedStar && text.isPartOfName
  }
}

extension ExpressionSyntax {
  /// Whether it is a field whose texts a pattern may be meant for. A state and a label are words of the spec.
  var mayBeLike: Bool {
    guard case .path(let path) = kind else { return false }
    return !path.isBare("state") && !path.isBare("pair")
  }
}

extension String {
  /// Whether it has letters or digits, and nothing else than names of things have, between its stars.
  fileprivate var isPartOfName: Bool {
    utf8.contains { isLetter($0) || isDigit($0) } && !hasBytePrefix("*.")
      && utf8.allSatisfy { isNamePart($0) || $0 >= 0x80 || "*-.@+".utf8.contains($0) }
  }
}
