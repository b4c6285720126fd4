import Expressions
import Values

extension CloudTrailColumn {
  /// The fields that a table of that shape holds, in the record's own case.
  package static func columns(of schema: TableSchema, _ serde: SerDe) -> [CloudTrailColumn] {
    switch schema {
    case .athena: columns(of: serde)
    case .lake: lake
    case .ocsf: ocsf
    }
  }

  /// What a CloudTrail Lake event data store holds: the record whole, so that every documented member can be read.
  /// What AWS's table for Athena keeps as text of an object is a map there, whose members are read by paths.
  package static let lake: [CloudTrailColumn] = {
    let columns = all.map { column in
      column.name == "edgeDeviceDetails" ? CloudTrailColumn(column.name, .json(.edgeDeviceDetails)) : column
    }
    return DocumentedField.all.reduce(columns) { $0.adding($1) }
  }()

  /// What the published OCSF mapping of CloudTrail (versions 1.1 and 1.5) has a place for.
  package static let ocsf: [CloudTrailColumn] = [
    CloudTrailColumn("eventVersion"),
    CloudTrailColumn(
      "userIdentity",
      .structure([
        CloudTrailColumn("type"), CloudTrailColumn("principalId"), CloudTrailColumn("arn"),
        CloudTrailColumn("accountId"), CloudTrailColumn("invokedBy"), CloudTrailColumn("accessKeyId"),
        CloudTrailColumn("userName"),
        CloudTrailColumn(
          "sessionContext",
          .structure([
            CloudTrailColumn(
              "attributes", .structure([CloudTrailColumn("mfaAuthenticated"), CloudTrailColumn("creationDate")])),
            CloudTrailColumn(
              "sessionIssuer",
              .structure([
                CloudTrailColumn("type"), CloudTrailColumn("principalId"), CloudTrailColumn("arn"),
                CloudTrailColumn("accountId"), CloudTrailColumn("userName"),
              ])),
            CloudTrailColumn("ec2RoleDelivery"),
            CloudTrailColumn(
              "webIdFederationData",
              .structure([CloudTrailColumn("federatedProvider"), CloudTrailColumn("attributes", .map)])),
            CloudTrailColumn("sourceIdentity"), CloudTrailColumn("assumedRoot"),
          ])),
      ])),
    CloudTrailColumn("eventTime"),
    CloudTrailColumn("eventSource"),
    CloudTrailColumn("eventName"),
    CloudTrailColumn("awsRegion"),
    CloudTrailColumn("sourceIPAddress"),
    CloudTrailColumn("userAgent"),
    CloudTrailColumn("errorCode"),
    CloudTrailColumn("errorMessage"),
    CloudTrailColumn("requestParameters", .json(.requestParameters)),
    CloudTrailColumn("responseElements", .json(.responseElements)),
    CloudTrailColumn("additionalEventData", .json(.additionalEventData)),
    CloudTrailColumn("requestID"),
    CloudTrailColumn("eventID"),
    CloudTrailColumn("readOnly"),
    CloudTrailColumn(
      "resources", .array([CloudTrailColumn("ARN"), CloudTrailColumn("accountId"), CloudTrailColumn("type")])),
    CloudTrailColumn("eventType"),
    CloudTrailColumn("apiVersion"),
    CloudTrailColumn("recipientAccountId"),
    CloudTrailColumn("serviceEventDetails", .json(.serviceEventDetails)),
    CloudTrailColumn("sharedEventID"),
    CloudTrailColumn("vpcEndpointId"),
    CloudTrailColumn(
      "tlsDetails",
      .structure([
        CloudTrailColumn("tlsVersion"), CloudTrailColumn("cipherSuite"), CloudTrailColumn("clientProvidedHostHeader"),
        CloudTrailColumn("keyExchange"),
      ])),
  ]

  /// Whether a record may hold that field, whatever a table keeps of it.
  static func isOfRecords(_ path: [String]) -> Bool { lake.hold(path) }
}

extension [CloudTrailColumn] {
  /// Whether one of these columns, or a member of one, has that path.
  package func hold(_ path: [String]) -> Bool {
    var columns = self
    for (step, name) in path.enumerated() {
      guard let column = columns.first(where: { $0.name.isIdentical(to: name) }) else { return false }
      guard case .structure(let members) = column.kind else { return step == path.count - 1 }
      columns = members
    }
    return true
  }
}

extension TableSchema {
  /// Whether paths into a column of JSON may go through its lists: OCSF keeps all but two of them as a map of texts
  /// with dotted names.
  func holdsLists(in column: JSONColumn) -> Bool {
    switch self {
    case .athena, .lake: true
    case .ocsf: [.requestParameters, .responseElements].contains(column)
    }
  }
}

extension JSONColumn {
  fileprivate static let edgeDeviceDetails = JSONColumn(rawValue: "edgeDeviceDetails")
}

extension [CloudTrailColumn] {
  fileprivate func adding(_ field: DocumentedField) -> [CloudTrailColumn] {
    let kind: CloudTrailColumn.Kind = field.type == "json" ? .json(JSONColumn(rawValue: field.path[0])) : .text
    guard case .added(let columns) = adding(field.path[...], kind) else { return self }
    return columns
  }
}
