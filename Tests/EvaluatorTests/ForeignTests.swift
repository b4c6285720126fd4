import Evaluator
import Testing

/// A file that is not a log of CloudTrail is named by what it is.
@Suite struct ForeignTests {
  static let values: [(record: String, kind: ForeignKind, detail: String?)] = [
    (
      #"{"detail-type":"EC2 Instance State-change Notification","detail":{"state":"x"}}"#, .eventBridgeEvent,
      "EC2 Instance State-change Notification"
    ),
    (#"{"id":"1","timestamp":2,"message":"REPORT RequestId"}"#, .logMessage, nil),
    (#"{"eventType":"AwsCloudTrailInsight","insightDetails":{}}"#, .insightEvent, nil),
    (#"{"awsAccountId":"1","digestS3Object":"x","logFiles":[]}"#, .digest, nil),
    (#"{"eventType":"AwsAggregatedEvent","eventTime":"x"}"#, .aggregatedEvent, nil),
    (#"{"schemaVersion":"2.0","service":{},"severity":8,"type":"x"}"#, .guardDutyFinding, nil),
    (#"{"configSnapshotId":"1","configurationItems":[]}"#, .configSnapshot, nil),
    (#"{"class_uid":3005,"metadata":{}}"#, .ocsfEvent, nil),
    (#"{"kind":"Event","auditID":"1"}"#, .kubernetesAuditEvent, nil),
    (#"{"@timestamp":"x","event":{"action":"Start"}}"#, .flattenedEvent, nil),
    (#"{"b":1,"a":2}"#, .otherJSON, "with the keys a, b"), ("{}", .otherJSON, nil),
  ]

  @Test(arguments: values.indices)
  func jsonOfAnotherKind(row: Int) throws {
    let (record, kind, detail) = Self.values[row]
    let result = try run(EnvelopeTests.spec, [record, record])
    let seen = try #require(result.funnel.foreign.first)
    #expect(result.funnel.foreign.count == 1)
    #expect(seen.kind == kind && seen.records == 2 && seen.files == 1 && seen.firstFile == "-")
    #expect(seen.detail == detail)
    #expect(result.notes.first?.hasPrefix("not a CloudTrail log: no record is a CloudTrail event, but 2 × ") == true)
    #expect(
      result.funnel.json.contains("\"not_cloudtrail\": [{\"kind\": \"\(kind.rawValue)\", \"records\": 2, \"files\": 1"))
  }

  static let texts: [(text: String, kind: ForeignKind?)] = [
    ("version account-id interface-id srcaddr dstaddr\n2 1 eni-1 10.0.0.1", .flowLog),
    (
      "2 123456789010 eni-1235b8ca 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK\n",
      .flowLog
    ),
    (
      "https 2018-07-02T22:23:00.186641Z app/my-lb/1 192.168.131.39:2817 10.0.0.1:80 0.000 0.001 200\n",
      .loadBalancerLog
    ),
    (
      String(repeating: "7", count: 64) + " bucket [06/Feb/2019:00:00:38 +0000] 192.0.2.3 x REST.GET.VERSIONING\n",
      .bucketAccessLog
    ),
    ("#Version: 1.0\n#Fields: date time\n", .distributionLog), ("<html><body>", .markup),
    ("<?xml version=\"1.0\"?>", .markup), ("a,b,c\n1,2,3\n", .table),
    ("\"eventname\",\"eventtime\"\n\"Wanted\",\"x\"\n", .table), ("EVENTS\t{\"a\":1,\"b\":2,\"c\":3}\n", nil),
    ("cb({\"a\":1,\"b\":2,\"c\":3});\n", nil), ("\u{0}\u{5}\u{16}\u{7}", .binary),
    ("some text", nil), ("{\"a\":1,,,}", nil),
  ]

  @Test(arguments: texts.indices)
  func textOfAnotherKind(row: Int) throws {
    let (text, kind) = Self.texts[row]
    let folder = try ReadingFolder()
    try folder.write("1.json", text)
    try folder.write("2.json.gz", gzip(text))
    let report = folder.read().report
    #expect(report.faults.map(\.format) == [kind, kind])
    for fault in report.faults {
      #expect(fault.message.hasPrefix("not a CloudTrail log"), "\(fault.message)")
      if let kind { #expect(fault.message == kind.messageOfFile) }
    }
  }
}
