import Foundation
import LanguageServer
import Semantics
import Values

/// A client without a process: it sends messages to a server, and keeps what comes.
struct Client {
  var server: LanguageServer
  private var number = 0
  /// The last diagnostics of each document.
  private(set) var diagnostics: [String: [[String: Any]]] = [:]

  /// A server that was initialized; `utf-16` where no encoding is offered.
  init(encodings: [String]? = ["utf-8"], snippets: Bool = false, files: [String: String] = [:]) {
    self.init(encodings: encodings, snippets: snippets) { path in
      files[path].map { .success(Array($0.utf8)) }
        ?? .failure(AnalysisOptions.ReadFailure(reason: "No such file or directory"))
    }
  }

  init(
    encodings: [String]? = ["utf-8"], snippets: Bool = false,
    fileVersion: @escaping @Sendable (String) -> FileVersion? = { _ in nil },
    readFile: @escaping @Sendable (String) -> Result<[UInt8], AnalysisOptions.ReadFailure>
  ) {
    server = LanguageServer(
      host: ServerHost(
        version: "test", now: { testNow }, readFile: { path, _ in readFile(path) },
        fileVersion: { path, _ in fileVersion(path) }))
    var capabilities: [String: Any] = [
      "textDocument": ["completion": ["completionItem": ["snippetSupport": snippets]]]
    ]
    if let encodings { capabilities["general"] = ["positionEncodings": encodings] }
    _ = request("initialize", ["capabilities": capabilities])
    notify("initialized", [:])
  }

  mutating func notify(_ method: String, _ params: [String: Any]) {
    keep(server.receive(bytes(["jsonrpc": "2.0", "method": method, "params": params])))
    keep(server.settle())
  }

  /// The result of a request; nil for null.
  mutating func request(_ method: String, _ params: [String: Any]) -> Any? {
    number += 1
    let messages = server.receive(bytes(["jsonrpc": "2.0", "id": number, "method": method, "params": params]))
    keep(messages)
    let answers = messages.map(object).filter { $0["id"] as? Int == number }
    precondition(answers.count == 1, "\(answers.count) answers to \(method)")
    if let error = answers[0]["error"] as? [String: Any] { return error }
    let result = answers[0]["result"]
    return result is NSNull ? nil : result
  }

  /// A message as it is written.
  mutating func send(_ message: String) {
    keep(server.receive(Array(message.utf8)))
    keep(server.settle())
  }

  mutating func open(_ text: String, as uri: String = "file:///x.span") {
    notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": "trailspan", "version": 1, "text": text] as [String: Any]])
  }

  private mutating func keep(_ messages: [[UInt8]]) {
    for message in messages.map(object) where message["method"] as? String == "textDocument/publishDiagnostics" {
      let params = message["params"] as! [String: Any]
      diagnostics[params["uri"] as! String] = params["diagnostics"] as? [[String: Any]]
    }
  }
}

/// The moment that `now` means in these tests.
let testNow = Instant(eventTime: "2024-06-01T12:00:00Z".utf8)!

func bytes(_ object: Any) -> [UInt8] {
  Array(try! JSONSerialization.data(withJSONObject: object, options: [.fragmentsAllowed, .sortedKeys]))
}

func object(_ bytes: [UInt8]) -> [String: Any] {
  try! JSONSerialization.jsonObject(with: Data(bytes)) as! [String: Any]
}
