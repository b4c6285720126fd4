import Expressions
import AthenaSQL
@testable import Semantics
import Support
import Testing
import Values

@Suite struct QueryGoldenTests {
  static let allStates = Set(SpanState.allCases).subtracting([.cancelled])
  static let times: [EventField] = [.eventTime]

  static let article = Plans.plan(
    roles: Roles(start: [TextPattern("CNAPPAccessRole")], end: [TextPattern("CNAPPAccessRole")]),
    window: TimeWindow(
      from: Instant(eventTime: "2025-01-01T00:00:00Z".utf8), to: Instant(eventTime: "2025-02-01T00:00:00Z".utf8),
      within: Interval(milliseconds: 30 * Instant.millisecondsPerDay)),
    columns: [
      Plans.column("accountName", .injected(0)),
      Plans.column("accountNo", .event(.start, Plans.response("ownerId"))),
      Plans.column("volumeId", .event(.start, Plans.request("volumeId"))),
      Plans.column("volumeSizeGb", .event(.start, Plans.response("volumeSize"))),
      Plans.column("snapshotId", .key(0)),
      Plans.column("snapshotDuration", .duration),
      Plans.column("snapshotCreated", .event(.start, .eventTime)),
      Plans.column("snapshotDeleted", .event(.end, .eventTime)),
    ],
    order: [OrderKey(column: 5, isDescending: true)], limit: 10000,
    values: [Plans.response("ownerId"), Plans.request("volumeId"), Plans.response("volumeSize"), .eventTime])

  static let articleAsItWas: Plan = {
    var plan = article
    plan.pairing.match = .every
    plan.scan.includesErrors = true
    plan.pairing.includesDuplicates = true
    plan.pairing.window = TimeWindow(from: nil, to: nil, within: nil)
    plan.scan.period = plan.pairing.window.events
    return plan
  }()

  static let both = Plans.plan(
    pairs: [
      Pair(
        label: "policy", starts: [Plans.selector("*Snapshot")], ends: [Plans.selector("*Snapshot")],
        keys: [
          KeyPart(
            start: .firstPresent([
              .scalar(.field(Plans.response("snapshotId"))),
              .each(ElementPath(.requestParameters, lists: [["a b"]], element: [])),
            ]),
            end: .scalar(.coalesce([.field(Plans.request("snapshotId")), .field(Plans.response("snapshotId"))])))
        ]),
      Pair(
        label: nil,
        starts: [
          Plans.selector(
            "RunInstances",
            where: .anyElement(
              ElementPath(.responseElements, lists: [["instancesSet", "items"]], element: ["instanceType"]),
              .like(TextPattern("t*"))))
        ],
        ends: [Plans.selector("TerminateInstances"), Plans.selector("DeleteThing", "lambda")],
        keys: [
          KeyPart(
            start: .each(ElementPath(.responseElements, lists: [["instancesSet", "items"]], element: ["instanceId"])),
            end: .mapped(
              .lower,
              .each(ElementPath(.requestParameters, lists: [["instancesSet", "items"]], element: ["instanceId"])),
              [])),
          KeyPart(
            start: .scalar(.field(.column(Column(["awsRegion"])))), end: .scalar(.field(.column(Column(["awsRegion"]))))
          ),
        ]),
    ],
    roles: Roles(start: [TextPattern("CNAPP*"), TextPattern("Other")], end: nil),
    window: Plans.january, keep: [.closed, .open, .superseded, .orphan],
    columns: Plans.columns + [Plans.column("pair", .pair), Plans.column("key2", .key(1))],
    values: times)

  static let conditions = Plans.plan(
    eventCondition: .and([
      .compare(.equal, .field(.partition(2)), .text("us-east-1")),
      .not(.like(.field(.column(Column(["userIdentity", "arn"]))), TextPattern("*:root_100%\\*"))),
      .or([
        .isMissing(.field(.resource(0, .arn))),
        .compare(.greater, .field(.eventTime), .time(Instant(eventTime: "2025-01-10T08:00:00Z".utf8)!)),
        .isIn(.field(.webIdentityAttribute("a'b")), [.text("x"), .text("y")]),
      ]),
    ]),
    window: Plans.january, keep: allStates,
    rowCondition: .or([
      .not(
        .and([
          .compare(.greaterOrEqual, .call(.hours, [.field(.duration)]), .number(1.5)),
          .compare(.less, .field(.duration), .duration(Interval(milliseconds: 90_000_000))),
        ])),
      .compare(
        .less, .field(.event(.end, .eventTime)),
        .shift(
          .field(.event(.start, .eventTime)), by: .duration(Interval(milliseconds: 86_400_000)), isBackwards: false)),
      .isIn(.field(.state), [.text("orphan"), .text("open")]),
    ]),
    columns: Plans.columns + [
      OutputColumn(
        name: "gbHours",
        value: .arithmetic(
          .multiply, .call(.number, [.field(.event(.start, Plans.response("volumeSize")))]),
          .arithmetic(
            .divide,
            .call(
              .minutes,
              [
                .coalesce([
                  .field(.duration),
                  .elapsed(.time(Instant(milliseconds: 1_738_368_000_000)), since: .field(.event(.start, .eventTime))),
                ])
              ]),
            .negate(.number(-60))))),
      OutputColumn(
        name: "due",
        value: .shift(
          .field(.event(.start, .eventTime)), by: .duration(Interval(milliseconds: 7_200_000)), isBackwards: true)),
      OutputColumn(
        name: "at",
        value: .coalesce([.field(.event(.end, .eventTime)), .time(Instant(milliseconds: 1_738_368_000_000))])),
      OutputColumn(
        name: "short",
        value: .condition(.compare(.less, .field(.duration), .duration(Interval(milliseconds: 3_600_000))))),
      OutputColumn(
        name: "owner",
        value: .call(
          .last,
          [.call(.upper, [.field(.event(.end, .column(Column(["userIdentity", "arn"]))))]), .text("//")])),
    ],
    order: [OrderKey(column: 3, isDescending: true), OrderKey(column: 10, isDescending: false)],
    values: [.eventTime, Plans.response("volumeSize"), .column(Column(["userIdentity", "arn"])), .eventID])

  static let cases: [(name: String, plan: Plan)] = [
    ("next.sql", article),
    ("article-as-it-was.sql", articleAsItWas),
    ("next-all-states.sql", Plans.plan(window: Plans.january, keep: allStates, values: times)),
    ("first-all-states.sql", Plans.plan(window: Plans.january, match: .first, keep: allStates, values: times)),
    ("every-all-states.sql", Plans.plan(window: Plans.january, match: .every, keep: allStates, values: times)),
    ("every-unbounded.sql", Plans.plan(match: .every, keep: allStates, values: times)),
    ("both-and-lists.sql", both),
    ("conditions.sql", conditions),
  ]

  @Test(arguments: cases.indices) func query(_ index: Int) throws {
    let (name, plan) = Self.cases[index]
    let compiled = try compile(plan, CompileOptions(specName: "cnapp.span", version: "1.0"))
    expectGolden("Tests/AthenaSQLTests/Golden/\(name)", compiled.statements.map(\.text).joined())
  }
}
