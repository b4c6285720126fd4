import Semantics
import Values

extension Plan {
  /// How many partitions Athena lists for one tuple: values of enumerations and integers that the partition condition
  /// leaves, times the days; nil where only the bucket or the metastore knows.
  var partitionsPerTuple: Int? {
    guard !partitions.columns.isEmpty else { return nil }
    var count = 1
    for (index, column) in partitions.columns.enumerated() {
      switch column.kind {
      case .enumeration(let values):
        count *= values.filter { mayRead(index, $0) }.count
      case .integer(let range):
        count *= range.count > 10_000 ? range.count : range.filter { mayRead(index, String($0)) }.count
      case .date:
        let days = scannedDays
        guard let first = days.first else { return nil }
        count *= max(0, (days.last ?? now.date).dayNumber - first.dayNumber + 1)
      case .injected: break
      case .manual, .manualDate: return nil
      }
    }
    return count
  }

  /// Whether the conditions that prune the scan leave that value of a partition column; true where they cannot tell.
  func mayRead(_ column: Int, _ value: String) -> Bool {
    conditionsInScan.allSatisfy {
      $0.truth { $0 == .partition(column) ? .known(Text(value)) : .unknown } != .known(false)
    }
  }
}
