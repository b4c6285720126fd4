import Source
import Syntax
import Values

extension Analyzer {
  /// Reports a column whose name is near to one that the location names and no column has. It is known
  /// by both names from then on, so that using either is not a second mistake.
  mutating func mendNames(of columns: inout [PartitionColumn], in clause: TableClause?) {
    guard let clause, let location = clause.locations.first else { return }
    let placed = location.value.byteSplit("{").dropFirst().compactMap { part in
      part.utf8.contains(UInt8(ascii: "}")) ? part.byteSplit("}").first : nil
    }
    let placedNames = Dictionary(placed.map { ($0.nameKey, $0) }) { first, _ in first }
    var known = Set(columns.map(\.name.nameKey))
    for (index, column) in columns.enumerated() {
      guard let name = placedNames[column.name.nameKey], !name.isIdentical(to: column.name) else { continue }
      diagnostics.report(.placeholderCase(name, column.name, at: location.span))
      misspeltColumns[Text(columns[index].name)] = index
      columns[index].name = name
    }
    var unplaced = columns.map(\.name).filter { placedNames[$0.nameKey] == nil }
    for name in placed where !known.contains(name.nameKey) {
      guard let near = suggestion(for: name, among: unplaced),
        let index = columns.firstIndex(where: { $0.name.isIdentical(to: near) }),
        let place = clause.columnNames.first(where: { $0.value.text.isIdentical(to: near) })
      else { continue }
      diagnostics.report(.columnNotOfLocation(near, meant: name, at: place.span))
      misspeltColumns[Text(columns[index].name)] = index
      columns[index].name = name
      known.insert(name.nameKey)
      unplaced.removeAll { $0.isIdentical(to: near) }
    }
  }
}
