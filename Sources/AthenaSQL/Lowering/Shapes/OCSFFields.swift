import Expressions
import Semantics
import Values

/// CloudTrail's events as OCSF, in Security Lake (source version 2) and in CloudWatch's unified store
/// (github.com/ocsf/examples, mappings/markdown/AWS/v1.1.0/CloudTrail.md). What has no column of its own lies in
/// `unmapped`, a map of texts by dotted names.
struct OCSFFields: TableFields {
  let scan: ScanColumns

  /// Milliseconds since 1970 in `time`; shown with a fraction only where there is one, as CloudTrail logs it.
  var loggedTime: SQLExpression { scan.read(.shortISO8601(Self.moment(Self.time)), named: "event_time") }
  var moment: SQLExpression { Self.moment(scan.read(Self.time, named: "time_ms")) }

  private static let time = SQLExpression.column(.quoted("time"))

  private static func moment(_ milliseconds: SQLExpression) -> SQLExpression {
    .call(.dateAdd, [.text("millisecond"), milliseconds, .instant(Instant(milliseconds: 0))])
  }

  func bounds(of window: TimeWindow) -> [SQLExpression] { window.bounds(.column(.quoted("time_dt"))) }

  func text(_ column: Column) -> SQLExpression {
    scan.read(Self.value(column.names), named: NameAllocator.word(column.names.suffix(2)))
  }

  private static func value(_ names: [String]) -> SQLExpression {
    switch names {
    case ["sourceIPAddress"]:
      // A service's name is a domain.
      .call(.coalesce, [member("src_endpoint.domain"), member("src_endpoint.ip")])
    case ["userIdentity", "sessionContext", "sessionIssuer", "userName"]:
      // The issuer's ARN ends with its name.
      .call(
        .coalesce,
        [unmapped(names), Function.last.sql([member("actor.session.issuer"), .text("/")]) { _ in .null(.bigint) }])
    default: columns[Text(names.joined(separator: "."))].map(member) ?? unmapped(names)
    }
  }

  /// Fields that have a column, or a member of one, to themselves.
  private static let columns: [Text: String] = [
    Text("eventSource"): "api.service.name",
    Text("eventName"): "api.operation",
    Text("apiVersion"): "api.version",
    Text("awsRegion"): "region",
    Text("errorCode"): "api.response.error",
    Text("errorMessage"): "api.response.message",
    Text("requestID"): "api.request.uid",
    Text("eventID"): "metadata.uid",
    Text("eventType"): "metadata.event_code",
    Text("eventVersion"): "metadata.product.version",
    Text("userIdentity.type"): "actor.user.type",
    Text("userIdentity.arn"): "actor.user.uid",
    Text("userIdentity.principalId"): "actor.user.uid_alt",
    Text("userIdentity.userName"): "actor.user.name",
    Text("userIdentity.accountId"): "actor.user.account.uid",
    Text("userIdentity.accessKeyId"): "actor.user.credential_uid",
    Text("userIdentity.invokedBy"): "actor.invoked_by",
    Text("userIdentity.sessionContext.sessionIssuer.arn"): "actor.session.issuer",
    Text("userAgent"): "http_request.user_agent",
    Text("vpcEndpointId"): "src_endpoint.uid",
    Text("recipientAccountId"): "accountid",
  ]

  /// JSON text. `''`, which version 1.5 writes for null, reads as no JSON, which is what null reads as.
  func document(_ column: JSONColumn) -> JSONDocument {
    let isRequest = column == .requestParameters
    return JSONDocument(
      text: scan.read(
        Self.member(isRequest ? "api.request.data" : "api.response.data"),
        named: isRequest ? "request_data" : "response_data"))
  }

  func scalar(_ path: JSONPath) -> SQLExpression {
    if path.column == .requestParameters || path.column == .responseElements {
      let document = document(path.column)
      return .call(.jsonExtractScalar, [document.text, JSONPathText.literal(path.steps)])
    }
    let names = [path.column.rawValue] + path.steps
    return scan.read(Self.unmapped(names), named: NameAllocator.word(names.suffix(2)))
  }

  func resource(_ index: Int, _ member: ResourceMember) -> SQLExpression {
    let element = SQLExpression.call(.elementAt, [.column("resources"), .integer(index + 1)])
    let path =
      switch member {
      case .arn: "uid"
      case .accountID: "owner.account.uid"
      case .type: "type"
      }
    return scan.read(Self.member(path, of: element), named: "resource_\(index)_\(member.rawValue.lowercased())")
  }

  func webIdentityAttribute(_ key: Text) -> SQLExpression {
    let names = ["userIdentity", "sessionContext", "webIdFederationData", "attributes", key.string]
    return scan.read(Self.unmapped(names), named: NameAllocator.word(["web_identity", key.string]))
  }

  /// A column, or a member of one, by its path.
  private static func member(_ path: String) -> SQLExpression {
    let names = path.split(separator: ".").map { SQLName.quoted(String($0)) }
    return names.dropFirst().reduce(SQLExpression.column(names[0])) { .member($0, $1) }
  }

  private static func member(_ path: String, of value: SQLExpression) -> SQLExpression {
    path.split(separator: ".").reduce(value) { .member($0, .quoted(String($1))) }
  }

  private static func unmapped(_ names: [String]) -> SQLExpression {
    .call(.elementAt, [.column("unmapped"), .text(names.joined(separator: "."))])
  }
}
