package import Values

/// `during` and `within`: when a span has to start, and how much later it may end.
package struct TimeWindow: Hashable, Sendable {
  /// The first moment of `during`.
  package var from: Instant?
  /// The moment at which `during` ends, itself excluded.
  package var to: Instant?
  /// An end later than its start by more than this does not close it.
  package var within: Interval?

  /// Whether the time of an event that is a start, or an orphan's end, lies in `during`.
  package func contains(_ time: Instant) -> Bool {
    (from.map { time >= $0 } ?? true) && (to.map { time < $0 } ?? true)
  }

  /// Whether an end this much later than its start may close it.
  package func reaches(_ gap: Interval) -> Bool {
    within.map { gap <= $0 } ?? true
  }

  /// When the events of its spans happened: from the start of `during` to `within` after its end.
  package var events: EventPeriod {
    guard let to, let within else { return EventPeriod(from: from, before: nil) }
    return EventPeriod(from: from, before: to + within)
  }
}

/// The time in which events take part; all others take no part at all.
package struct EventPeriod: Hashable, Sendable {
  package var from: Instant?
  /// Itself excluded.
  package var before: Instant?

  package func admits(_ time: Instant) -> Bool {
    (from.map { time >= $0 } ?? true) && (before.map { time < $0 } ?? true)
  }

  /// The days of the moments themselves.
  package var days: DayRange { DayRange(first: from?.date, last: lastMoment?.date) }

  /// The days of the folders that hold the events. A file lies in the folder of the day on which it was published,
  /// which may be the day after its last event, hence a day's margin at the end. Folders have four digits for the year:
  /// a bound beyond them is the last day that they can write.
  package var folderDays: DayRange {
    DayRange(
      first: from.map { max($0.date, .first) }, last: lastMoment.map { min($0.date.advanced(by: 1), .last) })
  }

  private var lastMoment: Instant? { before.map { $0 - Interval(milliseconds: 1) } }
}

/// Days, both ends included; nil where there is no end.
package struct DayRange: Hashable, Sendable {
  package var first: CivilDate?
  package var last: CivilDate?

  package init(first: CivilDate?, last: CivilDate?) {
    self.first = first
    self.last = last
  }

  /// Whether some of the days from one to another are among them.
  package func overlaps(_ from: CivilDate, _ to: CivilDate) -> Bool {
    (first.map { to >= $0 } ?? true) && (last.map { from <= $0 } ?? true)
  }

  package func clamped(to other: DayRange) -> DayRange {
    DayRange(
      first: [first, other.first].compactMap(\.self).max(), last: [last, other.last].compactMap(\.self).min())
  }
}

extension CivilDate {
  /// CloudTrail began in November 2013: no log is older.
  package static let firstOfCloudTrail = CivilDate(dayNumber: 16_010)
}
