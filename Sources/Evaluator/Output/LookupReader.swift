import Expressions
import Semantics
import Values

/// Finds the line of a lookup that belongs to a row.
struct LookupReader: Sendable {
  private let keys: [@Sendable (RowView) -> Value]
  /// Cells by the texts of the keys.
  private let lines: [[Text]: [Text?]]

  init(_ lookup: Lookup, _ evaluation: Evaluation<RowField, RowView>) {
    keys = lookup.keys.map(evaluation.value)
    lines = Dictionary(lookup.lines.map { ($0.keys, $0.cells) }, uniquingKeysWith: { first, _ in first })
  }

  /// NULL where an expression is NULL or no line has these texts.
  func value(of column: Int, _ row: RowView) -> Value {
    guard let key = key(of: row) else { return .null }
    return lines[key].map { Value($0[column]) } ?? .null
  }

  func hasLine(_ key: [Text]) -> Bool { lines[key] != nil }

  /// Nil where an expression is NULL.
  func key(of row: RowView) -> [Text]? {
    var texts: [Text] = []
    texts.reserveCapacity(keys.count)
    for key in keys {
      guard case .text(let text) = key(row) else { return nil }
      texts.append(text)
    }
    return texts
  }
}
