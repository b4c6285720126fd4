import Semantics
import Values

/// Stands for the service of an event without an eventSource among the names that were seen.
let noSource = "(no source)"

/// Names that were seen where a spec may have meant them.
struct NearName: Hashable, Sendable {
  /// `s3:CreateBucket`.
  var name: String
  var count: Int

  var question: String { "did you mean \(name.visible) (seen \(count == 1 ? "once" : "\(count) times"))?" }

  /// The nearest to a selector among `service:EventName` texts: it differs in letter case, in one letter, or in the
  /// service alone.
  init?(to selector: EventSelector, among seen: Tally) {
    let service = selector.source?.byteSplit(".")[0]
    var best: (rank: Int, name: String, count: Int)?
    for candidate in seen.top(.max) {
      let parts = candidate.text.bytes.split(
        separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false
      )
      .map { String(decoding: $0, as: UTF8.self) }
      // What has no eventSource is named by no selector.
      guard parts.count == 2, !parts[0].isIdentical(to: noSource),
        let rank = Self.rank(parts[0], parts[1], service, selector.name), rank < best?.rank ?? .max
      else { continue }
      best = (rank, candidate.text.string, candidate.count)
    }
    guard let best else { return nil }
    name = best.name
    count = best.count
  }

  /// How far a seen name is from the wanted one; nil where it is another.
  private static func rank(_ seenService: String, _ seenName: String, _ service: String?, _ wanted: TextPattern) -> Int?
  {
    let isSameService = service.map { seenService.isIdentical(to: $0) } ?? true
    guard let literal = wanted.literal else { return !isSameService && wanted.matches(seenName.utf8) ? 2 : nil }
    let (a, b) = (Array(seenName.lowercased().utf8), Array(literal.lowercased().utf8))
    if a == b { return isSameService ? 0 : seenName.isIdentical(to: literal) ? 1 : 2 }
    return isSameService && isOneEditApart(a, b) ? 1 : nil
  }
}
