import Driver
import Foundation
import Support
import Testing

@Suite struct DiscoverTests {
  /// Names that would end a string, a line or a comment, run in a shell, or colour a terminal.
  private static let hostile = ["a\"b", "c\nd", "$(touch harm)`id`", "e\u{1b}[31m", "f\\", "# }", "g'h", "k\rl"]

  private static func spec(_ location: String, _ partitions: String) -> String {
    """
    table t {
      location "\(location)/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
      alias injected
      account injected
      region enum ("us-east-1")
      timestamp date "yyyy/MM/dd" from 2022-01-01
    }
    pair ec2:CreateVolume -> ec2:DeleteVolume
      on responseElements.volumeId = requestParameters.volumeId
    during 2022-05-01 .. 2022-05-31
    within 10d
    \(partitions)

    """
  }

  private func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "/discover-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// What is found goes back into the spec, as a clause and as a file that the spec named before it was there.
  private func roundTrip(
    _ location: String, tuples: Int, clauses: [String], more: [String] = [], environment: [String: String] = [:]
  ) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/x.span"
    for clause in clauses {
      try Self.spec(location, clause).write(toFile: path, atomically: true, encoding: .utf8)
      let found = command(["discover", path] + more, environment: environment)
      #expect(found.status == .done, "\(found.errors)")
      #expect(found.output.split(separator: "\n").count { $0.hasPrefix("  (") } == tuples)
      try Self.spec(location, found.output).write(toFile: path, atomically: true, encoding: .utf8)
      let errors = command(["check", path]).errors
      // A folder that is called so is mostly meant as a pattern.
      #expect(errors == "" || errors.contains("looks for a folder that is called \"h*\"") && !errors.contains("error["))
      #expect(command(["compile", path]).status == .done)
    }
    let csv = folder + "/accounts.csv"
    try Self.spec(location, "partitions (alias, account) from \"accounts.csv\"")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let written = command(
      ["discover", path, "--format", "csv", "--write", csv] + more, environment: environment)
    #expect(
      written.status == .done && written.output == "" && written.errors.contains("wrote \(csv)"), "\(written.errors)")
    let compared = command(["check", "--discover", path] + more, environment: environment)
    #expect(compared.status == .done, "\(compared.errors)\(compared.output)")

    var lines = try String(contentsOfFile: csv, encoding: .utf8)
    lines += "gone,000000000000\n"
    try lines.write(toFile: csv, atomically: true, encoding: .utf8)
    let differs = command(["check", "--discover", path] + more, environment: environment)
    #expect(differs.status == .findings)
    #expect(differs.output == "only in \(path): (\"gone\", \"000000000000\")\n")
    #expect(!FileManager.default.fileExists(atPath: "harm"))
  }

  @Test func aFolderWithHostileNames() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in Self.hostile {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)/AWSLogs/111111111111/CloudTrail/us-east-1/2022/05/01",
        withIntermediateDirectories: true)
    }
    let template = folder + "/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
    let found = command(["discover", template])
    #expect(found.output.contains(#"("a\"b", "111111111111")"#) && found.output.contains("# days: 2022-05-01"))
    for format in ["spec", "csv"] {
      let shown = command(["discover", template, "--format", format], isTerminal: true)
      #expect(shown.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    }
    let file = "partitions (alias, account) from \"accounts.csv\""
    // Neither attributes nor a condition on the columns hide what is there.
    let attributes = "partitions (alias, account) with (team) { (\"x\", \"111111111111\", \"red\") }"
    let other = "partitions (alias, account) { (\"x\", \"222222222222\") }\nevents where account = \"222222222222\""
    try roundTrip(
      folder, tuples: Self.hostile.count,
      clauses: ["", "partitions (alias, account) {\n}", file, attributes, other])
  }

  /// The template that is proposed for a folder has the folders that lie in it, and finds what it holds.
  @Test func theTemplateOfAFolder() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for path in [
      "main/AWSLogs/111111111111/CloudTrail-Digest", "main/AWSLogs/111111111111/CloudTrail/us-east-1/2022/05/01",
      "x-exported/CloudTrail/us-east-1/2022/05/01", "y-none",
    ] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(path)", withIntermediateDirectories: true)
    }
    for (path, template) in [
      ("", "/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"),
      ("/main/", "/main/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"),
      ("/main/AWSLogs", "/main/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"),
      ("/main/AWSLogs/111111111111", "/main/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"),
      ("/main/AWSLogs/111111111111/CloudTrail", "/main/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"),
      ("/main/AWSLogs/111111111111/CloudTrail/us-east-1", "/main/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"),
      ("/x-exported", "/{account}/CloudTrail/{region}/{timestamp}"),
      ("/x-exported/CloudTrail/us-east-1", "/{account}/CloudTrail/{region}/{timestamp}"),
      ("/y-none/../main/AWSLogs/111111111111", "/y-none/../main/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"),
      ("/y-none", "/y-none/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"),
    ] {
      let run = command(["discover", folder + path])
      #expect(run.status == .usage && run.errors.contains("such as '\(folder)\(template)"), "\(run.errors)")
    }
    for (path, template) in [
      ("s3://b/AWSLogs/o-1/111111111111/CloudTrail", "s3://b/AWSLogs/o-1/{account}/CloudTrail/"),
      ("s3://b/AWSLogs/o-1", "s3://b/AWSLogs/o-1/{account}/CloudTrail/"),
      ("s3://111111111111/x/", "s3://111111111111/x/AWSLogs/{account}/CloudTrail/"),
    ] {
      let run = command(["discover", path])
      #expect(run.status == .usage && run.errors.contains("such as '\(template)"), "\(run.errors)")
    }
    let found = command(["discover", folder + "/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"])
    #expect(found.output.contains("(\"main\", \"111111111111\")"))
  }

  /// The location of one account has no tuples: what else is there is said.
  @Test func noInjectedColumn() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/CloudTrail/us-east-1/2022/05/01", withIntermediateDirectories: true)
    let found = command(["discover", folder + "/CloudTrail/{region}/{timestamp}"])
    #expect(found.status == .done && found.errors.contains("needs no `partitions`"))
    #expect(found.output == "# region: \"us-east-1\"\n# days: 2022-05-01 .. 2022-05-01\n")
    #expect(command(["discover", folder + "/CloudTrail/{region}", "--format", "csv"]).status == .wrongInput)
    let spec = "table t { location \"\(folder)/CloudTrail\" } pair ec2:A -> ec2:B on requestParameters.x\n"
    let none = command(["discover", "-"], input: spec)
    #expect(none.status == .wrongInput && none.errors.contains("it has no {column}"))
  }

  @Test func nothingToFind() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let empty = command(["discover", folder + "/{account}/{timestamp}"])
    #expect(empty.status == .findings)
    #expect(empty.errors.contains("has the form of the location"))
    let noLocation = command(["discover", "-"], input: "table t\npair ec2:A -> ec2:B on requestParameters.x\n")
    #expect(noLocation.status == .wrongInput)
    #expect(noLocation.errors.contains("has no location to look into\nhelp: add `location"))
    #expect(command(["discover", "s3://{b}/{account}"]).errors.contains("the bucket's name cannot hold a {column}"))
    let unwritable = command(["discover", "/{account}/", "--write", "/nonexistent/x"])
    #expect(unwritable.status == .inputOutput)
  }

  /// Listings of S3 come by pages of 1,000; Moto keeps to `MaxKeys`, and 300 accounts lie in two regions each.
  @Test(.enabled(if: MotoServer.isWanted, "set TRAILSPAN_MOTO=1 with moto_server and aws in PATH"))
  func threeHundredAccounts() throws {
    let moto = try MotoServer()
    #expect(try moto.send("PUT", "/logs") == 200)
    for index in 0..<300 {
      let account = String(format: "%012d", index * 3_333_333)
      for region in ["us-east-1", "eu-west-1"] {
        let key =
          "/logs/main/AWSLogs/\(account)/CloudTrail/\(region)/2022/05/\(String(format: "%02d", index % 28 + 1))/x"
        #expect(try moto.send("PUT", key, "data") == 200)
      }
    }
    let more = ["--endpoint-url", moto.url, "--region", "us-east-1"]
    #expect(
      try moto.send("PUT", "/logs/odd%22$(touch%20harm)/AWSLogs/111111111111/CloudTrail/us-east-1/2022/05/01/x", "x")
        == 200)
    try roundTrip("s3://logs", tuples: 301, clauses: [""], more: more, environment: moto.environment)
    let missing = command(["discover", "s3://nowhere/{account}"] + more, environment: moto.environment)
    #expect(missing.status == .unavailable)
    #expect(missing.errors.contains("NoSuchBucket") && missing.errors.contains("help: the bucket of `location`"))
  }
}
