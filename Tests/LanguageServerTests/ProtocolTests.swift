import Foundation
@testable import LanguageServer
import Semantics
import Testing

/// The protocol's own rules: what is answered when, and how it ends.
@Suite struct ProtocolTests {
  private func server() -> LanguageServer {
    LanguageServer(
      host: ServerHost(version: "test", now: { testNow }, readFile: { _, _ in .success([]) }))
  }

  private static let initialize = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#

  /// What each message is answered with: a code of an error, `result`, or nothing.
  @Test(arguments: [
    (["{"], ["-32700"]),
    (["\u{FF}"], ["-32700"]),
    (["[]"], ["-32600"]),
    (["7"], ["-32600"]),
    (["{\"jsonrpc\":\"2.0\"}"], ["-32600"]),
    (["{\"id\":3}"], ["-32600"]),
    (["{\"id\":[],\"method\":\"x\"}"], ["-32600"]),
    (["{\"id\":3,\"result\":null}"], []),
    (["{\"id\":1,\"method\":\"textDocument/completion\"}"], ["-32002"]),
    (["{\"id\":1,\"method\":\"nonsense\"}"], ["-32002"]),
    (["{\"method\":\"nonsense\"}"], []),
    ([initialize], ["result"]),
    (["{\"id\":1,\"method\":\"initialize\"}"], ["-32602"]),
    ([initialize, initialize], ["result", "-32600"]),
    ([initialize, "{\"id\":\"a\",\"method\":\"nonsense\"}"], ["result", "-32601"]),
    ([initialize, "{\"id\":2,\"method\":\"textDocument/completion\"}"], ["result", "-32602"]),
    (
      [
        initialize,
        "{\"id\":2,\"method\":\"textDocument/completion\",\"params\":{\"textDocument\":{\"uri\":\"x\"},\"position\":{\"line\":0,\"character\":0}}}",
      ], ["result", "-32602"]
    ),
    ([initialize, "{\"method\":\"$/cancelRequest\",\"params\":{\"id\":1}}"], ["result"]),
    ([initialize, "{\"method\":\"textDocument/didOpen\",\"params\":7}"], ["result"]),
    ([initialize, "{\"method\":\"textDocument/didChange\"}"], ["result"]),
    (
      [initialize, "{\"id\":2,\"method\":\"shutdown\"}", "{\"id\":3,\"method\":\"shutdown\"}"],
      [
        "result", "result", "-32600",
      ]
    ),
  ])
  func answers(_ messages: [String], _ expected: [String]) {
    var server = server()
    var found: [String] = []
    for message in messages {
      let body = message == "\u{FF}" ? [0xFF, 0xFE] : Array(message.utf8)
      for answer in server.receive(body).map(object) {
        if let error = answer["error"] as? [String: Any] {
          found.append("\(error["code"]!)")
        } else if answer.keys.contains("result") {
          found.append("result")
        }
      }
    }
    #expect(found == expected)
  }

  @Test func exitCodes() {
    var early = server()
    _ = early.receive(Array(Self.initialize.utf8))
    _ = early.receive(Array(#"{"method":"exit"}"#.utf8))
    #expect(early.exitCode == 1)
    var late = server()
    _ = late.receive(Array(Self.initialize.utf8))
    #expect(late.exitCodeAtEnd == 1)
    _ = late.receive(Array(#"{"id":2,"method":"shutdown"}"#.utf8))
    #expect(late.exitCodeAtEnd == 0)
    _ = late.receive(Array(#"{"method":"exit"}"#.utf8))
    #expect(late.exitCode == 0)
  }

  /// Frames from bytes that come one by one, all at once, or are no frames.
  @Test(arguments: [
    ("Content-Length: 2\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\n\n{}", ["{}"]),
    ("content-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n{ }", ["{}", "{ }"]),
    ("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n7", ["", "7"]),
    ("Content-Length: 9\r\n\r\n{}", []),
    ("Content-Length: 99999999999\r\n\r\n{}\nContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("Content-Length: 99999999999999999999999999\r\n\r\n", ["!"]),
    ("Content-Length: -1\r\n\r\n", ["!"]),
    ("Content-Length: x\r\n\r\nContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("hello\r\n\r\nContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("\r\n\r\nContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
  ])
  func frames(_ stream: String, _ expected: [String]) {
    for step in [1, 7, 1 << 20] {
      var reader = FrameReader()
      var found: [String] = []
      let bytes = Array(stream.utf8)
      var start = 0
      while start < bytes.count {
        reader.append(bytes[start..<min(bytes.count, start + step)])
        start += step
        while let item = reader.next() {
          switch item {
          case .message(let body): found.append(String(decoding: body, as: UTF8.self))
          case .badHeader: found.append("!")
          }
        }
      }
      #expect(found == expected, "in steps of \(step)")
    }
  }

  /// A line without an end is not kept.
  @Test func endlessHeader() {
    var reader = FrameReader()
    var faults = 0
    for _ in 0..<100 {
      reader.append([UInt8](repeating: 0x41, count: 10_000))
      while let item = reader.next() { if case .badHeader = item { faults += 1 } }
    }
    #expect(faults == 1)
    reader.append(Array("\r\n\r\nContent-Length: 2\r\n\r\n{}".utf8))
    #expect(reader.next() == .message(Array("{}".utf8)))
  }

  /// `é` is two bytes and one unit of UTF-16, `🧊` four and two, `𐐀` four and two.
  @Test(arguments: [PositionEncoding.utf8, .utf16])
  func positions(_ encoding: PositionEncoding) {
    let lines = TextLines("é🧊𐐀x\r\nb\rc\n\nlast")
    let units = encoding == .utf8 ? [0, 2, 6, 10, 11] : [0, 1, 3, 5, 6]
    for (unit, offset) in zip(units, [0, 2, 6, 10, 11]) {
      #expect(lines.offset(of: Position(line: 0, character: unit), encoding) == offset)
      #expect(lines.position(of: offset, encoding) == Position(line: 0, character: unit))
    }
    // Inside a scalar, after the line, after the text, before it.
    #expect(lines.offset(of: Position(line: 0, character: units[2] - 1), encoding) == 2)
    #expect(lines.position(of: 4, encoding) == Position(line: 0, character: units[1]))
    #expect(lines.offset(of: Position(line: 0, character: 99), encoding) == 11)
    #expect(lines.offset(of: Position(line: 0, character: .max), encoding) == 11)
    #expect(lines.offset(of: Position(line: 1, character: 0), encoding) == 13)
    #expect(lines.offset(of: Position(line: 2, character: 0), encoding) == 15)
    #expect(lines.offset(of: Position(line: 3, character: 5), encoding) == 17)
    #expect(lines.offset(of: Position(line: 4, character: 2), encoding) == 20)
    #expect(lines.offset(of: Position(line: 5, character: 0), encoding) == 22)
    #expect(lines.offset(of: Position(line: -1, character: 0), encoding) == 0)
    #expect(lines.offset(of: Position(line: 0, character: -4), encoding) == 0)
    #expect(lines.position(of: 99, encoding) == Position(line: 4, character: 4))
  }

  /// Half of a surrogate pair, which UTF-16 editors may send, is one unit of the text all the same.
  @Test func loneSurrogates() {
    var client = Client(encodings: nil)
    let text = #"# \ud83e \ud83e\uddca \udd00\\\\ud83e\nwhere"#
    let params = #"{"textDocument":{"uri":"file:///x.span","version":1,"text":"\#(text)"}}"#
    client.send(#"{"method":"textDocument/didOpen","params":\#(params)}"#)
    let start = client.diagnostics["file:///x.span"]?.first?["range"] as? [String: [String: Int]]
    #expect(start?["start"]?["line"] == 1)
    let found =
      client.request(
        "textDocument/semanticTokens/full", ["textDocument": ["uri": "file:///x.span"]]) as? [String: Any]
    #expect((found?["data"] as? [Int])?.prefix(3) == [0, 0, 15])
  }
}
