@testable import Evaluator
import Support
import Testing

/// Which of equal deliveries is called the row does not depend on which was read first.
@Suite struct WatchedOrderTests {
  struct Scene: CustomTestStringConvertible {
    var name: String
    var spec: String
    /// By path.
    var files: [(path: String, events: [String])]

    var testDescription: String { name }
  }

  private static let base = "pair ec2:Start, ec2:Both -> ec2:End, ec2:Both on requestParameters.k keep closed, open\n"

  static let scenes = [
    Scene(
      name: "a start", spec: base,
      files: [
        ("b.json", ["S 01:00:00 k id=x"]), ("a.json", ["S 01:00:00 k id=x"]), ("c.json", ["S 01:00:00 k id=x"]),
        ("d.json", ["E 02:00:00 k id=y"]),
      ]),
    Scene(
      name: "duplicates included", spec: base + "include duplicates",
      files: [
        ("b.json", ["S 01:00:00 k id=x", "E 02:00:00 k id=y"]), ("a.json", ["S 01:00:00 k id=x"]),
        ("c.json", ["S 01:00:00 k id=x"]),
      ]),
    Scene(
      name: "an event that is both", spec: base + "include duplicates",
      files: [("b.json", ["B 01:00:00 k id=x"]), ("a.json", ["B 01:00:00 k id=x"]), ("c.json", ["B 01:00:00 k id=x"])]),
    Scene(
      name: "named",
      spec: "pair ec2:Start -> ec2:End on requestParameters.k named additionalEventData.name"
        + " include duplicates keep open\n",
      files: [
        ("b.json", ["S 01:00:00 k id=x name=n", "E 02:00:00 - id=y name=n"]),
        ("a.json", ["S 01:00:00 k id=x name=n", "E 02:00:00 - id=z name=n"]), ("c.json", ["E 02:00:00 - id=w name=n"]),
      ]),
  ]

  private static func file(_ path: String) -> EventFiles.File {
    EventFiles.File(path: Array(path.utf8), size: 0, isRegular: true)
  }

  @Test(arguments: scenes) func sameExplanation(_ scene: Scene) throws {
    let plan = try plan(scene.spec)
    let matcher = EventMatcher(plan, DryRunOptions(watching: "x"))
    var random = SeededGenerator(seed: 3)
    var answers: Set<[String]> = []
    for _ in 0..<12 {
      var collectors = (0..<2).map { _ in EventCollector(matcher) }
      for file in scene.files.shuffled(using: &random) {
        let worker = Int.random(in: 0...1, using: &random)
        _ = collectors[worker].begin(Self.file(file.path))
        for line in file.events {
          var record = event(line)
          _ = record.withUTF8 { collectors[worker].visit(record: $0) }
        }
      }
      answers.insert(try #require(dryRun(matcher, collectors, ReadReport()).explanation))
    }
    #expect(answers.count == 1, "\(answers.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"))")
  }

  @Test func firstByPathIsTheRow() throws {
    let matcher = EventMatcher(try plan(Self.base), DryRunOptions(watching: "x"))
    var collector = EventCollector(matcher)
    for path in ["c.json", "a.json", "b.json"] {
      _ = collector.begin(Self.file(path))
      var record = event("S 01:00:00 k id=x")
      _ = record.withUTF8 { collector.visit(record: $0) }
    }
    let lines = try #require(dryRun(matcher, [collector], ReadReport()).explanation)
    let row = try #require(lines.firstIndex { $0.contains(": a row") })
    #expect(lines[..<row].last { $0.contains(", in ") }?.hasSuffix("in a.json") == true)
    #expect(lines.count { $0.contains("a repeated delivery") } == 2)
  }
}
