package import Values

extension Plan {
  /// How the events of one account, pair and key become spans (grammar.md, "Pairing").
  package struct Pairing: Hashable, Sendable {
    package var match: MatchMode
    package var window: TimeWindow
    package var accounts: AccountScope
    /// What names the account that an event lies in: the injected columns, or recipientAccountId where none is
    /// injected. Orders events, and then rows, after everything else.
    package var accountFields: [EventField]
    package var includesDuplicates = false

    /// The fields that are equal in all events of a span.
    package var scope: [EventField] { accounts == .across ? [] : accountFields }

    /// Where spans cross accounts each event says where it lies, and that breaks the ties that
    /// `Classification.values` leave.
    package var accountValues: [EventField] { accounts == .across ? accountFields : [] }
  }
}

/// What a span forms within, besides a pair clause and a key (grammar.md, "Pairing").
package enum AccountScope: Hashable, Sendable {
  /// One tuple of injected values.
  case injected
  /// One recipientAccountId, events without one together: where no column is injected.
  case recipient
  /// Nothing: `across accounts`.
  case across
}
