package import Source
package import Expressions
package import Values

/// What a name in a spec means.
package enum Symbol: Hashable, Sendable {
  /// A column of the table's partitions, by its name.
  case partitionColumn(Text)
  /// An attribute of tuples: `partitions (…) with (team)`.
  case attribute(Text)
  /// `via NAME`.
  case waypoint(Text)
  case lookup(Text)
  /// A column of a lookup's file.
  case lookupColumn(lookup: Text, column: Text)
  /// The label of a pair.
  case label(Text)
  /// An output column of rows.
  case column(Text)
  /// A column of the summary.
  case summaryColumn(Text)
  /// A field of events.
  case field(EventField)
  /// A path with `[]`.
  case elements(ElementPath)
  /// `start` or `end` before a field.
  case side(Side)
  /// A field of rows, not of events: `key`, `duration`, `state`, `pair`, `account`, `NAME.count`.
  case rowField(RowField)
  case now
  case function(Function)
  case aggregate(AggregateFunction)
  case event(service: Text, name: Text)
}

/// A place where a symbol is named.
package struct Reference: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case definition
    case use
    /// A column's name alone, as in `select { account }`: it defines the column, and says what the column shows.
    case definitionAndValue
  }

  package var symbol: Symbol
  package var span: SourceSpan
  package var role: Role

  package init(_ symbol: Symbol, _ role: Role, at span: SourceSpan) {
    self.symbol = symbol
    self.role = role
    self.span = span
  }
}
