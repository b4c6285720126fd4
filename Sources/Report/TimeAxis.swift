package import Values

/// Where moments are drawn from left to right, and which of them are named.
package struct TimeAxis: Hashable, Sendable {
  package struct Tick: Hashable, Sendable {
    package var moment: Instant
    package var label: String
  }

  package let first: Instant
  package let last: Instant
  /// At most eight, in order, at round times in UTC.
  package let ticks: [Tick]

  private static let most = 8

  /// A single moment is drawn in the middle of two seconds.
  package init(from first: Instant, to last: Instant) {
    let isMoment = first >= last
    self.first = isMoment ? Instant(milliseconds: first.milliseconds - 1000) : first
    self.last = isMoment ? Instant(milliseconds: first.milliseconds + 1000) : last
    ticks = Self.ticks(from: self.first, to: self.last)
  }

  /// In percent of the width, with at most three decimals.
  package func position(_ moment: Instant) -> String { percent(share(moment)) }

  /// 0 at the left and 1 at the right.
  func share(_ moment: Instant) -> Double {
    Double(moment.milliseconds - first.milliseconds) / Double(last.milliseconds - first.milliseconds)
  }

  private static func ticks(from first: Instant, to last: Instant) -> [Tick] {
    let (minute, hour, day): (Int64, Int64, Int64) = (60_000, 3_600_000, 86_400_000)
    let steps: [Int64] = [
      1000, 5000, 10_000, 30_000, minute, 5 * minute, 10 * minute, 30 * minute, hour, 3 * hour, 6 * hour, 12 * hour,
      day, 2 * day, 5 * day, 10 * day,
    ]
    let length = last.milliseconds - first.milliseconds
    guard let step = steps.first(where: { length / $0 < most }) else { return months(from: first, to: last) }
    // Days are counted from the first of January 1970.
    var moment = -Interval.floorDivide(-first.milliseconds, step) * step
    var ticks: [Tick] = []
    while moment <= last.milliseconds {
      let text = Instant(milliseconds: moment).description
      let (date, time) = (text.prefix(10), text.dropFirst(11))
      let label = step >= day ? String(date) : "\(date.dropFirst(5)) \(time.prefix(step >= minute ? 5 : 8))"
      ticks.append(Tick(moment: Instant(milliseconds: moment), label: label))
      moment += step
    }
    return ticks
  }

  /// At the first of months, as many apart as it takes.
  private static func months(from first: Instant, to last: Instant) -> [Tick] {
    func month(_ moment: Instant) -> Int {
      let (year, month, _) = moment.date.components
      return year * 12 + month - 1
    }
    let (begin, end) = (month(first), month(last))
    let step = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12_000].first { (end - begin) / $0 < most } ?? 24_000
    var ticks: [Tick] = []
    var next = (begin + step - 1) / step * step
    while next <= end {
      if let date = CivilDate(year: next / 12, month: next % 12 + 1, day: 1), date.start >= first {
        let label = String(date.description.prefix(step % 12 == 0 ? 4 : 7))
        ticks.append(Tick(moment: date.start, label: label))
      }
      next += step
    }
    return ticks
  }
}

/// A share in percent, with at most three decimals.
func percent(_ share: Double) -> String {
  let thousandths = Int((share * 100_000).rounded())
  guard thousandths % 1000 != 0 else { return "\(thousandths / 1000)" }
  var fraction = padded(abs(thousandths % 1000), to: 3)[...]
  while fraction.last == "0" { fraction.removeLast() }
  return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(fraction)"
}
