/// The columns that a scan reads of the table, found while the stages above it are built: nothing else is read.
final class ScanColumns {
  private(set) var columns: [SQLSelect.Column] = []
  private var known: [SQLExpression: SQLName] = [:]
  private var names: NameAllocator
  /// Whether the table's own columns are what is asked for: inside the scan its names for them are not known.
  private let isInside: Bool

  init(names: NameAllocator, isInside: Bool = false) {
    self.names = names
    self.isInside = isInside
  }

  /// A new name for a column of a later stage.
  func makeName(_ base: String) -> SQLName { names.make(base) }

  /// The scan's own column for a plain column or the member of a struct column.
  func read(_ path: [String]) -> SQLExpression {
    let steps = path.map { SQLName.ofTable($0.lowercased()) }
    let value = steps.dropFirst().reduce(SQLExpression.column(steps[0])) { .member($0, $1) }
    if steps.count == 1, steps[0].isQuoted { return readQuoted(steps[0].text) }
    return read(value, named: NameAllocator.word(steps.suffix(2).map(\.text)))
  }

  func read(_ value: SQLExpression, named base: String) -> SQLExpression {
    if isInside { return value }
    if let name = known[value] { return .column(name) }
    let name = names.make(base)
    known[value] = name
    columns.append(SQLSelect.Column(value: value, alias: value == .column(name) ? nil : name))
    return .column(name)
  }

  /// A partition column, which keeps its name.
  func read(partition name: String) -> SQLExpression { readQuoted(name) }

  private func readQuoted(_ name: String) -> SQLExpression {
    let column = SQLExpression.column(.quoted(name))
    if known.updateValue(.quoted(name), forKey: column) == nil {
      columns.append(SQLSelect.Column(value: column, alias: nil))
    }
    return column
  }
}
