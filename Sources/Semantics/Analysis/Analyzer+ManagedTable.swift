import Source
import Syntax

/// Tables that AWS makes and lays out: `schema lake` and `schema ocsf`.
extension Analyzer {
  /// Nothing may be said of where such a table's data lie.
  mutating func reportLayout(of clause: TableClause, _ schema: TableSchema) {
    for item in clause.items ?? [] {
      switch item.kind {
      case .location: diagnostics.report(.layoutOfManagedTable("location", schema, at: item.span))
      case .serde: diagnostics.report(.layoutOfManagedTable("serde", schema, at: item.span))
      case .column(let name, _):
        diagnostics.report(.layoutOfManagedTable(name.value.text, schema, at: item.span))
      case .schema, .declaredField, .missing: break
      }
    }
    for clause in spec.clauses where clause.word == .partitions {
      diagnostics.report(.partitionsOfManagedTable(schema, at: clause.keyword))
    }
  }

  /// A statement names an event data store by its id, unquoted, so that nothing else may be there.
  mutating func reportName(ofStore name: Located<Name>) {
    let text = name.value.text
    guard !isUUID(text.utf8) else { return }
    let last = text.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
    diagnostics.report(.eventDataStoreName(text, id: isUUID(last.utf8) ? last : nil, at: name.span))
  }
}
