/// Which entries make one sequence: those of one account, one pair and one key.
struct EntryGroups {
  /// Indices into the entries, group by group, in each in the entries' order.
  private let indices: [Int]
  /// Where each group begins, and the end of the last.
  private let starts: [Int]

  private struct SequenceKey: Hashable {
    var scope: Int
    var pair: Int
    var key: TextTuple
  }

  init(_ entries: [Entry], _ events: [MatchedEvent]) {
    var groups: [SequenceKey: Int] = [:]
    var sizes: [Int] = []
    let groupOfEntry = entries.map { entry in
      let place = SequenceKey(scope: events[entry.event].scope, pair: entry.pair, key: entry.key)
      let group = groups[place] ?? sizes.count
      if group == sizes.count {
        groups[place] = group
        sizes.append(0)
      }
      sizes[group] += 1
      return group
    }
    var starts = [0]
    starts.reserveCapacity(sizes.count + 1)
    for size in sizes { starts.append(starts[starts.count - 1] + size) }
    var next = starts
    var indices = [Int](repeating: 0, count: entries.count)
    for (entry, group) in groupOfEntry.enumerated() {
      indices[next[group]] = entry
      next[group] += 1
    }
    self.indices = indices
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  func first(in group: Int) -> Int { indices[starts[group]] }

  func members(of group: Int) -> ArraySlice<Int> { indices[starts[group]..<starts[group + 1]] }
}
