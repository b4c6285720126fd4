import Semantics
import Source

struct PublishDiagnostics: Encodable {
  var uri: String
  var version: Int?
  var diagnostics: [PublishedDiagnostic]
}

/// A diagnostic as a client shows it.
struct PublishedDiagnostic: Encodable {
  /// What else `check --diagnostics json` says.
  struct Details: Encodable {
    var message: String
    var help: String?
    var replacement: String?
  }

  var range: TextRange
  /// 1 is an error, 2 a warning.
  var severity: Int
  var code: String
  var source = "trailspan"
  /// As `check` prints it, with the line of help.
  var message: String
  var data: Details
}

extension LanguageServer {
  /// Those that `check` shows: the first ones by their place.
  func shownDiagnostics(of document: Document) -> [Diagnostic] {
    Array(document.analysis.diagnostics.sorted.prefix(Diagnostics.limit))
  }

  func diagnostics(of document: Document) -> [PublishedDiagnostic] {
    shownDiagnostics(of: document).map { published($0, in: document) }
  }

  func published(_ diagnostic: Diagnostic, in document: Document) -> PublishedDiagnostic {
    PublishedDiagnostic(
      range: document.range(of: diagnostic.span, encoding), severity: diagnostic.severity == .error ? 1 : 2,
      code: diagnostic.code,
      message: diagnostic.help.map { "\(diagnostic.message)\nhelp: \($0)" } ?? diagnostic.message,
      data: .init(message: diagnostic.message, help: diagnostic.help, replacement: diagnostic.replacement))
  }
}
