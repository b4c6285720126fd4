package import Values

/// The middle and the ends of some durations. Percentiles are by nearest rank: of n durations in order the one at
/// ⌈P × n / 100⌉.
package struct DurationStatistics: Hashable, Sendable {
  package let count: Int
  package let shortest: Interval
  package let median: Interval
  package let percentile95: Interval
  package let longest: Interval

  /// Whether there are enough for the 95th percentile to be another than the longest.
  package var isLarge: Bool { count >= 20 }

  /// Nil of no durations.
  package init?(_ durations: [Interval]) {
    let sorted = durations.sorted()
    guard let shortest = sorted.first, let longest = sorted.last else { return nil }
    count = sorted.count
    self.shortest = shortest
    self.longest = longest
    func percentile(_ percent: Int) -> Interval { sorted[(percent * sorted.count + 99) / 100 - 1] }
    median = percentile(50)
    percentile95 = percentile(95)
  }
}
