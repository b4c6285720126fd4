import Semantics
import Source
import Syntax

struct DocumentSymbol: Encodable {
  /// The icons of the protocol.
  enum Kind: Int, Encodable {
    case module = 2
    case property = 7
    case field = 8
    case function = 12
    case variable = 13
    case key = 20
    case structure = 23
    case event = 24
  }

  var name: String
  var detail: String?
  var kind: Kind
  var range: TextRange
  var selectionRange: TextRange
  var children: [DocumentSymbol]
}

extension LanguageServer {
  /// The clauses, and what they define.
  func documentSymbols(_ params: DocumentParams) throws(ResponseError) -> [DocumentSymbol] {
    let document = try document(params.textDocument)
    return document.analysis.spec.clauses.compactMap { outline($0, in: document) }
  }

  private func outline(_ clause: Clause, in document: Document) -> DocumentSymbol? {
    guard let word = clause.word else { return nil }
    func symbol(
      _ kind: DocumentSymbol.Kind, _ name: String? = nil, detail: String? = nil, at place: SourceSpan? = nil,
      children: [DocumentSymbol] = []
    ) -> DocumentSymbol {
      self.symbol(
        name ?? word.text, detail, kind, clause.span, selecting: place ?? clause.keyword, children, in: document)
    }
    func items(_ items: [SelectItem]) -> [DocumentSymbol] {
      items.map { item in
        let text = document.analysis.file.text(of: item.expression.span)
        return self.symbol(
          item.name.value.text, text, .field, item.span, selecting: item.name.span, [], in: document)
      }
    }
    let rest = text(of: clause, in: document)
    switch clause.kind {
    case .table(let table):
      let columns = (table.items ?? []).compactMap { item -> DocumentSymbol? in
        guard case .column(let name, _) = item.kind else { return nil }
        let text = document.analysis.file.text(of: SourceSpan(Int(name.span.end), Int(item.span.end)))
        return self.symbol(name.value.text, text, .key, item.span, selecting: name.span, [], in: document)
      }
      return symbol(.structure, "table " + table.name.map(\.value.text).joined(separator: "."), children: columns)
    case .pair(let pair):
      let waypoints = pair.waypoints.map { waypoint in
        self.symbol(
          waypoint.name.value.text, "via", .event, waypoint.span, selecting: waypoint.name.span, [], in: document)
      }
      let events = "\(names(pair.starts)) -> \(names(pair.ends))"
      return symbol(
        .event, pair.label.map { "pair \"\($0.value)\"" } ?? "pair \(events)", detail: events,
        at: pair.label?.span, children: waypoints)
    case .partitions(let clause):
      let names = (clause.columns + clause.attributes).map { $0.value.text }
      return symbol(.module, "partitions (\(names.joined(separator: ", ")))")
    case .lookup(let lookup):
      return symbol(.module, "lookup \(lookup.name.value.text)", detail: lookup.file.value, at: lookup.name.span)
    case .select(let columns): return symbol(.structure, children: items(columns))
    case .summarize(let summary): return symbol(.structure, children: items(summary.groups + summary.columns))
    case .role, .eventsWhere, .during, .within, .match, .include, .keep, .rowsWhere, .having, .orderBy, .limit:
      return symbol(.property, detail: rest)
    case .missing: return nil
    }
  }

  private func names(_ events: [SelectorSyntax]) -> String {
    events.map(\.eventText).joined(separator: ", ")
  }

  /// What is after the keyword, on one line.
  private func text(of clause: Clause, in document: Document) -> String {
    let text = document.analysis.file.text(of: SourceSpan(Int(clause.keyword.end), Int(clause.span.end)))
    return text.unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }.map { String($0) }
      .joined(separator: " ")
  }

  private func symbol(
    _ name: String, _ detail: String?, _ kind: DocumentSymbol.Kind, _ span: SourceSpan, selecting place: SourceSpan,
    _ children: [DocumentSymbol], in document: Document
  ) -> DocumentSymbol {
    // A client may refuse a symbol without a name, or one whose name is not inside it.
    let whole = span.joined(with: place)
    return DocumentSymbol(
      name: name.isEmpty ? "?" : name, detail: detail, kind: kind, range: document.range(of: whole, encoding),
      selectionRange: document.range(of: place, encoding), children: children)
  }
}
