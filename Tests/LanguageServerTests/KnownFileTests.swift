import LanguageServer
import Semantics
import Support
import Synchronization
import Testing

/// A file beside a spec is read when it changes, and not at each letter.
@Suite(.serialized) struct KnownFileTests {
  /// One file, whatever it is called.
  private final class Disk: Sendable {
    struct State {
      var text: String
      /// Nil for one that may change without a sign.
      var version: Int64?
      var reads = 0
    }

    let state: Mutex<State>

    init(_ text: String, version: Int64? = 0) {
      state = Mutex(State(text: text, version: version))
    }

    func client() -> Client {
      Client(
        fileVersion: { _ in
          self.state.withLock { state in state.version.map { FileVersion(marks: [$0], size: state.text.utf8.count) } }
        },
        readFile: { _ in
          self.state.withLock { state in
            state.reads += 1
            return .success(Array(state.text.utf8))
          }
        })
    }

    var reads: Int { state.withLock(\.reads) }
  }

  private static let pair = "pair ec2:A -> ec2:B on requestParameters.x\n"
  private static let specs = [
    pair + "partitions (alias, account) from \"a.csv\"\n",
    pair + "lookup owners from \"a.csv\" on alias = start.eventID\nselect { o = owners.account }\n",
  ]

  private func type(_ text: String, at line: Int, into client: inout Client) {
    let place = ["line": line, "character": 0]
    client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": "file:///x.span", "version": 2] as [String: Any],
        "contentChanges": [
          ["range": ["start": place, "end": place], "text": text] as [String: Any]
        ],
      ])
  }

  private func findings(_ client: Client) -> [String] {
    (client.diagnostics["file:///x.span"] ?? []).map { diagnostic in
      let range = diagnostic["range"] as! [String: [String: Int]]
      return "\(range["start"]!["line"]!) \(diagnostic["message"]!)"
    }
  }

  /// What is found in a file is said where the spec names it by now, and is what a server says that reads it anew.
  @Test(
    arguments: specs,
    ["alias,account\na,1\na,2\n", "alias,account\na,12345\nb,111122223333\n", "alias\n", "", "\""])
  func readOnce(spec: String, text: String) {
    let (known, unknown) = (Disk(text), Disk(text, version: nil))
    var (client, other) = (known.client(), unknown.client())
    client.open(spec)
    other.open(spec)
    for line in [0, 1, 0, 2] {
      type("\n", at: line, into: &client)
      type("\n", at: line, into: &other)
      #expect(findings(client) == findings(other))
    }
    #expect(known.reads == 1)
    #expect(unknown.reads == 5)
  }

  @Test(arguments: specs) func readAgainOnceChanged(spec: String) {
    let disk = Disk("alias,account\na,111122223333\n")
    var client = disk.client()
    client.open(spec)
    let before = findings(client)
    disk.state.withLock {
      $0.text = "alias,account\na,1111222233334\n"
      $0.version = 1
    }
    type(" ", at: 0, into: &client)
    #expect(disk.reads == 2)
    #expect(spec == Self.specs[1] || findings(client) != before)
    #expect(before.allSatisfy { !$0.contains("1111222233334") })
  }

  /// Of one file the lines are asked anew by what else the spec says of them.
  @Test func columnsChange() {
    let disk = Disk("alias,account,other\na,111122223333,x\nb,111122223333,x\n")
    var client = disk.client()
    client.open(Self.pair + "partitions (alias, account) from \"a.csv\"\n")
    #expect(findings(client).isEmpty)
    client.open(Self.pair + "partitions (other, account) from \"a.csv\"\n")
    #expect(
      findings(client).contains {
        $0.contains("x, 111122223333") || $0.contains("\"x\", \"111122223333\"")
      })
    client.open(Self.pair + "partitions (account) with (alias) from \"a.csv\"\n")
    #expect(!findings(client).isEmpty)
    #expect(disk.reads == 1)
  }

  /// A letter costs the same, however many lines there are.
  @Test(arguments: specs) func linesCostNothing(spec: String) {
    func cost(_ count: Int) -> Double {
      let lines = (0..<count).map { "a\($0),\(100_000_000_000 + $0)\n" }.joined()
      var client = Disk("alias,account\n" + lines).client()
      client.open(spec)
      let start = threadSeconds()
      for _ in 0..<10 { type(" ", at: 0, into: &client) }
      return threadSeconds() - start
    }
    let ratios = (0..<3).map { _ in cost(20_000) / cost(200) }
    #expect(
      ratios.contains { $0 < 5 }, "a hundred times as many lines took \(ratios) times as long")
  }
}
