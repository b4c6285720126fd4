import Foundation
import Support
import Testing

/// The same bytes on standard output and standard error, whatever the files are called, how the records were shared
/// out among them, which of them are zipped, and how many threads read them.
@Suite struct OrderTests {
  /// Few keys, moments and ids, so that they meet; records that differ in what no row shows; what falls out.
  private static func records(_ random: inout SeededGenerator) -> [String] {
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    return (0..<Int.random(in: 3...14, using: &random)).map { _ in
      let keys = pick([
        "{\"k\":\"a\"}", "{\"k\":\"b\"}", "[{\"k\":\"a\"}]", "[{\"k\":\"a\"},{\"k\":\"b\"}]", "null", "{\"x\":1}",
      ])
      var members = [
        "\"eventSource\":\"ec2.amazonaws.com\"",
        "\"eventName\":\"\(pick(["Start", "End", "Both", "Run", "Stop", "Other", "Othet"]))\"",
        "\"requestParameters\":{\"list\":\(keys)}",
      ]
      members += [
        pick(["\"eventTime\":\"2022-05-10T0\(Int.random(in: 1...3, using: &random)):00:00Z\"", "\"@timestamp\":5"]),
        pick(["\"eventID\":\"\"", "\"eventID\":null", "\"eventID\":\"x\"", "\"eventID\":\"y\""]),
        pick(["\"errorCode\":\"E\"", "\"a\":1", "\"b\":1", "\"b\":2"]),
        pick([
          "\"userAgent\":\"u\"", "\"userIdentity\":{\"sessionContext\":{\"sessionIssuer\":{\"userName\":\"R\"}}}",
        ]),
      ]
      return pick(
        ["{\"other\":[1]}", "{\"detail-type\":\"x\",\"detail\":{}}"]
          + Array(repeating: "{\(members.joined(separator: ","))}", count: 9))
    }
  }

  private static let pairs = """
    pair "p" ec2:Start, ec2:Both -> ec2:End, ec2:Both on requestParameters.list[].k
    pair "q" ec2:Run -> ec2:Stop on requestParameters.list[].k
    keep closed, open, superseded, orphan

    """

  private static let clauses = [
    "select { p = pair, key, state }", "select { p = pair, key, state, s = start.userAgent, e = end.eventID }",
    "role \"R\"", "events where requestParameters.listt is present", "within 1h include errors",
    "select { key } where start.requestParameters.nothing is missing limit 2", "match first select { state }",
  ]

  /// The lines without what tells of files: how many there are, and which comes first, are the only differences.
  private static func comparable(_ errors: String) -> [String] {
    var lines = errors.split(separator: "\n").map { String($0) }
    lines.removeAll { $0.hasSuffix("file read") || $0.hasSuffix("files read") }
    return lines.map { line in
      guard line.contains(".json") || line.contains("not a CloudTrail log") else { return line }
      let end = line.firstRange(of: " in ")?.lowerBound ?? line.endIndex
      let start = line.firstRange(of: "not a CloudTrail log")?.lowerBound ?? line.startIndex
      return String(line[start..<end])
    }
  }

  @Test(arguments: clauses)
  func sameBytes(_ clauses: String) throws {
    var random = SeededGenerator(seed: UInt64(clauses.utf8.count))
    let folder = NSTemporaryDirectory() + "/trailspan-order-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for round in 0..<8 {
      let records = Self.records(&random)
      var answers: Set<[String]> = []
      for turn in 0..<5 {
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let count = turn == 0 ? 1 : Int.random(in: 1...4, using: &random)
        var files = Array(repeating: [String](), count: count)
        for record in turn == 0 ? records : records.shuffled(using: &random) {
          files[Int.random(in: 0..<count, using: &random)].append(record)
        }
        for (index, records) in files.enumerated() where !records.isEmpty {
          let lines = records.joined(separator: "\n")
          let text = Bool.random(using: &random) ? lines : "{\"Records\":[\(records.joined(separator: ","))]}"
          try text.write(toFile: "\(folder)/\(index).json", atomically: true, encoding: .utf8)
        }
        let run = command(
          ["dry-run", "-", "--events", folder, "--jobs", "\(turn % 3 + 1)"], input: Self.pairs + clauses)
        answers.insert([run.output] + Self.comparable(run.errors))
      }
      #expect(answers.count == 1, "round \(round): \(records)\n\(answers)")
      if answers.count > 1 { break }
    }
  }
}
