import Driver
import Testing

/// `trailspan lsp` as a process has it: bytes in, frames out, an exit status.
@Suite struct LspVerbTests {
  private func run(_ input: String, _ arguments: [String] = []) -> (
    status: Driver.ExitStatus, output: String, errors: String
  ) {
    let output = MemoryStream()
    let errors = MemoryStream()
    let streams = Streams(output: output, errors: errors, readInput: { Array(input.utf8) }, environment: [:])
    return (trailspan(["lsp"] + arguments, on: streams), output.text, errors.text)
  }

  private func frame(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }

  private static let initialize = #"{"id":1,"method":"initialize","params":{"capabilities":{}}}"#

  @Test func endsAsTheProtocolSays() {
    let shutdown = frame(Self.initialize) + frame(#"{"id":2,"method":"shutdown"}"#)
    #expect(run(shutdown + frame(#"{"method":"exit"}"#)).status == .done)
    #expect(run(shutdown).status == .done)
    #expect(run(frame(Self.initialize) + frame(#"{"method":"exit"}"#)).status == .findings)
    #expect(run(frame(Self.initialize)).status == .findings)
    #expect(run("").status == .findings)
    // What comes after `exit` is not read.
    #expect(!run(frame(#"{"method":"exit"}"#) + frame(Self.initialize)).output.contains("capabilities"))
  }

  /// Standard output has frames and nothing else; standard error nothing at all.
  @Test func outputIsFrames() {
    let open =
      #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:é","version":3,"text":"🧊"}}}"#
    let run = run(frame(Self.initialize) + frame(open) + "nonsense\r\n\r\n" + frame("[") + frame(#"{"method":"exit"}"#))
    #expect(run.errors.isEmpty)
    var rest = Array(run.output.utf8)[...]
    var methods: [String] = []
    while !rest.isEmpty {
      let header = rest.prefix { $0 != UInt8(ascii: "\r") }
      let text = String(decoding: header, as: UTF8.self)
      guard text.hasPrefix("Content-Length: "), let length = Int(text.dropFirst(16)),
        rest.count >= header.count + 4 + length
      else {
        Issue.record("no frame: \(String(decoding: rest, as: UTF8.self))")
        return
      }
      rest = rest.dropFirst(header.count + 4)
      let body = String(decoding: rest.prefix(length), as: UTF8.self)
      methods.append(
        body.contains("publishDiagnostics") ? "diagnostics" : body.contains("\"error\"") ? "error" : "result")
      rest = rest.dropFirst(length)
    }
    #expect(methods == ["result", "error", "error"])
  }

  /// Who starts it by hand is told what it waits for; a client's standard error stays empty.
  @Test func saysOnATerminalWhoStartsIt() {
    let errors = MemoryStream()
    let streams = Streams(
      output: MemoryStream(isTerminal: true), errors: errors, readInput: { [] }, environment: [:])
    #expect(trailspan(["lsp"], on: streams) == .findings)
    #expect(errors.text.contains("trailspan editor --help"))
    #expect(run("").errors.isEmpty)
  }

  @Test func takesNoOperand() {
    #expect(run("", ["x.span"]).status == .usage)
    #expect(run("", ["--stdio"]).status == .findings)
    #expect(run("", ["--help"]).output.contains("usage: trailspan lsp [OPTIONS]"))
  }
}
