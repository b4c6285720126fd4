import Expressions

/// AWS's CloudTrail table for Athena, over the log files: columns have the fields' names in lower case, all of them
/// text, and partition columns bound a scan.
struct AthenaShape: TableShape {
  func columns(_ serde: SerDe) -> [CloudTrailColumn] { CloudTrailColumn.columns(of: serde) }

  func text(_ column: Column) -> FieldReading { .column(.lowercased(column.names)) }

  func json(_ column: JSONColumn) -> JSONReading { .document(.lowercased([column.rawValue]), steps: []) }

  func resource(_ member: ResourceMember) -> FieldReading.Path { .plain(member.rawValue.lowercased()) }

  func webIdentityAttribute(_ key: String) -> FieldReading {
    .entry(of: .plain("useridentity", "sessioncontext", "webidfederationdata", "attributes"), key: key)
  }

  var time: TimeReading { .logged(.column(.lowercased(["eventTime"]))) }
  var periodColumn: FieldReading.Path? { nil }
}
