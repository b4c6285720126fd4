import Semantics
import Values

/// Ends that were left out for one reason alone, by the hash of what a start must share with them.
struct RejectedEnds: Sendable {
  private struct End {
    var time: Instant
    /// Whether the event takes part as a start of the same key: such an event's end comes before its start.
    var isAlsoStart: Bool
  }

  private var ends: [Int: [End]] = [:]

  var isEmpty: Bool { ends.isEmpty }

  mutating func add(_ time: Instant, isAlsoStart: Bool, _ hash: Int) {
    ends[hash, default: []].append(End(time: time, isAlsoStart: isAlsoStart))
  }

  mutating func merge(_ other: Self) {
    ends.merge(other.ends, uniquingKeysWith: +)
  }

  /// The same, made ready to be asked.
  func sorted() -> Self {
    var result = self
    result.ends = ends.mapValues { $0.sorted { $0.time < $1.time } }
    return result
  }

  /// Whether one of the ends would have closed an open start: it does not come before the start, unless every start
  /// meets every end, nor later than `within`.
  func couldClose(_ start: Instant, _ hash: Int, _ plan: Plan) -> Bool {
    guard let ends = ends[hash] else { return false }
    switch plan.pairing.match {
    case .every: return ends.first.map { plan.pairing.window.reaches($0.time - start) } ?? false
    case .next, .first:
      let first = ends.partitioningIndex { $0.time >= start }
      let next = ends[first...].first { $0.time > start || !$0.isAlsoStart }
      return next.map { plan.pairing.window.reaches($0.time - start) } ?? false
    }
  }
}
