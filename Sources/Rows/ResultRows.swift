/// The rows of a table. They are held, or made one at a time as they are read: of very many rows only what they are
/// made of is in memory then.
package struct ResultRows: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
  package let count: Int
  private let row: @Sendable (Int) -> [String?]

  package init(_ rows: [[String?]]) {
    self.init(count: rows.count) { rows[$0] }
  }

  package init(arrayLiteral rows: [String?]...) { self.init(rows) }

  package init(count: Int, _ row: @escaping @Sendable (Int) -> [String?]) {
    self.count = count
    self.row = row
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(index: Int) -> [String?] {
    precondition(indices.contains(index))
    return row(index)
  }

  package static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }

  package func hash(into hasher: inout Hasher) {
    for row in self { hasher.combine(row) }
  }
}
