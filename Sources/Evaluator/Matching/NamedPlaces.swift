import Values

/// Places in a list by the event names that they are about, so that an event is not held against all of them.
struct NamedPlaces: Sendable {
  private var byName: [Text: [Int]] = [:]
  /// Those with `*`, each of which may be about any event.
  private var ofPatterns: [Int] = []

  /// For each place the names without `*` in it, nil for one with.
  init(_ names: [[[UInt8]?]]) {
    for (place, names) in names.enumerated() {
      if names.contains(where: { $0 == nil }) {
        ofPatterns.append(place)
      } else {
        for name in Set(names.compactMap { $0.map { Text($0) } }) { byName[name, default: []].append(place) }
      }
    }
  }

  /// The places that may be about events of a name, in order.
  subscript(name: Text) -> [Int] {
    guard let found = byName[name] else { return ofPatterns }
    return ofPatterns.isEmpty ? found : (found + ofPatterns).sorted()
  }
}
