@testable import Evaluator
import Support
import Testing
import Values

/// What is kept to be shown is short and few, and which of it is kept does not depend on the order of events.
@Suite struct BoundedTests {
  @Test func longTextsAreCut() throws {
    let long = String(repeating: "é", count: 100_000)
    let events = [
      "S 01:00:00 \(long) id=\(long) role=\(long)", "S 01:00:00 \(long) error=\(long) id=b role=R",
      "\(long) 01:00:00 k", "E 01:00:00 - role=R id=\(long)",
    ]
    for clauses in [
      "role \"R\"", "events where requestParameters.k = \"x\"", "events where requestParameters.z = eventID",
    ] {
      let result = try run(DryRunReportTests.base + clauses, events)
      for note in result.notes { #expect(note.utf8.count < 1000, "\(note.prefix(100))") }
      let explained = try run(DryRunReportTests.base + clauses, events, options: DryRunOptions(watching: "b"))
        .explanation
      for line in explained ?? [] { #expect(line.utf8.count < 1500, "\(line.prefix(100))") }
    }
    let pairs = "pair \"a\" ec2:Start -> ec2:End on requestParameters.k\npair \"b\" ec2:X -> ec2:Y on eventID\n"
    let unmet = try run(pairs, ["S 01:00:00 \(long)", "E 02:00:00 \(long)x"])
    for note in unmet.notes { #expect(note.utf8.count < 1000) }
  }

  @Test func cuttingKeepsCharacters() {
    #expect(Text("aéb").cut(to: 2) == Text("a"))
    #expect(Text("aéb").cut(to: 3) == Text("aé"))
    #expect(Text("🧊🧊").cut(to: 7) == Text("🧊"))
    #expect(Text("abc").cut(to: 3) == Text("abc"))
    #expect(Text([0x80, 0x80, 0x80, 0x80, 0x80, 0x80]).cut(to: 5).bytes.count >= 2)
  }

  /// However very many different texts are shared out and merged, the same of them are counted, and exactly.
  @Test func talliesOfVeryManyTexts() {
    var random = SeededGenerator(seed: 11)
    let texts = (0..<30_000).map { Text("text \($0 % 17_000)") }
    let inOrder = tally(texts)
    #expect(inOrder.top(.max).count == 5000)
    #expect(inOrder.top(.max).allSatisfy { [1, 2].contains($0.count) })
    for parts in [1, 2, 7] {
      var tallies = Array(repeating: Tally(), count: parts)
      for text in texts.shuffled(using: &random) { tallies[Int.random(in: 0..<parts, using: &random)].add(text) }
      var all = Tally()
      for part in tallies.shuffled(using: &random) { all.merge(part) }
      #expect(
        all.top(.max).map { "\($0.text.string) \($0.count)" }
          == inOrder.top(.max).map { "\($0.text.string) \($0.count)" })
    }
  }

  private func tally(_ texts: [Text]) -> Tally {
    var tally = Tally()
    for text in texts { tally.add(text) }
    return tally
  }

  @Test func digestsAreOfContent() {
    let bytes = Array("0123456789abcdef!".utf8)
    var seen = Set<ContentDigest>()
    for count in 0...bytes.count {
      let part = Array(bytes[..<count])
      let digest = part.withUnsafeBufferPointer { ContentDigest($0) }
      #expect(seen.insert(digest).inserted)
      #expect(digest == ContentDigest(Text(part)))
    }
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      #expect(seen.insert(ContentDigest(Text(other))).inserted)
    }
  }
}
