import Expressions
import Location
package import Values

extension Plan.Scan {
  /// Whether `events where` leaves a partition whose columns, by their indices, have these values; true where that is
  /// not known.
  package func mayRead(_ values: [Int: String]) -> Bool {
    partitions.condition?.truth(ofPartition: values) != .known(false)
  }

  /// The days whose folders are listed.
  package struct ListedDays: Hashable, Sendable {
    package var first: CivilDate
    package var last: CivilDate
    package var count: Int
    /// One for each day, or month, or year.
    package var folders: Int
  }

  /// The days that the window, the table's declarations and `events where` leave, up to the present where nothing ends
  /// them; nil where they have no beginning, or no columns of the date bound them.
  package func listedDays(until present: CivilDate) -> ListedDays? {
    let range = days
    guard partitions.datesBoundScan, let first = range.first else { return nil }
    let last = range.last ?? present
    let formats = partitions.dateColumns.map(\.format)
    var listed = ListedDays(
      first: first, last: last, count: max(0, last.dayNumber - first.dayNumber + 1),
      folders: periods(of: formats, from: first, to: last))
    guard isNarrowedByDate, let values = partitions.dateValues(from: first, to: last) else { return listed }
    let left = values.filter { mayRead($0.values) }
    listed.count = left.reduce(0) { $0 + $1.days.count }
    listed.folders = left.count
    if let first = left.first, let last = left.last {
      listed.first = CivilDate(dayNumber: first.days.lowerBound)
      listed.last = CivilDate(dayNumber: last.days.upperBound)
    }
    return listed
  }

  /// Whether some days within the range are not listed. The years of an `integer` column are its ends already.
  private var isNarrowedByDate: Bool {
    let dates = partitions.dateColumns
    let read = partitions.condition?.partitionColumns ?? []
    return dates.contains { column, format in
      if read.contains(column) { return true }
      guard case .integer(let range) = partitions.columns[column].kind else { return false }
      return switch format.calendarParts {
      case [.year]: false
      case [.month]: range.bounds.lowerBound > 1 || range.bounds.upperBound < 12
      default: range.bounds.lowerBound > 1 || range.bounds.upperBound < 31
      }
    }
  }

  /// How many partitions Athena lists for one tuple: values of enumerations and integers that the partition condition
  /// leaves, times the days; nil where only the bucket or the metastore knows.
  package func partitionsPerTuple(until present: CivilDate) -> Int? {
    guard !partitions.columns.isEmpty else { return nil }
    let dates = partitions.dateColumns
    var count = 1
    for (index, column) in partitions.columns.enumerated() where !dates.contains(where: { $0.column == index }) {
      switch column.kind {
      case .enumeration(let values):
        count = count.saturatedProduct(with: values.filter { mayRead([index: $0]) }.count)
      case .integer(let range):
        // So many are not looked through for those that a condition leaves.
        if range.count > 10_000, partitions.condition?.partitionColumns.contains(index) == true { return nil }
        let values =
          range.count > 10_000 ? range.count : range.texts(atMost: 10_000).filter { mayRead([index: $0]) }.count
        count = count.saturatedProduct(with: values)
      case .injected, .date: break
      case .manual, .manualDate: return nil
      }
    }
    guard !dates.isEmpty else { return count }
    if dates.contains(where: { !partitions.columns[$0.column].kind.isProjected }) { return nil }
    return listedDays(until: present).map { count.saturatedProduct(with: $0.folders) }
  }
}

/// How many folders there are for those days: one for each day, or month, or year.
private func periods(of formats: [DateFormat], from first: CivilDate, to last: CivilDate) -> Int {
  guard first <= last else { return 0 }
  let parts = formats.flatMap(\.calendarParts)
  if parts.contains(.day) { return last.dayNumber - first.dayNumber + 1 }
  let (from, to) = (first.components, last.components)
  return parts.contains(.month) ? (to.year - from.year) * 12 + to.month - from.month + 1 : to.year - from.year + 1
}

extension Partitions {
  /// Whether the date columns say enough for a scan to be bounded by days: the year, the year and the month, or all.
  package var datesBoundScan: Bool {
    let parts = dateColumns.flatMap(\.format.calendarParts)
    return !parts.isEmpty && Set(parts) == Set([.year, .month, .day].prefix(parts.count))
  }

  /// The values that the columns of a date have together, with the days for which they have them, in order. Those that
  /// `integer` columns do not declare are left out; nil where there are more days than are worth the time.
  package func dateValues(
    from first: CivilDate, to last: CivilDate
  ) -> [(values: [Int: String], days: ClosedRange<Int>)]? {
    guard first <= last else { return [] }
    guard last.dayNumber - first.dayNumber < 30_000 else { return nil }
    let dates = dateColumns
    var found: [(values: [Int: String], days: ClosedRange<Int>)] = []
    for number in first.dayNumber...last.dayNumber {
      let day = CivilDate(dayNumber: number)
      let values = Dictionary(dates.map { ($0.column, $0.format.text(of: day)) }) { first, _ in first }
      if let latest = found.last, latest.values == values {
        found[found.count - 1].days = latest.days.lowerBound...number
      } else if declares(values) {
        found.append((values, number...number))
      }
    }
    return found
  }

  /// Whether the values of `integer` columns among these are in their ranges.
  package func declares(_ values: [Int: String]) -> Bool {
    values.allSatisfy { column, value in
      if case .integer(let range) = columns[column].kind { range.contains(value) } else { true }
    }
  }
}

extension Int {
  /// The product of two numbers that are not negative, `Int.max` where it is more.
  package func saturatedProduct(with other: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: other)
    return overflows ? Int.max : product
  }
}
