import Source
import Syntax

/// Pairs of events that are known to belong together, with their keys, as seen in real records. They serve the message
/// about a `pair` without `on`.
struct KnownPair {
  let service: String
  let starts: [String]
  let ends: [String]
  let key: String

  /// The known key for the events of a clause, when all its starts and ends belong to one known pair.
  static func key(for clause: PairClause) -> String? {
    all.first { pair in
      let names = { (selectors: [SelectorSyntax]) in selectors.map(\.event.value) }
      return (clause.starts + clause.ends).allSatisfy { $0.service.value == pair.service }
        && !clause.starts.isEmpty && !clause.ends.isEmpty
        && names(clause.starts).allSatisfy { pair.starts.contains($0) }
        && names(clause.ends).allSatisfy { pair.ends.contains($0) }
    }?.key
  }

  private init(_ service: String, _ starts: [String], _ ends: [String], _ key: String) {
    self.service = service
    self.starts = starts
    self.ends = ends
    self.key = key
  }

  private static let all = [
    KnownPair(
      "ec2", ["CreateSnapshot", "CopySnapshot"], ["DeleteSnapshot"],
      "responseElements.snapshotId = requestParameters.snapshotId"),
    KnownPair(
      "ec2", ["CreateSnapshots"], ["DeleteSnapshot"],
      "responseElements.CreateSnapshotsResponse.snapshotSet.item[].snapshotId = requestParameters.snapshotId"),
    KnownPair(
      "ec2", ["CreateVolume"], ["DeleteVolume"], "responseElements.volumeId = requestParameters.volumeId"),
    KnownPair("ec2", ["AttachVolume"], ["DetachVolume"], "requestParameters.volumeId"),
    KnownPair(
      "ec2", ["RunInstances"], ["TerminateInstances"],
      "responseElements.instancesSet.items[].instanceId = requestParameters.instancesSet.items[].instanceId"),
    KnownPair("ec2", ["StopInstances"], ["StartInstances"], "requestParameters.instancesSet.items[].instanceId"),
    KnownPair("ec2", ["CreateImage"], ["DeregisterImage"], "responseElements.imageId = requestParameters.imageId"),
    KnownPair(
      "ec2", ["CreateNatGateway"], ["DeleteNatGateway"],
      "responseElements.CreateNatGatewayResponse.natGateway.natGatewayId"
        + " = requestParameters.DeleteNatGatewayRequest.NatGatewayId"),
    KnownPair(
      "ec2", ["AllocateAddress"], ["ReleaseAddress"],
      "responseElements.allocationId = requestParameters.allocationId"),
    KnownPair(
      "ec2", ["CreateSecurityGroup"], ["DeleteSecurityGroup"], "responseElements.groupId = requestParameters.groupId"),
    KnownPair("ec2", ["CreateVpc"], ["DeleteVpc"], "responseElements.vpc.vpcId = requestParameters.vpcId"),
    KnownPair(
      "ec2", ["CreateSubnet"], ["DeleteSubnet"], "responseElements.subnet.subnetId = requestParameters.subnetId"),
    KnownPair(
      "iam", ["CreateAccessKey"], ["DeleteAccessKey"],
      "responseElements.accessKey.accessKeyId = requestParameters.accessKeyId"),
    KnownPair("iam", ["CreateUser"], ["DeleteUser"], "responseElements.user.userName = requestParameters.userName"),
    KnownPair("iam", ["CreateRole"], ["DeleteRole"], "responseElements.role.roleName = requestParameters.roleName"),
    KnownPair("iam", ["CreateLoginProfile"], ["DeleteLoginProfile"], "requestParameters.userName"),
    KnownPair(
      "lambda", ["CreateFunction20150331"], ["DeleteFunction20150331"],
      "responseElements.functionName = requestParameters.functionName"),
    KnownPair(
      "rds", ["CreateDBInstance"], ["DeleteDBInstance"],
      "responseElements.dBInstanceIdentifier = requestParameters.dBInstanceIdentifier"),
    KnownPair("s3", ["CreateBucket"], ["DeleteBucket"], "requestParameters.bucketName"),
    KnownPair(
      "secretsmanager", ["CreateSecret"], ["DeleteSecret"], "responseElements.arn = requestParameters.secretId"),
    KnownPair("ssm", ["PutParameter"], ["DeleteParameter"], "requestParameters.name"),
    KnownPair(
      "ssm", ["StartSession"], ["TerminateSession"], "responseElements.sessionId = requestParameters.sessionId"),
    KnownPair("cloudtrail", ["StopLogging"], ["StartLogging"], "requestParameters.name"),
    KnownPair("eks", ["CreateCluster"], ["DeleteCluster"], "requestParameters.name"),
    KnownPair("dynamodb", ["CreateTable"], ["DeleteTable"], "requestParameters.tableName"),
  ]
}
