import Semantics
import Source

struct CodeActionParams: Decodable {
  struct Context: Decodable {
    /// The kinds that are asked for; all without them.
    var only: [String]?
  }

  var textDocument: DocumentID
  var range: TextRange
  var context: Context?
}

struct CodeAction: Encodable {
  var title: String
  var kind = "quickfix"
  var diagnostics: [PublishedDiagnostic]
  var isPreferred = true
  var edit: WorkspaceEdit
}

extension LanguageServer {
  /// The replacements of the diagnostics that a range touches.
  func codeActions(_ params: CodeActionParams) throws(ResponseError) -> [CodeAction] {
    let document = try document(params.textDocument)
    if let only = params.context?.only, !only.contains(where: { $0 == "quickfix" || $0 == "" }) { return [] }
    let start = document.lines.offset(of: params.range.start, encoding)
    let end = max(start, document.lines.offset(of: params.range.end, encoding))
    return shownDiagnostics(of: document).compactMap { diagnostic in
      guard let replacement = diagnostic.replacement, Int(diagnostic.span.start) <= end,
        start <= Int(diagnostic.span.end)
      else { return nil }
      let edit = TextEdit(range: document.range(of: diagnostic.span, encoding), newText: replacement)
      return CodeAction(
        title: title(of: diagnostic, in: document), diagnostics: [published(diagnostic, in: document)],
        edit: WorkspaceEdit(changes: [document.uri: [edit]]))
    }
  }

  /// What the diagnostic advises, else what the replacement does.
  private func title(of diagnostic: Diagnostic, in document: Document) -> String {
    if let help = diagnostic.help { return help }
    let replacement = diagnostic.replacement ?? ""
    let old = document.analysis.file.text(of: diagnostic.span)
    return replacement.isEmpty ? "remove `\(old)`" : "replace `\(old)` with `\(replacement)`"
  }
}
