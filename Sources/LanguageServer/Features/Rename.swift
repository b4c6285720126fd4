import Semantics
import Source
import Syntax
import Values

struct RenameParams: Decodable {
  var textDocument: DocumentID
  var position: Position
  var newName: String
}

struct RenameTarget: Encodable {
  var range: TextRange
  var placeholder: String
}

extension LanguageServer {
  /// What would be renamed; nil where nothing can be.
  func prepareRename(_ params: PositionParams) throws(ResponseError) -> RenameTarget? {
    let document = try document(params.textDocument)
    guard let (reference, name) = renamable(at: params.position, in: document) else { return nil }
    var span = reference.span
    if case .label = reference.symbol { span = SourceSpan(Int(span.start) + 1, Int(span.end) - 1) }
    return RenameTarget(range: document.range(of: span, encoding), placeholder: name)
  }

  func rename(_ params: RenameParams) throws(ResponseError) -> WorkspaceEdit {
    let document = try document(params.textDocument)
    guard let (reference, _) = renamable(at: params.position, in: document) else {
      throw ResponseError(.requestFailed, "only what the spec itself names can be renamed")
    }
    let renaming = Renaming(document: document, symbol: reference.symbol, name: params.newName)
    if let fault = renaming.fault { throw ResponseError(.requestFailed, fault) }
    try verify(renaming)
    return WorkspaceEdit(changes: [
      document.uri: renaming.edits.map {
        TextEdit(range: document.range(of: $0.span, encoding), newText: $0.text)
      }
    ])
  }

  private func renamable(at position: Position, in document: Document) -> (Reference, String)? {
    for reference in references(at: position, in: document) {
      if let name = reference.symbol.givenName { return (reference, name) }
    }
    return nil
  }

  /// A name that is taken, or that means something else, is refused: the spec must mean what it meant before.
  private func verify(_ renaming: Renaming) throws(ResponseError) {
    let before = renaming.document.analysis
    let after = check(SourceFile(name: "", bytes: renaming.result), options: options(of: renaming.document.uri))
    let known = before.diagnostics.sorted.filter { $0.severity == .error }
    let faults = after.diagnostics.sorted.filter { $0.severity == .error }
    if faults.count > known.count {
      let new = faults.first { fault in !known.contains { $0.message == fault.message } } ?? faults[0]
      throw ResponseError(.requestFailed, "the name does not fit: \(new.message)")
    }
    let places = before.annotations.references(to: renaming.symbol).count
    guard let symbol = renaming.symbol.renamed(renaming.name),
      before.annotations.references(to: symbol).isEmpty,
      after.annotations.references(to: symbol).count == places
    else { throw ResponseError(.requestFailed, "`\(renaming.name)` means something else in this spec") }
  }
}

/// The edits that give a symbol another name.
struct Renaming {
  let document: Document
  let symbol: Symbol
  let name: String

  /// Why nothing can be called that; nil where it can.
  var fault: String? {
    if name.isEmpty { return "a name has at least one letter" }
    if case .label = symbol { return nil }
    let hasUnfit = name.unicodeScalars.contains { $0 == "`" || $0 == "\n" || $0 == "\r" }
    return hasUnfit ? "no name holds a backquote or the end of a line" : nil
  }

  var edits: [(span: SourceSpan, text: String)] {
    let references = document.analysis.annotations.references
    let bareItems = Set(references.filter { $0.role == .definitionAndValue }.map(\.span))
    return references.filter { $0.symbol == symbol }.map { reference in
      let old = document.analysis.file.text(of: reference.span)
      // `account` alone is `account = account`, of which one stays.
      if reference.role == .definitionAndValue { return (reference.span, "\(written(at: reference)) = \(old)") }
      let isValue = bareItems.contains(reference.span)
      return (reference.span, isValue ? "\(old) = \(written(at: reference))" : written(at: reference))
    }
  }

  /// The text with the edits.
  var result: [UInt8] {
    var bytes = document.lines.bytes
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(edit.span.range, with: edit.text.utf8)
    }
    return bytes
  }

  /// The new name as it is written at that place.
  private func written(at reference: Reference) -> String {
    if case .label = symbol { return stringLiteral(of: name) }
    let before = reference.span.start > 0 ? document.lines.bytes[Int(reference.span.start) - 1] : 0
    switch before {
    case UInt8(ascii: "{"):
      let isInString = document.analysis.tokens.tokens.contains {
        $0.kind == .string && $0.span.contains(reference.span)
      }
      return isInString ? name : bareOrQuoted(isWord: false)
    case UInt8(ascii: "."): return bareOrQuoted(isWord: true)
    default: return bareOrQuoted(isWord: false)
    }
  }

  /// In backquotes where it is not a word, or where the word means something else; after a dot any word will do.
  private func bareOrQuoted(isWord: Bool) -> String {
    let isBare = isBareName(name) || isWord && name.isWord
    return isBare && !FieldWords.all.contains { $0.isIdentical(to: name) } ? name : "`\(name)`"
  }
}

extension Symbol {
  /// The name that the spec gave; nil for what has its name from elsewhere.
  var givenName: String? {
    switch self {
    case .partitionColumn(let name), .attribute(let name), .waypoint(let name), .lookup(let name), .label(let name),
      .column(let name), .summaryColumn(let name):
      name.string
    case .lookupColumn, .field, .elements, .side, .rowField, .now, .function, .aggregate, .event: nil
    }
  }

  /// The same thing by another name.
  func renamed(_ name: String) -> Symbol? {
    switch self {
    case .partitionColumn: .partitionColumn(Text(name))
    case .attribute: .attribute(Text(name))
    case .waypoint: .waypoint(Text(name))
    case .lookup: .lookup(Text(name))
    case .label: .label(Text(name))
    case .column: .column(Text(name))
    case .summaryColumn: .summaryColumn(Text(name))
    case .lookupColumn, .field, .elements, .side, .rowField, .now, .function, .aggregate, .event: nil
    }
  }
}
