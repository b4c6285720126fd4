import Evaluator
import Rows
import Testing

/// What real logs look like, a line of the collection of facts each: the line quoted, a spec, records, the rows.
///
/// The lines about files are in `CloudTrailFileTests`, the known pairs in `KnownPairTests`.
@Suite struct CloudTrailTests {
  struct Line: CustomTestStringConvertible, Sendable {
    var quote: String
    var spec: String
    var records: [String]
    /// Cells joined with spaces, NULL as `NULL`.
    var rows: [String]
    var badTime = 0
    var noKey = 0

    init(
      _ quote: String, _ spec: String, _ records: [String], _ rows: [String], badTime: Int = 0, noKey: Int = 0
    ) {
      self.quote = quote
      self.spec = spec
      self.records = records
      self.rows = rows
      self.badTime = badTime
      self.noKey = noKey
    }

    var testDescription: String { quote }
  }

  /// A record: `ec2:StopInstances 08:00:00`, on 2022-05-10 unless the time is a whole eventTime, and its other members.
  static func record(_ head: String, _ members: String...) -> String {
    let words = head.split(separator: " ", maxSplits: 1).map(String.init)
    let name = words[0].split(separator: ":").map(String.init)
    let time = words[1].count == 8 ? "2022-05-10T\(words[1])Z" : words[1]
    let all =
      [
        #""eventSource":"\#(name[0]).amazonaws.com""#, #""eventName":"\#(name[1])""#,
        #""eventTime":"\#(time)""#,
      ] + members
    return "{\(all.joined(separator: ","))}"
  }

  static func issuer(_ name: String, type: String = "Role") -> String {
    #""userIdentity":{"sessionContext":{"sessionIssuer":{"type":"\#(type)","userName":"\#(name)"}}}"#
  }

  static func key(_ text: String) -> String { #""requestParameters":{"k":"\#(text)"}"# }

  static func id(_ text: String) -> String { #""eventID":"\#(text)""# }

  static let pair = "pair ec2:A -> ec2:B on requestParameters.k\n"
  static let all = "keep closed, open, superseded, orphan\nselect { k = key, state }\n"
  static let ids = "keep closed, open, superseded, orphan\nselect { s = start.eventID, e = end.eventID, state }\n"

  static let identity = [
    Line(
      "`sessionIssuer` is absent, or `{}`, or there is no `sessionContext`: no role, no match of an empty filter",
      pair + all + "role \"\", \"*\"",
      [
        record("ec2:A 08:00:00", key("a"), #""userIdentity":{"sessionContext":{}}"#),
        record("ec2:A 08:00:00", key("b"), #""userIdentity":{"sessionContext":{"sessionIssuer":{}}}"#),
        record("ec2:A 08:00:00", key("c"), #""userIdentity":{"type":"IAMUser"}"#),
        record("ec2:A 08:00:00", key("d")),
      ], []),
    Line(
      "`userIdentity` may be null or have no `type`",
      pair + "keep open\nselect { k = key, t = start.userIdentity.type, u = start.user }",
      [
        record("ec2:A 08:00:00", key("a"), #""userIdentity":null"#),
        record("ec2:A 08:00:00", key("b"), #""userIdentity":{"userName":"U"}"#),
      ], ["a NULL NULL", "b NULL U"]),
    Line(
      "A session issuer may be an IAM user", pair + all + "role \"U\"",
      [record("ec2:A 08:00:00", key("a"), issuer("U", type: "User"))], ["a open"]),
    Line(
      "Role ARNs may have paths",
      pair + "keep open\nrole \"R\"\nselect { r = last(start.userIdentity.sessionContext.sessionIssuer.arn, \"/\") }",
      [
        record(
          "ec2:A 08:00:00", key("a"),
          #""userIdentity":{"sessionContext":{"sessionIssuer":{"arn":"arn:aws:iam::1:role/a/b/R","userName":"R"}}}"#)
      ], ["R"]),
    Line(
      "A start by a role is often ended by another principal", pair + all + "role start \"R\"",
      [record("ec2:A 08:00:00", key("a"), issuer("R")), record("ec2:B 09:00:00", key("a"))], ["a closed"]),
  ]

  static let keys = [
    Line(
      "Up to three instance ids in one event's array: one event ends several spans",
      "pair ec2:A -> ec2:B on requestParameters.k = requestParameters.items[].id\n" + all,
      [
        record("ec2:A 08:00:00", key("1")), record("ec2:A 08:00:01", key("2")), record("ec2:A 08:00:02", key("3")),
        record("ec2:B 09:00:00", #""requestParameters":{"items":[{"id":"3"},{"id":"1"},{"id":"2"}]}"#),
      ], ["1 closed", "2 closed", "3 closed"]),
    Line(
      "One event name with two shapes",
      """
      pair ec2:StopInstances -> ec2:StartInstances on requestParameters.instancesSet.items[].instanceId
        ?? requestParameters.StopInstancesRequest.InstanceId.content

      """ + all,
      [
        record("ec2:StopInstances 08:00:00", #""requestParameters":{"instancesSet":{"items":[{"instanceId":"i"}]}}"#),
        record(
          "ec2:StopInstances 08:00:00",
          #""requestParameters":{"StopInstancesRequest":{"InstanceId":{"content":"j","tag":1}}}"#),
      ], ["i open", "j open"]),
    Line(
      "XML as JSON: one element is an object or a scalar, several an array, none `\"\"` or `{}`",
      "pair ec2:A -> ec2:B on requestParameters.item[].id ?? requestParameters.item[]\n" + all,
      [
        record("ec2:A 08:00:00", #""requestParameters":{"item":{"id":"object"}}"#),
        record("ec2:A 08:00:01", #""requestParameters":{"item":"scalar"}"#),
        record("ec2:A 08:00:02", #""requestParameters":{"item":[{"id":"p"},{"id":"q"}]}"#),
        record("ec2:A 08:00:03", #""requestParameters":{"item":""}"#),
        record("ec2:A 08:00:04", #""requestParameters":{"item":{}}"#),
      ], ["object open", "scalar open", "p open", "q open"], noKey: 2),
    Line(
      "A key elsewhere: `additionalEventData.ARN`, `serviceEventDetails.snapshotId`",
      "pair ec2:A -> ec2:B on additionalEventData.ARN = serviceEventDetails.snapshotId\n" + all,
      [
        record("ec2:A 08:00:00", #""additionalEventData":{"ARN":"x"}"#),
        record("ec2:B 09:00:00", #""serviceEventDetails":{"snapshotId":"x"}"#),
      ], ["x closed"]),
    Line(
      "A name or an id for one thing (`groupId` or `groupName`)",
      "pair ec2:A -> ec2:B on responseElements.groupId ?? requestParameters.groupName = requestParameters.groupId "
        + "?? requestParameters.groupName\n" + all,
      [
        record("ec2:A 08:00:00", #""responseElements":{"groupId":"sg-1"}"#),
        record("ec2:B 09:00:00", #""requestParameters":{"groupId":"sg-1"}"#),
        record("ec2:A 08:00:00", #""requestParameters":{"groupName":"g"},"responseElements":null"#),
        record("ec2:B 09:00:00", #""requestParameters":{"groupName":"g"}"#),
      ], ["g closed", "sg-1 closed"]),
    Line(
      "Two-part keys (role and policy)",
      "pair iam:A -> iam:B on requestParameters.roleName and requestParameters.policyName\n"
        + "keep closed, open\nselect { key, key2, state }",
      [
        record("iam:A 08:00:00", #""requestParameters":{"roleName":"r","policyName":"p"}"#),
        record("iam:A 08:00:00", #""requestParameters":{"roleName":"r","policyName":"q"}"#),
        record("iam:B 09:00:00", #""requestParameters":{"roleName":"r","policyName":"p"}"#),
      ], ["r p closed", "r q open"]),
    Line(
      "Ids lower-cased in responses",
      "pair ec2:A -> ec2:B on responseElements.id = lower(requestParameters.id)\n" + all,
      [
        record("ec2:A 08:00:00", #""responseElements":{"id":"mydb"}"#),
        record("ec2:B 09:00:00", #""requestParameters":{"id":"MyDB"}"#),
      ], ["mydb closed"]),
    Line(
      "Redacted values (`HIDDEN_DUE_TO_SECURITY_REASONS`, `****`)", pair + all,
      [record("ec2:A 08:00:00", key("HIDDEN_DUE_TO_SECURITY_REASONS")), record("ec2:A 08:00:01", key("****"))],
      ["HIDDEN_DUE_TO_SECURITY_REASONS open", "**** open"]),
    Line(
      "`responseElements` is null; a throttled call has null `requestParameters`",
      "pair ec2:A -> ec2:B on responseElements.k = requestParameters.k\ninclude errors\n" + all,
      [
        record("ec2:A 08:00:00", key("a"), #""responseElements":null"#),
        record("ec2:B 08:00:00", #""requestParameters":null,"errorCode":"Client.RequestLimitExceeded""#),
      ], [], noKey: 2),
    Line(
      "`{\"omitted\": true}` in place of parameters", pair + all,
      [
        record("ec2:A 08:00:00", #""requestParameters":{"omitted":true}"#), record("ec2:A 08:00:01", key("a")),
        record("ec2:B 09:00:00", #""requestParameters":{"omitted":true}"#),
      ], ["a open"], noKey: 2),
  ]

  static let errors = [
    Line(
      "Failed calls keep their keys", pair + all,
      [
        record("ec2:A 08:00:00", key("a")), record("ec2:B 09:00:00", key("a"), #""errorCode":"InUse""#),
        record("ec2:B 10:00:00", key("a")),
      ], ["a closed"]),
    Line(
      "CreateFunction failed four times, then succeeded with the same key", pair + ids,
      ["1", "2", "3", "4"].map { record("ec2:A 08:00:0\($0)", key("a"), id($0), #""errorCode":"E""#) }
        + [
          record("ec2:A 08:00:05", key("a"), id("5"), #""errorCode":null"#),
          record("ec2:B 09:00:00", key("a"), id("6")),
        ],
      ["5 6 closed"]),
    Line(
      "`errorMessage` without `errorCode` exists", pair + all,
      [record("ec2:A 08:00:00", key("a"), #""errorMessage":"m""#)], ["a open"]),
  ]

  static let repetition = [
    Line(
      "Two Stops two seconds apart", pair + "match first\nselect { s = start.eventID, duration }",
      [
        record("ec2:A 08:00:00", key("a"), id("1")), record("ec2:A 08:00:02", key("a"), id("2")),
        record("ec2:B 09:00:00", key("a"), id("3")),
      ], ["1 0 01:00:00.000"]),
    Line(
      "two Terminates by two users", pair + ids,
      [
        record("ec2:A 08:00:00", key("a"), id("1")), record("ec2:B 09:00:00", key("a"), id("2")),
        record("ec2:B 09:00:01", key("a"), id("3")),
      ], ["1 2 closed", "NULL 3 orphan"]),
    Line(
      "a function created again under its name", pair + ids,
      [
        record("ec2:A 08:00:00", key("a"), id("1")), record("ec2:B 09:00:00", key("a"), id("2")),
        record("ec2:A 10:00:00", key("a"), id("3")), record("ec2:B 11:00:00", key("a"), id("4")),
      ], ["1 2 closed", "3 4 closed"]),
    Line(
      "events of one archive delivered twice, byte for byte", pair + ids,
      [record("ec2:A 08:00:00", key("a"), id("1")), record("ec2:B 09:00:00", key("a"), id("2"))].flatMap { [$0, $0] },
      ["1 2 closed"]),
    Line(
      "Hand-edited samples with one eventID on different bodies, or none", pair + ids,
      [
        record("ec2:A 08:00:00", key("a"), id("1")), record("ec2:A 08:00:00", key("b"), id("1")),
        record("ec2:A 07:00:00", key("c"), id("2")), record("ec2:A 07:30:00", key("c"), id("2")),
        record("ec2:A 08:00:01", key("d")), record("ec2:A 08:00:02", key("d")),
      ], ["2 NULL open", "1 NULL open", "1 NULL open", "NULL NULL superseded", "NULL NULL open"]),
  ]

  static let time = [
    Line(
      "Files are not in time order", pair + ids,
      [
        record("ec2:B 11:00:00", key("a"), id("4")), record("ec2:A 08:00:00", key("a"), id("1")),
        record("ec2:A 10:00:00", key("a"), id("3")), record("ec2:B 09:00:00", key("a"), id("2")),
      ], ["1 2 closed", "3 4 closed"]),
    Line(
      "up to 110 events in one second", pair + "select { n = key }\nlimit 2",
      (0..<110).flatMap { number in
        ["B", "A"].map { record("ec2:\($0) 08:00:00", key("\(number)"), id("\($0)\(number)")) }
      }, ["0", "1"]),
    Line(
      "Start and end in the same second: 19 of 20 secret deletions", pair + ids,
      [record("ec2:B 08:00:00", key("a"), id("1")), record("ec2:A 08:00:00", key("a"), id("2"))], ["2 1 closed"]),
    Line(
      "An end before its start", pair + ids,
      [record("ec2:B 08:00:00", key("a"), id("1")), record("ec2:A 08:00:01", key("a"), id("2"))],
      ["NULL 1 orphan", "2 NULL open"]),
    Line(
      "copies have fractions, a space for the T, no zone, `+11:00`, or no eventTime", pair + all,
      [
        record("ec2:A 2022-05-10T08:00:00.123Z", key("fraction")), record("ec2:A 2022-05-10 08:00:00Z", key("space")),
        record("ec2:A 2022-05-10T08:00:00", key("zone")), record("ec2:A 2022-05-10T08:00:00+11:00", key("offset")),
        #"{"eventSource":"ec2.amazonaws.com","eventName":"A","requestParameters":{"k":"none"}}"#,
      ], ["fraction open"], badTime: 4),
  ]

  static let names = [
    Line(
      "`CreateStack` is CloudFormation and OpsWorks",
      "pair opsworks:CreateStack -> opsworks:DeleteStack on "
        + "requestParameters.k\n" + all,
      [record("cloudformation:CreateStack 08:00:00", key("a")), record("opsworks:CreateStack 08:00:00", key("b"))],
      ["b open"]),
    Line(
      "`CreateCluster` is ECS, EKS and Redshift",
      "pair eks:CreateCluster, ecs:CreateCluster -> ecs:DeleteCluster on requestParameters.k\n" + all,
      ["ecs", "eks", "redshift"].map { record("\($0):CreateCluster 08:00:00", key($0)) }, ["ecs open", "eks open"]),
    Line(
      "Versioned names: `CreateFunction20150331`",
      "pair lambda:CreateFunction* -> lambda:DeleteFunction* on requestParameters.k\n" + all,
      [record("lambda:CreateFunction20150331 08:00:00", key("a")), record("lambda:DeleteFunction 09:00:00", key("a"))],
      ["a closed"]),
    Line(
      "requestParameters as a JSON string", pair + all,
      [record("ec2:A 08:00:00", #""requestParameters":"{\"k\":\"a\"}""#)], ["a open"]),
    Line(
      "the whole event as a JSON string inside LookupEvents output (`CloudTrailEvent`)", pair + all,
      [
        #"{"EventName":"A","EventTime":1652169600.0,"CloudTrailEvent":"{\"eventSource\":\"ec2.amazonaws.com\","#
          + #"\"eventName\":\"A\",\"eventTime\":\"2022-05-10T08:00:00Z\",\"requestParameters\":{\"k\":\"a\"}}"}"#
      ], ["a open"]),
  ]

  @Test(arguments: identity + keys + errors + repetition + time + names)
  func holds(_ line: Line) throws {
    let result = try run(line.spec, line.records)
    #expect(lines(result.rows) == line.rows)
    #expect(result.funnel.badTime + result.funnel.noTime == line.badTime)
    #expect(result.funnel.noKey == line.noKey)
    checkSums(result.funnel)
  }
}
