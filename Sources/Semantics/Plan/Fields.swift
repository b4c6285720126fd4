package import Expressions
package import Values

/// What can be read off one CloudTrail event.
package enum EventField: Hashable, Sendable, Typed {
  /// A plain column or a member of a struct column; text.
  case column(Column)
  /// eventTime: prints as logged, compares by its instant.
  case eventTime
  /// A scalar inside a column of JSON text, as `json_extract_scalar` returns it; text.
  case json(JSONPath)
  /// `resources[0].ARN`; text. The index counts from 0.
  case resource(Int, ResourceMember)
  /// `userIdentity.sessionContext.webIdFederationData.attributes."key"`; text.
  case webIdentityAttribute(Text)
  /// An index into `Partitions.columns`; text.
  case partition(Int)
  /// An index into `Partitions.attributes`, of the tuple that the event lies in; NULL in one that is not listed. Text.
  case attribute(Int)
  /// Read off the element of a list that gave the event its key, the first one where several gave it; NULL where
  /// another path gave it. `lists` are the first lists of the path that gave the key. Text, as of any `ElementPath`.
  case sibling(ElementPath)

  package var type: ValueType {
    switch self {
    case .eventTime: .time
    case .column, .json, .resource, .webIdentityAttribute, .partition, .attribute, .sibling: .text
    }
  }

  package static let sessionIssuerUserName = EventField.column(
    Column(["userIdentity", "sessionContext", "sessionIssuer", "userName"]))
  package static let eventID = EventField.column(Column(["eventID"]))
  package static let recipientAccountID = EventField.column(Column(["recipientAccountId"]))
  package static let errorCode = EventField.column(Column(["errorCode"]))
}

/// A column of the table, in the record's own case: one name, or the steps into a struct.
///
/// In SQL it is the same in lower case. Keys of records match columns and struct members without regard to ASCII case,
/// as Hive's SerDes do; the first match wins.
package struct Column: Hashable, Sendable {
  package var names: [String]

  package init(_ names: [String]) {
    self.names = names
  }
}

package enum ResourceMember: String, CaseIterable, Hashable, Sendable {
  case arn = "ARN"
  case accountID = "accountId"
  case type
}

/// A path into a column of JSON text, case-sensitive.
///
/// A step is a key of an object or, where its text is an integer, an index (from 0) of an array: Trino reads `[0]`,
/// `.0` and `["0"]` alike.
package struct JSONPath: Hashable, Sendable {
  package var column: JSONColumn
  /// One or more.
  package var steps: [String]

  package init(_ column: JSONColumn, _ steps: [String]) {
    self.column = column
    self.steps = steps
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.column == b.column && a.steps.map(Text.init) == b.steps.map(Text.init)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(column)
    hasher.combine(steps.map(Text.init))
  }
}

/// What a result row holds.
package enum RowField: Hashable, Sendable, Typed {
  /// `start.FIELD`, `end.FIELD`: NULL where that side is missing. An injected column or an attribute only where spans
  /// cross accounts.
  case event(Side, EventField)
  /// `WAYPOINT.FIELD`, off the first waypoint of that name; an index into `Classification.waypoints`. NULL without one.
  case waypoint(Int, EventField)
  /// `WAYPOINT.count`; 0 without one.
  case waypointCount(Int)
  /// The account that spans form within, where no column is injected (`AccountScope.recipient`); NULL for events
  /// without recipientAccountId.
  case account
  /// An index into `Partitions.attributes`; not where spans cross accounts.
  case attribute(Int)
  /// A column of a lookup: indices into `Plan.lookups` and `Lookup.columns`.
  case lookup(Int, column: Int)
  /// An index into `Partitions.injected`.
  case injected(Int)
  /// An index from 0: `key` is 0, `key2` is 1. NULL where the row's pair has fewer parts.
  case key(Int)
  /// The end's eventTime minus the start's, NULL where a side is missing.
  case duration
  /// The name of the state.
  case state
  /// The label of the pair, NULL where it has none.
  case pair

  package var type: ValueType {
    switch self {
    case .event(_, let field), .waypoint(_, let field): field.type
    case .account, .attribute, .lookup, .injected, .key, .state, .pair: .text
    case .waypointCount: .integer
    case .duration: .duration
    }
  }
}
