import Catalogue
import Testing

/// Questions to the catalogue, and what holds of all its lines.
@Suite struct CatalogueTests {
  struct Known: CustomTestStringConvertible {
    var start: String
    var end: String
    var evidence: KnownPair.Evidence
    var key: String

    init(_ start: String, _ end: String, _ evidence: KnownPair.Evidence, _ key: String) {
      (self.start, self.end, self.evidence, self.key) = (start, end, evidence, key)
    }

    var testDescription: String { "\(start) -> \(end)" }
  }

  /// One of each way in which names and paths are written short in the table.
  static let known = [
    Known(
      "ec2:CreateSnapshot", "ec2:DeleteSnapshot", .seen, "responseElements.snapshotId = requestParameters.snapshotId"),
    Known(
      "ec2:CreateNatGateway", "ec2:DeleteNatGateway", .seen,
      "responseElements.CreateNatGatewayResponse.natGateway.natGatewayId"
        + " = requestParameters.DeleteNatGatewayRequest.NatGatewayId"),
    Known(
      "ec2:CreateFlowLogs", "ec2:DeleteFlowLogs", .seen,
      "responseElements.CreateFlowLogsResponse.flowLogIdSet.item[]"
        + " = requestParameters.DeleteFlowLogsRequest.FlowLogId[].content"),
    Known(
      "ec2:CreateIpamPolicy", "ec2:DeleteIpamPolicy", .model,
      "responseElements.CreateIpamPolicyResponse.ipamPolicy.ipamPolicyId"
        + " = requestParameters.DeleteIpamPolicyRequest.IpamPolicyId"),
    Known("ec2:AttachVolume", "ec2:DetachVolume", .seen, "requestParameters.volumeId"),
    Known(
      "iam:AttachRolePolicy", "iam:DetachRolePolicy", .seen,
      "requestParameters.roleName and requestParameters.policyArn"),
    Known(
      "amazonmq:CreateBroker", "amazonmq:DeleteBroker", .seen,
      "responseElements.brokerId = requestParameters.\"broker-id\""),
    Known(
      "ecs:CreateCluster", "ecs:DeleteCluster", .seen,
      "responseElements.cluster.clusterName = last(requestParameters.cluster, \"/\")"),
    Known("cloudtrail:StopLogging", "cloudtrail:StartLogging", .seen, "last(requestParameters.name, \"/\")"),
    Known(
      "lambda:CreateAlias20150331", "lambda:DeleteAlias20150331", .model,
      "requestParameters.functionName = last(requestParameters.functionName, \":\") and requestParameters.name"),
    Known(
      "monitoring:PutMetricAlarm", "monitoring:DeleteAlarms", .seen,
      "requestParameters.alarmName = requestParameters.alarmNames[]"),
    Known(
      "secretsmanager:StartSecretVersionDelete", "secretsmanager:EndSecretVersionDelete", .seen,
      "additionalEventData.ARN"),
    // No record shows how this service spells its members.
    Known(
      "osis:PutResourcePolicy", "osis:DeleteResourcePolicy", .model,
      "requestParameters.ResourceArn ?? requestParameters.resourceArn"),
  ]

  @Test(arguments: known)
  func isFound(_ wanted: Known) throws {
    let start = wanted.start.split(separator: ":").map(String.init)
    let end = wanted.end.split(separator: ":").map(String.init)
    let pairs = Catalogue.pairs(startingWith: start[1], of: start[0])
    let pair = try #require(pairs.first { $0.endEvent == wanted.end && $0.keyText == wanted.key }, "\(pairs)")
    #expect(pair.startEvent == wanted.start)
    #expect(pair.evidence == wanted.evidence)
    #expect(Catalogue.pairs(endingWith: end[1], of: end[0]).contains(pair))
    #expect(Catalogue.pairs(from: start[1], to: end[1], of: start[0]).contains(pair))
  }

  /// Where a key names what holds the thing and not the thing, the pair says so; a second part may name it.
  @Test func containers() {
    let rule = Catalogue.pairs(startingWith: "AuthorizeSecurityGroupIngress", of: "ec2").first
    #expect(rule?.container?.name == "security group" && rule?.container?.thing == "rule")
    #expect(rule?.columns.first == ["requestParameters.ipPermissions.items[0].fromPort", "requestParameters.fromPort"])
    let access = Catalogue.pairs(startingWith: "AuthorizeVpcEndpointAccess", of: "es")
    #expect(access.map { $0.container == nil } == [true, false])
    #expect(Catalogue.pairs(startingWith: "CreateSnapshot", of: "ec2").first?.container == nil)
  }

  /// S3 logs what follows the `?` of a call as a member that is empty.
  @Test func noColumnOfAnEmptyMember() {
    #expect(Catalogue.pairs(startingWith: "PutBucketPolicy", of: "s3").first?.columns == [])
    #expect(
      Catalogue.pairs(startingWith: "PutBucketPolicy", of: "s3express").allSatisfy { $0.columns.isEmpty })
  }

  @Test func nearestWord() {
    #expect(Catalogue.nearestWord(to: "snapshto") == "snapshot")
    #expect(Catalogue.nearestWord(to: "secretmanager") == "secretsmanager")
    #expect(Catalogue.nearestWord(to: "frobnicate") == nil)
  }

  @Test func versionsOfNames() {
    #expect(Catalogue.isCalled("CreateFunction20150331", "CreateFunction"))
    #expect(Catalogue.isCalled("RemovePermission20150331v2", "RemovePermission"))
    #expect(Catalogue.isCalled("CreateFunction", "CreateFunction"))
    #expect(!Catalogue.isCalled("CreateFunction20150331", "CreateFunct"))
  }

  @Test func whatRecordsShowComesFirst() {
    let ends = Catalogue.pairs(startingWith: "RunInstances", of: "ec2").map(\.end)
    #expect(ends == ["TerminateInstances", "StopInstances", "StopInstances"])
    #expect(Catalogue.pairs(endingWith: "DeleteSnapshot", of: "ec2").first?.evidence == .seen)
    #expect(Catalogue.pairs(startingWith: "RunInstance", of: "ec2").isEmpty)
    #expect(Catalogue.pairs(startingWith: "RunInstances", of: "EC2").isEmpty)
    #expect(Catalogue.pairs(startingWith: "CreateCluster", of: "ec2").isEmpty)
  }

  /// What completion asks while `ec2:Cr` is typed.
  @Test func startsByTheirBeginning() {
    let pairs = Catalogue.pairs(ofStartsBeginningWith: "CreateSn", of: "ec2")
    #expect(pairs.map(\.start) == ["CreateSnapshot", "CreateSnapshots"])
    #expect(Catalogue.pairs(ofStartsBeginningWith: "Cr", of: "ec2").count > 50)
  }

  @Test func wordsFilter() {
    #expect(Catalogue.pairs(matching: ["EC2", "snapshot", "seen"]).map(\.start).contains("CreateSnapshot"))
    #expect(Catalogue.pairs(matching: ["seen"]).allSatisfy { $0.evidence == .seen })
    #expect(Catalogue.pairs(matching: ["no such word"]).isEmpty)
    #expect(Catalogue.pairs(matching: []).count == Catalogue.allPairs.count)
  }

  @Test func allLines() {
    let pairs = Catalogue.allPairs
    #expect(pairs.count > 2500)
    #expect(Set(pairs.map(\.service)).count > 300)
    var events: [String: Set<String>] = [:]
    for pair in pairs {
      #expect(!pair.key.isEmpty && !pair.start.isEmpty && !pair.end.isEmpty, "\(pair)")
      for text in [pair.start, pair.end] { #expect(text.utf8.allSatisfy(isOfName), "\(text)") }
      for text in pair.key.flatMap({ [$0.start, $0.end] }) + pair.columns.flatMap(\.self) + pair.otherStartPaths
        + pair.otherEndPaths
      {
        #expect(!text.contains("$") && !text.contains("%."), "\(text)")
        #expect(text.contains("requestParameters.") || text.contains("responseElements.") || text.contains("Event"))
      }
      #expect(Catalogue.pairs(from: pair.start, to: pair.end, of: pair.service).contains(pair), "\(pair)")
      if events[pair.service] == nil { events[pair.service] = Set(Catalogue.events(of: pair.service) ?? []) }
      guard let known = events[pair.service], !known.isEmpty else { continue }
      #expect(known.contains(pair.start) && known.contains(pair.end), "\(pair.startEvent) \(pair.end)")
    }
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
