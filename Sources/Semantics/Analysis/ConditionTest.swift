import Source
import Syntax
import Values

/// One of the tests that `and`, `or` and `not` join in a condition.
struct ConditionTest {
  enum Relation {
    /// `=`, `!=` and `in`.
    case isOneOf
    case isOrdered, isLike, isMissing
    /// An expression that is not compared with anything.
    case isTrue
  }

  var syntax: ExpressionSyntax
  var relation: Relation
  /// `!=`, `not in`, `not like`, `is present`.
  var isNegated: Bool
  /// What is tested by which values; each side of a comparison by the other.
  var sides: [(subject: ExpressionSyntax, values: [ExpressionSyntax])]
  /// Whether the whole condition is true only where this test is.
  var isConjunct: Bool
  /// Whether it is inside a `not`.
  var isInNot: Bool

  /// Everything that is tested by a text, with that text.
  var texts: [(subject: ExpressionSyntax, text: Located<String>)] {
    sides.flatMap { subject, values in
      values.compactMap { value in
        if case .text(let text) = value.kind { (subject, Located(text, at: value.span)) } else { nil }
      }
    }
  }

  /// Whether a text passes the test; nil where it is not a test by texts alone.
  var passes: ((String) -> Bool)? {
    guard let values = sides.first?.values, !texts.isEmpty, texts.count == values.count else { return nil }
    switch relation {
    case .isOneOf:
      let accepted = Set(texts.map { Text($0.text.value) })
      return { accepted.contains(Text($0)) != isNegated }
    case .isLike:
      let pattern = TextPattern(texts[0].text.value)
      return { pattern.matches($0.utf8) != isNegated }
    case .isOrdered, .isMissing, .isTrue: return nil
    }
  }
}

extension Spec {
  /// The conditions of `events where`, of `where` and of single events in clauses of these kinds.
  func conditions(of words: [ClauseKeyword] = [.eventsWhere, .pair, .rowsWhere]) -> [ExpressionSyntax] {
    clauses.flatMap { clause -> [ExpressionSyntax] in
      guard let word = clause.word, words.contains(word) else { return [] }
      return switch clause.kind {
      case .eventsWhere(let condition), .rowsWhere(let condition): [condition]
      case .pair(let pair): pair.allSelectors.compactMap(\.condition)
      case .table, .role, .during, .within, .partitions, .lookup, .match, .include, .keep, .select, .summarize, .having,
        .orderBy, .limit, .missing:
        []
      }
    }
  }

  func tests(of words: ClauseKeyword...) -> [ConditionTest] { conditions(of: words).flatMap { $0.tests() } }
}

extension ExpressionSyntax {
  /// The parts that are joined with `and`.
  var conjuncts: [ExpressionSyntax] {
    if case .and(let parts) = kind { return parts.flatMap(\.conjuncts) }
    return [self]
  }

  /// The tests that a condition is made of, in the order of the text.
  func tests(isConjunct: Bool = true, isInNot: Bool = false) -> [ConditionTest] {
    func test(
      _ relation: ConditionTest.Relation, isNegated: Bool = false, _ sides: (ExpressionSyntax, [ExpressionSyntax])...
    ) -> [ConditionTest] {
      [
        ConditionTest(
          syntax: self, relation: relation, isNegated: isNegated, sides: sides, isConjunct: isConjunct, isInNot: isInNot
        )
      ]
    }
    return switch kind {
    case .and(let parts): parts.flatMap { $0.tests(isConjunct: isConjunct, isInNot: isInNot) }
    case .or(let parts): parts.flatMap { $0.tests(isConjunct: false, isInNot: isInNot) }
    case .not(let inner): inner.tests(isConjunct: false, isInNot: true)
    case .comparison(let sign, let left, let right):
      test(
        sign == .equal || sign == .notEqual ? .isOneOf : .isOrdered, isNegated: sign == .notEqual, (left, [right]),
        (right, [left]))
    case .like(let subject, let pattern, let isNegated): test(.isLike, isNegated: isNegated, (subject, [pattern]))
    case .isIn(let subject, let values, let isNegated): test(.isOneOf, isNegated: isNegated, (subject, values))
    case .isMissing(let subject, let isNegated): test(.isMissing, isNegated: isNegated, (subject, []))
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce, .missing: test(.isTrue)
    }
  }

  /// A name alone, in backquotes or not; nil for anything else.
  var name: Name? { if case .path(let path) = kind, path.steps.isEmpty { path.root.value } else { nil } }

  func isBare(_ word: String) -> Bool { name.map { !$0.isQuoted && $0.text.isIdentical(to: word) } ?? false }

  /// The name of a field of an event that is not in JSON, also of a side of a row.
  var plainField: String? {
    guard case .path(let path) = kind, !path.root.value.isQuoted else { return nil }
    if path.steps.isEmpty { return path.root.value.text }
    guard path.steps.count == 1, ["start", "end"].contains(where: { path.isBare($0) }) else { return nil }
    return path.steps[0].value.word
  }
}
