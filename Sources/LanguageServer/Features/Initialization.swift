struct InitializeParams: Decodable {
  var capabilities: ClientCapabilities?
}

/// What of a client's abilities makes a difference.
struct ClientCapabilities: Decodable {
  var positionEncodings: [String] = []
  var takesSnippets = false
  /// Whether items and hovers may be Markdown.
  var takesMarkdown = false

  init() {}

  private enum Key: String, CodingKey {
    case general, textDocument, positionEncodings, completion, completionItem, snippetSupport, hover
    case documentationFormat, contentFormat
  }

  /// What is not as expected is not there: a client with odd abilities is served all the same.
  init(from decoder: any Decoder) throws {
    guard let all = try? decoder.container(keyedBy: Key.self) else { return }
    if let general = try? all.nestedContainer(keyedBy: Key.self, forKey: .general) {
      positionEncodings = (try? general.decode([String].self, forKey: .positionEncodings)) ?? []
    }
    guard let documents = try? all.nestedContainer(keyedBy: Key.self, forKey: .textDocument) else { return }
    if let completion = try? documents.nestedContainer(keyedBy: Key.self, forKey: .completion),
      let item = try? completion.nestedContainer(keyedBy: Key.self, forKey: .completionItem)
    {
      takesSnippets = (try? item.decode(Bool.self, forKey: .snippetSupport)) ?? false
      takesMarkdown = (try? item.decode([String].self, forKey: .documentationFormat))?.contains("markdown") ?? false
    }
    if let hover = try? documents.nestedContainer(keyedBy: Key.self, forKey: .hover),
      let formats = try? hover.decode([String].self, forKey: .contentFormat)
    {
      takesMarkdown = formats.contains("markdown")
    }
  }
}

struct InitializeResult: Encodable {
  struct ServerInfo: Encodable {
    var name = "trailspan"
    var version: String
  }

  var capabilities: ServerCapabilities
  var serverInfo: ServerInfo
}

struct ServerCapabilities: Encodable {
  struct Sync: Encodable {
    var openClose = true
    /// Changes come as ranges with their new text.
    var change = 2
    var save = true
  }

  struct Completion: Encodable {
    var triggerCharacters = [".", ":", " ", "\"", "`"]
  }

  struct Rename: Encodable {
    var prepareProvider = true
  }

  struct Tokens: Encodable {
    struct Legend: Encodable {
      var tokenTypes = SemanticTokenType.allCases.map(\.name)
      var tokenModifiers: [String] = []
    }

    var legend = Legend()
    var full = true
  }

  struct Actions: Encodable {
    var codeActionKinds = ["quickfix"]
  }

  var positionEncoding: PositionEncoding
  var textDocumentSync = Sync()
  var completionProvider = Completion()
  var hoverProvider = true
  var documentFormattingProvider = true
  var documentSymbolProvider = true
  var definitionProvider = true
  var referencesProvider = true
  var renameProvider = Rename()
  var semanticTokensProvider = Tokens()
  var inlayHintProvider = true
  var codeActionProvider = Actions()
}

extension LanguageServer {
  mutating func initialize(_ params: InitializeParams) throws(ResponseError) -> InitializeResult {
    client = params.capabilities ?? ClientCapabilities()
    encoding = client.positionEncodings.contains(PositionEncoding.utf8.rawValue) ? .utf8 : .utf16
    phase = .initialized
    return InitializeResult(
      capabilities: ServerCapabilities(positionEncoding: encoding), serverInfo: .init(version: host.version))
  }
}
