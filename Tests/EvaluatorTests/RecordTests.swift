import Evaluator
import Rows
import Testing

/// What is read off one event.
@Suite struct RecordTests {
  /// A record with a start's name and time, and these members.
  private func record(_ members: String) -> String {
    #"{"eventSource":"ec2.amazonaws.com","eventName":"Start","eventTime":"2022-05-10T08:00:00Z","eventID":"i","#
      + "\(members)}"
  }

  /// The one row's cell for an expression over a start with key `k`.
  private func value(_ expression: String, of members: String) throws -> String? {
    let spec = "pair ec2:Start -> ec2:End on eventID\nkeep open\nselect { v = \(expression) }"
    let result = try run(spec, [record(members)])
    try #require(result.rows.rows.count == 1)
    return result.rows.rows[0][0]
  }

  static let fields: [(expression: String, members: String, value: String?)] = [
    ("start.awsRegion", #""awsRegion":"eu-west-1""#, "eu-west-1"),
    ("start.awsRegion", #""awsregion":"x","awsRegion":"y""#, "x"),
    ("start.awsRegion", #""awsRegion":null,"AWSREGION":"y""#, nil),
    ("start.readOnly", #""readOnly":true"#, "true"),
    ("start.apiVersion", #""apiVersion":1.50"#, "1.50"),
    ("start.userAgent", #""userAgent":{"a": [1]}"#, #"{"a": [1]}"#),
    ("start.userAgent", #""userAgent":"a\u00e9\ud800""#, "aé?"),
    ("start.role", #""userIdentity":{"sessionContext":{"sessionIssuer":{"userName":"R"}}}"#, "R"),
    ("start.role", #""userIdentity":{"SessionContext":{"sessionissuer":{"username":"R"}}}"#, "R"),
    ("start.role", #""userIdentity":{"sessionContext":{"sessionIssuer":{}}}"#, nil),
    ("start.role", #""userIdentity":{"sessionContext":{}}"#, nil),
    ("start.role", #""userIdentity":{}"#, nil),
    ("start.role", #""userIdentity":null"#, nil),
    ("start.role", #""userIdentity":"text""#, nil),
    (
      "start.role",
      #""userIdentity":{"sessionContext":[]},"useridentity":{"sessionContext":{"sessionIssuer":{"userName":"R"}}}"#, nil
    ),
    ("start.resources[1].ARN", #""resources":[{"ARN":"a"},{"arn":"b"}]"#, "b"),
    ("start.resources[2].ARN", #""resources":[{"ARN":"a"},{"arn":"b"}]"#, nil),
    ("start.resources[0].accountId", #""resources":[]"#, nil),
    ("start.requestParameters.a.b", #""requestParameters":{"a":{"b":"x"}}"#, "x"),
    ("start.requestParameters.a.b", #""requestParameters":"{\"a\":{\"b\":\"x\"}}""#, "x"),
    ("start.requestParameters.a", #""requestParameters":null"#, nil),
    ("start.requestParameters.A", #""requestParameters":{"a":"x"}"#, nil),
    ("start.requestParameters.a", #""requestParameters":"{\"a\":007}""#, nil),
    ("start.responseElements.list[1]", #""responseElements":{"list":[1,2.50]}"#, "2.50"),
    ("start.additionalEventData.ARN", #""additionalEventData":{"ARN":"arn:x"}"#, "arn:x"),
    ("start.serviceEventDetails.snapshotId", #""serviceEventDetails":{"snapshotId":"s"}"#, "s"),
    (
      "start.requestParameters.groupId ?? start.requestParameters.groupName", #""requestParameters":{"groupName":"g"}"#,
      "g"
    ),
    ("lower(start.userAgent)", #""userAgent":"ABCß""#, "abcß"),
    ("last(start.userAgent, \"/\")", #""userAgent":"arn:role/path/R""#, "R"),
    ("last(start.userAgent, \"/\")", #""userAgent":"R""#, "R"),
    ("start.eventTime", #""x":1"#, "2022-05-10T08:00:00Z"),
    ("number(start.userAgent)", #""userAgent":"8""#, "8.0"),
    ("number(start.userAgent)", #""userAgent":"8d""#, nil),
    ("number(start.userAgent)", #""userAgent":"1e400""#, nil),
    ("number(start.requestParameters.n) / 4", #""requestParameters":{"n":2000}"#, "500.0"),
    ("number(start.requestParameters.n) / 0", #""requestParameters":{"n":2000}"#, nil),
    ("number(start.userAgent) * number(start.userAgent)", #""userAgent":"1e200""#, nil),
    ("-number(start.userAgent) * 0", #""userAgent":"1""#, "-0.0"),
    ("number(start.userAgent) + 0", #""userAgent":"1e10""#, "1.0E10"),
    ("now - start.eventTime", #""x":1"#, "51 16:00:00.000"),
    ("start.eventTime - now", #""x":1"#, "-51 16:00:00.000"),
    ("hours(now - start.eventTime)", #""x":1"#, "1240.0"),
    ("start.eventTime + 1d12h", #""x":1"#, "2022-05-11T20:00:00.000Z"),
    ("now", #""x":1"#, "2022-07-01T00:00:00Z"),
    ("2022-05-01", #""x":1"#, "2022-05-01T00:00:00Z"),
    ("duration ?? 90s", #""x":1"#, "0 00:01:30.000"),
    ("start.userAgent = \"x\"", #""userAgent":"x""#, "true"),
    ("start.userAgent = \"x\"", #""y":"x""#, nil),
    ("start.userAgent is missing", #""y":"x""#, "true"),
    ("start.userAgent like \"a*\\*\"", #""userAgent":"abc*""#, "true"),
    ("start.userAgent in (\"x\", \"y\")", #""userAgent":"z""#, "false"),
    ("start.userAgent < \"é\"", #""userAgent":"z""#, "true"),
    ("start.userAgent = \"e\\u{301}\"", #""userAgent":"é""#, "false"),
  ]

  @Test(arguments: fields.indices)
  func fieldsAndExpressions(row: Int) throws {
    let (expression, members, expected) = Self.fields[row]
    #expect(try value(expression, of: members) == expected, "\(expression) of \(members)")
  }

  static let conditions: [(condition: String, members: String, answer: Bool?)] = [
    (#"userAgent != "x""#, #""y":1"#, nil),
    (#"not userAgent = "x""#, #""userAgent":"x""#, false),
    (#"userAgent = "x" and awsRegion = "r""#, #""userAgent":"y""#, false),
    (#"userAgent = "x" or awsRegion = "r""#, #""userAgent":"x""#, true),
    (#"userAgent = "x" or awsRegion = "r""#, #""userAgent":"y""#, nil),
    (#"userAgent is present"#, #""userAgent":"""#, true),
    (#"requestParameters.i[].k = "b""#, #""requestParameters":{"i":[{"k":"a"},{"k":"b"}]}"#, true),
    (#"requestParameters.i[].k = "b""#, #""requestParameters":{"i":{"k":"b"}}"#, true),
    (#"requestParameters.i[].k != "b""#, #""requestParameters":{"i":[{"k":"b"}]}"#, false),
    (#"requestParameters.i[].k = "b""#, #""requestParameters":null"#, false),
    (#"not requestParameters.i[].k = "b""#, #""requestParameters":null"#, true),
    (#"requestParameters.i[] like "b*""#, #""requestParameters":{"i":["abc","bcd"]}"#, true),
    (#"requestParameters.i[] in ("a", "c")"#, #""requestParameters":{"i":["b"]}"#, false),
    (#"eventTime >= 2022-05-10"#, #""y":1"#, true),
    (#"number(requestParameters.size) > 10"#, #""requestParameters":{"size":9}"#, false),
  ]

  @Test(arguments: conditions.indices)
  func eventConditions(row: Int) throws {
    let (condition, members, answer) = Self.conditions[row]
    let spec = "pair ec2:Start -> ec2:End on eventID\nkeep open\nevents where \(condition)"
    let funnel = try run(spec, [record(members)]).funnel
    let got = funnel.rows == 1 ? true : funnel.conditionFalse == 1 ? false : nil
    #expect(got == answer, "\(condition) on \(members)")
    #expect(got != nil || funnel.conditionUnknown == 1)
  }

  static let keys: [(key: String, members: String, keys: [String])] = [
    ("requestParameters.id", #""requestParameters":{"id":""}"#, [""]),
    (
      "requestParameters.id", #""requestParameters":{"id":"HIDDEN_DUE_TO_SECURITY_REASONS"}"#,
      ["HIDDEN_DUE_TO_SECURITY_REASONS"]
    ),
    ("requestParameters.id", #""requestParameters":null"#, []),
    ("requestParameters.i[].id", #""requestParameters":{"i":[{"id":"b"},{"id":"a"},{"id":"b"},{}]}"#, ["a", "b"]),
    ("requestParameters.i[].id", #""requestParameters":{"i":{"id":"b"}}"#, ["b"]),
    ("requestParameters.i[]", #""requestParameters":{"i":""}"#, []),
    ("requestParameters.i[]", #""requestParameters":{"i":[1.50, 2]}"#, ["1.5", "2"]),
    (
      "requestParameters.instancesSet.items[].instanceId ?? requestParameters.StopInstancesRequest.InstanceId.content",
      #""requestParameters":{"StopInstancesRequest":{"InstanceId":{"content":"i-1"}}}"#, ["i-1"]
    ),
    ("last(requestParameters.i[], \"/\")", #""requestParameters":{"i":["a/x","b/x","y"]}"#, ["x", "y"]),
    ("requestParameters.a and requestParameters.b", #""requestParameters":{"a":"1"}"#, []),
  ]

  @Test(arguments: keys.indices)
  func keysOfOneEvent(row: Int) throws {
    let (key, members, expected) = Self.keys[row]
    let result = try run("pair ec2:Start -> ec2:End on \(key)\nkeep open\nselect { key }", [record(members)])
    #expect(lines(result.rows) == expected, "\(key) of \(members)")
    #expect(result.funnel.noKey == (expected.isEmpty ? 1 : 0))
  }

  @Test(arguments: [
    ("2022-05-10T08:00:00Z", true), ("2022-05-10T08:00:00.123456789Z", true), ("2022-05-10 08:00:00Z", false),
    ("2022-05-10T08:00:00", false), ("2022-05-10T08:00:00+11:00", false), ("2022-02-30T08:00:00Z", false), ("", false),
  ])
  func times(text: String, isGood: Bool) throws {
    let funnel = try run(
      "pair ec2:Start -> ec2:End on eventSource\nkeep open",
      [#"{"eventSource":"ec2.amazonaws.com","eventName":"Start","eventTime":"\#(text)"}"#]
    ).funnel
    #expect(funnel.rows == (isGood ? 1 : 0))
    #expect(funnel.badTime == (isGood ? 0 : 1))
  }

  /// A missing eventTime is a reason of its own, with what the event has instead.
  @Test func noEventTime() throws {
    let spec = "pair ec2:Start -> ec2:End on eventSource"
    let bare = #"{"eventSource":"ec2.amazonaws.com","eventName":"Start","eventTime":null}"#
    let renamed =
      #"{"eventID":"t","eventSource":"ec2.amazonaws.com","eventName":"Start","@timestamp":"2022-05-10T08:00:00Z"}"#
    let result = try run(spec, [renamed])
    #expect(result.funnel.noTime == 1 && result.funnel.badTime == 0)
    checkSums(result.funnel)
    #expect(result.notes.first == "1 event has no eventTime: eventTime is missing in the event t; it has @timestamp")
    #expect(result.notes.contains("  start ec2:Start: 1 event: 1 without an eventTime"))
    let twice = try run(spec, [bare, bare])
    #expect(twice.notes.first == "2 events have no eventTime: eventTime is missing in an event without eventID")
    let explained = try run(spec, [renamed], options: DryRunOptions(watching: "t")).explanation
    #expect(explained?.last == "  left out: its eventTime is missing")
  }

  /// Amazon Managed Grafana logs the HTTP status as errorCode.
  @Test(arguments: [
    (#""200""#, true), ("200", true), (#""""#, true), ("null", true), (#""201""#, false), (#""20""#, false),
  ])
  func errorCodes(code: String, isSuccess: Bool) throws {
    let result = try run(
      "pair ec2:Start -> ec2:End on eventSource\nkeep open", [record(#""errorCode":\#(code)"#)])
    #expect(result.funnel.failedCall == (isSuccess ? 0 : 1), "\(code)")
  }

  @Test(arguments: [
    // LookupEvents: its own EventName and EventTime are not the record's.
    #"{"EventName":"Start","EventTime":1652169600.0,"EventId":"x","CloudTrailEvent":"{\"eventName\":\"Start\",\"eventSource\":\"ec2.amazonaws.com\",\"eventTime\":\"2022-05-10T08:00:00Z\",\"requestParameters\":{\"k\":\"a\\\"b\"}}"}"#,
    #""{\"eventName\":\"Start\",\"eventSource\":\"ec2.amazonaws.com\",\"eventTime\":\"2022-05-10T08:00:00Z\",\"requestParameters\":{\"k\":\"a\\\"b\"}}""#,
    #"{"eventName":"Start","eventSource":"ec2.amazonaws.com","eventTime":"2022-05-10T08:00:00Z","requestParameters":"{\"k\":\"a\\\"b\"}"}"#,
  ])
  func wrappedEvents(record: String) throws {
    let result = try run("pair ec2:Start -> ec2:End on requestParameters.k\nkeep open\nselect { key }", [record])
    #expect(lines(result.rows) == ["a\"b"])
  }

  @Test func brokenWrappersAreNoEvents() throws {
    let funnel = try run(
      "pair ec2:Start -> ec2:End on eventID",
      [#"{"CloudTrailEvent":"{\"eventName\":"}"#, #"{"CloudTrailEvent":5}"#, #""x""#, "{}", #"{"eventName":null}"#]
    ).funnel
    #expect(funnel.notAnEvent == 5)
    checkSums(funnel)
  }

  @Test func theEventSourceIsPartOfTheSelector() throws {
    let records = ["cloudformation", "opsworks"].map {
      #"{"eventSource":"\#($0).amazonaws.com","eventName":"CreateStack","eventTime":"2022-05-10T08:00:00Z"}"#
    }
    let result = try run(
      "pair cloudformation:Create* -> cloudformation:DeleteStack on eventName\nkeep open\nselect { s = start.eventSource }",
      records)
    #expect(lines(result.rows) == ["cloudformation.amazonaws.com"])
  }

  @Test func failedCallsAndTheirIncluding() throws {
    let events = [
      "S 01:00:00 k id=a error=Throttled", "S 02:00:00 k id=b", "E 03:00:00 k id=c error=", "E 04:00:00 k id=d",
    ]
    let spec = pairSpec + pairColumns
    #expect(lines(try run(spec, events).rows) == ["b c closed"])
    #expect(
      lines(try run(spec + "keep closed, superseded include errors", events).rows) == ["a - superseded", "b c closed"])
  }

  @Test func rolesBySide() throws {
    let events = [
      "S 01:00:00 k id=a role=Alpha", "E 02:00:00 k id=b role=Beta", "S 01:00:00 l id=c", "E 02:00:00 l id=d role=Beta",
    ]
    let spec = pairSpec + pairColumns + "keep closed, open, orphan\n"
    #expect(lines(try run(spec + "role start \"Al*\"", events).rows) == ["a b closed", "- d orphan"])
    #expect(lines(try run(spec + "role end \"B*\", \"C\" start \"*\"", events).rows) == ["a b closed", "- d orphan"])
    #expect(lines(try run(spec + "role \"Alpha\"", events).rows) == ["a - open"])
    #expect(lines(try run(spec + "role \"*\"", ["S 01:00:00 k id=a"]).rows) == [])
  }

  @Test func conditionsOfTheirOwn() throws {
    let spec = """
      pair ec2:Start where userAgent = "a", ec2:St* where awsRegion = "r" -> ec2:End on requestParameters.k
      keep open
      select { s = start.eventID }
      """
    let result = try run(
      spec,
      [
        "S 01:00:00 k id=1 agent=a", "S 02:00:00 l id=2 region=r", "S 03:00:00 m id=3 agent=b",
        "S 03:00:00 n id=4 agent=b region=q",
      ])
    #expect(lines(result.rows) == ["1", "2"])
    #expect(result.funnel.conditionUnknown == 1)
    #expect(result.funnel.conditionFalse == 1)
  }
}
