import Catalogue
package import Semantics
package import Values

/// What the server asks of the program that it is a part of.
package struct ServerHost: Sendable {
  package var version: String
  /// The present moment in whole seconds.
  package var now: @Sendable () -> Instant
  /// The content of a file that a spec names, relative to the path of the spec; `-` is a spec without a folder.
  package var readFile: @Sendable (_ path: String, _ spec: String) -> Result<[UInt8], AnalysisOptions.ReadFailure>

  /// The version of such a file; nil where it must be read each time.
  package var fileVersion: @Sendable (_ path: String, _ spec: String) -> FileVersion?

  package init(
    version: String, now: @escaping @Sendable () -> Instant,
    readFile: @escaping @Sendable (_ path: String, _ spec: String) -> Result<[UInt8], AnalysisOptions.ReadFailure>,
    fileVersion: @escaping @Sendable (_ path: String, _ spec: String) -> FileVersion? = { _, _ in nil }
  ) {
    self.fileVersion = fileVersion
    self.version = version
    self.now = now
    self.readFile = readFile
  }
}

/// A server of the Language Server Protocol 3.17, without the streams: messages in, messages out.
package struct LanguageServer {
  enum Phase {
    case started, initialized, shutDown
  }

  let host: ServerHost
  var phase = Phase.started
  /// What the client said of itself.
  var client = ClientCapabilities()
  var encoding = PositionEncoding.utf16
  /// By the addresses that the client gives them.
  var documents: [Text: Document] = [:]
  /// The documents whose diagnostics have not been sent since they changed, in the order of the changes.
  var changed: [Text] = []
  var outgoing: [[UInt8]] = []
  let catalogue = CatalogueCache()
  let files = FileCache()
  /// Set by `exit`: 0 after `shutdown`, else 1.
  package private(set) var exitCode: Int32?

  package init(host: ServerHost) {
    self.host = host
  }

  /// The exit code where the client is gone without a word.
  package var exitCodeAtEnd: Int32 { phase == .shutDown ? 0 : 1 }

  /// Takes a message, and gives those that answer it. What changed is looked at when `settle` is called, or when a
  /// request needs it.
  package mutating func receive(_ body: [UInt8]) -> [[UInt8]] {
    take(body)
    defer { outgoing = [] }
    return outgoing
  }

  /// The diagnostics of all that changed. To be called when no message waits.
  package mutating func settle() -> [[UInt8]] {
    analyzeChanges()
    defer { outgoing = [] }
    return outgoing
  }

  /// The answer to bytes that are not a message.
  package func refusal(of fault: String) -> [UInt8] {
    encoded(ErrorResponse(id: nil, error: ResponseError(.parseError, fault)))
  }

  private mutating func take(_ body: [UInt8]) {
    let head: MessageHead
    do {
      head = try decoded(MessageHead.self, body)
    } catch {
      let isJSON = (try? decoded(NoParams.self, body)) != nil
      let fault =
        isJSON
        ? ResponseError(.invalidRequest, "a message is an object with a method, and an id where it asks something")
        : ResponseError(.parseError, "the message is not JSON")
      outgoing.append(encoded(ErrorResponse(id: nil, error: fault)))
      return
    }
    guard let method = head.method else {
      if head.isResponse { return }
      outgoing.append(
        encoded(ErrorResponse(id: head.id, error: ResponseError(.invalidRequest, "the message has no method"))))
      return
    }
    guard let id = head.id else {
      notice(method, body)
      return
    }
    do throws(ResponseError) {
      outgoing.append(try answer(method, id, body))
    } catch {
      outgoing.append(encoded(ErrorResponse(id: id, error: error)))
    }
  }

  /// The response to a request.
  private mutating func answer(_ method: String, _ id: RequestID, _ body: [UInt8]) throws(ResponseError) -> [UInt8] {
    guard let request = Request(rawValue: method) else {
      if phase == .started { throw Self.uninitialized }
      throw ResponseError(.methodNotFound, "there is no method \(method)")
    }
    switch (phase, request) {
    case (.started, .initialize): break
    case (.started, _): throw Self.uninitialized
    case (.shutDown, _): throw ResponseError(.invalidRequest, "the server was shut down")
    case (.initialized, .initialize): throw ResponseError(.invalidRequest, "the server was initialized before")
    case (.initialized, _): break
    }
    analyzeChanges()
    return try respond(to: request, id, body)
  }

  private static let uninitialized = ResponseError(.serverNotInitialized, "the first request is initialize")

  private mutating func notice(_ method: String, _ body: [UInt8]) {
    if method == "exit" {
      exitCode = exitCodeAtEnd
      return
    }
    guard phase == .initialized else { return }
    switch method {
    case "textDocument/didOpen": if let params: DidOpen = try? params(of: body) { open(params) }
    case "textDocument/didChange": if let params: DidChange = try? params(of: body) { change(params) }
    case "textDocument/didSave": if let params: DocumentParams = try? params(of: body) { save(params) }
    case "textDocument/didClose": if let params: DocumentParams = try? params(of: body) { close(params) }
    default: break
    }
  }

  func params<Params: Decodable>(of body: [UInt8]) throws(ResponseError) -> Params {
    do {
      return try decoded(Message<Params>.self, body).params
    } catch {
      throw ResponseError(.invalidParams, "the parameters are not those of the method")
    }
  }

  func response(_ id: RequestID, _ result: (some Encodable)?) -> [UInt8] {
    encoded(Response(id: id, result: result))
  }

  mutating func notify(_ method: String, _ params: some Encodable) {
    outgoing.append(encoded(Notification(method: method, params: params)))
  }
}
