import Location
import Semantics
import Values

extension Plan {
  /// How many partitions Athena lists for one tuple: values of enumerations and integers that the partition condition
  /// leaves, times the days; nil where only the bucket or the metastore knows.
  var partitionsPerTuple: Int? {
    guard !scan.partitions.columns.isEmpty else { return nil }
    let dates = scan.partitions.dateColumns
    var count = 1
    for (index, column) in scan.partitions.columns.enumerated() where !dates.contains(where: { $0.column == index }) {
      switch column.kind {
      case .enumeration(let values):
        count = count.saturatedProduct(with: values.filter { mayRead(index, $0) }.count)
      case .integer(let range):
        let values =
          range.count > 10_000 ? range.count : range.texts(atMost: 10_000).filter { mayRead(index, $0) }.count
        count = count.saturatedProduct(with: values)
      case .injected, .date: break
      case .manual, .manualDate: return nil
      }
    }
    guard !dates.isEmpty else { return count }
    if dates.contains(where: { !scan.partitions.columns[$0.column].kind.isProjected }) { return nil }
    let days = scan.days
    guard let first = days.first else { return nil }
    return count.saturatedProduct(with: periods(of: dates.map(\.format), from: first, to: days.last ?? now.date))
  }

  /// How many folders there are for those days: one for each day, or month, or year.
  private func periods(of formats: [DateFormat], from first: CivilDate, to last: CivilDate) -> Int {
    guard first <= last else { return 0 }
    let parts = formats.flatMap(\.calendarParts)
    if parts.contains(.day) { return last.dayNumber - first.dayNumber + 1 }
    let (from, to) = (first.components, last.components)
    return parts.contains(.month) ? (to.year - from.year) * 12 + to.month - from.month + 1 : to.year - from.year + 1
  }

  /// Whether the conditions that prune the scan leave that value of a partition column; true where that is not known.
  func mayRead(_ column: Int, _ value: String) -> Bool {
    conditionsInScan.allSatisfy {
      $0.truth { $0 == .partition(column) ? .known(Text(value)) : .unknown } != .known(false)
    }
  }
}

extension Int {
  /// The product of two numbers that are not negative, `Int.max` where it is more.
  func saturatedProduct(with other: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: other)
    return overflows ? Int.max : product
  }
}
