import Driver
import Foundation
@testable import LanguageServer
import Semantics
import Support
import Testing
import Values

/// Random edits of the examples, as a client sends them: never a crash, and always the diagnostics of `check`.
///
/// In the suite some thousand. `LSP_EDITS=100000 swift test -c release -Xswiftc -enable-testing --filter LanguageServerTests`
/// makes so many from a fresh seed, and says how long the slowest answer took.
@Suite struct ServerPropertyTests {
  private static let edits = ProcessInfo.processInfo.environment["LSP_EDITS"].flatMap(Int.init)

  private static let requests = [
    "completion", "hover", "definition", "references", "prepareRename", "rename", "formatting", "documentSymbol",
    "semanticTokens/full", "inlayHint", "codeAction",
  ]

  @Test(arguments: ["utf-8", "utf-16"])
  func randomEdits(_ encoding: String) throws {
    // The files beside the examples are found wherever the edited text lies.
    let specs = try checkoutFiles(below: "examples", ending: ".span").map { path in
      let folder = checkout.appending(path: path).deletingLastPathComponent().path()
      return try checkoutText(path).replacing(/from "([a-z]+\.csv)"/) { "from \"\(folder)\($0.1)\"" }
    }
    let seed = Self.edits == nil ? 7 : UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var editor = try Editor(encoding: encoding)
    var slowest: (Duration, String) = (.zero, "")
    for number in 0..<(Self.edits.map { $0 / 2 } ?? 1000) {
      if number % 50 == 0 { editor.open(specs.randomElement(using: &random)!) }
      editor.edit(with: specs, using: &random)
      let method = Self.requests.randomElement(using: &random)!
      let time = editor.ask(method, using: &random)
      if time > slowest.0 { slowest = (time, method) }
      let expected = editor.check()
      if editor.shown != expected {
        Issue.record("seed \(seed), edit \(number): \(editor.shown) is not \(expected) for\n\(editor.text)")
        return
      }
    }
    if Self.edits != nil { print("\(encoding): seed \(seed), slowest answer \(slowest.0) to \(slowest.1)") }
  }
}

/// A client with one document, whose text it keeps as the server should.
private struct Editor {
  private var server: LanguageServer
  private let encoding: PositionEncoding
  private var lines = TextLines("")
  private(set) var shown: [String] = []
  private var number = 0
  var text: String { String(decoding: lines.bytes, as: UTF8.self) }

  init(encoding: String) throws {
    self.encoding = try #require(PositionEncoding(rawValue: encoding))
    server = LanguageServer(
      host: ServerHost(version: "", now: { testNow }, readFile: { path, spec in readFile(path, besides: spec) }))
    let capabilities = ["general": ["positionEncodings": [encoding]]]
    _ = server.receive(
      bytes(["jsonrpc": "2.0", "id": 0, "method": "initialize", "params": ["capabilities": capabilities]]))
  }

  private static let uri = "untitled:edited.span"

  mutating func open(_ text: String) {
    lines = TextLines(text)
    notify("didOpen", ["textDocument": ["uri": Self.uri, "version": 1, "text": text] as [String: Any]])
  }

  /// Types, deletes or replaces something somewhere.
  mutating func edit(with specs: [String], using random: inout SeededGenerator) {
    let bytes = lines.bytes
    var changes: [[String: Any]] = []
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let from = lines.position(of: Int.random(in: 0...max(1, lines.bytes.count), using: &random), encoding)
      let start = lines.offset(of: from, encoding)
      let length = [0, 0, 0, 1, 4, 30].randomElement(using: &random)!
      let to = lines.position(of: start + length, encoding)
      let new = Self.piece(of: specs, using: &random)
      changes.append([
        "range": [
          "start": ["line": from.line, "character": from.character],
          "end": ["line": to.line, "character": to.character],
        ],
        "text": new,
      ])
      lines = TextLines(
        Array(lines.bytes[..<start]) + Array(new.utf8)
          + Array(lines.bytes[max(start, lines.offset(of: to, encoding))...]))
    }
    if Int.random(in: 0..<40, using: &random) == 0 {
      lines = TextLines(bytes)
      changes = [["text": String(decoding: bytes, as: UTF8.self)]]
    }
    notify("didChange", ["textDocument": ["uri": Self.uri, "version": 2] as [String: Any], "contentChanges": changes])
  }

  private static func piece(of specs: [String], using random: inout SeededGenerator) -> String {
    let small = [
      "", "", " ", "\n", "\r\n", "\r", ".", "\"", "é", "🧊", "𐐀", "(", ")", "{", "}", "[]", "->", ":", ",", "`", "#",
      "=",
      "start.", "end.", "ec2:", "ec2:Cr", "pair ", "where ", "\u{301}", "\u{FEFF}", "\u{0}", "select {",
      "summarize by ",
      "via x: ", "lookup y from \"prices.csv\" on ", "during last 30d", "9999999999999999999", "-", "??", "and ",
      "or not ",
    ]
    guard Int.random(in: 0..<3, using: &random) == 0 else { return small.randomElement(using: &random)! }
    let bytes = Array(specs.randomElement(using: &random)!.utf8)
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// How long the answer took.
  mutating func ask(_ method: String, using random: inout SeededGenerator) -> Duration {
    number += 1
    let place = lines.position(of: Int.random(in: 0...max(1, lines.bytes.count), using: &random), encoding)
    let position = ["line": place.line, "character": place.character]
    let body = bytes([
      "jsonrpc": "2.0", "id": number, "method": "textDocument/\(method)",
      "params": [
        "textDocument": ["uri": Self.uri], "position": position,
        "newName": ["x", "é 🧊", "start"].randomElement(using: &random)!,
        "range": ["start": position, "end": ["line": place.line + 3, "character": 0]],
        "context": ["includeDeclaration": true, "diagnostics": [] as [Any]] as [String: Any],
      ] as [String: Any],
    ])
    var answers: [[UInt8]] = []
    let time = ContinuousClock().measure { answers = server.receive(body) }
    precondition(answers.count == 1)
    let answer = object(answers[0])
    let code = (answer["error"] as? [String: Any])?["code"] as? Int
    #expect(code == nil || code == -32803, "\(method): \(answer)")
    return time
  }

  private mutating func notify(_ method: String, _ params: [String: Any]) {
    let messages =
      server.receive(bytes(["jsonrpc": "2.0", "method": "textDocument/\(method)", "params": params])) + server.settle()
    for message in messages.map(object) {
      let params = message["params"] as! [String: Any]
      shown = (params["diagnostics"] as! [[String: Any]]).map { diagnostic in
        let data = diagnostic["data"] as! [String: Any]
        let range = diagnostic["range"] as! [String: [String: Int]]
        let offsets = ["start", "end"].map { key in
          lines.offset(of: Position(line: range[key]!["line"]!, character: range[key]!["character"]!), encoding)
        }
        return
          "\(diagnostic["code"]!) \(offsets) \(data["message"]!) \(data["help"] ?? "") \(data["replacement"] ?? "")"
      }
    }
  }

  /// What `check` says of the same text.
  func check() -> [String] {
    let errors = MemoryStream()
    let bytes = lines.bytes
    let streams = Streams(output: MemoryStream(), errors: errors, readInput: { bytes }, environment: [:])
    _ = trailspan(["check", "-", "--diagnostics", "json", "--now", testNow.description], on: streams)
    return errors.text.split(separator: "\n").map { line in
      let diagnostic = object(Array(line.utf8))
      let span = diagnostic["span"] as! [String: [String: Int]]
      let offsets = ["start", "end"].map { offset(line: span[$0]!["line"]!, column: span[$0]!["column"]!) }
      let help = diagnostic["help"] as? String ?? ""
      let replacement = diagnostic["replacement"] as? String ?? ""
      return "\(diagnostic["code"]!) \(offsets) \(diagnostic["message"]!) \(help) \(replacement)"
    }
  }

  /// The columns of `check` are scalars.
  private func offset(line: Int, column: Int) -> Int {
    let bytes = lines.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for _ in 1..<line {
      start = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D }! + 1
      if bytes[start - 1] == 0x0D, start < bytes.count, bytes[start] == 0x0A { start += 1 }
    }
    let scalars = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars
    return start + scalars.prefix(column - 1).reduce(0) { $0 + UTF8.width($1) }
  }
}
