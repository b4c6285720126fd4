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
    var texts: [Text] = []
    texts.reserveCapacity(keys.count)
    for key in keys {
      guard case .text(let text) = key(row) else { return .null }
      texts.append(text)
    }
    return lines[texts].map { Value($0[column]) } ?? .null
  }
}
