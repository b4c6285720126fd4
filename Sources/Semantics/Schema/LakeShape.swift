import Expressions

/// A CloudTrail Lake event data store
/// (docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html). Its columns are those of
/// AWS's table for Athena except what `isTyped` names, and `eventjson` holds the record whole, as text: what another
/// column has lost of a field's text, or of its JSON, is read there.
struct LakeShape: TableShape {
  func columns(_ serde: SerDe) -> [CloudTrailColumn] { CloudTrailColumn.ofRecords }

  func text(_ column: Column) -> FieldReading {
    Self.isNative(column)
      ? AthenaShape().text(column) : .jsonScalar(Self.record, steps: column.names)
  }

  func json(_ column: JSONColumn) -> JSONReading { .document(Self.record, steps: [column.rawValue]) }

  func resource(_ member: ResourceMember) -> FieldReading.Path { AthenaShape().resource(member) }

  func webIdentityAttribute(_ key: String) -> FieldReading { AthenaShape().webIdentityAttribute(key) }

  var time: TimeReading { .logged(.jsonScalar(Self.record, steps: ["eventTime"])) }
  var periodColumn: FieldReading.Path? { .plain("eventtime") }

  private static let record = FieldReading.Path.plain("eventjson")

  /// Whether a column of text holds the field as logged.
  private static func isNative(_ column: Column) -> Bool {
    CloudTrailColumn.all.hold(column.names) ? !isTyped.contains(column.names) : isAdded.contains(column.names)
  }

  /// Fields whose columns are not text: a timestamp, booleans, and a map.
  private static let isTyped: Set<[String]> = [
    ["eventTime"], ["readOnly"], ["managementEvent"], ["userIdentity", "sessionContext", "attributes", "creationDate"],
    ["addendum", "reason"], ["addendum", "updatedFields"], ["addendum", "originalRequestID"],
    ["addendum", "originalEventID"], ["edgeDeviceDetails"],
  ]

  /// Columns of text that AWS's table for Athena lacks.
  private static let isAdded: Set<[String]> = [
    ["userIdentity", "sessionContext", "sourceIdentity"], ["userIdentity", "identityProvider"],
    ["userIdentity", "inScopeOf", "sourceArn"], ["userIdentity", "inScopeOf", "sourceAccount"],
    ["userIdentity", "inScopeOf", "issuerType"], ["userIdentity", "inScopeOf", "credentialsIssuedTo"],
  ]
}
