import Values

/// When one value was seen, and in events of which names.
struct ValueSightings {
  private struct Sighting {
    var milliseconds: Int64
    var name: Int
  }

  private let all: [Sighting]
  private let byName: [Int: [Int64]]

  init(_ occurrences: [ValueIndex.Occurrence]) {
    all = occurrences.map { Sighting(milliseconds: $0.milliseconds, name: Int($0.name)) }
      .sorted { ($0.milliseconds, $0.name) < ($1.milliseconds, $1.name) }
    byName = Dictionary(grouping: all) { $0.name }.mapValues { $0.map(\.milliseconds) }
  }

  /// The first time in events of other names than these two, after a time where one is given.
  func first(besides start: Int, _ end: Int, after time: Int64? = nil) -> Int64? {
    let from = time.map { time in all.partitioningIndex { $0.milliseconds > time } } ?? 0
    return all[from...].first { $0.name != start && $0.name != end }?.milliseconds
  }

  /// The first time after that in events of a name.
  func first(of name: Int, after time: Int64) -> Int64? {
    let times = byName[name] ?? []
    let index = times.partitioningIndex { $0 > time }
    return index < times.count ? times[index] : nil
  }
}
