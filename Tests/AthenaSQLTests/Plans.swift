import Location
import Expressions
@testable import Semantics
import Values

/// Plans built by hand: a table with injected columns and one pair, which a test then changes.
enum Plans {
  static let injected = Partitions(
    columns: [
      PartitionColumn(name: "alias", kind: .injected), PartitionColumn(name: "account", kind: .injected),
      PartitionColumn(name: "region", kind: .enumeration(["us-east-1", "eu-central-1"])),
      PartitionColumn(
        name: "timestamp",
        kind: .date(DateFormat("yyyy/MM/dd")!, from: CivilDate(year: 2022, month: 1, day: 1)!, to: nil)),
    ],
    injected: [0, 1],
    tuples: [["alias-1", "111122223333"], ["alias-2", "444455556666"], ["alias-3", "777788889999"]])

  static let location = try! LocationTemplate(
    "s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}",
    columns: ["alias", "account", "region", "timestamp"])

  static func request(_ steps: String...) -> EventField { .json(JSONPath(.requestParameters, steps)) }
  static func response(_ steps: String...) -> EventField { .json(JSONPath(.responseElements, steps)) }

  static func selector(_ name: String, _ source: String = "ec2", where condition: Condition<EventField>? = nil)
    -> EventSelector
  {
    EventSelector(source: source + ".amazonaws.com", name: TextPattern(name), condition: condition)
  }

  static let snapshots = Pair(
    label: nil, starts: [selector("CreateSnapshot")], ends: [selector("DeleteSnapshot")],
    keys: [
      KeyPart(start: .scalar(.field(response("snapshotId"))), end: .scalar(.field(request("snapshotId"))))
    ])

  static func column(_ name: String, _ field: RowField) -> OutputColumn {
    OutputColumn(name: name, value: .field(field))
  }

  static let january = TimeWindow(
    from: Instant(eventTime: "2025-01-10T00:00:00Z".utf8), to: Instant(eventTime: "2025-01-14T00:00:00Z".utf8),
    within: Interval(milliseconds: 2 * Instant.millisecondsPerDay))

  /// The default columns with the state.
  static let columns: [OutputColumn] = [
    column("alias", .injected(0)), column("account", .injected(1)), column("key", .key(0)),
    column("started", .event(.start, .eventTime)), column("ended", .event(.end, .eventTime)),
    column("duration", .duration), column("state", .state),
  ]

  /// A plan of the tests' table; `values` is filled in from its columns and its condition.
  static func plan(
    table: Table? = Table(database: nil, name: "cloudtrail_logs", location: location, serde: .json),
    partitions: Partitions = injected, pairs: [Pair] = [snapshots], roles: Roles = Roles(start: nil, end: nil),
    eventCondition: Condition<EventField>? = nil, window: TimeWindow = TimeWindow(from: nil, to: nil, within: nil),
    match: MatchMode = .next, includesErrors: Bool = false, includesDuplicates: Bool = false,
    keep: Set<SpanState> = [.closed], rowCondition: Condition<RowField>? = nil,
    columns: [OutputColumn] = Plans.columns, order: [OrderKey] = [], limit: Int? = nil, values: [EventField]
  ) -> Plan {
    Plan(
      scan: Plan.Scan(
        table: table, partitions: partitions, period: window.events, condition: eventCondition,
        includesErrors: includesErrors),
      classification: Plan.Classification(pairs: pairs, roles: roles, values: values),
      pairing: Plan.Pairing(
        match: match, window: window, accounts: partitions.injected.isEmpty ? .recipient : .injected,
        accountFields: partitions.injected.isEmpty
          ? [.recipientAccountID] : partitions.injected.map { .partition($0) },
        includesDuplicates: includesDuplicates),
      filter: Plan.Filter(states: keep, condition: rowCondition), projection: Plan.Projection(columns: columns),
      order: order, limit: limit, now: Instant(eventTime: "2025-02-01T00:00:00Z".utf8)!)
  }
}
