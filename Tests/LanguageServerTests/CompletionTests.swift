import Testing

@Suite struct CompletionTests {
  private func items(_ marked: String) -> [[String: Any]] {
    var client = Client()
    let list = client.ask("textDocument/completion", at: marked) as? [String: Any]
    return list?["items"] as? [[String: Any]] ?? []
  }

  /// What the text is after the item of that label was chosen.
  private func chosen(_ label: String, at marked: String) -> String? {
    guard let item = items(marked).first(where: { $0["label"] as? String == label }),
      let edit = item["textEdit"] as? [String: Any]
    else { return nil }
    return applied([edit], to: MarkedText(marked).text)
  }

  /// A chosen event brings what ends it, and the key.
  @Test(
    arguments: [
      (
        "pair ec2:Cr‸", "ec2:CreateSnapshot -> ec2:DeleteSnapshot",
        "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n  on responseElements.snapshotId = requestParameters.snapshotId"
      ),
      (
        "# é🧊𐐀\npair \"é🧊𐐀\" ec2:Cr‸ # more\nwithin 3d", "ec2:CreateSnapshot -> ec2:DeleteSnapshot",
        "# é🧊𐐀\npair \"é🧊𐐀\" ec2:CreateSnapshot -> ec2:DeleteSnapshot\n"
          + "  on responseElements.snapshotId = requestParameters.snapshotId # more\nwithin 3d"
      ),
      (
        "pair ec2:crsnap‸", "ec2:CreateSnapshot -> ec2:DeleteSnapshot",
        "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n  on responseElements.snapshotId = requestParameters.snapshotId"
      ),
      (
        "pair CreateSn‸", "ec2:CreateSnapshot -> ec2:DeleteSnapshot",
        "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n  on responseElements.snapshotId = requestParameters.snapshotId"
      ),
      ("pair ec‸", "ec2:", "pair ec2:"),
      (
        "pair ec2:Cr‸ -> ec2:DeleteSnapshot on a.b", "ec2:CreateSnapshot",
        "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot on a.b"
      ),
      (
        "pair ec2:Cr‸\n  on a.b", "ec2:CreateSnapshot -> ec2:DeleteSnapshot",
        "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n  on a.b"
      ),
      (
        "pair ec2:CreateSnapshot -> ‸", "ec2:DeleteSnapshot",
        "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n  on responseElements.snapshotId = requestParameters.snapshotId"
      ),
      (
        "pair ec2:CreateSnapshot -> ec2:De‸ on x", "ec2:DeleteSnapshot",
        "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot on x"
      ),
      (
        "pair ec2:CreateSnapshot, ec2:Cop‸", "ec2:CopySnapshot -> ec2:DeleteSnapshot",
        "pair ec2:CreateSnapshot, ec2:CopySnapshot -> ec2:DeleteSnapshot\n"
          + "  on responseElements.snapshotId = requestParameters.snapshotId"
      ),
      (
        "pair ec2:CreateSnapshot -> ec2:DescribeRegi‸", "ec2:DescribeRegions",
        "pair ec2:CreateSnapshot -> ec2:DescribeRegions"
      ),
      ("‸", "pair", "pair "),
      ("pair ec2:A -> ec2:B on x.y\n\nwi‸", "within", "pair ec2:A -> ec2:B on x.y\n\nwithin "),
      ("within 3d\n\nwi‸", "within", nil),
      ("# pair ec2:Cr‸", "ec2:CreateSnapshot -> ec2:DeleteSnapshot", nil),
    ] as [(String, String, String?)])
  func events(_ marked: String, _ label: String, _ expected: String?) {
    #expect(chosen(label, at: marked) == expected)
  }

  /// What begins with the typed letters comes first, those pairs before others that real records have shown.
  @Test(arguments: [
    ("pair ec2:CreateSn‸", "ec2:CreateSnapshot -> ec2:DeleteSnapshot"),
    ("pair iam:createa‸", "iam:CreateAccessKey -> iam:DeleteAccessKey"),
    ("pair ec2:RunInstances -> ‸", "ec2:TerminateInstances"),
  ])
  func order(_ marked: String, _ first: String) {
    let sorted = items(marked).sorted { ($0["sortText"] as! String) < ($1["sortText"] as! String) }
    #expect(sorted.first?["label"] as? String == first)
  }

  /// Where much may be meant, more typing is asked for.
  @Test func listsAreBounded() {
    for marked in ["pair ‸", "pair ec2:‸", "pair D‸", "pair ec2:CreateSnapshot -> ‸"] {
      #expect(items(marked).count <= 300)
      #expect(!items(marked).isEmpty)
    }
  }

  private static let table = """
    table logs {
      location "s3://B/{alias}/{region}/{day}"
      alias  injected
      region enum ("eu-west-1", "us-east-1")
    }
    pair "é🧊𐐀" ec2:CreateSnapshot -> ec2:DeleteSnapshot
      on responseElements.snapshotId = requestParameters.snapshotId
      via shared: ec2:ModifySnapshotAttribute on requestParameters.snapshotId
    partitions (alias) with (team) { ("prod", "payments") }
    lookup price from "prices.csv" on region = start.region
    select { lived = duration, team }

    """

  /// What is offered, and what is not, after the spec above.
  @Test(arguments: [
    // Clauses.
    ("wh‸", ["where", "within"], ["select", "table"]),
    ("within 3d\n‸", ["where", "order by", "pair"], ["within", "select"]),
    // Events and what follows them.
    ("pair ec2:CreateVolume ‸", ["where"], ["within"]),
    ("pair ec2:CreateVolume -> ec2:DeleteVolume ‸", ["on", "where"], ["until"]),
    (
      "pair ec2:CreateVolume -> ec2:DeleteVolume on ‸",
      ["responseElements.volumeId = requestParameters.volumeId", "requestParameters", "last"], ["start", "key"]
    ),
    ("pair ec2:CreateVolume -> ec2:DeleteVolume on a.b ‸", ["and", "named", "until", "via"], ["where"]),
    ("pair ec2:CreateVolume -> ec2:DeleteVolume on responseElements.‸", ["volumeId", "size"], ["snapshotId2"]),
    ("pair ec2:StopInstances -> ec2:StartInstances on a.b until ec2:Term‸", ["ec2:TerminateInstances"], []),
    ("pair ec2:CreateVolume where ‸", ["requestParameters", "awsRegion", "region", "team"], ["start", "duration"]),
    // Conditions.
    ("events where ‸", ["awsRegion", "region", "team", "request", "lower", "now"], ["start", "key", "count"]),
    ("events where userIdentity.‸", ["arn", "sessionContext", "userName"], ["awsRegion"]),
    ("events where userIdentity.sessionContext.sessionIssuer.‸", ["userName", "arn"], ["sessionIssuer"]),
    ("events where resources[0].‸", ["ARN", "type"], []),
    ("events where awsRegion ‸", ["like", "in", "is missing", "and"], ["awsRegion"]),
    ("events where region = \"‸", ["eu-west-1", "us-east-1"], []),
    ("events where region not in (\"eu-west-1\", \"‸\")", ["us-east-1"], []),
    ("where ‸", ["start", "end", "duration", "state", "alias", "team", "shared", "price"], ["awsRegion", "account"]),
    ("where start.‸", ["eventTime", "userIdentity", "requestParameters", "time", "region"], ["alias", "duration"]),
    ("where start.responseElements.‸", ["snapshotId", "volumeSize"], []),
    ("where end.requestParameters.‸", ["snapshotId"], ["volumeSize"]),
    ("where shared.‸", ["count", "eventTime"], ["duration"]),
    ("where price.‸", ["usd", "region"], ["eventTime"]),
    ("where state = \"‸", ["closed", "cancelled"], ["next"]),
    ("where pair != \"‸\"", ["é🧊𐐀"], []),
    // Words of closed sets.
    ("keep ‸", ["closed", "open"], ["errors"]),
    ("keep closed, ‸", ["open"], []),
    ("match ‸", ["next", "first", "every"], []),
    ("match next ‸", ["across accounts"], []),
    ("include ‸", ["errors", "duplicates"], []),
    ("during ‸", ["last 30d"], []),
    ("role ‸", ["start", "end"], []),
    // Columns.
    ("order by ‸", ["lived", "team"], ["duration"]),
    ("order by lived ‸", ["asc", "desc"], ["team"]),
    ("summarize by ‸", ["lived", "team", "month"], ["start", "count"]),
    ("summarize by team { n = ‸", ["count", "percentile", "team", "round"], ["lived"]),
    ("summarize by team { n = max(‸", ["lived", "team", "hours"], ["count"]),
    ("summarize by team { n = count() } having ‸", ["n", "team"], ["lived"]),
    ("summarize by team { n = count() } order by ‸", ["n", "team"], ["lived"]),
    // Nothing inside comments.
    ("# where start.‸", [], ["eventTime", "where"]),
  ])
  func offers(_ marked: String, _ present: [String], _ absent: [String]) {
    var client = Client(files: ["prices.csv": "region,usd\neu-west-1,0.05\n"])
    let list = client.ask("textDocument/completion", at: Self.table + marked) as? [String: Any]
    let labels = (list?["items"] as? [[String: Any]] ?? []).map { $0["label"] as! String }
    for label in present { #expect(labels.contains(label), "\(labels)") }
    for label in absent { #expect(!labels.contains(label), "\(labels)") }
  }

  /// In the block of a table.
  @Test(arguments: [
    ("‸", ["region", "day", "serde", "column"], ["injected"]),
    ("region ‸", ["injected", "enum", "date", "integer", "manual"], ["region"]),
    ("day date \"‸\"", ["yyyy/MM/dd"], []),
    ("day date \"yyyy/MM/dd\" ‸", ["from"], ["to"]),
    ("day date \"yyyy/MM/dd\" from 2022-01-01 ‸", ["to"], ["from"]),
    ("day integer 1 .. 31 ‸", ["digits"], []),
    ("serde ‸", ["cloudtrail"], []),
    ("schema ‸", ["lake", "ocsf"], ["athena"]),
    ("column eventContext ‸", ["text", "json"], []),
  ])
  func offersInATable(_ marked: String, _ present: [String], _ absent: [String]) {
    let text = "table logs {\n  location \"s3://B/{alias}/{region}/{day}\"\n  alias injected\n  \(marked)\n}\n"
    let labels = items(text).map { $0["label"] as! String }
    for label in present { #expect(labels.contains(label), "\(labels)") }
    for label in absent { #expect(!labels.contains(label), "\(labels)") }
  }

  /// A function is a snippet for a client that takes them.
  @Test func snippets() {
    for takes in [true, false] {
      var client = Client(snippets: takes)
      let list = client.ask("textDocument/completion", at: "events where ‸") as? [String: Any]
      let item = (list?["items"] as? [[String: Any]])?.first { $0["label"] as? String == "last" }
      #expect((item?["textEdit"] as? [String: Any])?["newText"] as? String == (takes ? "last($0)" : "last("))
      #expect(item?["insertTextFormat"] as? Int == (takes ? 2 : nil))
    }
  }
}
