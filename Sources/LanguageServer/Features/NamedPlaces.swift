import Semantics
import Source
import Syntax
import Values

struct ReferenceParams: Decodable {
  struct Context: Decodable {
    var includeDeclaration: Bool
  }

  var textDocument: DocumentID
  var position: Position
  var context: Context?
}

extension LanguageServer {
  /// What a place names, the narrowest first; of a column's name alone, the column before what it shows.
  func references(at position: Position, in document: Document) -> [Reference] {
    let offset = document.lines.offset(of: position, encoding)
    let found = document.analysis.annotations.references(at: offset)
    return found.filter { $0.role != .use } + found.filter { $0.role == .use }
  }

  /// Where the name is given its meaning.
  func definition(_ params: PositionParams) throws(ResponseError) -> [Location] {
    let document = try document(params.textDocument)
    let found = references(at: params.position, in: document)
    // A column's name alone leads to what the column shows.
    let asked = found.first { $0.role == .use } ?? found.first
    guard let asked else { return [] }
    if case .lookupColumn(let lookup, _) = asked.symbol, let file = file(ofLookup: lookup, in: document) {
      return [file]
    }
    return document.analysis.annotations.references(to: asked.symbol).filter { $0.role != .use }
      .map { Location(uri: document.uri, range: document.range(of: $0.span, encoding)) }
  }

  /// The header of a lookup's file.
  private func file(ofLookup name: Text, in document: Document) -> Location? {
    guard let lookup = document.analysis.spec.lookups.first(where: { Text($0.name.value.text) == name }),
      let spec = filePath(ofURI: document.uri), let slash = spec.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    let path = lookup.file.value
    let whole = path.hasBytePrefix("/") ? path : String(spec[...slash]) + path
    let place = Position(line: 0, character: 0)
    return Location(uri: fileURI(ofPath: whole), range: TextRange(start: place, end: place))
  }

  /// Every place that names the same.
  func references(_ params: ReferenceParams) throws(ResponseError) -> [Location] {
    let document = try document(params.textDocument)
    guard let asked = references(at: params.position, in: document).first else { return [] }
    let isComplete = params.context?.includeDeclaration ?? true
    return document.analysis.annotations.references(to: asked.symbol)
      .filter { isComplete || $0.role == .use }
      .map { Location(uri: document.uri, range: document.range(of: $0.span, encoding)) }
  }
}
