import Values

/// Why the table could not hold an event or a file.
enum PartitionProblem: Hashable, Sendable {
  /// The injected values that no listed tuple has; of an event without path values its account alone.
  case notListed([Text?])
  case notDeclared(column: String, value: Text?)
  /// The day or period, as the partition has it, lies outside the declared dates or those that are scanned.
  case dateOutside(Text)
  /// `events where` asks for other partitions.
  case otherPartition
  /// The file lies outside the table's location, and other files of the run lie in it.
  case outsideLocation

  var text: String {
    switch self {
    case .notListed(let values):
      let values = values.map { $0?.brief ?? "(none)" }.joined(separator: ", ")
      return "(\(values)) is not among the listed partitions"
    case .notDeclared(let column, let value):
      return "\(column) \(value.map { "\"\($0.brief)\"" } ?? "(missing)") is not declared in the table block"
    case .dateOutside(let date): return "the date \(date.brief) is not scanned"
    case .otherPartition: return "\"events where\" asks for other partitions"
    case .outsideLocation: return "its path does not match the table's location, which other files match"
    }
  }
}

/// An account that two listed tuples hold, where no path shows which of them a file belongs to.
struct AmbiguousAccount: Hashable, Sendable {
  var account: Text
  var tuples: [[Text]]
}
