import Catalogue
import Driver
import Foundation
import Source
import Support
import Testing

/// `new` and `pairs`.
@Suite struct NewVerbTests {
  @Test func aPairThatRecordsShow() {
    let run = command(["new", "ec2:CreateSnapshot"])
    #expect(run.status == .done && run.errors == "")
    expectGolden("Tests/DriverTests/Golden/new-snapshot.span", run.output)
  }

  @Test func aPairOfAModelWithSeveralKeyParts() {
    let run = command(["new", "apigateway:PutMethodResponse", "DeleteMethodResponse"])
    #expect(run.status == .done && run.errors == "")
    expectGolden("Tests/DriverTests/Golden/new-method-response.span", run.output)
  }

  /// A key that names the group leaves the rules apart only by their states.
  @Test func aPairWhoseKeyIsAContainer() throws {
    let run = command(["new", "ec2:AuthorizeSecurityGroupIngress"])
    #expect(run.status == .done && run.errors == "")
    expectGolden("Tests/DriverTests/Golden/new-security-group-rule.span", run.output)
    let rule = { (name: String, time: String, port: Int) in
      #"{"eventSource": "ec2.amazonaws.com", "eventName": "\#(name)SecurityGroupIngress", "eventTime": "\#(time)", "#
        + #""recipientAccountId": "111122223333", "requestParameters": {"groupId": "sg-1", "ipPermissions": {"items": "#
        + #"[{"fromPort": \#(port), "toPort": \#(port), "ipRanges": {"items": [{"cidrIp": "0.0.0.0/0"}]}}]}}}"# + "\n"
    }
    let records =
      rule("Authorize", "2024-05-01T00:00:00Z", 22) + rule("Authorize", "2024-05-02T00:00:00Z", 443)
      + rule("Revoke", "2024-05-03T00:00:00Z", 443)
    let folder = try TemporaryFolder(["rule.span": run.output, "events.json": records])
    let rows = command(["dry-run", folder.path + "/rule.span", "--events", folder.path + "/events.json"])
    #expect(rows.status == .done, "\(rows.errors)")
    let lines = rows.output.split(separator: "\n").dropFirst()
    #expect(
      lines.map { $0.split(separator: ",", omittingEmptySubsequences: false)[3...5].joined(separator: " ") }
        == ["22 22 0.0.0.0/0", "443 443 0.0.0.0/0"], "\(rows.output)")
    #expect(lines.count { $0.contains(",superseded,") } == 1, "\(rows.output)")
  }

  /// Lambda's events have a date after their names.
  @Test func aNameWithoutItsVersion() {
    let run = command(["new", "lambda:CreateFunction", "DeleteFunction"])
    #expect(run.status == .done && run.errors == "")
    #expect(run.output.contains("# CloudTrail logs CreateFunction as CreateFunction20150331.\n"))
    #expect(run.output.contains("\npair lambda:CreateFunction20150331 -> lambda:DeleteFunction20150331\n"))
    #expect(command(["new", "CreateFunction"]).errors.contains("lambda:CreateFunction20150331"))
  }

  /// Other keys and other ends are said once each.
  @Test func otherKeys() {
    let addresses = command(["new", "ec2:AllocateAddress"]).output
    #expect(
      addresses.contains(
        "  on responseElements.allocationId = requestParameters.allocationId\n"
          + "  named responseElements.publicIp = requestParameters.publicIp\n"))
    #expect(!addresses.contains("another key"))
    let snapshots = command(["new", "rds:CreateDBSnapshot"]).output
    #expect(
      snapshots.contains(
        "  on lower(responseElements.dBSnapshotIdentifier) = lower(requestParameters.dBSnapshotIdentifier)\n"))
    #expect(command(["new", "kms:ScheduleKeyDeletion"]).output.contains("on last(requestParameters.keyId, \"/\")\n"))
    let instances = command(["new", "ec2:RunInstances"]).output
    #expect(
      instances.contains(
        "# It may also end with ec2:StopInstances, on responseElements.instancesSet.items[].instanceId"
          + " = requestParameters.instancesSet.items[].instanceId, or on"))
  }

  /// Whatever is asked for, the spec is canonical and passes `check` without a word, and its comments are clauses.
  @Test func everySpecIsSound() {
    var starts: [String] = []
    for (index, pair) in Catalogue.allPairs.enumerated() {
      guard index % (pair.evidence == .seen ? 3 : 97) == 0, starts.last != pair.startEvent else { continue }
      starts.append(pair.startEvent)
    }
    for start in starts {
      let run = command(["new", start])
      #expect(run.status == .done && run.errors == "", "\(start): \(run.errors)")
      #expect(command(["fmt", "-"], input: run.output).output == run.output, "\(start)")
      let check = command(["check", "-"], input: run.output)
      #expect(check.status == .done && check.errors == "", "\(start): \(check.errors)")
    }
    #expect(starts.count > 70)
  }

  @Test func theCommentsAreClauses() {
    let text = command(["new", "ec2:CreateSnapshot"]).output
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let clauses = lines.map { line in
      let bare = line.hasPrefix("# ") ? line.dropFirst(2) : line
      let isClause = bare.first.map { $0.isLowercase || $0 == " " || $0 == "}" } ?? true
      return isClause ? String(bare) : String(line)
    }
    let filled = clauses.joined(separator: "\n")
    for word in ["\nrole ", "\nduring ", "\nkeep ", "\nlimit ", "\ntable ", "\npartitions "] {
      #expect(filled.contains(word), "\(word)")
    }
    let check = command(["check", "-"], input: filled)
    #expect(check.status == .done && !check.errors.contains("error"), "\(check.errors)\(filled)")
  }

  @Test func aFileIsNeverWrittenOver() throws {
    let folder = NSTemporaryDirectory() + "/new-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/a.span"
    let first = command(["new", "ec2:CreateSnapshot", "-o", path])
    #expect(first.status == .done && first.output == "")
    #expect(first.errors == "wrote \(path); try it: trailspan dry-run \(path) --events PATH\n")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == command(["new", "ec2:CreateSnapshot"]).output)
    let second = command(["new", "ec2:CreateVolume", "-o", path])
    #expect(second.status == .inputOutput)
    #expect(
      second.errors
        == "trailspan: \(path) is there already, and new does not write over it\nhelp: name another file with -o\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(command(["new", "ec2:CreateVolume", "-o", folder + "/none/a.span"]).status == .inputOutput)
  }

  /// An enum's values may not hold a comma: what is written is a spec all the same, and says what is left out.
  @Test func aRegionWithAComma() throws {
    let folder = try TemporaryFolder([
      "111122223333/us-east-1/2022/01/01/x.json": "{}", "111122223333/us,east/2022/01/01/x.json": "{}",
    ])
    let run = command(
      ["new", "ec2:CreateSnapshot", "--location", folder.path + "/{account}/{region}/{timestamp}"])
    #expect(run.output.contains(#"enum ("us-east-1")"#) && run.output.contains(#"# "us,east" is left out"#))
    #expect(command(["check", "-"], input: run.output).status == .done)
  }

  /// The table and the partitions of a folder of logs, and the rows of its events.
  @Test func aLocation() throws {
    let logs = checkout.appending(path: "examples/cnapp-snapshots/events").path()
    let template = "\(logs)/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
    let run = command(["new", "ec2:CreateSnapshot", "--location", template])
    #expect(run.status == .done && run.errors == "", "\(run.errors)")
    #expect(run.output.contains("account   injected"))
    #expect(run.output.contains("(\"alias-1\", \"111122223333\")"))
    #expect(command(["fmt", "-"], input: run.output).output == run.output)
    let check = command(["check", "-"], input: run.output)
    #expect(check.status == .done, "\(check.errors)")
    let rows = command(["dry-run", "-", "--events", logs, "--format", "csv", "--stats", "none"], input: run.output)
    #expect(rows.status == .done, "\(rows.errors)")
    #expect(rows.output.hasPrefix("alias,account,region,snapshotId,volumeId,"))
    #expect(rows.output.split(separator: "\n").count > 3)
    // A trail of one account needs no list of them.
    let one = command([
      "new", "ec2:CreateSnapshot", "--location",
      "\(logs)/alias-1/AWSLogs/111122223333/CloudTrail/{region}/{timestamp}",
    ])
    #expect(one.status == .done && !one.output.contains("partitions (account)"), "\(one.errors)")
    #expect(command(["check", "-"], input: one.output).status == .done)
    let numbers = command([
      "new", "ec2:CreateSnapshot", "--location",
      "\(logs)/{alias}/AWSLogs/{account}/CloudTrail/{region}/{year}/{month}/{day}",
    ])
    #expect(numbers.output.contains("integer 2022 .. 2040") && numbers.output.contains("integer 01 .. 12"))
    #expect(!command(["check", "-"], input: numbers.output).errors.contains("error["))
    let wrongFolder = command([
      "new", "ec2:CreateSnapshot", "--location", "\(logs)/{alias}/AWSLogs/{account}/Cloudtrail/{region}/{timestamp}",
    ])
    #expect(wrongFolder.status == .findings && wrongFolder.errors.contains("it has \"CloudTrail\""))
    let field = command([
      "new", "ec2:CreateSnapshot", "--location", "\(logs)/{alias}/AWSLogs/{account}/CloudTrail/{awsRegion}/{timestamp}",
    ])
    #expect(field.status == .usage && field.errors.contains("help: write {region}"))
    let nothing = command(["new", "ec2:CreateSnapshot", "--location", "\(logs)/{alias}/nothing/{account}"])
    #expect(nothing.status == .findings && nothing.output == "")
  }

  struct Refusal {
    var arguments: [String]
    var errors: String
  }

  static let refusals = [
    Refusal(
      arguments: [],
      errors:
        "trailspan: new needs the event that starts something, such as ec2:CreateSnapshot\nhelp: usage: trailspan new START [END] [OPTIONS]\n"
    ),
    Refusal(
      arguments: ["ec2:CreateSnapshot", "ec2:DeleteSnapshot", "x"],
      errors: "trailspan: new takes a start and an end, and \"x\" is a third operand\n"
        + "help: usage: trailspan new START [END] [OPTIONS]\n"),
    Refusal(
      arguments: ["ec2:CreateSnapshoot"],
      errors: "trailspan: what ends ec2:CreateSnapshoot is not known\nhelp: did you mean ec2:CreateSnapshot?\n"),
    Refusal(
      arguments: ["ec2:DeleteVolume"],
      errors: "trailspan: ec2:DeleteVolume is known as an end, not as a start\n"
        + "help: it ends ec2:CreateVolume, ec2:CopyVolumes, ec2:RestoreVolumeFromRecycleBin: trailspan new ec2:CreateVolume\n"
    ),
    Refusal(
      arguments: ["acme:Frobnicate"],
      errors:
        "trailspan: what ends acme:Frobnicate is not known\nhelp: `trailspan pairs` lists the services that are known, and"
        + " `trailspan suggest acme:Frobnicate --events PATH` looks into your own logs\n"),
    Refusal(
      arguments: ["Frobnicate"],
      errors: "trailspan: \"Frobnicate\" is not an event that is known to start something\n"
        + "help: write it with its service, such as ec2:CreateSnapshot; `trailspan pairs` lists them\n"),
    Refusal(
      arguments: ["ec2:CreateSnapshot", "ec2:DeleteVolume"],
      errors: "trailspan: ec2:DeleteVolume is not known to end ec2:CreateSnapshot\n"
        + "help: known are ec2:DeleteSnapshot; trailspan suggest ec2:CreateSnapshot --events PATH looks into your own logs\n"
    ),
  ]

  @Test(arguments: refusals.indices)
  func isRefused(row: Int) {
    let refusal = Self.refusals[row]
    let run = command(["new"] + refusal.arguments)
    #expect(run.status == .usage && run.output == "")
    #expect(run.errors == refusal.errors)
  }

  /// The service may be left out where one alone has the event, and may be written as its event source.
  @Test func waysToNameAnEvent() {
    let wanted = command(["new", "secretsmanager:CreateSecret"]).output
    for words in [["CreateSecret"], ["secretsmanager.amazonaws.com:CreateSecret", "DeleteSecret"]] {
      #expect(command(["new"] + words).output == wanted, "\(words)")
    }
    #expect(
      command(["new", "CreateCluster"]).errors.contains("services have an event CreateCluster\nhelp: write one of"))
  }

  /// `--events` takes every word up to the next option.
  @Test(arguments: ["new", "suggest"])
  func eventsTookTheEvent(verb: String) {
    for event in ["ec2:CreateVolume", "CreateVolume"] {
      let run = command([verb, "--events", "/tmp", event])
      #expect(run.status == .usage)
      #expect(
        run.errors.contains(
          "--events took \(event) too, as it takes every word up to the next option; so there is no event\n"
            + "help: put the event first: trailspan \(verb) \(event) --events /tmp"), "\(run.errors)")
    }
  }

  @Test func pairsAreListed() throws {
    let run = command(["pairs", "ec2:", "snapshot", "seen", "--format", "csv"])
    #expect(run.status == .done && run.errors == "")
    #expect(
      run.output == """
        service,starts,ends,keys,known
        ec2,"ec2:CopySnapshot, ec2:CreateSnapshot",ec2:DeleteSnapshot,responseElements.snapshotId = requestParameters.snapshotId,seen
        ec2,ec2:CreateSnapshots,ec2:DeleteSnapshot,responseElements.CreateSnapshotsResponse.snapshotSet.item[].snapshotId = requestParameters.snapshotId,seen

        """)
    #expect(command(["pairs", "--format", "csv"]).output.split(separator: "\n").count > 2500)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(command(["pairs", "iam", "--format", "json"]).output.utf8))
        as? [[String: String]])
    #expect(json.allSatisfy { ["seen", "model"].contains($0["known"]) && $0.count == 5 })
    #expect(json.contains { $0["ends"] == "iam:DeleteUser" })
    let nothing = command(["pairs", "frobnicate"])
    #expect(nothing.status == .done && nothing.output == "")
    #expect(
      nothing.errors == "no known pair has \"frobnicate\"\n"
        + "help: `trailspan suggest EVENT --events PATH…` finds pairs in your own logs\n")
    #expect(command(["pairs", "frobnicate", "--format", "json"]).output == "[]\n")
    #expect(command(["pairs", "frobnicate", "--format", "csv"]).output == "service,starts,ends,keys,known\n")
    let slip = command(["pairs", "ec2", "snapshto"])
    #expect(slip.status == .done && slip.output == "")
    #expect(slip.errors == "no known pair has \"ec2\" and \"snapshto\"\nhelp: did you mean snapshot?\n")
  }
}
