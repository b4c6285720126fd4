import Values

/// One end of a start with the best key.
struct EndFinding: Sendable {
  var start: Int
  var end: Int
  var keys: [KeyCandidate]
  var statistics: KeyStatistics
  /// How many keys of starts come back in a later end, and of how many; in a sample where not all were kept.
  var keysBack: Int
  var keysInAll: Int
  var score: Double
  /// Keys of this end that were not chosen, the best first, and how many values each shares.
  var otherKeys: [(key: KeyCandidate, values: Int)]

  /// Whether it is more than a value that many have, or that an event of another purpose mentions.
  var isLikely: Bool

  /// Whether it is enough to speak of a start and its end when this event was not asked about: the names say so, or
  /// the values do, which are new at the start, come back once, and are not heard of again.
  var isPlain: Bool
}

/// Looks for ends and keys in what a collector gathered.
struct KeySearch {
  let names: [EventName]
  let samples: [EventSamples]
  let tree: PathTree
  let counts: SampleCounts
  private let index: ValueIndex
  let folding: PathFolding

  init(_ collector: SampleCollector) {
    var collector = collector
    collector.sort()
    names = collector.names
    samples = collector.samples
    counts = collector.counts
    var tree = collector.tree
    let folding = PathFolding(samples, &tree)
    self.tree = tree
    self.folding = folding
    index = ValueIndex(samples) { folding.path($0, $1) }
  }

  /// The ends of these starts, the best first; of one end alone where that is given.
  func ends(of starts: Set<Int>, end: Int? = nil) -> [Int: [EndFinding]] {
    let tally = KeyTally(index, samples, starts: starts, end: end)
    var found: [Int: [EndFinding]] = [:]
    var shares = PathShares(samples, folding)
    for (sides, candidates) in tally.candidates() {
      if let finding = finding(sides, candidates, &shares) { found[sides.start, default: []].append(finding) }
    }
    return found.mapValues { findings in
      findings.sorted { a, b in a.score != b.score ? a.score > b.score : names[a.end] < names[b.end] }
    }
  }

  private func finding(
    _ sides: KeyTally.Sides, _ candidates: [KeyCandidate: KeyStatistics], _ shares: inout PathShares
  ) -> EndFinding? {
    let words = (start: EventWords(names[sides.start].name.string), end: EventWords(names[sides.end].name.string))
    let score = KeyScore(tree: tree, noun: words.start.joinedNoun)
    let level = max(samples[sides.start].level, samples[sides.end].level)
    var ranked: [(key: KeyCandidate, statistics: KeyStatistics, score: Double)] = []
    for (key, statistics) in candidates {
      let startShare = shares.share(statistics.starts, of: sides.start, key.startPath, level)
      let endShare = shares.share(statistics.ends, of: sides.end, key.endPath, level)
      ranked.append((key, statistics, score.score(key, statistics, startShare: startShare, endShare: endShare)))
    }
    ranked.sort { a, b in
      a.score != b.score
        ? a.score > b.score
        : (a.key.startPath, a.key.endPath, a.key.transform.rawValue)
          < (b.key.startPath, b.key.endPath, b.key.transform.rawValue)
    }
    guard let best = ranked.first else { return nil }
    let isSameService = names[sides.start].service == names[sides.end].service
    let statistics = best.statistics
    let total =
      best.score + (isSameService ? 2 : -4) + EventWords.weight(of: words.end, after: words.start)
      + 4 * statistics.share(of: statistics.last)
    let inAll = shares.sampled(sides.start, best.key.startPath, level)
    let apart = Double(statistics.values) / Double(max(statistics.starts, statistics.ends))
    let information = statistics.bits / Double(statistics.values)
    let isFinal = statistics.share(of: statistics.last) >= 0.7 && apart >= 0.9 && information >= 8
    let isNew = statistics.share(of: statistics.new) >= 0.7 && Double(statistics.starts) >= 0.5 * Double(inAll)
    let isNamed = words.start.begins && EventWords.weight(of: words.end, after: words.start) >= 12
    let isUse = words.end.isUse(after: words.start)
    let isCalledName = [best.key.startPath, best.key.endPath].contains { KeyScore.isCalledName(tree.steps($0)) }
    return EndFinding(
      start: sides.start, end: sides.end, keys: [best.key], statistics: statistics, keysBack: statistics.starts,
      keysInAll: inAll, score: total,
      otherKeys: ranked.dropFirst().prefix(3).map { ($0.key, $0.statistics.values) },
      isLikely: information * apart >= (isCalledName ? 3 : 9) && (!isUse || isFinal && isSameService)
        && (isSameService || isNew || words.end.noun == words.start.noun),
      isPlain: isNamed && apart >= 0.3 || isFinal && isNew && isSameService && !isUse)
  }
}

/// How many of a name's events have a path, in the sample of a level.
struct PathShares {
  private let samples: [EventSamples]
  private let folding: PathFolding
  private var counts: [Int: [Int: [PathTree.Node: Int]]] = [:]

  init(_ samples: [EventSamples], _ folding: PathFolding) {
    self.samples = samples
    self.folding = folding
  }

  /// Values at the path that belong to the sample.
  mutating func sampled(_ name: Int, _ path: PathTree.Node, _ level: Int) -> Int {
    if let counted = counts[name]?[level] { return counted[path] ?? 0 }
    var counted: [PathTree.Node: Int] = [:]
    let kept = samples[name].kept
    for (hash, path) in zip(kept.hashes, kept.paths) where ValueHash.isSampled(hash, level) {
      counted[folding.path(name, path), default: 0] += 1
    }
    counts[name, default: [:]][level] = counted
    return counted[path] ?? 0
  }

  /// The share of a name's events that come back, where so many values at the path do.
  mutating func share(_ count: Int, of name: Int, _ path: PathTree.Node, _ level: Int) -> Double {
    let here = sampled(name, path, level)
    // Without a sample every event counts, those without such a value too.
    let all = level == 0 ? max(here, samples[name].succeeded) : here
    return all == 0 ? 0 : min(1, Double(count) / Double(all))
  }
}
