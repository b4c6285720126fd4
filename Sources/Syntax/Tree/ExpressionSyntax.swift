package import Source
package import Values

/// An expression or condition as it was written, without types.
package struct ExpressionSyntax: Sendable {
  package indirect enum Kind: Sendable {
    case text(String)
    /// The digits as written.
    case number(String)
    case duration(Interval)
    case date(CivilDate)
    case time(Instant)
    case path(Path)
    case call(Located<String>, [ExpressionSyntax])
    case negate(ExpressionSyntax)
    case arithmetic(ArithmeticOperator, ExpressionSyntax, ExpressionSyntax)
    /// `a ?? b ?? c`, two or more.
    case coalesce([ExpressionSyntax])
    case comparison(ComparisonOperator, ExpressionSyntax, ExpressionSyntax)
    case like(ExpressionSyntax, ExpressionSyntax, isNegated: Bool)
    case isIn(ExpressionSyntax, [ExpressionSyntax], isNegated: Bool)
    case isMissing(ExpressionSyntax, isNegated: Bool)
    case not(ExpressionSyntax)
    /// Two or more.
    case and([ExpressionSyntax])
    /// Two or more.
    case or([ExpressionSyntax])
    case missing
  }

  package var kind: Kind
  package var span: SourceSpan
  /// Whether it is a string with `\*`, a star that is meant as one.
  package var hasEscapedStar = false

  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `responseElements.instancesSet.items[].instanceId`, `start.eventTime`, `duration`.
package struct Path: Sendable {
  package enum Step: Hashable, Sendable {
    /// `.name`
    case name(String)
    /// `."any text"` and `` .`name` ``: never a shorthand.
    case quoted(String)
    /// `[0]`
    case index(Int)
    /// `[]`
    case each
  }

  package var root: Located<Name>
  package var steps: [Located<Step>]

  package init(root: Located<Name>, steps: [Located<Step>]) {
    self.root = root
    self.steps = steps
  }
}

extension ExpressionSyntax {
  /// Whether it is a value as written, and not read from anywhere.
  package var isLiteral: Bool {
    switch kind {
    case .text, .number, .duration, .date, .time: true
    case .path, .call, .negate, .arithmetic, .coalesce, .comparison, .like, .isIn, .isMissing, .not, .and, .or,
      .missing:
      false
    }
  }
}
