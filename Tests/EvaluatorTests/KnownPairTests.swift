import Evaluator
import Foundation
import Semantics
import Source
import Syntax
import Testing
import Values

/// The pairs that are known to work: each closes a span of records with its key, and is told where `on` is missing.
@Suite struct KnownPairTests {
  /// Starts and ends, where their keys are (`R` responseElements, `Q` requestParameters), `nil` for the same place. What
  /// is an ARN's last text has the sign before it.
  static let pairs: [(events: String, start: String, end: String?)] = [
    ("ec2:CreateSnapshot, ec2:CopySnapshot -> ec2:DeleteSnapshot", "R snapshotId", "Q snapshotId"),
    (
      "ec2:CreateSnapshots -> ec2:DeleteSnapshot", "R CreateSnapshotsResponse.snapshotSet.item[].snapshotId",
      "Q snapshotId"
    ),
    ("ec2:CreateVolume -> ec2:DeleteVolume", "R volumeId", "Q volumeId"),
    ("ec2:AttachVolume -> ec2:DetachVolume", "Q volumeId", nil),
    (
      "ec2:RunInstances -> ec2:TerminateInstances", "R instancesSet.items[].instanceId",
      "Q instancesSet.items[].instanceId"
    ),
    ("ec2:StopInstances -> ec2:StartInstances", "Q instancesSet.items[].instanceId", nil),
    ("ec2:CreateImage -> ec2:DeregisterImage", "R imageId", "Q imageId"),
    (
      "ec2:CreateNatGateway -> ec2:DeleteNatGateway", "R CreateNatGatewayResponse.natGateway.natGatewayId",
      "Q DeleteNatGatewayRequest.NatGatewayId"
    ),
    ("ec2:AllocateAddress -> ec2:ReleaseAddress", "R allocationId", "Q allocationId"),
    ("ec2:CreateSecurityGroup -> ec2:DeleteSecurityGroup", "R groupId", "Q groupId"),
    ("iam:CreateAccessKey -> iam:DeleteAccessKey", "R accessKey.accessKeyId", "Q accessKeyId"),
    ("iam:CreateUser -> iam:DeleteUser", "R user.userName", "Q userName"),
    ("iam:CreateRole -> iam:DeleteRole", "R role.roleName", "Q roleName"),
    ("iam:CreateLoginProfile -> iam:DeleteLoginProfile", "Q userName", nil),
    ("lambda:CreateFunction20150331 -> lambda:DeleteFunction20150331", "R functionName", "Q functionName :"),
    ("rds:CreateDBInstance -> rds:DeleteDBInstance", "R dBInstanceIdentifier", "Q dBInstanceIdentifier"),
    ("s3:CreateBucket -> s3:DeleteBucket", "Q bucketName", nil),
    ("secretsmanager:CreateSecret -> secretsmanager:DeleteSecret", "R arn", "Q secretId"),
    ("ssm:PutParameter -> ssm:DeleteParameter", "Q name", nil),
    ("ssm:StartSession -> ssm:TerminateSession", "R sessionId", "Q sessionId"),
    ("cloudtrail:StopLogging -> cloudtrail:StartLogging", "Q name /", nil),
    ("ec2:CreateVpc -> ec2:DeleteVpc", "R vpc.vpcId", "Q vpcId"),
    ("ec2:CreateSubnet -> ec2:DeleteSubnet", "R subnet.subnetId", "Q subnetId"),
    ("eks:CreateCluster -> eks:DeleteCluster", "Q name", nil),
    ("dynamodb:CreateTable -> dynamodb:DeleteTable", "R tableDescription.tableName", "Q tableName /"),
  ]

  @Test(arguments: pairs.indices)
  func closesASpan(row: Int) throws {
    let (events, start, end) = Self.pairs[row]
    let key = end.map { "\(Self.field(start)) = \(Self.field($0))" } ?? Self.field(start)
    let sides = events.components(separatedBy: " -> ").map { $0.components(separatedBy: ", ") }
    for (index, event) in sides[0].enumerated() {
      let records = [
        CloudTrailTests.record("\(event) 08:0\(index):00", Self.members(start)),
        CloudTrailTests.record("\(sides[1][0]) 09:00:00", Self.members(end ?? start)),
      ]
      #expect(lines(try run("pair \(events) on \(key)\nselect { key, state }", records).rows) == ["the-key closed"])
    }
    var diagnostics = Diagnostics()
    let spec = parse(SourceFile(name: "test.span", text: "pair \(events)"), into: &diagnostics)
    let options = AnalysisOptions(now: Instant(milliseconds: 0)) { _ in .failure(.init(reason: "none")) }
    _ = analyze(spec, options: options, into: &diagnostics)
    // Things that are known by two names have the other one behind it.
    let help = diagnostics.sorted.compactMap(\.help)
    #expect(help == ["add `on \(key)`"] || help.count == 1 && help[0].hasPrefix("add `on \(key) named "))
  }

  private static func field(_ place: String) -> String {
    let words = place.split(separator: " ")
    let path = (words[0] == "R" ? "responseElements." : "requestParameters.") + words[1]
    return words.count > 2 ? "last(\(path), \"\(words[2])\")" : path
  }

  /// The JSON that holds the key at that place.
  private static func members(_ place: String) -> String {
    let steps = place.split(separator: " ")[1].components(separatedBy: ".")
    let value = steps.reversed().reduce("\"the-key\"") { inner, step in
      step.hasSuffix("[]") ? "{\"\(step.dropLast(2))\":[\(inner)]}" : "{\"\(step)\":\(inner)}"
    }
    return "\"\(place.hasPrefix("R") ? "responseElements" : "requestParameters")\":\(value)"
  }
}
