import LanguageServer
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

  /// Where much may be meant, more typing is asked for.
  @Test func listsAreBounded() {
    for marked in ["pair ‸", "pair ec2:‸", "pair D‸", "pair ec2:CreateSnapshot -> ‸"] {
      #expect(items(marked).count <= 300)
      #expect(!items(marked).isEmpty)
    }
  }
}
