import Semantics
import Values

struct DocumentID: Decodable {
  var uri: String
}

struct DocumentParams: Decodable {
  var textDocument: DocumentID
}

struct DidOpen: Decodable {
  struct Item: Decodable {
    var uri: String
    var version: Int?
    var text: String
  }

  var textDocument: Item
}

struct DidChange: Decodable {
  struct Item: Decodable {
    var uri: String
    var version: Int?
  }

  var textDocument: Item
  var contentChanges: [ContentChange]
}

extension LanguageServer {
  mutating func open(_ params: DidOpen) {
    let item = params.textDocument
    let key = Text(item.uri)
    documents[key] = Document(
      uri: item.uri, version: item.version, text: item.text, options: options(of: item.uri))
    noteChange(of: key)
  }

  mutating func change(_ params: DidChange) {
    let key = Text(params.textDocument.uri)
    guard var document = documents.removeValue(forKey: key) else { return }
    for change in params.contentChanges { document.apply(change, encoding) }
    document.version = params.textDocument.version ?? document.version
    documents[key] = document
    noteChange(of: key)
  }

  /// Files beside the specs may have changed too.
  mutating func save(_ params: DocumentParams) {
    for key in documents.keys.sorted() {
      documents[key]?.expire()
      noteChange(of: key)
    }
  }

  mutating func close(_ params: DocumentParams) {
    let key = Text(params.textDocument.uri)
    guard documents.removeValue(forKey: key) != nil else { return }
    changed.removeAll { $0 == key }
    notify(
      "textDocument/publishDiagnostics",
      PublishDiagnostics(uri: params.textDocument.uri, version: nil, diagnostics: []))
  }

  private mutating func noteChange(of key: Text) {
    if !changed.contains(key) { changed.append(key) }
  }

  /// Understands what changed, and sends what is wrong with it.
  mutating func analyzeChanges() {
    for key in changed {
      guard var document = documents[key] else { continue }
      document.analyze(options(of: document.uri))
      documents[key] = document
      notify(
        "textDocument/publishDiagnostics",
        PublishDiagnostics(
          uri: document.uri, version: document.version, diagnostics: diagnostics(of: document)))
    }
    changed = []
  }

  func document(_ id: DocumentID) throws(ResponseError) -> Document {
    guard let document = documents[Text(id.uri)] else {
      throw ResponseError(.invalidParams, "the document is not open: \(id.uri)")
    }
    return document
  }

  func options(of uri: String) -> AnalysisOptions {
    let path = filePath(ofURI: uri) ?? "-"
    let (readFile, fileVersion) = (host.readFile, host.fileVersion)
    var options = AnalysisOptions(now: host.now()) { readFile($0, path) }
    options.fileVersion = { fileVersion($0, path) }
    options.files = files
    options.catalogue = catalogue
    return options
  }
}
