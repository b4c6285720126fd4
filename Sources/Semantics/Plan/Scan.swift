package import Expressions
package import Location
import Values

extension Plan {
  /// Which events may take part.
  package struct Scan: Hashable, Sendable {
    /// Nil in a spec for dry runs only.
    package var table: Table?
    package var partitions: Partitions
    package var period: EventPeriod
    /// `events where`, whole; nil when absent.
    package var condition: Condition<EventField>?
    package var includesErrors = false

    /// The texts of errorCode that do not mean a failure; a missing one counts as empty. Managed Grafana writes 200 on
    /// success.
    package static let successCodes = ["", "200"]

    /// The days whose folders are read: those of the period that the table's date columns declare.
    package var days: DayRange {
      partitions.dateColumns.reduce(period.folderDays) { days, date in
        days.clamped(to: partitions.columns[date.column].kind.declaredDays(date.format))
      }
    }
  }
}

extension PartitionColumn.Kind {
  /// The days that a column of a date declares, or of a part of one.
  package func declaredDays(_ format: DateFormat) -> DayRange {
    switch self {
    case .date(_, let from, let to): DayRange(first: from, last: to)
    case .integer(let years) where format.calendarParts == [.year]:
      DayRange(
        first: CivilDate(year: years.bounds.lowerBound, month: 1, day: 1),
        last: CivilDate(year: years.bounds.upperBound, month: 12, day: 31))
    case .injected, .enumeration, .integer, .manual, .manualDate: DayRange(first: nil, last: nil)
    }
  }
}
