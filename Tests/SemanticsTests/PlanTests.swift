import Location
import Expressions
@testable import Semantics
import Testing
import Values

/// What specs come to mean.
@Suite struct PlanTests {
  static let pair = "pair ec2:A -> ec2:B on requestParameters.x "

  @Test func defaults() throws {
    let plan = try plan(of: Self.pair)
    #expect(plan.pairing.match == .next)
    #expect(plan.filter.states == [.closed])
    #expect(!plan.scan.includesErrors && !plan.pairing.includesDuplicates)
    #expect(plan.projection.columns.map(\.name) == ["account", "key", "started", "ended", "duration"])
    #expect(plan.classification.values == [.eventTime])
    #expect(
      plan.classification.pairs[0].starts == [
        EventSelector(source: "ec2.amazonaws.com", name: TextPattern("A"), condition: nil)
      ])
  }

  @Test func defaultColumnsGrowWithTheSpec() throws {
    let plan = try plan(
      of: """
        partitions (alias, account) { ("a", 000011112222) }
        pair "one" ec2:A -> ec2:B on requestParameters.x and requestParameters.y
        keep open
        """)
    #expect(
      plan.projection.columns.map(\.name) == [
        "alias", "account", "pair", "key", "key2", "started", "ended", "duration", "state",
      ])
    #expect(plan.scan.partitions.tuples == [["a", "000011112222"]])
  }

  @Test func partitionsFromAFile() throws {
    let plan = try plan(of: Self.pair + "partitions (a) from \"accounts.csv\"")
    #expect(plan.scan.partitions.tuples == [["000011112222"], ["444455556666"]])
  }

  @Test func shorthands() throws {
    let plan = try plan(
      of: Self.pair + "select { a = start.request.v b = end.response.w c = start.role d = start.user e = start.time }")
    #expect(
      plan.classification.values == [
        .json(JSONPath(.requestParameters, ["v"])), .json(JSONPath(.responseElements, ["w"])),
        .sessionIssuerUserName, .column(Column(["userIdentity", "userName"])), .eventTime,
      ])
  }

  @Test func backquotesMeanTheColumn() throws {
    let plan = try plan(
      of: """
        partitions (time, key) { ("x", "y") }
        pair ec2:A -> ec2:B on requestParameters.x
        events where `time` = "x" and time > 2022-01-01
        select { a = `key` b = key }
        """)
    #expect(plan.projection.columns[0].value == .field(.injected(1)))
    #expect(plan.projection.columns[1].value == .field(.key(0)))
    guard case .and(let parts) = plan.scan.condition else { return #expect(Bool(false)) }
    #expect(parts[0] == .compare(.equal, .field(.partition(0)), .text("x")))
    #expect(
      parts[1]
        == .compare(.greater, .field(.eventTime), .time(try #require(CivilDate(year: 2022, month: 1, day: 1)).start)))
  }

  @Test(
    arguments: [
      // A day's margin after the last day on which an end is looked for.
      ("during 2022-05-01 .. 2022-05-31 within 30d", "2022-05-01", "2022-07-01"),
      ("during 2022-05-01 .. 2022-05-31 within 1s", "2022-05-01", "2022-06-02"),
      ("during 2022-05-01T10:00:00Z .. 2022-05-01T12:00:00Z within 12h", "2022-05-01", "2022-05-02"),
      ("during 2022-05-01 .. 2022-05-31", "2022-05-01", nil),
      ("during 2022-05-01 ..", "2022-05-01", nil),
      ("during .. 2022-05-31 within 1d", nil, "2022-06-02"),
      // `now` is 2022-05-17T08:00:00Z.
      ("during last 7d within 0s", "2022-05-10", "2022-05-18"),
    ] as [(String, String?, String?)])
  func scannedDays(clauses: String, first: String?, last: String?) throws {
    let days = try plan(of: Self.pair + clauses).scan.period.folderDays
    #expect(days.first?.description == first)
    #expect(days.last?.description == last)
  }

  @Test func partitionConditionsPrune() throws {
    let plan = try plan(
      of: """
        table t { alias injected region enum ("us-east-1", "eu-west-1") }
        partitions (alias) { ("a") }
        pair ec2:A -> ec2:B on requestParameters.x
        events where region = "eu-west-1" and eventName like "A*" and (region = "x" or user = "y") and alias != "b"
        """)
    #expect(plan.scan.partitions.condition == .compare(.equal, .field(.partition(1)), .text("eu-west-1")))
  }

  @Test func keysWithLists() throws {
    let plan = try plan(
      of: "pair ec2:A -> ec2:B on lower(request.a.items[].id) ?? request.b = last(request.c[], \"/\")")
    let part = plan.classification.pairs[0].keys[0]
    #expect(
      part.start
        == .firstPresent([
          .mapped(.lower, .each(ElementPath(.requestParameters, lists: [["a", "items"]], element: ["id"])), []),
          .scalar(.field(.json(JSONPath(.requestParameters, ["b"])))),
        ]))
    #expect(
      part.end
        == .mapped(.last, .each(ElementPath(.requestParameters, lists: [["c"]], element: [])), [.text("/")]))
  }

  @Test func locationTemplates() throws {
    let plan = try plan(
      of: """
        table logs.t {
          location "s3://BUCKET/x/{alias}/AWSLogs/{day}/"
          alias injected
          day date "yyyy/MM/dd" from 2022-01-01
        }
        partitions (alias) { ("a") }
        pair ec2:A -> ec2:B on requestParameters.x
        """)
    let location = try #require(plan.scan.table?.location)
    #expect(plan.scan.table?.database == "logs")
    #expect(location.root == "s3://BUCKET")
    #expect(location.segments == [.literal("x/"), .column(0), .literal("/AWSLogs/"), .column(1)])
  }
}
