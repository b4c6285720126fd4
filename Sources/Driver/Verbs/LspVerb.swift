import LanguageServer
import Values

/// `lsp`: a language server on standard input and output.
func lsp(_ session: Session) throws {
  if let operand = session.invocation.operands.first {
    throw Invocation.UsageError(
      message: "lsp takes no operand, and \"\(operand)\" is one", help: "the editor names the specs: trailspan lsp")
  }
  if session.streams.output.isTerminal {
    session.note(
      "trailspan lsp speaks the Language Server Protocol and is started by an editor: see trailspan editor --help.")
    session.note("It waits for a client; Ctrl-C ends it.")
  }
  let fixedNow = session.invocation.has("now") ? session.now : nil
  var server = LanguageServer(
    host: ServerHost(
      version: trailspanVersion, now: { fixedNow ?? currentInstant() },
      readFile: { path, spec in readFile(path, besides: spec) },
      fileVersion: { path, spec in fileVersion(path, besides: spec) }))
  var frames = FrameReader()
  while server.exitCode == nil {
    switch frames.next() {
    case .message(let body): session.send(server.receive(body))
    case .badHeader(let fault): session.send([server.refusal(of: fault)])
    case nil:
      // Nothing waits: time to look at what was typed.
      session.send(server.settle())
      let bytes = try session.streams.readSome()
      if bytes.isEmpty {
        session.status = server.exitCodeAtEnd == 0 ? .done : .findings
        return
      }
      frames.append(bytes)
    }
  }
  session.status = server.exitCode == 0 ? .done : .findings
}

extension Session {
  fileprivate func send(_ messages: [[UInt8]]) {
    for message in messages { streams.output.write(String(decoding: frame(message), as: UTF8.self)) }
    if !messages.isEmpty { _ = streams.output.flush() }
  }
}
