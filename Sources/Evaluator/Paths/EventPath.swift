import Expressions
import Semantics
import Values

/// A path into the JSON of an event, as it was found there.
struct EventPath: Hashable, Sendable {
  /// The names of the members, the column's first; elements of arrays have none.
  var steps: [Text]
  /// As a spec writes it: `responseElements.instancesSet.items[].instanceId`.
  var text: String
}

/// The paths of all scalars in the JSON columns of an event, up to a number of them.
struct EventPaths: Sendable {
  /// By `JSONColumn.allCases`, in order; nil where the column is null or missing.
  let byColumn: [[EventPath]?]

  static let none = EventPaths(byColumn: JSONColumn.allCases.map { _ in nil })

  private init(byColumn: [[EventPath]?]) { self.byColumn = byColumn }

  init(_ event: EventView, _ shape: FieldTrie) {
    byColumn = JSONColumn.allCases.map { column in
      event.withJSON(shape.slot(column.column)) { bytes in
        var collector = PathCollector(bytes)
        collector.collect([Text(column.rawValue)], column.rawValue, depth: 0)
        return collector.paths.sorted { Text($0.text) < Text($1.text) }
      }
    }
  }

  var all: [EventPath] { byColumn.flatMap { $0 ?? [] } }

  /// Nil where the column is null or missing.
  subscript(column: JSONColumn) -> [EventPath]? {
    JSONColumn.allCases.firstIndex(of: column).flatMap { byColumn[$0] }
  }
}

/// Walks over JSON and collects the paths of its scalars, the elements of an array under one `[]`.
private struct PathCollector {
  private static let mostPaths = 200
  private static let deepest = 20
  private static let longestName = 60

  private(set) var paths: Set<EventPath> = []
  private var cursor: JSONCursor

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    cursor = JSONCursor(bytes)
    cursor.skipSpace()
  }

  mutating func collect(_ steps: [Text], _ text: String, depth: Int) {
    guard depth < Self.deepest, paths.count < Self.mostPaths else {
      _ = cursor.skipValue()
      return
    }
    if cursor.take("{") {
      cursor.skipSpace()
      while let key = cursor.takeKey() {
        let name = key.text(in: cursor.bytes).cut(to: Self.longestName)
        collect(steps + [name], text + "." + stepText(name.string), depth: depth + 1)
        cursor.skipSpace()
        guard cursor.take(",") else { break }
        cursor.skipSpace()
      }
      cursor.skipSpace()
      _ = cursor.take("}")
    } else if cursor.take("[") {
      cursor.skipSpace()
      while let byte = cursor.next, byte != UInt8(ascii: "]") {
        let start = cursor.offset
        collect(steps, text + "[]", depth: depth + 1)
        cursor.skipSpace()
        if cursor.take(",") { cursor.skipSpace() } else if cursor.offset == start { break }
      }
      _ = cursor.take("]")
    } else if cursor.takeScalar() != nil {
      paths.insert(EventPath(steps: steps, text: text))
    }
  }
}
