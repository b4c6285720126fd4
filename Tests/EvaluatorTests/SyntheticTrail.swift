import Support

/// Makes events of invented services, with all that comes back by chance: accounts, regions, truth values, small
/// numbers, times, who called, tokens of requests and their retries, constants, tags.
struct SyntheticTrail {
  private var random: SeededGenerator
  private var minute = 0
  private var serial = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The records of one scene, in no order.
  mutating func records(of scene: EventSuggestionTests.Scene) -> [String] {
    var records: [String] = []
    for index in 0..<scene.starts {
      let id = id(scene.ids, index)
      let second = scene.second.map { [$0: "ring-\(index % 3)"] } ?? [:]
      if let maker = scene.maker { records.append(record(maker, at: index * 10, ["requestParameters.nodeId": id])) }
      // With a second name one thing is joined to two others.
      let key = scene.second == nil ? id : self.id(scene.ids, index / 2)
      let isEnded = index < scene.ends
      records.append(record(scene.start, at: index * 10 + 2, [scene.startKey: key].merging(second) { $1 }))
      for use in 0..<Int.random(in: 1...3, using: &random) {
        records.append(record(scene.use, at: index * 10 + 3 + use, [scene.endKey: written(key, scene)]))
      }
      // A failed try, and one in another account.
      records.append(
        record(scene.end, at: index * 10 + 7, [scene.endKey: written(key, scene)], more: #","errorCode":"Throttling""#))
      records.append(
        record(scene.end, at: index * 10 + 7, [scene.endKey: written(key, scene)], account: "999900001111"))
      if isEnded {
        let end = record(scene.end, at: index * 10 + 8, [scene.endKey: written(key, scene)].merging(second) { $1 })
        records.append(end)
        // Some events are delivered twice.
        if index % 4 == 0 { records.append(end) }
      }
      records.append(
        record("other:DescribeThings", at: index * 10 + 9, [scene.endKey: key], more: #","readOnly":true"#))
    }
    return records.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private func written(_ id: String, _ scene: EventSuggestionTests.Scene) -> String {
    scene.form.replacing("%", with: id)
  }

  private mutating func id(_ kind: EventSuggestionTests.Scene.IDs, _ index: Int) -> String {
    switch kind {
    case .random:
      // The same for the same index, as joined things are asked for twice.
      var own = SeededGenerator(seed: UInt64(index + 1) &* 7919)
      return "z-" + String(own.next() | 1 << 63, radix: 16)
    case .numbers: return "\(40_000 + index * 37)"
    case .words:
      return ["amber", "basalt", "cobalt", "dolomite"][index % 4] + "-\(["north", "south", "east"][index / 4 % 3])"
    }
  }

  private mutating func record(
    _ event: String, at minute: Int, _ values: [String: String], account: String = "111122223333", more: String = ""
  ) -> String {
    serial += 1
    let user = ["deploy", "alice", "bob"][serial % 3]
    let request = "req-\(serial / 2)"
    let time = Self.time(minute)
    var columns: [String: [String]] = [
      "requestParameters": [
        #""accountId":"\#(account)""#, #""region":"eu-west-1""#, #""zone":"eu-west-1a""#, #""force":"true""#,
        #""dryRun":false"#, #""count":\#(serial % 5)"#, #""size":500"#, #""port":8080"#, #""tier":"STANDARD""#,
        #""requestedBy":"\#(user)""#, #""clientToken":"tok-\#(serial / 3)""#, #""since":"\#(time)""#,
        #""tags":[{"key":"team","value":"blue-team-42"},{"key":"stage","value":"production"}]"#,
      ],
      "responseElements": [
        #""requestId":"\#(request)""#, #""ownerId":"\#(account)""#, #""status":"OK""#, #""state":"available""#,
        #""createdAt":"\#(time)""#, #""epoch":1700000000"#, #""owner":{"name":"\#(user)","region":"eu-west-1"}"#,
        #""kmsKeyArn":"arn:aws:kms:eu-west-1:\#(account):key/1234abcd-12ab-34cd-56ef-1234567890ab""#,
      ],
      "additionalEventData": [#""SignatureVersion":"SigV4""#, #""bytesTransferredIn":\#(1000 + serial % 7)"#],
    ]
    for (path, value) in values {
      let (column, member) = Self.member(path, value)
      columns[column, default: []].append(member)
    }
    let json = columns.sorted { $0.key < $1.key }.map { "\"\($0.key)\":{\($0.value.joined(separator: ","))}" }
    let identity =
      #""userIdentity":{"type":"IAMUser","userName":"\#(user)","arn":"arn:aws:iam::\#(account):user/\#(user)"}"#
    return Self.record(
      event, time, account, (json + [identity, #""requestID":"\#(request)""#]).joined(separator: ",") + more,
      id: "event-\(serial)")
  }

  static func record(
    _ event: String, _ time: String, _ account: String, _ members: String, id: String? = nil
  ) -> String {
    let parts = event.split(separator: ":")
    let id = id ?? "\(event)-\(time)-\(account)"
    return #"{"eventSource":"\#(parts[0]).amazonaws.com","eventName":"\#(parts[1])","eventTime":"\#(time)","#
      + #""eventID":"\#(id)","awsRegion":"eu-west-1","recipientAccountId":"\#(account)",\#(members)}"#
  }

  /// A path such as `a.b[].c` as a member of its column.
  private static func member(_ path: String, _ value: String) -> (column: String, member: String) {
    var steps: [String] = []
    var quoted = false
    var step = ""
    for character in path {
      switch character {
      case "\"": quoted.toggle()
      case "." where !quoted:
        steps.append(step)
        step = ""
      default: step.append(character)
      }
    }
    steps.append(step)
    var text = "\"\(value)\""
    for step in steps.dropFirst().reversed() {
      let isList = step.hasSuffix("[]")
      text = "{\"\(isList ? String(step.dropLast(2)) : step)\":\(isList ? "[\(text)]" : text)}"
    }
    return (steps[0], String(text.dropFirst().dropLast()))
  }

  private static func time(_ minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (day, hour) = (minute / 1440, minute / 60 % 24)
    return "2024-\(two(1 + day / 28))-\(two(1 + day % 28))T\(two(hour)):\(two(minute % 60)):00Z"
  }
}
