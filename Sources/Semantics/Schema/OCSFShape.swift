import Expressions
import Values

/// CloudTrail's events as OCSF, in Security Lake (source version 2) and in CloudWatch's unified store
/// (github.com/ocsf/examples, mappings/markdown/AWS/v1.1.0/CloudTrail.md). What has no column of its own lies in
/// `unmapped`, a map of texts by dotted names.
struct OCSFShape: TableShape {
  func columns(_ serde: SerDe) -> [CloudTrailColumn] { Self.columns }

  func text(_ column: Column) -> FieldReading {
    switch column.names {
    case ["sourceIPAddress"]:
      // A service's name is a domain.
      .firstPresent([.column(.quoted("src_endpoint.domain")), .column(.quoted("src_endpoint.ip"))])
    case ["userIdentity", "sessionContext", "sessionIssuer", "userName"]:
      // The issuer's ARN ends with its name, unless it is the account's root user, who has none.
      .firstPresent([Self.unmapped(column.names), .lastSegment(.column(.quoted("actor.session.issuer")))])
    default:
      Self.paths[Text(column.names.joined(separator: "."))].map { .column(.quoted($0)) } ?? Self.unmapped(column.names)
    }
  }

  /// `''`, which version 1.5 writes for null, reads as no JSON, which is what null reads as.
  func json(_ column: JSONColumn) -> JSONReading {
    switch column {
    case .requestParameters: .document(.quoted("api.request.data"), steps: [])
    case .responseElements: .document(.quoted("api.response.data"), steps: [])
    default: .entries(of: Self.map)
    }
  }

  func resource(_ member: ResourceMember) -> FieldReading.Path {
    switch member {
    case .arn: .quoted("uid")
    case .accountID: .quoted("owner.account.uid")
    case .type: .quoted("type")
    }
  }

  func webIdentityAttribute(_ key: String) -> FieldReading {
    Self.unmapped(["userIdentity", "sessionContext", "webIdFederationData", "attributes", key])
  }

  var time: TimeReading { .milliseconds(.quoted("time")) }
  var periodColumn: FieldReading.Path? { .quoted("time_dt") }

  private static let map = FieldReading.Path.plain("unmapped")

  private static func unmapped(_ names: [String]) -> FieldReading {
    .entry(of: map, key: names.joined(separator: "."))
  }

  /// Fields that have a column, or a member of one, to themselves.
  private static let paths: [Text: String] = [
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

  /// AWS's table for Athena without what the published mapping (versions 1.1 and 1.5) has no place for, and with what
  /// it maps besides.
  private static let columns: [CloudTrailColumn] = {
    let unmapped = [
      "vpcEndpointAccountId", "eventCategory", "addendum", "sessionCredentialFromConsole", "edgeDeviceDetails",
    ]
    let mapped = CloudTrailColumn.all.filter { !unmapped.contains($0.name) }.map { column in
      guard column.name == "userIdentity", case .structure(let members) = column.kind else { return column }
      return CloudTrailColumn(column.name, .structure(members.filter { $0.name != "onBehalfOf" }))
    }
    var columns = DeclaredColumns(mapped)
    for path in ["userIdentity.sessionContext.sourceIdentity", "userIdentity.sessionContext.assumedRoot"] {
      _ = columns.add(path.byteSplit(".")[...], .text)
    }
    _ = columns.add(["tlsDetails", "keyExchange"], .text)
    return columns.columns
  }()
}
