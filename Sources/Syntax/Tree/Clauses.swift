package import Source
package import Values

/// `during FROM .. TO`, `during FROM ..`, `during .. TO`, `during last 30d`.
package struct DuringClause: Sendable {
  package enum Bound: Hashable, Sendable {
    case date(CivilDate)
    case time(Instant)
  }

  package enum Kind: Sendable {
    case range(from: Located<Bound>?, to: Located<Bound>?)
    case last(Located<Interval>)
    case missing
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `partitions (a, b) { ("x", "y") … }` or `partitions (a, b) with (team) from "accounts.csv"`.
package struct PartitionsClause: Sendable {
  package enum Source: Sendable {
    case rows([Row])
    case file(Located<String>)
    case missing
  }

  package struct Row: Sendable {
    /// Those of the columns, then those of the attributes.
    package var values: [Located<String>]
    package var span: SourceSpan

    package init(values: [Located<String>], span: SourceSpan) {
      self.values = values
      self.span = span
    }
  }

  package var columns: [Located<Name>]
  /// After `with`; empty without it.
  package var attributes: [Located<Name>]
  package var source: Source
}

/// `name = EXPRESSION`; a name alone is `NAME = NAME`.
package struct SelectItem: Sendable {
  package var name: Located<Name>
  package var expression: ExpressionSyntax
  package var span: SourceSpan
}

package struct OrderItem: Sendable {
  package var name: Located<Name>
  package var isDescending: Bool
  package var span: SourceSpan
}

/// `lookup price from "prices.csv" on region = start.awsRegion and size = start.requestParameters.size`.
package struct LookupClause: Sendable {
  package struct Key: Sendable {
    package var column: Located<Name>
    package var expression: ExpressionSyntax
    package var span: SourceSpan
  }

  package var name: Located<Name>
  package var file: Located<String>
  /// One or more, but where that was reported.
  package var keys: [Key]
}

/// `summarize by team, month = month(started) { snapshots = count() … }`.
package struct SummarizeClause: Sendable {
  /// What the groups are formed by; empty without `by`.
  package var groups: [SelectItem]
  package var columns: [SelectItem]
}
