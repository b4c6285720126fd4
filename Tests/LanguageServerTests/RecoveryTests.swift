import Testing

/// A broken clause leaves the others as they are.
@Suite struct RecoveryTests {
  /// In the place of a clause of the whole spec.
  @Test(arguments: [
    ("during last 30d", "during last"),
    ("during last 30d", "during ("),
    ("where pair = \"é🧊𐐀\" and shared.count > 0", "where"),
    ("where pair = \"é🧊𐐀\" and shared.count > 0", "where pair = "),
    ("where pair = \"é🧊𐐀\" and shared.count > 0", "where start."),
    ("having n > 1", "having n >"),
    ("lookup price from \"prices.csv\" on region = start.region", "lookup price from \"prices.csv\" on region ="),
    ("  lived = duration\n", "  lived = \n"),
    ("  lived = duration\n", "  lived = dura\n"),
    ("  lived = duration\n", "  lived\n"),
    ("\"é🧊𐐀\" ec2:CreateSnapshot -> ec2:DeleteSnapshot", "\"é🧊𐐀\" ec2:CreateSnapshot -> "),
    ("events where region = \"eu-west-1\" and team is present", "events where region = \"eu-west-1\" and team is "),
    ("  alias  injected\n", "  alias\n"),
    ("order by longest desc, `é 🧊`", "order"),
    ("  n       = count()\n", "  n       = count(\n"),
  ])
  func oneBrokenClause(_ whole: String, _ broken: String) {
    let text = NameTests.spec.replacing(whole, with: broken)
    #expect(text != NameTests.spec)
    var client = NameTests.client(text)
    #expect(client.diagnostics["file:///x.span"]?.isEmpty == false)
    // The attribute is found wherever else it is named: with its tuples, before pairing, in rows.
    let found = client.request(
      "textDocument/references",
      [
        "textDocument": ["uri": "file:///x.span"], "position": NameTests.place("team)", in: text),
        "context": ["includeDeclaration": true],
      ])
    #expect((found as? [Any])?.count == (broken.hasPrefix("events") ? 2 : 3))
  }

  /// What is typed in one column leaves the next one whole.
  @Test func halfAPath() {
    var client = Client()
    client.open(
      """
      pair ec2:CreateVolume -> ec2:DeleteVolume
        on responseElements.volumeId = requestParameters.volumeId

      select {
        begun = start.
        ended = end.eventTime
        lived = durtion
      }
      """)
    let lines = (client.diagnostics["file:///x.span"] ?? []).map { diagnostic in
      (diagnostic["range"] as! [String: [String: Int]])["start"]!["line"]!
    }
    #expect(lines == [4, 6])
  }

  /// What belongs after a letter of several bytes is missed after the whole letter.
  @Test(arguments: ["utf-8", "utf-16"])
  func behindALongLetter(_ encoding: String) {
    var client = Client(encodings: [encoding])
    client.open("partitions (a) {\n  (\"x\")\n🧊\n\nkeep open")
    let ranges = (client.diagnostics["file:///x.span"] ?? []).map { diagnostic in
      (diagnostic["range"] as! [String: [String: Int]]).mapValues { "\($0["line"]!):\($0["character"]!)" }
    }
    for range in ranges { #expect(range["start"] != range["end"] || range["start"] == "0:0", "\(ranges)") }
    #expect(ranges.contains { $0["start"] == "2:0" })
  }
}
