import Values

/// One line of a difference between two texts.
package enum LineChange: Hashable, Sendable {
  case same(String)
  case removed(String)
  case added(String)
}

/// How one list of lines becomes another, in time that grows little faster than their number.
///
/// Lines that occur once in each text, in the same order, are matched first; then equal lines at both ends of each gap;
/// short gaps get a minimal difference.
package func lineDifference(from old: [String], to new: [String]) -> [LineChange] {
  let differ = LineDiffer(old: old.map { Text($0) }, new: new.map { Text($0) })
  var changes: [LineChange] = []
  func gap(_ a: Range<Int>, _ b: Range<Int>) {
    for change in differ.changes(a, b) {
      switch change {
      case .same(let index): changes.append(.same(old[index]))
      case .removed(let index): changes.append(.removed(old[index]))
      case .added(let index): changes.append(.added(new[index]))
      }
    }
  }
  var (a, b) = (0, 0)
  for (i, j) in differ.anchors() {
    gap(a..<i, b..<j)
    changes.append(.same(old[i]))
    (a, b) = (i + 1, j + 1)
  }
  gap(a..<old.count, b..<new.count)
  return changes
}

private struct LineDiffer {
  enum Change {
    case same(Int)
    case removed(Int)
    case added(Int)
  }

  /// Stretches of at most this many lines, of both texts together, are compared thoroughly: the time for that grows
  /// with the square of their number.
  private static let thoroughly = 1000

  let old: [Text]
  let new: [Text]

  /// The longest run of lines that both texts have once each, in the order of both.
  func anchors() -> [(Int, Int)] {
    let places = onlyPlaces(new)
    let pairs = onlyPlaces(old).compactMap { line, i in places[line].map { (i, $0) } }.sorted { $0.0 < $1.0 }
    // The last pair of the best run of each length, and each pair's predecessor.
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: [(Int, Int)] = []
    var next = tails.last ?? -1
    while next >= 0 {
      run.append(pairs[next])
      next = before[next]
    }
    return run.reversed()
  }

  private func onlyPlaces(_ lines: [Text]) -> [Text: Int] {
    var places: [Text: Int] = [:]
    for (index, line) in lines.enumerated() { places[line] = places[line] == nil ? index : -1 }
    return places.filter { $0.value >= 0 }
  }

  /// The changes between two stretches without an anchor.
  func changes(_ a: Range<Int>, _ b: Range<Int>) -> [Change] {
    var head = 0
    while head < min(a.count, b.count), old[a.lowerBound + head] == new[b.lowerBound + head] { head += 1 }
    var tail = 0
    while tail < min(a.count, b.count) - head, old[a.upperBound - 1 - tail] == new[b.upperBound - 1 - tail] {
      tail += 1
    }
    let (from, to) = (a.lowerBound + head..<a.upperBound - tail, b.lowerBound + head..<b.upperBound - tail)
    return (a.lowerBound..<from.lowerBound).map { .same($0) } + middle(from, to)
      + (from.upperBound..<a.upperBound).map { .same($0) }
  }

  private func middle(_ a: Range<Int>, _ b: Range<Int>) -> [Change] {
    guard a.count + b.count <= Self.thoroughly else { return a.map { .removed($0) } + b.map { .added($0) } }
    let difference = Array(new[b]).difference(from: Array(old[a]))
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(a.lowerBound + offset)
      case .insert(let offset, _, _): added.insert(b.lowerBound + offset)
      }
    }
    var changes: [Change] = []
    var (i, j) = (a.lowerBound, b.lowerBound)
    while i < a.upperBound || j < b.upperBound {
      if i < a.upperBound, removed.contains(i) {
        changes.append(.removed(i))
        i += 1
      } else if j < b.upperBound, added.contains(j) {
        changes.append(.added(j))
        j += 1
      } else {
        changes.append(.same(i))
        i += 1
        j += 1
      }
    }
    return changes
  }
}
