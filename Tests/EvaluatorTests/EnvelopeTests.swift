import Evaluator
import Support
import Testing
import Values

/// Records in the envelopes that people keep them in are read as though they lay in a file of CloudTrail.
@Suite struct EnvelopeTests {
  static let spec =
    "pair ec2:Start -> ec2:End on requestParameters.k\nselect { key, s = start.eventID, e = end.eventID }\n"

  /// Escapes that a reader must undo, in the key of a record and in its values.
  private static func record(_ name: String, _ hour: Int, _ key: String) -> String {
    #"{"eventSource":"ec2.amazonaws.com","eventName":"\#(name)","eventTime":"2022-05-10T0\#(hour):00:00Z","#
      + #""eventID":"\#(name)\\\#(key)","requestParameters":{"k":"a\"\#(key)"}}"#
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): result += "\\\""
      case UInt8(ascii: "\\"): result += "\\\\"
      default: result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result + "\""
  }

  static let wrappings: [(name: String, wrap: @Sendable ([String]) -> String)] = [
    ("records", { "{\"Records\":[\($0.joined(separator: ","))]}" }),
    (
      "LookupEvents",
      { records in
        let events = records.map { "{\"EventName\":\"Start\",\"EventTime\":1.0,\"CloudTrailEvent\":\(quoted($0))}" }
        return "{\"Events\":[\(events.joined(separator: ", "))],\"NextToken\":\"x\"}"
      }
    ),
    (
      "EventBridge",
      { records in
        records.map {
          "{\"version\":\"0\",\"detail-type\":\"AWS API Call via CloudTrail\",\"resources\":[],\"detail\":\($0)}"
        }.joined(separator: "\n")
      }
    ),
    ("EventBridge, concatenated", { records in records.map { "{\"detail\": \($0)}" }.joined() }),
    (
      "Firehose",
      { records in
        let events = records.map { "{\"id\":\"1\",\"timestamp\":2,\"message\":\(quoted($0))}" }
        return "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"1\",\"logEvents\":[\(events.joined(separator: ","))]}"
      }
    ),
    (
      "filter-log-events",
      { records in
        let events = records.map { "{\"logStreamName\":\"x\",\"message\":\(quoted($0)),\"eventId\":\"3\"}" }
        return "{\n\"events\": [\(events.joined(separator: ",\n"))], \"searchedLogStreams\": []}"
      }
    ),
    (
      "EventBridge in CloudWatch Logs",
      { records in
        let events = records.map { "{\"message\":\(quoted("{\"detail\":\($0)}"))}" }
        return "{\"logEvents\":[\(events.joined(separator: ","))]}"
      }
    ),
    (
      "Splunk",
      { records in
        records.map { "{\"preview\":false,\"result\":{\"_raw\":\(quoted($0)),\"n\":1}}" }.joined(separator: "\n")
      }
    ),
    ("Cribl", { "[\($0.map { "{\"_raw\":\(quoted($0))}" }.joined(separator: ","))]" }),
    (
      "Elastic",
      { records in
        "[\(records.map { "{\"event\":{\"kind\":\"x\",\"original\":\(quoted($0))}}" }.joined(separator: ","))]"
      }
    ),
    ("Filebeat", { $0.map { "{\"@timestamp\":\"x\",\"message\":\(quoted($0))}" }.joined(separator: "\n") }),
    (
      "Filebeat, the text elsewhere",
      { records in
        records.map { "{\"message\":\"started\",\"event\":{\"original\":\(quoted($0))}}" }.joined(separator: "\n")
      }
    ),
    ("Wazuh", { $0.map { "{\"integration\":\"aws\",\"aws\":\($0)}" }.joined(separator: "\n") }),
    ("SEKOIA", { $0.map { "{\"input\":{\"message\":\(quoted($0))}}" }.joined(separator: "\n") }),
    (
      "Lake's answer",
      { records in
        let rows = records.map { "[{\"eventID\":\"1\"},{\"eventJson\":\(quoted($0))}]" }
        return "{\"QueryStatus\":\"FINISHED\",\"QueryResultRows\":[\(rows.joined(separator: ","))]}"
      }
    ),
    (
      "Lake's rows",
      { records in
        records.map {
          "{\"eventname\":\"Start\",\"eventtime\":\"2022-05-10 08:00:00.000\",\"eventjson\":\(quoted($0))}"
        }
        .joined(separator: "\n")
      }
    ),
    ("quoted", { $0.map(quoted).joined(separator: "\n") }),
    ("quoted twice", { $0.map { quoted(quoted($0)) }.joined(separator: "\n") }),
  ]

  @Test(arguments: wrappings.indices)
  func theRecordInside(row: Int) throws {
    let (name, wrap) = Self.wrappings[row]
    let records = [Self.record("Start", 1, "x"), Self.record("Other", 2, "x"), Self.record("End", 3, "x")]
    let folder = try ReadingFolder()
    try folder.write("plain.json", wrap(records))
    try folder.write("zipped.json.gz", gzip(wrap([Self.record("Start", 4, "y"), Self.record("End", 5, "y")])))
    let matcher = EventMatcher(try plan(Self.spec))
    for jobs in 1...2 {
      let (collectors, report) = readRecords(
        paths: [folder.path], names: ["Start", "End"].map { TextPattern($0) }, jobs: jobs
      ) { EventCollector(matcher) }
      let result = dryRun(matcher, collectors, report)
      #expect(lines(result.rows) == ["a\"x Start\\x End\\x", "a\"y Start\\y End\\y"], "\(name)")
      #expect(result.funnel.recordsRead == 5, "\(name)")
      #expect(result.funnel.otherEventNames == 1, "\(name)")
      #expect(result.funnel.notAnEvent == 0, "\(name)")
      #expect(report.faults == [])
    }
  }

  /// The results of a query of CloudTrail Lake are CSV, zipped, with whole records in one column.
  @Test(arguments: [
    "eventID,eventJson,eventTime", "\"eventID\",\"eventJson\",\"eventTime\"", "\u{FEFF}x, eventjson ,y\r",
    "\"a,b\",eventJson,c", "\"a\n\"\"{,\",eventJson,", "5\" disk,eventJson,c",
  ])
  func csvOfLake(header: String) throws {
    func cell(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let records = [Self.record("Start", 1, "x"), Self.record("Other", 2, "x"), Self.record("End", 3, "x")]
    let rows = records.map { "\"a,\nb\"\"\",\(cell($0)),2022-05-10" }
    let folder = try ReadingFolder()
    try folder.write("result_1.csv.gz", gzip(header + "\n" + rows.joined(separator: "\r\n")))
    let long = String(repeating: "x", count: 600_000)
    try folder.write(
      "2.csv", "\(header)\n\(long),\(cell(Self.record("Start", 4, "y"))),\n,,\n1,\(cell(Self.record("End", 5, "y"))),")
    let matcher = EventMatcher(try plan(Self.spec))
    let (collectors, report) = readRecords(
      paths: ["result_1.csv.gz", "2.csv"].map { folder.path + "/" + $0 },
      names: ["Start", "End"].map { TextPattern($0) },
      jobs: 2
    ) { EventCollector(matcher) }
    let result = dryRun(matcher, collectors, report)
    #expect(lines(result.rows) == ["a\"x Start\\x End\\x", "a\"y Start\\y End\\y"])
    #expect(result.funnel.recordsRead == 5 && report.faults == [])
  }

  /// A row that does not have the header's cells, or no record where the header says, is named by its place.
  @Test(arguments: [
    ("1,R,3\n1\n1,R,3\n", 1, "line 3 (from byte B) has 1 cell where the header has 3"),
    ("1,R,3\r\n\r\nx\r\n1,R,3", 1, "line 4 (from byte B) has 1 cell where the header has 3"),
    ("\"a\n,b\",R,3\n1,R,3,4\n1,R,3", 2, "line 4 (from byte B) has 4 cells where the header has 3"),
    ("1,R,3\n1,R", 2, "line 3 (from byte B) has 2 cells where the header has 3"),
    ("1,R,3\n,,\"x\n1,2", 1, "line 3 (from byte B) has a quoted cell without an end"),
    ("1,R,3\n1,<html>,3\n1,R,3", 1, "line 3 (from byte B): its eventJson is not JSON"),
    ("1,R,3\n1,{x},3\n1,R,3", 1, "line 3 (from byte B): its eventJson is not JSON"),
    ("1,R,3\n1,{,3", 1, "line 3 (from byte B): its eventJson has no end"),
  ])
  func rowsOfLakeThatAreBroken(rows: String, records: Int, message: String) throws {
    let record = "\"" + Self.record("Start", 1, "x").replacing("\"", with: "\"\"") + "\""
    let text = "a,eventJson,c\n" + rows.replacing("R", with: record)
    let folder = try ReadingFolder()
    try folder.write("1.csv", text)
    let matcher = EventMatcher(try plan(Self.spec))
    let (_, report) = readRecords(
      paths: [folder.path + "/1.csv"], names: ["Start", "End"].map { TextPattern($0) }, jobs: 1
    ) { EventCollector(matcher) }
    let byte = try #require(report.faults.first?.message.firstMatch(of: #/from byte ([0-9]+)/#).flatMap { Int($0.1) })
    let found = report.faults.map { $0.message.split(separator: ";")[0] }
    #expect(found == ["\(message.replacing("from byte B", with: "from byte \(byte)"))"])
    #expect(report.recordsRead == records)
    // The byte is the line's first one.
    let line = try #require(message.firstMatch(of: #/line ([0-9]+)/#).flatMap { Int($0.1) })
    #expect(Array(text.utf8)[..<byte].count { $0 == UInt8(ascii: "\n") } == line - 1)
    #expect(Array(text.utf8)[byte - 1] == UInt8(ascii: "\n"))
  }

  /// What has the shape of an envelope and nothing of CloudTrail in it is no event, whatever stands around it.
  static let others = [
    #"{"detail-type":"EC2 Instance State-change Notification","detail":{"state":"running"}}"#,
    #"{"message":"CWL CONTROL MESSAGE: Checking health of destination Firehose."}"#,
    #"{"message":"{\"eventName\":"}"#, #"{"message":null}"#, #"{"message":{"message":{"message":{}}}}"#,
    #"{"aws":{"cloudtrail":{"request_parameters":"x"}}}"#, #"{"event":{"original":5}}"#, #"{"result":"_raw"}"#,
    #"{"EventName":"Start","EventSource":"ec2.amazonaws.com","CloudTrailEvent":"broken"}"#, "[[]]", "[{}]",
  ]

  @Test func whatHoldsNoRecord() throws {
    let result = try run(Self.spec, Self.others)
    #expect(result.funnel.notAnEvent == Self.others.count)
    checkSums(result.funnel)
  }

  /// A record with a name of its own is the record, whatever else it holds.
  @Test func aRecordIsNoEnvelope() throws {
    let inner = Self.record("End", 1, "x")
    let own = Self.record("Start", 1, "x").dropLast() + ",\"detail\":\(inner),\"message\":\(Self.quoted(inner))}"
    let result = try run(Self.spec + "keep open", [String(own)])
    #expect(result.funnel.starts == 1 && result.funnel.ends == 0)
  }

  /// Envelopes in envelopes end somewhere, and cost no more than their bytes.
  @Test func deepEnvelopes() throws {
    var record = Self.record("Start", 1, "x")
    for _ in 0..<4 { record = "{\"detail\":\(record)}" }
    #expect(try run(Self.spec + "keep open", [record]).funnel.starts == 1)
    for _ in 0..<40 { record = "{\"detail\":\(record)}" }
    let result = try run(Self.spec + "keep open", [record])
    #expect(result.funnel.notAnEvent == 1)
  }
}
