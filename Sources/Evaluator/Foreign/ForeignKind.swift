import Values

/// What a file or a record is that is not CloudTrail's.
package enum ForeignKind: String, CaseIterable, Hashable, Sendable {
  // Values of JSON in place of records.
  case eventBridgeEvent = "eventbridge_event"
  case logMessage = "log_message"
  case insightEvent = "insight_event"
  case digest = "digest"
  case aggregatedEvent = "aggregated_event"
  case guardDutyFinding = "guardduty_finding"
  case securityHubFinding = "security_hub_finding"
  case configSnapshot = "config_snapshot"
  case ocsfEvent = "ocsf_event"
  case webACLLog = "waf_log"
  case resolverQueryLog = "resolver_query_log"
  case kubernetesAuditEvent = "kubernetes_audit_event"
  case flattenedEvent = "flattened_event"
  case otherJSON = "other_json"

  // Files of text.
  case flowLog = "vpc_flow_log"
  case loadBalancerLog = "load_balancer_log"
  case bucketAccessLog = "s3_access_log"
  case distributionLog = "cloudfront_log"
  case markup = "xml_or_html"
  case table = "csv"
  case binary = "binary"

  /// With its article: a part of a sentence.
  var noun: String {
    switch self {
    case .eventBridgeEvent: "an EventBridge event of another source"
    case .logMessage: "a log message that is not JSON of CloudTrail"
    case .insightEvent: "an Insight event of CloudTrail"
    case .digest: "a digest of CloudTrail"
    case .aggregatedEvent: "an aggregated event of CloudTrail"
    case .guardDutyFinding: "a GuardDuty finding"
    case .securityHubFinding: "a Security Hub finding"
    case .configSnapshot: "a snapshot of AWS Config"
    case .ocsfEvent: "an OCSF event"
    case .webACLLog: "a log of AWS WAF"
    case .resolverQueryLog: "a query log of Route 53 Resolver"
    case .kubernetesAuditEvent: "an audit event of Kubernetes"
    case .flattenedEvent: "an event taken apart by another tool, without the record itself"
    case .otherJSON: "JSON of another kind"
    case .flowLog: "a VPC flow log"
    case .loadBalancerLog: "an access log of a load balancer"
    case .bucketAccessLog: "an access log of S3"
    case .distributionLog: "an access log of CloudFront"
    case .markup: "XML or HTML"
    case .table: "CSV"
    case .binary: "binary data"
    }
  }

  /// The words of the fault of a file that is that.
  package var messageOfFile: String { "not a CloudTrail log but \(noun)" }
}

extension ForeignKind {
  /// The kind of a text that is not JSON, by its first line; nil where that does not show it.
  init?(text: UnsafeBufferPointer<UInt8>) {
    let line = text.prefix(512).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let opening = line.first(where: { !isBlank($0) }), !"{[\u{FEFF}".utf8.contains(opening) else { return nil }
    if opening == UInt8(ascii: "\"") {
      // A header in quotes begins as a JSON string does.
      let words = line.split(separator: UInt8(ascii: ","), maxSplits: 1, omittingEmptySubsequences: false)
      guard words.count == 2, words[0].last == opening, words[1].first == opening else { return nil }
      self = .table
      return
    }
    if line.contains(where: { $0 < 0x20 && !isBlank($0) }) {
      self = .binary
      return
    }
    let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    let first = words.first ?? ""
    if first.utf8.first == UInt8(ascii: "<") {
      self = .markup
    } else if Self.isFlowLog(words) {
      self = .flowLog
    } else if ["http", "https", "h2", "grpcs", "ws", "wss", "tls"].contains(first), words.count > 5 {
      self = .loadBalancerLog
    } else if words.count > 5, words[2].utf8.first == UInt8(ascii: "["), first.utf8.count == 64 {
      self = .bucketAccessLog
    } else if first == "#Version:" || first == "#Fields:" {
      self = .distributionLog
    } else if Self.isTable(line) {
      self = .table
    } else {
      return nil
    }
  }

  /// Three columns or more. The commas of JSON after other text are not those of a table.
  private static func isTable(_ line: some Collection<UInt8>) -> Bool {
    let commas = line.count { $0 == UInt8(ascii: ",") }
    return commas >= 2 && !line.prefix { $0 != UInt8(ascii: ",") }.contains(UInt8(ascii: "{"))
  }

  /// The header of a flow log, or a line of its default format: version, account, interface.
  private static func isFlowLog(_ words: [String]) -> Bool {
    if words.contains("interface-id") || words.contains("srcaddr") { return true }
    return words.count >= 10 && words[2].utf8.starts(with: "eni-".utf8)
  }

  /// The kind of a JSON value in place of a record that holds no event, by the names of its members.
  init(membersOf names: Set<Text>, eventType: Text?) {
    func has(_ all: String...) -> Bool { all.allSatisfy { names.contains(Text($0)) } }
    if has("detail-type", "detail") {
      self = .eventBridgeEvent
    } else if has("digestS3Object", "logFiles") {
      self = .digest
    } else if has("insightDetails") || eventType == Text("AwsCloudTrailInsight") {
      self = .insightEvent
    } else if eventType == Text("AwsAggregatedEvent") {
      self = .aggregatedEvent
    } else if has("schemaVersion", "service", "severity", "type") {
      self = .guardDutyFinding
    } else if has("ProductArn", "GeneratorId") {
      self = .securityHubFinding
    } else if has("configurationItems") || has("configSnapshotId") {
      self = .configSnapshot
    } else if has("class_uid", "metadata") {
      self = .ocsfEvent
    } else if has("webaclId", "httpRequest") {
      self = .webACLLog
    } else if has("query_name", "query_type") {
      self = .resolverQueryLog
    } else if has("auditID", "objectRef") || has("kind", "auditID") {
      self = .kubernetesAuditEvent
    } else if has("event", "@timestamp") || has("cloud", "event") {
      self = .flattenedEvent
    } else if has("message") || has("_raw") {
      self = .logMessage
    } else {
      self = .otherJSON
    }
  }
}
