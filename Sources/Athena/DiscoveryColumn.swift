package import Location

/// What a column of the location is, for a discovery.
package enum DiscoveryColumn: Hashable, Sendable {
  /// Its values, together with those of the other injected columns, are what is looked for.
  case injected
  /// Its values are reported.
  case other
  /// Its first and last day are reported. The format is `yyyy/MM/dd`, or `yyyy` of a column that is a part of the date
  /// only.
  case date(DateFormat)

  /// For a template without a spec.
  package static func guessed(from name: String) -> DiscoveryColumn {
    let format: String
    switch name.lowercased() {
    case "region", "awsregion", "aws_region": return .other
    case "timestamp", "date", "day_path", "dt", "eventdate", "event_date", "partition_date": format = "yyyy/MM/dd"
    case "year": format = "yyyy"
    case "month": format = "MM"
    case "day": format = "dd"
    default: return .injected
    }
    return DateFormat(format).map { .date($0) } ?? .other
  }

  var dateFormat: DateFormat? {
    switch self {
    case .date(let format): format
    case .injected, .other: nil
    }
  }
}
