import Expressions
import Semantics
import Values

/// A CloudTrail Lake event data store
/// (docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html). Its columns are those of
/// AWS's table for Athena, but for what `isTyped` names, and `eventjson` holds the record whole, as text: what another
/// column has lost of a field's text, or of its JSON, is read there.
struct LakeFields: TableFields {
  let scan: ScanColumns

  var loggedTime: SQLExpression { scan.read(Self.member(["eventTime"]), named: "event_time") }
  var moment: SQLExpression { .moment(ofLogged: loggedTime) }

  func text(_ column: Column) -> SQLExpression {
    if Self.isNative(column) { return AthenaFields(scan: scan).text(column) }
    return scan.read(Self.member(column.names), named: NameAllocator.word(column.names.suffix(2)))
  }

  func document(_ column: JSONColumn) -> JSONDocument {
    JSONDocument(text: scan.read(Self.record, named: "eventjson"), steps: [column.rawValue])
  }

  func resource(_ index: Int, _ member: ResourceMember) -> SQLExpression {
    AthenaFields(scan: scan).resource(index, member)
  }

  func webIdentityAttribute(_ key: Text) -> SQLExpression { AthenaFields(scan: scan).webIdentityAttribute(key) }

  func bounds(of window: TimeWindow) -> [SQLExpression] { window.bounds(.column("eventtime")) }

  private static let record = SQLExpression.column("eventjson")

  /// A member of the record, as logged.
  private static func member(_ names: [String]) -> SQLExpression {
    .call(.jsonExtractScalar, [record, JSONPathText.literal(names)])
  }

  /// Whether a column of text holds the field as logged.
  private static func isNative(_ column: Column) -> Bool {
    CloudTrailColumn.all.hold(column.names) ? !isTyped.contains(column.names) : isAdded.contains(column.names)
  }

  /// Fields whose columns are no text: a timestamp, booleans, and a map.
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
