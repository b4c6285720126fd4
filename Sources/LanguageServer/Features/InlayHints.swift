import Semantics
import Source
import Syntax
import Values

struct InlayHintParams: Decodable {
  var textDocument: DocumentID
  var range: TextRange
}

struct InlayHint: Encodable {
  enum Kind: Int, Encodable {
    case type = 1
    case parameter = 2
  }

  var position: Position
  var label: String
  var kind: Kind?
  var paddingLeft: Bool
}

extension LanguageServer {
  /// The types of columns, and what moments mean that depend on the present one.
  func inlayHints(_ params: InlayHintParams) throws(ResponseError) -> [InlayHint] {
    let document = try document(params.textDocument)
    let start = document.lines.offset(of: params.range.start, encoding)
    let end = max(start, document.lines.offset(of: params.range.end, encoding))
    var hints: [InlayHint] = []
    func add(_ label: String, _ kind: InlayHint.Kind?, behind span: SourceSpan, isApart: Bool) {
      guard (start...end).contains(Int(span.end)) else { return }
      hints.append(
        InlayHint(
          position: document.lines.position(of: Int(span.end), encoding), label: label, kind: kind,
          paddingLeft: isApart))
    }
    let annotations = document.analysis.annotations
    for clause in document.analysis.spec.clauses {
      switch clause.kind {
      case .select(let items):
        for item in items {
          guard let type = annotations.type(at: item.expression.span) else { continue }
          add(": \(type.rawValue)", .type, behind: item.name.span, isApart: false)
        }
      case .summarize(let summary):
        for item in summary.groups + summary.columns {
          guard let type = annotations.type(at: item.expression.span) else { continue }
          add(": \(type.rawValue)", .type, behind: item.name.span, isApart: false)
        }
      case .during(let during):
        guard case .last = during.kind, let from = document.analysis.draft.pairing.window.from else { continue }
        add(
          "\(from.description) .. \(document.analysis.draft.now.description)", nil, behind: clause.span, isApart: true)
      case .table, .pair, .role, .eventsWhere, .within, .partitions, .lookup, .match, .include, .keep, .rowsWhere,
        .having, .orderBy, .limit, .missing:
        continue
      }
    }
    for reference in annotations.references where reference.symbol == .now {
      add(document.analysis.draft.now.description, nil, behind: reference.span, isApart: true)
    }
    return hints
  }
}
