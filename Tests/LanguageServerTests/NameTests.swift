@testable import LanguageServer
import Testing

/// What names refer to: definitions, uses, renaming.
@Suite struct NameTests {
  /// All kinds of names; `prices.csv` has the columns region and usd.
  static let spec = """
    table logs {
      location "s3://B/{alias}/{region}/{day}"
      alias  injected
      region enum ("eu-west-1", "us-east-1")
      day    date "yyyy/MM/dd" from 2022-01-01
    }

    pair "é🧊𐐀" ec2:CreateSnapshot -> ec2:DeleteSnapshot
      on responseElements.snapshotId = requestParameters.snapshotId
      via shared: ec2:ModifySnapshotAttribute
        on requestParameters.snapshotId

    events where region = "eu-west-1" and team is present

    during last 30d

    partitions (alias) with (team) {
      ("prod", "payments")
    }

    lookup price from "prices.csv" on region = start.region

    where pair = "é🧊𐐀" and shared.count > 0

    select {
      alias
      team
      usd   = number(price.usd)
      lived = duration
      first = shared.eventTime
      `é 🧊` = start.region
    }

    summarize by team, `é 🧊` {
      n       = count()
      longest = max(lived)
    }

    having n > 1
    order by longest desc, `é 🧊`
    """
  static let files = ["prices.csv": "region,usd\neu-west-1,0.05\n"]

  static func client(_ text: String = spec) -> Client {
    var client = Client(files: files)
    client.open(text)
    return client
  }

  /// The place of a text within the spec, by how often it occurs before: `team#1` is the second.
  static func place(_ what: String, in text: String = spec) -> [String: Int] {
    let parts = what.split(separator: "#")
    let wanted = Array(String(parts[0]).utf8)
    let bytes = Array(text.utf8)
    let found = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
    let offset = found[parts.count > 1 ? Int(parts[1])! : 0]
    let position = TextLines(text).position(of: offset, .utf8)
    return ["line": position.line, "character": position.character + 1]
  }

  @Test func specIsRight() {
    #expect(Self.client().diagnostics["file:///x.span"]?.isEmpty == true)
  }

  private func texts(_ locations: Any?, in text: String = spec) -> [String] {
    let lines = TextLines(text)
    return (locations as? [[String: Any]] ?? []).map { location in
      let range = location["range"] as! [String: [String: Int]]
      let start = Position(line: range["start"]!["line"]!, character: range["start"]!["character"]!)
      let end = Position(line: range["end"]!["line"]!, character: range["end"]!["character"]!)
      let span = lines.offset(of: start, .utf8)..<lines.offset(of: end, .utf8)
      return "\(start.line):\(String(decoding: lines.bytes[span], as: UTF8.self))"
    }
  }

  /// Every place that names the same, as `LINE:TEXT`.
  @Test(arguments: [
    ("alias", ["1:alias", "2:alias", "16:alias", "25:alias"]),
    ("region#1", ["1:region", "3:region", "12:region", "20:region", "30:region"]),
    ("team", ["12:team", "16:team", "26:team"]),
    ("shared", ["9:shared", "22:shared", "29:shared"]),
    ("price ", ["20:price", "27:price"]),
    ("usd)", ["27:usd"]),
    ("\"é🧊𐐀\"", ["7:\"é🧊𐐀\"", "22:\"é🧊𐐀\""]),
    ("lived", ["28:lived", "35:lived"]),
    ("`é 🧊`", ["30:`é 🧊`", "33:`é 🧊`"]),
    ("n  ", ["34:n", "38:n"]),
    ("longest", ["35:longest", "39:longest"]),
    ("`é 🧊`#2", ["33:`é 🧊`", "39:`é 🧊`"]),
    ("ec2:Del", ["7:ec2:DeleteSnapshot"]),
    ("keep", []),
  ])
  func references(_ what: String, _ expected: [String]) {
    guard what != "keep" else { return }
    var client = Self.client()
    let found = client.request(
      "textDocument/references",
      [
        "textDocument": ["uri": "file:///x.span"], "position": Self.place(what),
        "context": ["includeDeclaration": true],
      ])
    #expect(texts(found) == expected)
  }

  @Test(arguments: [
    ("alias#3", ["2:alias"]),
    ("region#2", ["3:region"]),
    ("shared.c", ["9:shared"]),
    ("\"é🧊𐐀\"#1", ["7:\"é🧊𐐀\""]),
    ("lived)", ["28:lived"]),
    ("n > ", ["34:n"]),
    ("duration", []),
  ])
  func definitions(_ what: String, _ expected: [String]) {
    var client = Self.client()
    let found = client.request(
      "textDocument/definition", ["textDocument": ["uri": "file:///x.span"], "position": Self.place(what)])
    #expect(texts(found) == expected)
  }

  @Test func aLookupsColumnsAreInItsFile() {
    var client = Client(files: Self.files)
    client.open(Self.spec, as: "file:///a%20b/x.span")
    let found = client.request(
      "textDocument/definition", ["textDocument": ["uri": "file:///a%20b/x.span"], "position": Self.place("usd)")])
    #expect((found as? [[String: Any]])?.first?["uri"] as? String == "file:///a%20b/prices.csv")
  }

  /// Renamed there, these texts become those.
  @Test(
    arguments: [
      (
        "alias", "org",
        [
          "{alias}": "{org}", "  alias  injected": "  org  injected", "(alias)": "(org)",
          "  alias\n": "  alias = org\n",
        ]
      ),
      (
        "region#2", "time",
        [
          "{region}": "{time}", "  region enum": "  `time` enum", "where region": "where `time`",
          "start.region": "start.`time`",
        ]
      ),
      ("team is", "group", ["with (team)": "with (group)", "team is": "group is", "  team\n": "  team = group\n"]),
      ("team\n", "group", ["  team\n": "  group = team\n", "by team,": "by team = group,"]),
      ("shared", "given away", ["via shared": "via `given away`", "shared.": "`given away`."]),
      ("price.", "cost", ["lookup price": "lookup cost", "price.usd": "cost.usd"]),
      ("\"é🧊𐐀\"", "a \"b\"\n", ["\"é🧊𐐀\"": "\"a \\\"b\\\"\\n\""]),
      ("lived", "or", ["lived": "`or`"]),
      ("n > ", "number", ["  n  ": "  number  ", "having n": "having number"]),
    ] as [(String, String, [String: String])])
  func renames(_ what: String, _ name: String, _ changes: [String: String]) {
    var client = Self.client()
    let found = client.request(
      "textDocument/rename",
      ["textDocument": ["uri": "file:///x.span"], "position": Self.place(what), "newName": name])
    let edits = ((found as? [String: Any])?["changes"] as? [String: [[String: Any]]])?["file:///x.span"] ?? []
    var expected = Self.spec
    for (old, new) in changes { expected = expected.replacing(old, with: new) }
    #expect(applied(edits, to: Self.spec) == expected, "\(found ?? "nothing")")
  }

  /// What cannot be renamed, or not so.
  @Test(arguments: [
    ("alias", "team"), ("alias", "eventName"), ("alias", ""), ("alias", "a`b"), ("lived", "alias"), ("team is", "key"),
    ("shared", "start"), ("price.", "shared"), ("usd)", "eur"), ("duration", "d"), ("select", "choose"),
    ("count()", "tally"),
  ])
  func refusals(_ what: String, _ name: String) {
    var client = Self.client()
    let found = client.request(
      "textDocument/rename",
      ["textDocument": ["uri": "file:///x.span"], "position": Self.place(what), "newName": name])
    #expect((found as? [String: Any])?["code"] as? Int == -32803, "\(found ?? "nothing")")
  }

  @Test func preparation() {
    var client = Self.client()
    func placeholder(_ what: String) -> String? {
      let found = client.request(
        "textDocument/prepareRename", ["textDocument": ["uri": "file:///x.span"], "position": Self.place(what)])
      return (found as? [String: Any])?["placeholder"] as? String
    }
    #expect(placeholder("\"é🧊𐐀\"") == "é🧊𐐀")
    #expect(placeholder("`é 🧊`") == "é 🧊")
    #expect(placeholder("alias}") == "alias")
    #expect(placeholder("duration") == nil)
  }
}
