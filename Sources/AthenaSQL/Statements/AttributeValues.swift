import Semantics
import Values

/// The attributes of the tuples that a branch scans, as literals.
struct AttributeValues {
  private let columns: [SQLName]
  private let values: [[Text]: [String?]]

  init(_ partitions: Partitions) {
    columns = partitions.injected.map { .quoted(partitions.columns[$0].name) }
    var values: [[Text]: [String?]] = [:]
    if !partitions.attributes.isEmpty {
      for (tuple, attributes) in zip(partitions.tuples ?? [], partitions.attributeValues) {
        values[tuple.map { Text($0) }] = attributes
      }
    }
    self.values = values
  }

  /// One literal where all tuples of the branch agree, else a map from the columns in which they differ.
  func value(_ attribute: Int, in branch: TupleProduct) -> SQLExpression {
    var tuples: [[Text]] = [[]]
    for list in branch.values { tuples = tuples.flatMap { tuple in list.map { tuple + [Text($0)] } } }
    let cells = tuples.map { values[$0]?[attribute].map { Text($0) } }
    if cells.allSatisfy({ $0 == cells[0] }) { return cells[0].map(SQLExpression.text) ?? .null(.varchar) }
    let differing = branch.values.indices.filter { branch.values[$0].count > 1 }
    let entries = zip(tuples, cells).map { tuple, cell in (keys: differing.map { tuple[$0] }, value: cell) }
    return LiteralMap(entries).value(at: differing.map { .column(columns[$0]) })
  }
}
