import Support
import Syntax
import Testing

@Suite struct FeatureTests {
  private static let pair = """
    pair ec2:CreateVolume -> ec2:DeleteVolume
      on responseElements.volumeId = requestParameters.volumeId

    """

  /// What hovering over a text says, in part.
  @Test(arguments: [
    ("team, `é", ["`team`: text"]), ("alias", ["`alias`: text", "injected"]),
    ("region#1", ["one of `eu-west-1`, `us-east-1`"]),
    (
      "ec2:CreateSn",
      ["Ends with", "`ec2:DeleteSnapshot` on `responseElements.snapshotId = requestParameters.snapshotId`"]
    ),
    ("ec2:DeleteSn", ["Ends\n", "`ec2:CreateSnapshot`"]),
    (
      "responseElements.s",
      ["`responseElements.snapshotId`: text", "json_extract_scalar(responseelements, '$.snapshotId')"]
    ),
    ("during", ["during FROM .. TO", "2024-05-02T12:00:00Z", "The scan has no end"]),
    ("select", ["The columns of the answer"]),
    ("via", ["events that may come between"]),
    ("shared.e", ["via shared"]),
    ("number", ["number(x)"]),
    ("count()", ["count()"]),
    ("usd)", ["`price.usd`: text"]),
    ("price ", ["1 line", "`usd`"]),
    ("duration", ["`duration`: duration"]),
    ("lived)", ["`lived`: duration"]),
    ("\"é🧊𐐀\"", ["ec2:CreateSnapshot -> ec2:DeleteSnapshot"]),
    ("eventTime", ["`eventTime`: time", "eventtime"]),
  ])
  func hovers(_ what: String, _ parts: [String]) {
    var client = NameTests.client()
    let found = client.request(
      "textDocument/hover", ["textDocument": ["uri": "file:///x.span"], "position": NameTests.place(what)])
    let contents = (found as? [String: Any])?["contents"] as? [String: Any]
    let text = contents?["value"] as? String ?? ""
    for part in parts { #expect(text.lowercased().contains(part.lowercased()), "\(text)") }
    let paragraphs = text.split(separator: "\n\n")
    #expect(Set(paragraphs).count == paragraphs.count, "\(text)")
  }

  /// A header that no spec can name is left out: it could end the code that it stands in.
  @Test func columnsThatNoSpecCanName() {
    let pair = Self.pair + "lookup l from \"l.csv\" on k = key\n"
    let header = "k,\"b` ![x](http://x) `c\",\"d\ne\",f\u{202e}g\n1,2,3,4\n"
    var client = Client(files: ["l.csv": header])
    client.open(pair)
    let place = NameTests.place("l from", in: pair)
    let found = client.request(
      "textDocument/hover", ["textDocument": ["uri": "file:///x.span"], "position": place])
    let contents = (found as? [String: Any])?["contents"] as? [String: Any]
    let text = contents?["value"] as? String ?? ""
    #expect(text.hasSuffix("with the columns `k`."), "\(text)")
    var other = Client(files: ["l.csv": header])
    let list = other.ask("textDocument/completion", at: pair + "where l.‸") as? [String: Any]
    let labels = (list?["items"] as? [[String: Any]] ?? []).map { $0["label"] as? String }
    #expect(labels == ["k"])
  }

  @Test func windowsSayWhatIsScanned() {
    var client = Client()
    let found = client.ask("textDocument/hover", at: Self.pair + "during 2022-05-01 .. 2022-05-31\nwith‸in 30d\n")
    let text = ((found as? [String: Any])?["contents"] as? [String: Any])?["value"] as? String ?? ""
    #expect(text.contains("Scanned: 2022-05-01 to 2022-07-01, 62 days."), "\(text)")
  }

  /// Every clause has its help, and a chapter of grammar.md.
  @Test func everyClauseHasHelp() throws {
    let chapters = try checkoutText("grammar.md").split(separator: "\n").filter { $0.hasPrefix("### ") }
    for clause in ClauseKeyword.allCases {
      #expect(clause.help.usage.hasPrefix(clause.text))
      #expect(clause.help.text.hasSuffix("."))
      #expect(chapters.contains { $0.contains("`\(clause.text)`") }, "\(clause.text)")
    }
  }

  private func hints(_ text: String) -> [String] {
    var client = Client()
    client.open(text)
    let found = client.request(
      "textDocument/inlayHint",
      [
        "textDocument": ["uri": "file:///x.span"],
        "range": ["start": ["line": 0, "character": 0], "end": ["line": 999, "character": 0]],
      ])
    return (found as? [[String: Any]] ?? []).map { hint in
      let position = hint["position"] as! [String: Int]
      return "\(position["line"]!):\(position["character"]!) \(hint["label"]!)"
    }
  }

  @Test func inlayHints() {
    #expect(
      hints(
        Self.pair
          + "during last 30d\nselect {\n  `é🧊𐐀` = duration\n  when = start.eventTime\n  bad = nme\n  age = now - start.time\n}\n"
      ) == [
        "2:15 2024-05-02T12:00:00Z .. 2024-06-01T12:00:00Z", "4:14 : duration", "5:6 : time", "7:5 : duration",
        "7:11 2024-06-01T12:00:00Z",
      ])
    #expect(hints(Self.pair + "summarize { n = count() }") == ["2:13 : integer"])
  }

  /// The replacement of a diagnostic as a quick fix.
  @Test(arguments: [
    (Self.pair + "where duration => 1h", "where duration >= 1h"),
    (Self.pair + "kep closed", "keep closed"),
    (
      Self.pair + "events where eventName != \"é🧊𐐀\" and awsregion = \"x\"",
      "events where eventName != \"é🧊𐐀\" and awsRegion = \"x\""
    ),
  ])
  func quickFixes(_ text: String, _ expected: String) {
    var client = Client()
    client.open(text)
    let found = client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": "file:///x.span"],
        "range": ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]],
        "context": ["diagnostics": [] as [Any]],
      ])
    let action = (found as? [[String: Any]])?.first
    let changes = (action?["edit"] as? [String: Any])?["changes"] as? [String: [[String: Any]]]
    #expect(applied(changes?["file:///x.span"] ?? [], to: text) == Self.pair + expected)
  }

  @Test func outline() {
    var client = NameTests.client()
    let found = client.request("textDocument/documentSymbol", ["textDocument": ["uri": "file:///x.span"]])
    let symbols = found as? [[String: Any]] ?? []
    let names = symbols.map { symbol in
      let children = (symbol["children"] as? [[String: Any]] ?? []).map { $0["name"] as! String }
      return "\(symbol["name"]!)" + (children.isEmpty ? "" : ": \(children.joined(separator: " "))")
    }
    #expect(
      names == [
        "table logs: alias region day", "pair \"é🧊𐐀\": shared", "events where", "during", "partitions (alias, team)",
        "lookup price", "where", "select: alias team usd lived first é 🧊", "summarize: team é 🧊 n longest", "having",
        "order by",
      ])
  }

  /// The types of the tokens of one line.
  @Test func semanticTokens() {
    var client = Client()
    client.open("# é🧊𐐀\n" + Self.pair + "select { `é🧊𐐀` = last(start.awsRegion, \"é🧊𐐀\") }\nwhere duration >")
    let found = client.request("textDocument/semanticTokens/full", ["textDocument": ["uri": "file:///x.span"]])
    let data = (found as? [String: Any])?["data"] as? [Int] ?? []
    let legend = [
      "keyword", "string", "number", "comment", "operator", "event", "property", "variable", "function", "parameter",
      "enumMember", "namespace",
    ]
    var line = 0
    var character = 0
    var shown: [String] = []
    for index in stride(from: 0, to: data.count, by: 5) {
      character = data[index] == 0 ? character + data[index + 1] : data[index + 1]
      line += data[index]
      shown.append("\(line):\(character)+\(data[index + 2]) \(legend[data[index + 3]])")
    }
    #expect(
      shown == [
        "0:0+12 comment", "1:0+4 keyword", "1:5+16 event", "1:22+2 operator", "1:25+16 event", "2:2+2 keyword",
        "2:5+16 property", "2:22+8 property", "2:31+1 operator", "2:33+17 property", "2:51+8 property",
        "3:0+6 keyword", "3:9+12 variable", "3:22+1 operator", "3:24+4 function", "3:29+5 namespace",
        "3:35+9 property", "3:46+12 string", "4:0+5 keyword", "4:6+8 property", "4:15+1 operator",
      ])
  }

  /// As `fmt` writes it, by one edit of what changes.
  @Test func formatting() throws {
    for path in checkoutFiles(below: "examples", ending: ".span") {
      let text = try checkoutText(path)
      let rough = text.replacing("  ", with: "   ").replacing("\n", with: " \n")
      var client = Client()
      client.open(rough)
      let edits = client.request("textDocument/formatting", ["textDocument": ["uri": "file:///x.span"]])
      #expect(applied(edits as? [[String: Any]] ?? [], to: rough) == text, "\(path)")
    }
    var client = Client()
    client.open("pair ec2:A -> \"é🧊𐐀")
    #expect(client.request("textDocument/formatting", ["textDocument": ["uri": "file:///x.span"]]) == nil)
  }
}
