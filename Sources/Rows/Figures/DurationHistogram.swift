package import Values

/// How many durations lie between fixed edges, so that two reports can be laid side by side.
package struct DurationHistogram: Hashable, Sendable {
  package struct Bin: Hashable, Sendable {
    /// Included; nil in the first bin.
    package var lower: Interval?
    /// Excluded; nil in the last bin.
    package var upper: Interval?
    package var count: Int

    /// `1h – 6h`.
    package var title: String {
      switch (lower, upper) {
      case (nil, _): "end before start"
      case (let lower?, nil): "\(lower.specText) or more"
      case (let lower?, let upper?):
        lower.milliseconds == 0 ? "under \(upper.specText)" : "\(lower.specText) – \(upper.specText)"
      }
    }
  }

  private static let edges: [Int64] = {
    let (minute, hour, day) = (Int64(60), Int64(3600), Int64(86_400))
    return [
      0, 1, 10, minute, 10 * minute, hour, 6 * hour, day, 3 * day, 7 * day, 30 * day, 90 * day, 365 * day,
    ].map { $0 * 1000 }
  }()

  /// In order. The first one, of negative durations, is there only where there are some.
  package let bins: [Bin]
  package let count: Int

  package init(_ durations: [Interval]) {
    var counts = [Int](repeating: 0, count: Self.edges.count + 1)
    for duration in durations {
      counts[Self.edges.lastIndex { $0 <= duration.milliseconds }.map { $0 + 1 } ?? 0] += 1
    }
    var bins: [Bin] = []
    for (index, count) in counts.enumerated() where index > 0 || count > 0 {
      bins.append(
        Bin(
          lower: index == 0 ? nil : Interval(milliseconds: Self.edges[index - 1]),
          upper: index == Self.edges.count ? nil : Interval(milliseconds: Self.edges[index]), count: count))
    }
    self.bins = bins
    count = durations.count
  }
}
