import Values

/// Counts for every start and end which of their values are shared, in one pass over the index.
struct KeyTally {
  struct Sides: Hashable {
    var start: Int
    var end: Int
  }

  /// What is counted apart: a text that is compared whole may still have separators at which another way would cut.
  private struct Slot: Hashable {
    var candidate: KeyCandidate
    var hasSlash: Bool
    var hasColon: Bool

    /// Sums of doubles depend on their order.
    var order: (PathTree.Node, PathTree.Node, UInt8, Int) {
      let signs = (hasSlash ? 2 : 0) + (hasColon ? 1 : 0)
      return (candidate.startPath, candidate.endPath, candidate.transform.rawValue, signs)
    }
  }

  /// A value in more places than these is not the key of a resource.
  private static let occurrenceLimit = 1000

  /// Nor is one that so many starts and ends may share, where all events are asked about: the names of roles and the
  /// like are in events of hundreds of names.
  private static let sharingLimit = 10_000

  private let samples: [EventSamples]
  private let starts: Set<Int>
  private let end: Int?
  /// All successful events.
  private let total: Double
  private var slots: [Sides: [Slot: KeyStatistics]] = [:]

  /// `end` is the one end that is asked about.
  init(_ index: ValueIndex, _ samples: [EventSamples], starts: Set<Int>, end: Int?) {
    self.samples = samples
    self.starts = starts
    self.end = end
    total = samples.reduce(0) { $0 + Double($1.succeeded) }
    var from = 0
    let all = index.occurrences
    while from < all.count {
      var to = from + 1
      while to < all.count, all[to].hash == all[from].hash { to += 1 }
      if to - from > 1, to - from <= Self.occurrenceLimit { add(all[from..<to]) }
      from = to
    }
  }

  /// The candidates of a start and its ends, each with all that speaks for it.
  func candidates() -> [Sides: [KeyCandidate: KeyStatistics]] {
    slots.mapValues { slots in
      var sums: [KeyCandidate: KeyStatistics] = [:]
      for (slot, statistics) in slots.sorted(by: { $0.key.order < $1.key.order }) {
        sums[slot.candidate, default: KeyStatistics()] += statistics
      }
      // What has no separator to be cut at is the same when it is cut.
      for candidate in sums.keys where candidate.transform != .none {
        for (hasSlash, hasColon) in [(false, false), (false, true), (true, false)] {
          let cut =
            switch candidate.transform {
            case .startAfterSlash, .endAfterSlash: hasSlash
            case .startAfterColon, .endAfterColon: hasColon
            case .none: true
            }
          var whole = candidate
          whole.transform = .none
          if !cut, let same = slots[Slot(candidate: whole, hasSlash: hasSlash, hasColon: hasColon)] {
            sums[candidate]? += same
          }
        }
      }
      return sums
    }
  }

  /// Occurrences of one value in events of one name, at one path, in one part.
  private struct Run {
    var name: Int
    var path: PathTree.Node
    var part: ValueIndex.Part
    var range: Range<Int>
    var first: Int64
    var last: Int64
  }

  /// Adds the occurrences of one value.
  private mutating func add(_ slice: ArraySlice<ValueIndex.Occurrence>) {
    let isStarted = slice.contains { starts.contains(Int($0.name)) }
    guard isStarted, slice.contains(where: { $0.name != slice[slice.startIndex].name }) || end != nil else { return }
    let group = slice.sorted { a, b in
      (a.name, a.path, a.part.rawValue, a.milliseconds, a.value) < (
        b.name, b.path, b.part.rawValue, b.milliseconds, b.value
      )
    }
    var runs: [Run] = []
    for (index, one) in group.enumerated() {
      if let last = runs.indices.last, runs[last].name == Int(one.name), runs[last].path == one.path,
        runs[last].part == one.part
      {
        runs[last].range = runs[last].range.lowerBound..<index + 1
        runs[last].last = one.milliseconds
      } else {
        runs.append(
          Run(
            name: Int(one.name), path: one.path, part: one.part, range: index..<index + 1, first: one.milliseconds,
            last: one.milliseconds))
      }
    }
    let events = Set(group.map { Int64($0.name) << 32 | Int64($0.event) })
    let frequency = events.reduce(0.0) { $0 + Double(1 << samples[Int($1 >> 32)].level) }
    // As though many more events were there that do not hold it: in a small file every value is frequent.
    let rarity = max(0, ((total + 10_000) / max(1, frequency)).roughLog2)
    let started = runs.filter { starts.contains($0.name) }
    let ended = runs.filter { run in end.map { $0 == run.name } ?? !samples[run.name].isReadOnly }
    guard starts.count == 1 || started.count * ended.count <= Self.sharingLimit else { return }
    let sightings = ValueSightings(group)
    for start in started {
      for other in ended where other.last >= start.first && (other.name != start.name || end != nil) {
        guard let transform = KeyCandidate.Transform(start: start.part, end: other.part) else { continue }
        count(group, sightings, start, other, transform, rarity)
      }
    }
  }

  private mutating func count(
    _ group: [ValueIndex.Occurrence], _ sightings: ValueSightings, _ start: Run, _ end: Run,
    _ transform: KeyCandidate.Transform, _ rarity: Double
  ) {
    let level = max(samples[start.name].level, samples[end.name].level)
    let one = group[start.range.lowerBound]
    // A sample holds together what has the same text; of cut texts it does not.
    guard level == 0 || transform == .none && ValueHash.isSampled(one.hash, level) else { return }
    var statistics = KeyStatistics(values: 1)
    // An event that is both never ends itself.
    let isSame = start.name == end.name
    let (startTimes, endTimes) = (group[start.range], group[end.range])
    statistics.starts = startTimes.prefixCount { isSame ? $0.milliseconds < end.last : $0.milliseconds <= end.last }
    statistics.ends =
      endTimes.count - endTimes.prefixCount { isSame ? $0.milliseconds <= start.first : $0.milliseconds < start.first }
    guard statistics.starts > 0, statistics.ends > 0 else { return }
    statistics.earlier = !isSame && end.first < start.first ? 1 : 0
    let first = sightings.first(besides: start.name, end.name)
    statistics.new = first.map { $0 < start.first } == true ? 0 : 1
    let next = sightings.first(besides: start.name, end.name, after: end.last)
    let restart = sightings.first(of: start.name, after: end.last) ?? .max
    statistics.last = next.map { $0 < restart } == true ? 0 : 1
    let shape = Double(samples[start.name].kept.bits[Int(one.value)])
    statistics.bits = min(shape, rarity)
    let candidate = KeyCandidate(startPath: start.path, endPath: end.path, transform: transform)
    let slot = Slot(candidate: candidate, hasSlash: one.hasSlash, hasColon: one.hasColon)
    slots[Sides(start: start.name, end: end.name), default: [:]][slot, default: KeyStatistics()] += statistics
  }
}

extension ArraySlice {
  /// How many elements come before the first for which it does not hold, and for none after that.
  fileprivate func prefixCount(where holds: (Element) -> Bool) -> Int {
    partitioningIndex { !holds($0) } - startIndex
  }
}
