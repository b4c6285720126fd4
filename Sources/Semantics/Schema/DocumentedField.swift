import Values

/// A member of a record that CloudTrail documents and AWS's table for Athena lacks
/// (docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html and
/// cloudtrail-event-reference-user-identity.html).
struct DocumentedField {
  let path: [String]
  /// What a table that has it declares it as.
  let type: String

  /// The field of that path, else the first one inside it.
  static func first(under path: [String]) -> DocumentedField? {
    all.first { $0.path == path } ?? all.first { $0.path.starts(with: path) }
  }

  private init(_ path: String, _ type: String = "text") {
    self.path = path.byteSplit(".")
    self.type = type
  }

  static let all = [
    DocumentedField("managementEvent"), DocumentedField("insightDetails", "json"),
    DocumentedField("eventContext", "json"), DocumentedField("sessionCredentialsFromConsole"),
    DocumentedField("userIdentity.invokedByDelegate.accountId"), DocumentedField("userIdentity.inScopeOf.sourceArn"),
    DocumentedField("userIdentity.inScopeOf.sourceAccount"), DocumentedField("userIdentity.inScopeOf.issuerType"),
    DocumentedField("userIdentity.inScopeOf.credentialsIssuedTo"), DocumentedField("userIdentity.credentialId"),
    DocumentedField("userIdentity.identityProvider"), DocumentedField("userIdentity.sessionContext.sourceIdentity"),
    DocumentedField("userIdentity.sessionContext.assumedRoot"), DocumentedField("tlsDetails.keyExchange"),
  ]
}
