import Foundation
import Glibc
import Testing

@testable import Driver

/// Names that look like others or are not UTF-8, and commands that name them.
@Suite struct OddNameTests {
  private static let caseFiles = ["events/1.json": TestVerbTests.events, "expected.csv": "key\nv1\n"]

  private static func make(_ folder: [UInt8], _ files: [String: String]) throws {
    var path = folder + [0]
    _ = path.withUnsafeMutableBytes { mkdir($0.assumingMemoryBound(to: CChar.self).baseAddress!, 0o755) }
    for (name, text) in files {
      let bytes = folder + Array("/\(name)".utf8)
      if let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) {
        try make(folder + Array("/\(name[..<slash])".utf8), [:])
      }
      let file = (bytes + [0]).withUnsafeBytes { fopen($0.assumingMemoryBound(to: CChar.self).baseAddress!, "w") }
      let opened = try #require(file)
      fputs(text, opened)
      fclose(opened)
    }
  }

  /// Swift's strings take `é` in its two forms for one; the file system does not.
  @Test func casesWhoseNamesLookAlikeAllRun() throws {
    let folder = try TemporaryFolder([:])
    let root = Array(folder.path.utf8)
    for (index, name) in ["caf\u{e9}", "cafe\u{301}"].enumerated() {
      var files = Self.caseFiles
      if index == 1 { files["expected.csv"] = "key\nv2\n" }
      try Self.make(root + Array("/\(name)".utf8), files.merging(["q.span": TestVerbTests.spec]) { $1 })
    }
    let run = command(["test", folder.path])
    #expect(run.status == .findings)
    #expect(run.output.contains("2 cases: 1 holds, 1 differs"), "\(run.output)")
    // Two specs of one folder share its rows, whatever they are called.
    let both = try TemporaryFolder([:])
    let specs = ["\u{e9}.span", "e\u{301}.span"].map { ($0, TestVerbTests.spec) }
    for spec in specs { try Self.make(Array(both.path.utf8), [spec.0: spec.1]) }
    var files = Self.caseFiles
    files["expected.csv"] = "key\nold\n"
    try Self.make(Array(both.path.utf8), files)
    let update = command(["test", both.path, "--update"])
    #expect(update.status == .findings, "\(update.output)")
    #expect(try String(contentsOfFile: both.path + "/expected.csv", encoding: .utf8) == "key\nold\n")
  }

  @Test func whatCannotBeNamedIsAFailure() throws {
    let folder = try TemporaryFolder(TestVerbTests.good)
    let root = Array(folder.path.utf8)
    try Self.make(root + Array("/bad".utf8) + [0xFF], ["q.span": TestVerbTests.spec].merging(Self.caseFiles) { $1 })
    try Self.make(root + Array("/.bad".utf8) + [0xFF], [:])
    let run = command(["test", folder.path])
    #expect(run.status == .inputOutput)
    #expect(run.output.contains("1 case: 1 holds"))
    #expect(run.errors == "trailspan: \(folder.path)/bad\u{FFFD} cannot be read: its name is not UTF-8\n")
  }

  /// Two folders that only bytes tell apart are two accounts.
  @Test func foldersThatAreNotUTF8() throws {
    let spec = """
      table t { location "s3://B/{alias}/x"  alias injected }
      \(TestVerbTests.spec.replacing("{ key }", with: "{ alias key state }"))
      keep closed, open, orphan
      """
    let folder = try TemporaryFolder(["a.span": spec])
    let root = Array(folder.path.utf8)
    try Self.make(root + Array("/al".utf8), [:])
    for (byte, event) in zip([0xFF, 0xFE] as [UInt8], TestVerbTests.events.split(separator: "\n")) {
      try Self.make(root + Array("/al/a\u{e9}".utf8) + [byte], ["x/1.json": String(event)])
    }
    let run = command(["dry-run", folder.path + "/a.span", "--events", folder.path + "/al", "--format", "csv"])
    #expect(run.output == "alias,key,state\na\u{e9}\u{FFFD},v1,open\na\u{e9}\u{FFFD},v1,orphan\n", "\(run.errors)")
  }

  /// What a message advises can be typed.
  @Test(arguments: [
    (["dry-run", "my spec;$(x).span", "a b"], "trailspan dry-run 'my spec;$(x).span' --events 'a b'"),
    (["suggest", "ec2:A", "it's.json"], "trailspan suggest ec2:A --events 'it'\\''s.json'"),
    (["a b.span"], "trailspan check 'a b.span'"),
    (["dry-run", "--events", "a b.span", "c d"], "trailspan dry-run 'a b.span' --events 'c d'"),
    (["dry-run", "no such thing", "--events", "a b.span"], "trailspan dry-run 'a b.span' --events 'no such thing'"),
  ])
  func advisedCommands(_ words: [String], _ advice: String) {
    #expect(command(words).errors.contains(advice), "\(command(words).errors)")
  }

  @Test func aTemplateWhoseColumnNoSpecCanName() {
    for name in ["a`b", "a\nb", "\u{202e}a", "İ", ""] {
      for words in [["discover", "/tmp/{\(name)}"], ["new", "ec2:CreateVolume", "--location", "/tmp/{\(name)}"]] {
        let run = command(words)
        #expect(run.status == .usage)
        #expect(run.errors.contains("a spec cannot name a column \""), "\(run.errors)")
      }
    }
  }

  @Test func spacesThatCSVLoses() throws {
    let folder = try TemporaryFolder([:])
    try Self.make(Array(folder.path.utf8) + Array("/ a ".utf8), ["us/x": ""])
    let run = command(["discover", "\(folder.path)/{alias}/{region}", "--format", "csv"])
    #expect(run.output.contains(" a "), "\(run.output)")
    #expect(run.errors.contains("\" a \" loses the spaces at its sides"), "\(run.errors)")
    #expect(command(["discover", "\(folder.path)/{alias}/{region}"]).errors == "")
  }

  /// A difference that nobody would see is written with escapes.
  @Test(arguments: [
    ("a\\nb", "\"a\\nb\"", "- \"a\\\\nb\"", "+ \"a\\nb\""),
    ("cafe\\u0301", "caf\u{e9}", "- \"caf\\u{e9}\"", "+ \"cafe\\u{301}\""), ("v2", "v1", "- v1", "+ v2"),
  ])
  func differencesThatLookAlike(_ json: String, _ csv: String, _ minus: String, _ plus: String) throws {
    let events = TestVerbTests.events.replacing("v1", with: json)
    let expected = csv.hasPrefix("\"") ? "key\n\"a\\nb\"\n" : "key\n\(csv)\n"
    let folder = try TemporaryFolder(["a.span": TestVerbTests.spec, "1.json": events, "x.csv": expected])
    let run = command([
      "dry-run", folder.path + "/a.span", "--events", folder.path + "/1.json", "--expect", folder.path + "/x.csv",
    ])
    #expect(run.status == .findings)
    let lines = run.output.split(separator: "\n").map { Array($0.utf8) }
    #expect(lines.contains(Array(minus.utf8)) && lines.contains(Array(plus.utf8)), "\(run.output)")
  }

  /// A variable that is not UTF-8, such as HOME in an old locale, reaches the AWS CLI as it is.
  @Test func environmentInBytes() throws {
    let scene = try RunScene()
    let aws = scene.folder + "/aws"
    try "#!/bin/sh\nprintf %s \"$ODD\" > '\(scene.folder)/odd'\nexit 1\n".write(
      toFile: aws, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: aws)
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "trailspan")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", "export ODD=$'a\\xffb'; exec \"$0\" run \"$1\" --aws \"$2\" 2>/dev/null", program.path(), scene.spec, aws,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(try Data(contentsOf: URL(filePath: scene.folder + "/odd")) == Data([0x61, 0xFF, 0x62]))
  }

  /// A spec on standard input has the limit of one in a file.
  @Test func anEndlessSpec() {
    let errors = MemoryStream()
    var pieces = 0
    let streams = Streams(
      output: MemoryStream(), errors: errors, readInput: { [] },
      readSome: {
        pieces += 1
        return Array(repeating: UInt8(ascii: "\n"), count: 1 << 20)
      }, environment: [:])
    #expect(trailspan(["check", "-"], on: streams) == .inputOutput)
    #expect(pieces == 65)
    #expect(errors.text.contains("it has more than 64 MiB"))
  }

  /// `--` ends the options: what goes on with a run is before it.
  @Test func resumingASpecThatLooksLikeAnOption() throws {
    let invocation = try Invocation(verb: .run, words: ["--restart", "--region", "x y", "--", "-x.span"])
    #expect(invocation.resumeCommand == "trailspan run --region 'x y' --resume -- -x.span")
  }
}
