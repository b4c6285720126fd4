import Values

/// How often texts were seen.
///
/// Its size is bounded: of a long text the beginning counts, and of very many different ones those with the smallest
/// digests. Which these are depends neither on the order in which texts come nor on how they were shared out among
/// threads, and each of them is counted exactly.
struct Tally: Sendable {
  private static let limit = 5000
  private static let longestText = 200

  private var counts: [Text: Int] = [:]
  /// Nil until texts had to be given up; then only texts up to this digest are counted.
  private var largestDigest: ContentDigest?

  mutating func add(_ text: Text, _ count: Int = 1) {
    let text = text.cut(to: Self.longestText)
    if let largestDigest, ContentDigest(text) > largestDigest { return }
    counts[text, default: 0] += count
    if counts.count > 2 * Self.limit { prune() }
  }

  mutating func merge(_ other: Tally) {
    if let digest = other.largestDigest {
      largestDigest = min(largestDigest ?? digest, digest)
      counts = counts.filter { ContentDigest($0.key) <= digest }
    }
    for (text, count) in other.counts { add(text, count) }
  }

  private mutating func prune() {
    guard counts.count > Self.limit else { return }
    let kept = counts.map { (digest: ContentDigest($0.key), text: $0.key, count: $0.value) }
      .sorted { $0.digest < $1.digest }.prefix(Self.limit)
    largestDigest = kept.last?.digest
    counts = Dictionary(uniqueKeysWithValues: kept.map { ($0.text, $0.count) })
  }

  /// The most frequent ones, ties by text.
  func top(_ count: Int) -> [(text: Text, count: Int)] {
    var pruned = self
    pruned.prune()
    return pruned.counts.map { (text: $0.key, count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }.prefix(count).map { $0 }
  }

  var isEmpty: Bool { counts.isEmpty }
}
