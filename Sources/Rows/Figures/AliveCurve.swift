package import Values

/// How many spans were alive at each moment: between its beginning, included, and its end, excluded; an open span up to
/// the last moment of the data.
///
/// Spans with one known side are not counted, nor those that end at or before the moment of their beginning.
package struct AliveCurve: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var from: Instant
    /// Alive from then until the next step, or to the end.
    package var count: Int
  }

  /// The first stretch of time with the largest count.
  package struct Peak: Hashable, Sendable {
    package var count: Int
    package var from: Instant
    package var to: Instant
  }

  /// In order of time; neighbours differ in their counts.
  package let steps: [Step]
  /// Where the data ends: no step is later.
  package let end: Instant?
  package let peak: Peak?
  /// How many spans are in the curve, and how many of the rows are not.
  package let counted: Int
  package let notCounted: Int

  package init(_ spans: RowSpans) {
    // Very many rows may have few moments.
    var changes: [Instant: Int] = [:]
    var counted = 0
    for span in spans.rows {
      switch span.extent {
      case .whole(let from, let to) where from < to:
        changes[from, default: 0] += 1
        changes[to, default: 0] -= 1
        counted += 1
      case .open(let from):
        changes[from, default: 0] += 1
        counted += 1
      case .whole, .began, .ended, .unknown: break
      }
    }
    var steps: [Step] = []
    var count = 0
    for (moment, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      count += change
      steps.append(Step(from: moment, count: count))
    }
    self.steps = steps
    self.counted = counted
    notCounted = spans.rows.count - counted
    let end = spans.last
    self.end = end
    let highest = steps.indices.max { (steps[$0].count, $1) < (steps[$1].count, $0) }
    peak = highest.flatMap { index in
      guard steps[index].count > 0, let last = index + 1 < steps.count ? steps[index + 1].from : end else { return nil }
      return Peak(count: steps[index].count, from: steps[index].from, to: last)
    }
  }

  /// The largest count within each of this many equal parts of the time from `first` to the end of the data.
  package func maxima(parts: Int, from first: Instant) -> [Int] {
    guard parts > 0 else { return [] }
    var result = [Int](repeating: 0, count: parts)
    guard let end, let highest = steps.map(\.count).max() else { return result }
    let length = end.milliseconds - first.milliseconds
    guard length > 0 else { return result.map { _ in highest } }
    // Ten thousand years of milliseconds times a terminal's width pass 64 bits.
    let width = Int128(parts)
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? steps[index + 1].from : end
      let begin = Int(Int128(step.from.milliseconds - first.milliseconds) * width / Int128(length))
      // The moment of the next step belongs to that one.
      let last = Int((Int128(next.milliseconds - first.milliseconds) * width - 1) / Int128(length))
      for part in max(0, begin)...max(0, begin, min(parts - 1, last)) where part < parts {
        result[part] = max(result[part], step.count)
      }
    }
    return result
  }
}
