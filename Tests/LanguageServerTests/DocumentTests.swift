import Testing

@Suite struct DocumentTests {
  private static let uri = "file:///x.span"

  /// Diagnostics as `line:character-line:character code`.
  private func shown(_ client: Client) -> [String] {
    (client.diagnostics[Self.uri] ?? []).map { diagnostic in
      let range = diagnostic["range"] as! [String: [String: Int]]
      let start = range["start"]!
      let end = range["end"]!
      return "\(start["line"]!):\(start["character"]!)-\(end["line"]!):\(end["character"]!) \(diagnostic["code"]!)"
    }
  }

  @Test(arguments: [["utf-8"], ["utf-16"], nil, ["utf-32", "utf-16"]])
  func diagnosticsFollowTheText(_ encodings: [String]?) {
    var client = Client(encodings: encodings)
    let isUTF8 = encodings == ["utf-8"]
    client.open(
      """
      pair ec2:CreateVolume -> ec2:DeleteVolume
        on responseElements.volumeId = requestParameters.volumeId
      events where eventName != "é🧊𐐀" and nme = "x"
      """)
    // Behind the letters of several bytes, in the client's own units.
    let place = isUTF8 ? 43 : 38
    #expect(shown(client) == ["2:\(place)-2:\(place + 3) E0201"])
    client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": Self.uri, "version": 2] as [String: Any],
        "contentChanges": [
          [
            "range": [
              "start": ["line": 2, "character": place], "end": ["line": 2, "character": place + 3],
            ],
            "text": "awsRegion",
          ] as [String: Any]
        ],
      ])
    #expect(shown(client) == [])
    client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": Self.uri, "version": 3] as [String: Any],
        "contentChanges": [["text": "pair"]],
      ])
    #expect(shown(client) == ["0:3-0:4 E0127"])
    client.notify("textDocument/didClose", ["textDocument": ["uri": Self.uri]])
    #expect(shown(client) == [])
  }
}
