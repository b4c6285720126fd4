/// Something of each row of a table. It is held, or made one at a time as it is read: of very many rows only what they
/// are made of is in memory then.
package struct RowList<Element: Hashable & Sendable>: RandomAccessCollection, Hashable, Sendable,
  ExpressibleByArrayLiteral
{
  package let count: Int
  private let element: @Sendable (Int) -> Element

  package init(_ elements: [Element]) {
    self.init(count: elements.count) { elements[$0] }
  }

  package init(arrayLiteral elements: Element...) { self.init(elements) }

  package init(count: Int, _ element: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.element = element
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(index: Int) -> Element {
    precondition(indices.contains(index))
    return element(index)
  }

  package static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }

  package func hash(into hasher: inout Hasher) {
    for element in self { hasher.combine(element) }
  }
}

/// The cells of each row.
package typealias ResultRows = RowList<[String?]>
