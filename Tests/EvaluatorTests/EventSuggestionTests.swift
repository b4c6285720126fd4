import Support
import Testing

@testable import Evaluator

/// Ends and keys of services that no catalogue has, found in events full of other values that come back.
@Suite struct EventSuggestionTests {
  struct Scene {
    var start: String
    var end: String
    /// Paths of the key in the two events, and how the end writes the value (`%` stands for it).
    var startKey: String
    var endKey: String
    var form = "%"
    /// What is found, where it is not just these paths.
    var found: String?
    /// An event that uses the thing some times in between.
    var use: String
    var starts = 12
    /// How many of the starts have an end.
    var ends = 9
    /// The thing was there before: another event made it.
    var maker: String?
    /// A second name in both requests.
    var second: String?
    var ids = IDs.random

    enum IDs {
      case random, numbers, words
    }
  }

  static let scenes = [
    Scene(
      start: "gizmo:CreateGizmo", end: "gizmo:DeleteGizmo", startKey: "responseElements.gizmoId",
      endKey: "requestParameters.gizmoId", use: "gizmo:UpdateGizmo"),
    // The verbs are in no dictionary.
    Scene(
      start: "forge:SpawnAnvil", end: "forge:MeltAnvil", startKey: "responseElements.anvil.serial",
      endKey: "requestParameters.anvilSerial", use: "forge:PolishAnvil"),
    // Nor do the things have one name.
    Scene(
      start: "desk:OpenTicket", end: "desk:ResolveCase", startKey: "responseElements.reference",
      endKey: "requestParameters.caseReference", use: "desk:CommentOnCase", ids: .numbers),
    Scene(
      start: "fleet:LaunchPods", end: "fleet:ReapPods", startKey: "responseElements.pods.items[].podId",
      endKey: "requestParameters.podIds[]", use: "fleet:ResizePods"),
    // A list of one, logged without the list.
    Scene(
      start: "fleet:StartRuns", end: "fleet:StopRuns", startKey: "responseElements.runSet.item.runId",
      endKey: "requestParameters.runId", found: "responseElements.runSet.item[].runId = requestParameters.runId",
      use: "fleet:PollRuns"),
    // A name, known before, and given back as an ARN.
    Scene(
      start: "vault:CreateSafe", end: "vault:RemoveSafe", startKey: "requestParameters.safeName",
      endKey: "requestParameters.safe", form: "arn:aws:vault:eu-west-1:111122223333:safe/%",
      found: "requestParameters.safeName = last(requestParameters.safe, \"/\")", use: "vault:UpdateSafe", ids: .words),
    Scene(
      start: "mesh:JoinNode", end: "mesh:LeaveNode", startKey: "requestParameters.nodeId",
      endKey: "requestParameters.nodeId",
      found: "requestParameters.nodeId and requestParameters.ringName", use: "mesh:UpdateNode",
      maker: "mesh:CreateNode",
      second: "requestParameters.ringName"),
    Scene(
      start: "odd-1.svc:BeginIt", end: "odd-1.svc:FinishIt", startKey: "serviceEventDetails.\"it's id\"",
      endKey: "additionalEventData.\"it.id\"", use: "odd-1.svc:TouchIt"),
    // One of each is enough where the value is an id.
    Scene(
      start: "gizmo:CreateGizmo", end: "gizmo:DeleteGizmo", startKey: "responseElements.gizmoId",
      endKey: "requestParameters.gizmoId", use: "gizmo:UpdateGizmo", starts: 1, ends: 1),
  ]

  @Test(arguments: scenes.indices)
  func scene(row: Int) throws {
    let scene = Self.scenes[row]
    for seed in 1...2 {
      var events = SyntheticTrail(seed: UInt64(seed))
      let records = events.records(of: scene)
      let all = suggestions(records)
      let result = all.suggestion(for: EventQuery(scene.start))
      guard case .found(let suggestion) = result else {
        Issue.record("\(scene.start): \(result)")
        continue
      }
      #expect(suggestion.end == scene.end, "\(suggestion.spec)")
      let keys =
        scene.found ?? (scene.startKey == scene.endKey ? scene.startKey : "\(scene.startKey) = \(scene.endKey)")
      #expect(suggestion.keyText == keys, "\(suggestion.spec)")
      #expect(all.overview.contains("-> \(scene.end) on \(keys)"))
    }
  }

  /// What nearly all starts say of themselves is worth a column; the key, lists and long texts are not.
  @Test func columns() {
    var trail = SyntheticTrail(seed: 1)
    guard
      case .found(let found) = suggestions(trail.records(of: Self.scenes[0])).suggestion(for: EventQuery("CreateGizmo"))
    else {
      Issue.record("nothing found")
      return
    }
    #expect(
      found.columns == ["requestParameters.port", "requestParameters.tier", "additionalEventData.bytesTransferredIn"])
  }

  /// However the records are shared out among threads, and in whatever order they come, the answer is one.
  @Test func orderDoesNotMatter() {
    var trail = SyntheticTrail(seed: 7)
    let records = Self.scenes.prefix(4).flatMap { trail.records(of: $0) }
    let whole = suggestions(records)
    for seed in 1...3 {
      var random = SeededGenerator(seed: UInt64(seed))
      let shuffled = records.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
      let parts = suggestions(shuffled, threads: 3)
      #expect(parts.overview == whole.overview)
      for scene in Self.scenes.prefix(4) {
        guard case .found(let a) = whole.suggestion(for: EventQuery(scene.start)),
          case .found(let b) = parts.suggestion(for: EventQuery(scene.start))
        else {
          Issue.record("nothing found for \(scene.start)")
          continue
        }
        #expect(a == b)
      }
    }
  }

  /// Of two records with one eventID and time the same one counts, whichever comes first.
  @Test func twoRecordsOfOneEvent() {
    func record(_ name: String, _ id: String, _ time: String, _ volume: String) -> String {
      #"{"eventSource": "ec2.amazonaws.com", "eventName": "\#(name)", "eventTime": "2022-05-01T\#(time)Z", "#
        + #""eventID": "\#(id)", "recipientAccountId": "111122223333", "requestParameters": {"volumeId": "\#(volume)"}}"#
    }
    let first = record("MakeVolume", "e-1", "08:00:00", "vol-0a1b2c3d4e5f60718")
    let second = record("MakeVolume", "e-1", "08:00:00", "vol-1234567890abcdef0")
    let end = record("DropVolume", "e-2", "09:00:00", "vol-0a1b2c3d4e5f60718")
    let (one, other) = (suggestions([first, second, end]), suggestions([second, first, end]))
    #expect(one.overview == other.overview)
    switch (one.suggestion(for: EventQuery("MakeVolume")), other.suggestion(for: EventQuery("MakeVolume"))) {
    case (.found(let a), .found(let b)): #expect(a == b)
    case (.found, _), (_, .found): Issue.record("the order decides")
    default: break
    }
  }

  /// With room for a small part of the values the same is found, and it is said that it was counted in a sample.
  @Test func memoryIsBounded() {
    var trail = SyntheticTrail(seed: 3)
    var scene = Self.scenes[0]
    (scene.starts, scene.ends) = (400, 300)
    let records = trail.records(of: scene)
    var collector = SampleCollector(limit: 1500)
    for record in records { visit(record, &collector) }
    #expect(collector.samples.reduce(0) { $0 + $1.count } <= 1500)
    guard case .found(let suggestion) = Suggestions(collector).suggestion(for: EventQuery(scene.start)) else {
      Issue.record("nothing found")
      return
    }
    #expect(suggestion.end == scene.end)
    #expect(suggestion.keyText == "responseElements.gizmoId = requestParameters.gizmoId")
    #expect(suggestion.evidence.contains { $0.contains("in a sample") })
  }

  /// What comes back in another account, in a failed call, or before the start does not count.
  @Test func otherAccountsFailuresAndThePast() {
    let start = SyntheticTrail.record(
      "a:CreateX", "2024-01-01T10:00:00Z", "111122223333", #""responseElements":{"xId":"x-0123456789ab"}"#)
    let ends = [
      ("444455556666", "2024-01-01T11:00:00Z", ""),
      ("111122223333", "2024-01-01T11:00:00Z", #","errorCode":"AccessDenied""#),
      ("111122223333", "2024-01-01T09:00:00Z", ""),
      ("111122223333", "2024-01-01T11:00:00Z", #","readOnly":true"#),
    ]
    for (account, time, more) in ends {
      let end = SyntheticTrail.record(
        "a:DeleteX", time, account, #""requestParameters":{"xId":"x-0123456789ab"}"# + more)
      guard case .noEnd = suggestions([start, end]).suggestion(for: EventQuery("CreateX")) else {
        Issue.record("an end was found: \(end)")
        continue
      }
    }
    let end = SyntheticTrail.record(
      "a:DeleteX", "2024-01-01T10:00:00Z", "111122223333", #""requestParameters":{"xId":"x-0123456789ab"}"#)
    guard case .found(let suggestion) = suggestions([end, end, start]).suggestion(for: EventQuery("CreateX")) else {
      Issue.record("an end in the second of its start is one")
      return
    }
    #expect(suggestion.evidence[0] == "a:CreateX: 1 event. a:DeleteX: 1 event.")
  }

  static let refusals: [(query: String, words: String)] = [
    ("CreateY", "unknownEvent"), ("b:CreateX", "unknownEvent"), ("CreateX", "ambiguous"), ("a:CreateX", "noEnd"),
  ]

  @Test(arguments: refusals.indices)
  func refusal(row: Int) {
    let records = ["a", "c"].map {
      SyntheticTrail.record("\($0):CreateX", "2024-01-01T10:00:00Z", "1", #""requestParameters":{"n":"\#($0)bcdef-1"}"#)
    }
    let result = suggestions(records).suggestion(for: EventQuery(Self.refusals[row].query))
    #expect("\(result)".hasPrefix(Self.refusals[row].words), "\(result)")
  }

  /// No bytes make it trap: names, paths and texts of whatever kind.
  @Test func strangeRecords() {
    let hard = #"{"a\u0000b":"x\ny","\"":[[["deep"]]],"":{"":"e"},"9":["n",1e999,-0,123456789012345678901234567890]}"#
    var records = [
      "null", "[]", "3", "\"text\"", "{}", #"{"eventName":3}"#, #"{"eventName":"A B","eventSource":"x.amazonaws.com"}"#,
      #"{"eventName":"A","eventSource":".amazonaws.com"}"#,
    ]
    for (name, hour) in [("CreateX", 1), ("DeleteX", 2)] {
      for column in ["requestParameters", "responseElements"] {
        records.append(
          SyntheticTrail.record("a:\(name)", "2024-01-01T0\(hour):00:00Z", "1", "\"\(column)\":\(hard)"))
        records.append(
          SyntheticTrail.record(
            "a:\(name)", "2024-01-01T0\(hour):00:00Z", "1",
            "\"\(column)\":\(String(repeating: "[", count: 3000))\(String(repeating: "]", count: 3000))"))
      }
    }
    let all = suggestions(records)
    #expect(!all.overview.isEmpty)
    if case .found(let suggestion) = all.suggestion(for: EventQuery("CreateX")) {
      #expect(!suggestion.spec.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  static let words: [(name: String, verb: String, noun: [String])] = [
    ("CreateSnapshot", "create", ["snapshot"]), ("CreateDBInstance", "create", ["db", "instance"]),
    ("CreateFunction20150331v2", "create", ["function"]),
    ("AddRoleToInstanceProfile", "add", ["role", "instance", "profile"]),
    ("RunInstances", "run", ["instance"]), ("PutBucketACL", "put", ["bucket", "acl"]), ("x", "x", []),
    ("CreateHTTPListeners", "create", ["http", "listener"]),
  ]

  @Test(arguments: words.indices)
  func eventWords(row: Int) {
    let words = EventWords(Self.words[row].name)
    #expect(words.verb == Self.words[row].verb)
    #expect(words.noun == Self.words[row].noun)
  }

  static let shapes: [(text: String, isNumber: Bool, mayBeKey: Bool)] = [
    ("snap-0123456789abcdef0", false, true), ("deploy", false, true), ("10234", true, true), ("10234", false, true),
    ("true", false, false), ("False", false, false), ("12", true, false), ("443", false, false), ("0.5", true, false),
    ("us-east-1", false, false), ("us-gov-west-1", false, false), ("eu-central-1b", false, false),
    ("us-east-role", false, true), ("2023-07-10T12:00:00Z", false, false), ("Jul 10, 2023 12:00:00 PM", false, false),
    ("1689000000", true, false), ("1689000000123", true, false), ("1689000000", false, true),
    ("HIDDEN_DUE_TO_SECURITY_REASONS", false, false), ("****", false, false), ("", false, false), ("a", false, false),
  ]

  @Test(arguments: shapes.indices)
  func shape(row: Int) {
    let (text, isNumber, mayBeKey) = Self.shapes[row]
    let bits = Array(text.utf8).withUnsafeBufferPointer { ValueShape.bits($0, isNumber: isNumber) }
    #expect((bits != nil) == mayBeKey, "\(text)")
  }
}

/// Gathers records as several threads would.
func suggestions(_ records: [String], threads: Int = 1) -> Suggestions {
  var collectors = (0..<threads).map { _ in SampleCollector() }
  for (index, record) in records.enumerated() { visit(record, &collectors[index % threads]) }
  var all = SampleCollector()
  for collector in collectors { all.merge(collector) }
  return Suggestions(all)
}

private func visit(_ record: String, _ collector: inout SampleCollector) {
  var record = record
  record.withUTF8 { _ = collector.visit(record: $0) }
}
