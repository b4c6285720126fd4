import Catalogue
import Source
import Support
import Testing

/// What the catalogue warns about, and that it is silent about what is right.
@Suite struct CatalogueLintTests {
  typealias Case = DiagnosticTests.Case

  static let snapshot = "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot on "
  static let gateway = "pair ec2:CreateNatGateway -> ec2:DeleteNatGateway on "

  static let events = [
    Case(
      "pair ec2:⟦CreateSnapshoot⟧ -> ec2:DeleteSnapshot on responseElements.snapshotId = requestParameters.snapshotId",
      "W0421", replacement: "CreateSnapshot"),
    Case("pair iam:⟦createUser⟧ -> iam:DeleteUser on requestParameters.userName", "W0421", replacement: "CreateUser"),
    Case(
      "pair ec2:StopInstances -> ec2:⟦StartInstance⟧ on requestParameters.instancesSet.items[].instanceId", "W0421",
      replacement: "StartInstances"),
    Case(
      "pair ⟦EC2⟧:CreateSnapshot -> ec2:DeleteSnapshot on responseElements.snapshotId = requestParameters.snapshotId",
      "W0425", replacement: "ec2"),
    // The name that is logged has a version.
    Case(
      "pair lambda:⟦CreateFunction⟧ -> lambda:DeleteFunction20150331 on requestParameters.functionName", "W0421",
      replacement: "CreateFunction20150331"),
    Case("pair ec2:⟦FrobnicateTheWhole⟧ -> ec2:DeleteSnapshot on requestParameters.snapshotId", "W0421"),
    // The operation is logged by another name.
    Case(
      "pair s3:⟦PutPublicAccessBlock⟧ -> s3:DeleteBucketPublicAccessBlock on requestParameters.bucketName", "W0421",
      replacement: "PutBucketPublicAccessBlock"),
    Case(
      "pair lambda:⟦UpdateFunctionCode⟧ -> lambda:DeleteFunction20150331 on requestParameters.functionName", "W0421",
      replacement: "UpdateFunctionCode20150331v2"),
    // Another service has it: the one of the other event, or the only one.
    Case(
      "pair ⟦s3:CreateSnapshot⟧ -> ec2:DeleteSnapshot on requestParameters.snapshotId", "W0424",
      replacement: "ec2:CreateSnapshot"),
    Case(
      "pair ⟦ec2:CreateSecret⟧ -> ec2:X on requestParameters.name", "W0424", replacement: "secretsmanager:CreateSecret"),
    Case("pair ⟦s3:CreateCluster⟧ -> s3:X on requestParameters.name", "W0424"),
    // Names that services have elsewhere, and near ones of services that have the event.
    Case(
      "pair ⟦stepfunctions⟧:StartExecution -> states:X on requestParameters.name", "W0424", replacement: "states"),
    Case("pair ⟦aws.ec2⟧:CreateSnapshot -> ec2:X on requestParameters.name", "W0424", replacement: "ec2"),
    Case("pair ⟦dynamo⟧:CreateTable -> dynamodb:X on requestParameters.name", "W0424", replacement: "dynamodb"),
    Case("pair ⟦console⟧:ConsoleLogin -> signin:X on userIdentity.arn", "W0424", replacement: "signin"),
    Case("pair ⟦ecs2⟧:CreateSnapshot -> ec2:DeleteSnapshot on requestParameters.x", "W0424", replacement: "ec2"),
    // What belongs to the other event comes first, and nothing that does the opposite is offered.
    Case(
      "pair ec2:RunInstances -> ec2:⟦DestroyInstances⟧ on requestParameters.x", "W0421",
      replacement: "TerminateInstances"),
    Case(
      "pair ec2:CreateVolume -> ec2:⟦DestroyVolume⟧ on requestParameters.x", "W0421", replacement: "DeleteVolume"),
    Case(
      "pair eks:CreateCluster -> eks:⟦RemoveCluster⟧ on requestParameters.name", "W0421", replacement: "DeleteCluster"),
    Case(
      "pair ec2:⟦CreateInstances⟧ -> ec2:TerminateInstances on requestParameters.x", "W0421",
      replacement: "RunInstances"),
    Case("pair guardduty:⟦DisableDetector⟧ -> guardduty:X on requestParameters.detectorId", "W0421"),
    // The other side is not what was meant.
    Case("pair signin:ConsoleLogin -> signin:⟦ConsoleLogout⟧ on userIdentity.arn", "W0421"),
  ]

  static let keys = [
    // One element of a list that may have several.
    Case(
      "pair ec2:RunInstances -> ec2:TerminateInstances on ⟦responseElements.instancesSet.items[0].instanceId⟧"
        + " = requestParameters.instancesSet.items[].instanceId", "W0431",
      replacement: "responseElements.instancesSet.items[].instanceId"),
    Case(
      "pair ec2:RunInstances -> ec2:TerminateInstances on responseElements.instancesSet.items[].instanceId"
        + " = ⟦request.instancesSet.items[0].instanceId⟧", "W0431",
      replacement: "requestParameters.instancesSet.items[].instanceId"),
    // What is of the call and not of what it is about.
    Case(
      "pair iam:CreateUser -> iam:DeleteUser on ⟦user⟧", "W0432",
      replacement: "responseElements.user.userName = requestParameters.userName"),
    Case(
      "pair iam:CreateUser -> iam:DeleteUser on ⟦userIdentity.userName = user and awsRegion⟧", "W0432",
      replacement: "responseElements.user.userName = requestParameters.userName"),
    Case(snapshot + "⟦eventName⟧", "W0432", replacement: "responseElements.snapshotId = requestParameters.snapshotId"),
    Case("pair acme:A -> acme:B on ⟦eventID⟧", "W0432"),
    Case("pair acme:A -> acme:B on ⟦requestID⟧", "W0432"),
    // One path for both sides, which have it at two places.
    Case(
      snapshot + "⟦requestParameters.snapshotId⟧", "W0422",
      replacement: "responseElements.snapshotId = requestParameters.snapshotId"),
    Case(
      snapshot + "⟦response.snapshotId⟧", "W0422", replacement: "response.snapshotId = requestParameters.snapshotId"),
    Case(
      snapshot + "⟦requestParameters.snapshotId⟧ = requestParameters.snapshotId", "W0422",
      replacement: "responseElements.snapshotId"),
    Case(
      snapshot + "⟦responseElements.snapshotID⟧ = requestParameters.snapshotId", "W0422",
      replacement: "responseElements.snapshotId"),
    Case(
      gateway
        + "⟦responseElements.natGateway.natGatewayId⟧ = requestParameters.DeleteNatGatewayRequest.NatGatewayId",
      "W0422", replacement: "responseElements.CreateNatGatewayResponse.natGateway.natGatewayId"),
    Case(
      "pair iam:CreateUser -> iam:DeleteUser on ⟦responseElements.userName⟧ = requestParameters.userName", "W0422",
      replacement: "responseElements.user.userName"),
    // Its `[]` are missing.
    Case(
      "pair ec2:RunInstances -> ec2:TerminateInstances on responseElements.instancesSet.items[].instanceId"
        + " = ⟦requestParameters.instancesSet.items.instanceId⟧", "W0422",
      replacement: "requestParameters.instancesSet.items[].instanceId"),
    // A shorter name.
    Case(
      "pair s3:CreateBucket -> s3:DeleteBucket on ⟦requestParameters.bucket⟧", "W0422",
      replacement: "requestParameters.bucketName"),
    // A slip, and letters left out.
    Case(
      "pair iam:CreateRole -> iam:DeleteRole on ⟦requestParameters.roleNmae⟧", "W0422",
      replacement: "requestParameters.roleName"),
    Case(
      snapshot + "responseElements.snapshotId = ⟦requestParameters.snapId⟧", "W0422",
      replacement: "requestParameters.snapshotId"),
    // Where the sides would be mended to two different members, one that both have.
    Case(
      "pair ec2:CreateSecurityGroup -> ec2:DeleteSecurityGroup on ⟦requestParameters.group⟧", "W0422",
      replacement: "requestParameters.groupName"),
    // A path for both sides that the start does not have.
    Case(
      "pair cognito-idp:CreateUserPool -> cognito-idp:DeleteUserPool on ⟦requestParameters.userPoolId⟧", "W0422",
      replacement: "responseElements.userPool.id = requestParameters.userPoolId"),
    // The events the other way round, by the key as it is between them.
    Case(
      "pair ec2:DeleteSnapshot -> ec2:CreateSnapshot on ⟦responseElements.snapshotId = requestParameters.snapshotId⟧",
      "W0423", replacement: "requestParameters.snapshotId = responseElements.snapshotId"),
    // Within a function the path alone is put in place.
    Case(
      "pair ecs:CreateCluster -> ecs:DeleteCluster"
        + " on responseElements.cluster.clusterName = last(⟦responseElements.cluster⟧, \"/\")", "W0422",
      replacement: "requestParameters.cluster"),
    // All starts have it elsewhere.
    Case(
      "pair ec2:CreateSnapshot, ec2:CopySnapshot -> ec2:DeleteSnapshot on ⟦requestParameters.snapshotId⟧", "W0422",
      replacement: "responseElements.snapshotId = requestParameters.snapshotId"),
    Case(
      snapshot + "⟦requestParameters.snapshotId = responseElements.snapshotId⟧", "W0423",
      replacement: "responseElements.snapshotId = requestParameters.snapshotId"),
    Case(
      "pair secretsmanager:CreateSecret -> secretsmanager:DeleteSecret"
        + " on ⟦request.secretId = response.arn⟧", "W0423", replacement: "response.arn = request.secretId"),
  ]

  @Test(arguments: events + keys)
  func warns(_ testCase: Case) {
    let marked = MarkedSource(testCase.source)
    let found = diagnostics(of: marked.text)
    #expect(found.map(\.code) == [testCase.code], "\(found.map(\.message))")
    guard let first = found.first, let span = marked.span else { return }
    #expect(first.span.range == span)
    #expect(first.severity == .warning)
    #expect(first.replacement == testCase.replacement)
    guard let replacement = first.replacement else { return }
    // Mended, it is silent.
    var bytes = Array(marked.text.utf8)
    bytes.replaceSubrange(span, with: replacement.utf8)
    let mended = diagnostics(of: String(decoding: bytes, as: UTF8.self))
    #expect(!mended.contains { $0.span.start == first.span.start && $0.code == first.code }, "\(mended)")
  }

  @Test(arguments: [
    // Keys that are as right as the catalogue's.
    "pair iam:CreateUser -> iam:DeleteUser on requestParameters.userName",
    "pair ec2:CreateSecurityGroup -> ec2:DeleteSecurityGroup on requestParameters.groupName",
    "pair iam:CreateAccessKey -> iam:DeleteAccessKey on requestParameters.userName",
    "pair ec2:RunInstances -> ec2:StopInstances"
      + " on responseElements.instancesSet.items[].instanceId = requestParameters.instancesSet.items[].instanceId",
    "pair ec2:CreateVolume -> ec2:DeleteVolume on lower(response.volumeId) = lower(request.volumeId)",
    "pair ec2:CreateVolume -> ec2:DeleteVolume on resources[0].ARN",
    // Keys of the call where the catalogue has no other, or beside a part that is of the thing.
    "pair signin:ConsoleLogin -> signin:SwitchRole on userIdentity.arn", "pair ec2:A -> ec2:B on awsRegion",
    "pair iam:CreateUser -> iam:DeleteUser on requestParameters.userName and user",
    "pair iam:CreateAccessKey -> iam:DeleteAccessKey on requestParameters.userName = user",
    // Names of one word and letters, which examples have.
    "pair ec2:Start, ec2:Both -> ec2:End on requestParameters.k", "pair ec2:A -> ec2:S10 on requestParameters.k",
    // What is logged besides operations, old names, patterns, services that are not known.
    "pair ec2:SharedSnapshotVolumeCreated -> ec2:DeleteSnapshot on requestParameters.snapshotId",
    "pair backup:SomethingNewCompleted -> backup:DeleteBackupVault on requestParameters.backupVaultName",
    "pair cognito-idp:Anything_POST -> cognito-idp:DeleteUserPool on requestParameters.userPoolId",
    "pair lambda:GetFunction20150331v2 -> lambda:DeleteFunction20150331 on requestParameters.functionName",
    "pair lambda:CreateFunction* -> lambda:DeleteFunction* on requestParameters.functionName",
    "pair ec2:Frob* -> ec2:Nicate* on requestParameters.x",
    "pair opsworks:StartInstances -> opsworks:Whatever on requestParameters.instanceId",
    "pair kms:ScheduleKeyDeletion -> kms:DeleteKey on last(requestParameters.keyId, \"/\") = last(resources[0].ARN, \"/\")",
    "pair ec2:DeleteSnapshot -> ec2:CreateSnapshot on requestParameters.snapshotId = responseElements.snapshotId",
    "pair codecommit:GitPull -> codecommit:GitPush on requestParameters.x",
    "pair acme:CreateThing -> acme:DeleteThing on requestParameters.id",
  ])
  func isSilent(_ spec: String) {
    #expect(diagnostics(of: spec).map(\.message) == [])
  }

  /// Every pair of the catalogue is a spec as it stands, without a word of warning.
  @Test func everyPairIsASpec() {
    for pair in Catalogue.allPairs {
      let columns = pair.columns.enumerated().map { index, paths in
        "c\(index) = \(paths.map { "start.\($0)" }.joined(separator: " ?? "))"
      }
      let spec =
        "pair \(pair.startEvent) -> \(pair.endEvent) on \(pair.keyText)"
        + " select { key \(columns.joined(separator: " ")) }"
      let found = diagnostics(of: spec)
      #expect(found.isEmpty, "\(spec): \(found.map(\.message))")
    }
  }

  /// The pairs seen in records as they are written down, with all their starts and ends in one clause.
  @Test func everySeenPairIsSilent() throws {
    var count = 0
    for line in try checkoutText("Sources/Catalogue/Derivation/seen.tsv").split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 4, fields[0] != "service", !line.hasPrefix("#") else { continue }
      let events = { (names: String) in
        names.split(separator: ",").map { "\(fields[0]):\($0)" }.joined(separator: ", ")
      }
      let starts = fields[3].split(separator: " and ")
      let ends = fields[4].split(separator: " and ")
      let key = zip(starts, ends).map { "\($0) = \($1)" }.joined(separator: " and ")
      let spec = "pair \(events(fields[1])) -> \(events(fields[2])) on \(key)"
      let found = diagnostics(of: spec)
      #expect(found.isEmpty, "\(spec): \(found.map(\.message))")
      count += 1
    }
    #expect(count > 150)
  }
}
