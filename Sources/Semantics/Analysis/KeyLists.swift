import Expressions
import Values

/// Lists in JSON columns, each with those that it is in.
struct KeyLists {
  private struct Place: Hashable {
    var column: JSONColumn
    var lists: [[Text]]
  }

  private var places = Set<Place>()

  mutating func add(_ path: ElementPath) {
    for count in 1...max(1, path.lists.count) { places.insert(place(path, count)) }
  }

  /// Whether a path goes through one of the lists, and through no other.
  func contains(_ path: ElementPath) -> Bool { places.contains(place(path, path.lists.count)) }

  private func place(_ path: ElementPath, _ count: Int) -> Place {
    Place(column: path.column, lists: path.lists.prefix(count).map { $0.map { Text($0) } })
  }
}
