/// Counts events, and keeps what was read of the one with the smallest digest, so that the order of files does not
/// matter.
struct SampledCount<Sample: Sendable>: Sendable {
  private(set) var count = 0
  private var kept: (digest: ContentDigest, sample: Sample)?

  /// Nil without an event.
  var sample: Sample? { kept?.sample }

  mutating func add(_ event: EventView, _ read: () -> Sample) {
    count += 1
    let digest = ContentDigest(event.bytes)
    if let kept, kept.digest <= digest { return }
    kept = (digest, read())
  }

  mutating func merge(_ other: Self) {
    count += other.count
    guard let theirs = other.kept else { return }
    if kept.map({ theirs.digest < $0.digest }) ?? true { kept = theirs }
  }
}
