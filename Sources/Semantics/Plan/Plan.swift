package import Expressions
package import Values

/// What a spec means: names resolved, types checked, defaults filled in. Both backends read this and nothing before it.
package struct Plan: Hashable, Sendable {
  /// Nil in a spec for dry runs only.
  package var table: Table?
  package var partitions: Partitions
  /// One or more, in the order of the spec.
  package var pairs: [Pair]
  /// `role`, by side; a side without a filter takes every event.
  package var roles: Roles
  /// `events where`, whole; nil when absent.
  package var eventCondition: Condition<EventField>?
  package var window: TimeWindow
  package var match: MatchMode
  package var includesErrors: Bool
  package var includesDuplicates: Bool
  /// The states whose rows are kept.
  package var keep: Set<SpanState>
  /// `where`; nil when absent.
  package var rowCondition: Condition<RowField>?
  /// At least one.
  package var columns: [OutputColumn]
  package var order: [OrderKey]
  package var limit: Int?
  /// The moment the program started, in whole seconds.
  package var now: Instant
  /// What spans form within.
  package var accounts: AccountScope = .injected
  /// The names of waypoints, of all pairs together, each once.
  package var waypoints: [String] = []
  package var lookups: [Lookup] = []
  /// `summarize` and `having`; nil when absent. Then `order` and `limit` speak of its columns.
  package var summary: Summary?

  /// What is read off an event that passed the filters, besides its time, its eventID and its keys: every field that
  /// `columns` and `rowCondition` name, in the order of first mention, of starts, ends and waypoints alike, a lookup's
  /// fields where it is first named. Both backends read all of them off every event, and break the last ties between
  /// events by them (see `Pairing`); where spans cross accounts, then by `accountFields`.
  package var values: [EventField]

  /// The texts of errorCode that are no failure, a missing one taken as empty: Managed Grafana writes 200 on success.
  package static let successCodes = ["", "200"]

  /// The largest number of key parts of any pair: `key`, `key2`, …
  package var keyCount: Int { pairs.map(\.keys.count).max() ?? 1 }

  package init(
    table: Table?, partitions: Partitions, pairs: [Pair], roles: Roles, eventCondition: Condition<EventField>?,
    window: TimeWindow, match: MatchMode, includesErrors: Bool, includesDuplicates: Bool, keep: Set<SpanState>,
    rowCondition: Condition<RowField>?, columns: [OutputColumn], order: [OrderKey], limit: Int?, now: Instant,
    values: [EventField]
  ) {
    self.table = table
    self.partitions = partitions
    self.pairs = pairs
    self.roles = roles
    self.eventCondition = eventCondition
    self.window = window
    self.match = match
    self.includesErrors = includesErrors
    self.includesDuplicates = includesDuplicates
    self.keep = keep
    self.rowCondition = rowCondition
    self.columns = columns
    self.order = order
    self.limit = limit
    self.now = now
    self.values = values
  }
}

/// `role`: the session issuer's userName matches one of the patterns. Nil filters nothing; an event without a session
/// issuer's userName matches no pattern, `*` neither.
package struct Roles: Hashable, Sendable {
  package var start: [TextPattern]?
  package var end: [TextPattern]?

  package init(start: [TextPattern]?, end: [TextPattern]?) {
    self.start = start
    self.end = end
  }

  package subscript(side: Side) -> [TextPattern]? {
    switch side {
    case .start: start
    case .end: end
    }
  }
}

/// `during` and `within`.
package struct TimeWindow: Hashable, Sendable {
  /// The first moment of `during`: earlier events take no part at all.
  package var from: Instant?
  /// The moment at which `during` ends, itself excluded.
  package var to: Instant?
  /// An end later than its start by more than this does not close it.
  package var within: Interval?

  package init(from: Instant?, to: Instant?, within: Interval?) {
    self.from = from
    self.to = to
    self.within = within
  }

  /// The moment from which on events take no part: where `during` ends, and `within` after it.
  package var eventsBefore: Instant? {
    guard let to, let within else { return nil }
    return to + within
  }

  /// The first and the last day of the date partitions that are scanned. A file lies in the folder of the day on which
  /// it was published, which may be the day after its last event, hence a day's margin at the end.
  /// Folders have four digits for the year: a bound beyond them is the last day that they can write.
  package var firstDay: CivilDate? { from.map { max($0.date, .first) } }
  package var lastDay: CivilDate? {
    eventsBefore.map { min(($0 - Interval(milliseconds: 1)).date.advanced(by: 1), .last) }
  }

  /// Whether the time of an event that is a start, or an orphan's end, lies in `during`.
  package func contains(_ time: Instant) -> Bool {
    (from.map { time >= $0 } ?? true) && (to.map { time < $0 } ?? true)
  }

  /// Whether an event of that time takes part in pairing.
  package func admits(_ time: Instant) -> Bool {
    (from.map { time >= $0 } ?? true) && (eventsBefore.map { time < $0 } ?? true)
  }

  /// Whether an end so much later than its start may close it.
  package func reaches(_ gap: Interval) -> Bool {
    within.map { gap <= $0 } ?? true
  }
}

package struct OutputColumn: Hashable, Sendable {
  /// As the spec writes it.
  package var name: String
  package var value: Expression<RowField>

  package init(name: String, value: Expression<RowField>) {
    self.name = name
    self.value = value
  }
}

package struct OrderKey: Hashable, Sendable {
  /// Index into `Plan.columns`.
  package var column: Int
  package var isDescending: Bool

  package init(column: Int, isDescending: Bool) {
    self.column = column
    self.isDescending = isDescending
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

extension Plan {
  /// The columns of the answer, by name and type: the summary's, or those of the rows.
  package var resultColumns: [(name: String, type: ValueType)] {
    summary?.resultColumns ?? columns.map { ($0.name, $0.value.type) }
  }

  /// What orders events, and then rows, after everything else: the values of the account that they lie in. Injected
  /// columns, or recipientAccountId where none is injected.
  package var accountFields: [EventField] {
    partitions.injected.isEmpty ? [.recipientAccountID] : partitions.injected.map { .partition($0) }
  }

  /// The plan of the rows beneath a summary (`--rows`); without one the plan itself.
  package var withoutSummary: Plan {
    guard summary != nil else { return self }
    var plan = self
    plan.summary = nil
    plan.order = []
    plan.limit = nil
    return plan
  }
}
