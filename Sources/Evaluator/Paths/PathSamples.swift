import Values

/// For each side of each pair the paths that a few of its events have: those with the smallest digests, which depend
/// neither on the order of events nor on threads, and are seldom replaced in a long log.
struct PathSamples: Sendable {
  private struct Sample {
    var digest: ContentDigest
    var paths: EventPaths
  }

  private static let limit = 3

  /// By `EventMatcher.parts`.
  private var byPart: [[Sample]]

  init(parts: Int) { byPart = Array(repeating: [], count: parts) }

  /// Whether an event of that digest would be kept.
  func wants(_ digest: ContentDigest, for part: Int) -> Bool {
    let samples = byPart[part]
    guard samples.count == Self.limit, let last = samples.last else { return !samples.contains { $0.digest == digest } }
    return digest < last.digest && !samples.contains { $0.digest == digest }
  }

  mutating func add(_ paths: EventPaths, _ digest: ContentDigest, for part: Int) {
    guard wants(digest, for: part) else { return }
    byPart[part].append(Sample(digest: digest, paths: paths))
    byPart[part].sort { $0.digest < $1.digest }
    if byPart[part].count > Self.limit { byPart[part].removeLast() }
  }

  mutating func merge(_ other: PathSamples) {
    for part in byPart.indices {
      for sample in other.byPart[part] { add(sample.paths, sample.digest, for: part) }
    }
  }

  /// The paths in the events of some parts, each once, by their texts.
  func paths(of parts: [Int]) -> [EventPath] {
    var seen: Set<EventPath> = []
    for part in parts { for sample in byPart[part] { seen.formUnion(sample.paths.all) } }
    return seen.sorted { Text($0.text) < Text($1.text) }
  }
}
