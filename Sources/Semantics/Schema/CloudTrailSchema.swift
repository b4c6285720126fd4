package import Expressions

/// The columns of AWS's official CloudTrail table for Athena, in the order of its DDL, in the record's own case
/// (docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table.html).
package struct CloudTrailColumn: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case text
    /// A string that holds JSON.
    case json(JSONColumn)
    case structure([CloudTrailColumn])
    /// `map<string,string>`; only `webIdFederationData.attributes`.
    case map
    /// `array<struct<…>>`; only `resources`.
    case array([CloudTrailColumn])
  }

  package var name: String
  package var kind: Kind
  /// Whether the older table, `serde cloudtrail`, lacks it.
  package var isNewer: Bool

  package init(_ name: String, _ kind: Kind = .text, isNewer: Bool = false) {
    self.name = name
    self.kind = kind
    self.isNewer = isNewer
  }

  /// The columns that a table of that kind has.
  package static func columns(of serde: SerDe) -> [CloudTrailColumn] {
    switch serde {
    case .json: all
    case .cloudTrail: all.compactMap(\.older)
    }
  }

  /// Without the newer columns and members; nil when it is newer itself.
  private var older: CloudTrailColumn? {
    guard !isNewer else { return nil }
    var copy = self
    if case .structure(let members) = kind { copy.kind = .structure(members.compactMap(\.older)) }
    return copy
  }

  package static let all: [CloudTrailColumn] = [
    CloudTrailColumn("eventVersion"),
    CloudTrailColumn("userIdentity", .structure(userIdentity)),
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
    CloudTrailColumn("vpcEndpointAccountId", isNewer: true),
    CloudTrailColumn("eventCategory", isNewer: true),
    CloudTrailColumn(
      "addendum",
      .structure([
        CloudTrailColumn("reason"), CloudTrailColumn("updatedFields"), CloudTrailColumn("originalRequestID"),
        CloudTrailColumn("originalEventID"),
      ]), isNewer: true),
    CloudTrailColumn("sessionCredentialFromConsole", isNewer: true),
    CloudTrailColumn("edgeDeviceDetails", isNewer: true),
    CloudTrailColumn(
      "tlsDetails",
      .structure([
        CloudTrailColumn("tlsVersion"), CloudTrailColumn("cipherSuite"), CloudTrailColumn("clientProvidedHostHeader"),
      ]), isNewer: true),
  ]

  private static let userIdentity: [CloudTrailColumn] = [
    CloudTrailColumn("type"), CloudTrailColumn("principalId"), CloudTrailColumn("arn"), CloudTrailColumn("accountId"),
    CloudTrailColumn("invokedBy"), CloudTrailColumn("accessKeyId"), CloudTrailColumn("userName"),
    CloudTrailColumn(
      "onBehalfOf", .structure([CloudTrailColumn("userId"), CloudTrailColumn("identityStoreArn")]), isNewer: true),
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
        CloudTrailColumn("ec2RoleDelivery", isNewer: true),
        CloudTrailColumn(
          "webIdFederationData",
          .structure([CloudTrailColumn("federatedProvider"), CloudTrailColumn("attributes", .map)]), isNewer: true),
      ])),
  ]
}
