import Driver
import Foundation
import Glibc
import Support
import Testing

/// Files that are not what they seem: named by somebody else's spec, written over, or read twice.
@Suite struct FileTests {
  private final class Scratch {
    let folder = NSTemporaryDirectory() + "/driver-files-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @discardableResult
    func make(_ name: String, _ text: String) throws -> String {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
      return folder + "/" + name
    }

    func text(_ name: String) -> String? { try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) }
  }

  static let pair = "pair ec2:A -> ec2:B on requestParameters.x\n"

  @Test(arguments: ["\"\"", "\""]) func aSpecThatNamesNoFile(_ path: String) {
    let run = command(["check", "-"], input: Self.pair + "partitions (account) from \(path)\n")
    #expect(run.status == .wrongInput && run.errors.contains(path == "\"" ? "E0103" : "it names no file"))
    #expect(!run.errors.contains("No such file"))
  }

  /// The first line of a file that a spec names must not be printed, and what has no end or no writer is not read.
  @Test(arguments: [
    ("/proc/self/environ", "it is not a regular file"), ("/dev/zero", "it is not a regular file"),
    ("PIPE", "it is not a regular file"), (".", "it is a folder"),
  ])
  func irregularPartitions(name: String, reason: String) throws {
    let scratch = try Scratch()
    #expect(mkfifo(scratch.folder + "/PIPE", 0o600) == 0)
    let spec = try scratch.make("x.span", "partitions (account) from \"\(name)\"\n" + Self.pair)
    let run = command(["check", spec])
    #expect(run.status == .inputOutput)
    #expect(run.errors.contains("E0527") && run.errors.contains(reason), "\(run.errors)")
  }

  @Test(arguments: [
    ("root:$y$j9T$secret:19000:0:99999:7:::\n", false), ("hunter2\n", false),
    ("AKIAIOSFODNN7EXAMPLE,wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n", false),
    ("alias,acount\n", true), ("alias,number\n", true), ("a,b,c,d,e,f,g,h\n", true),
  ])
  func headersThatAreShown(text: String, isShown: Bool) throws {
    let scratch = try Scratch()
    try scratch.make("some.csv", text)
    let spec = try scratch.make("x.span", "partitions (account) from \"some.csv\"\n" + Self.pair)
    let run = command(["check", spec])
    #expect(run.status == .wrongInput && run.errors.contains("E0529"))
    let words = text.split { ",:\n/$".contains($0) }
    let shown = words.filter { run.errors.contains("`\($0)`") || ($0.count > 3 && run.errors.contains($0)) }
    #expect(shown.isEmpty != isShown, "\(run.errors)")
    #expect(shown.count <= 6)
  }

  /// A statement takes the place of a statement: not of the spec by a link, nor of what somebody wrote.
  @Test func aStatementReplacesStatementsAlone() throws {
    let scratch = try Scratch()
    let text = "table logs.t {}\nduring 2024-01-01 .. 2024-01-02\n" + Self.pair
    let spec = try scratch.make("x.span", text)
    #expect(symlink(spec, scratch.folder + "/x.sql") == 0)
    #expect(command(["compile", spec, "-o", scratch.folder]).status == .inputOutput)
    #expect(scratch.text("x.span") == text)
    unlink(scratch.folder + "/x.sql")
    try scratch.make("x.sql", "SELECT 1\n")
    let refused = command(["compile", spec, "-o", scratch.folder])
    #expect(refused.status == .inputOutput && refused.errors.contains("no statement that trailspan made"))
    #expect(scratch.text("x.sql") == "SELECT 1\n")
    try scratch.make("x.sql", "")
    for _ in 1...2 { #expect(command(["compile", spec, "-o", scratch.folder]).status == .done) }
    #expect(scratch.text("x.sql")?.contains("SELECT") == true)
  }

  /// The system would read the name as far as its NUL.
  @Test func aNameWithANUL() throws {
    let scratch = try Scratch()
    try scratch.make("a.csv", "account,team\n1,x\n")
    let spec = try scratch.make("x.span", "lookup t from \"a.csv\\u{0}b\" on account = account\n" + Self.pair)
    let run = command(["check", spec])
    #expect(run.status == .inputOutput && run.errors.contains("No such file"), "\(run.errors)")
  }

  /// A page takes the place of nothing but a page: not of rows that were paid for, nor of a spec or a log.
  @Test func aPageReplacesPagesAlone() throws {
    let scratch = try Scratch()
    let spec = try scratch.make("x.span", Self.pair + "select { key }\n")
    let rows = try scratch.make("rows.csv", "key\nv\n")
    let events = try scratch.make("events.json", "{\"Records\": []}")
    let page = scratch.folder + "/page.html"
    for path in [spec, rows, events] {
      let before = try String(contentsOfFile: path, encoding: .utf8)
      for arguments in [
        ["report", spec, "--rows", rows, "-o", path], ["dry-run", spec, "--events", events, "--report", path],
      ] {
        let run = command(arguments)
        #expect(run.status == .inputOutput && run.output == "", "\(run)")
        #expect(run.errors.contains("is there already, and it is not a page"), "\(run.errors)")
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
    }
    // Nor of what cannot be looked at.
    let secret = try scratch.make("secret.html", "secret")
    #expect(chmod(secret, 0o222) == 0 && chmod(scratch.folder, 0o777) == 0)
    let run = asNobody { command(["report", spec, "--rows", rows, "-o", secret]) }
    #expect(run.status == .inputOutput && run.errors.contains("it is not a page"), "\(run.errors)")
    #expect(try String(contentsOfFile: secret, encoding: .utf8) == "secret")
    try scratch.make("page.html", "")
    for _ in 1...2 { #expect(command(["report", spec, "--rows", rows, "-o", page]).status == .done) }
    #expect(command(["report", spec, "--rows", rows, "-o", "/dev/null"]).status == .done)
  }

  /// A name without its quotes is a mistake of the spec, and no file of that name is looked for.
  @Test(arguments: ["lookup p from nowhere on region = start.awsRegion", "partitions (account) from nowhere"])
  func aNameWithoutQuotes(clause: String) {
    let run = command(["check", "-"], input: "pair ec2:A -> ec2:B on requestParameters.k\n\(clause)\n")
    #expect(run.status == .wrongInput)
    #expect(run.errors.contains("write \"nowhere\""))
  }

  @Test func aPipeIsNotFormatted() throws {
    let scratch = try Scratch()
    #expect(mkfifo(scratch.folder + "/PIPE", 0o600) == 0)
    let folder = command(["fmt", scratch.folder])
    #expect(folder.status == .inputOutput && folder.errors.contains("it is a folder"))
    let run = command(["fmt", scratch.folder + "/PIPE"])
    #expect(run.status == .usage && run.errors.contains("`trailspan fmt -` formats standard input"))
  }

  /// No row came out and a side had no event, so that the files would be read again; a pipe cannot be.
  @Test func aPipeIsReadOnce() throws {
    let scratch = try Scratch()
    let spec = try scratch.make("x.span", Self.pair)
    let events = #"{"Records":[{"eventName":"Other","eventSource":"ec2.amazonaws.com"}]}"#
    let plain = command(["dry-run", spec, "--events", try scratch.make("e.json", events), "--stats", "json"])
    let pipe = scratch.folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let writer = Thread {
      let descriptor = open(pipe, O_WRONLY)
      _ = Array(events.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
    }
    writer.start()
    let piped = command(["dry-run", spec, "--events", pipe, "--stats", "json"])
    #expect(piped.status == .done)
    #expect(piped.errors.contains("\"files_read\": 1") && piped.errors.contains("\"records_read\": 1"))
    #expect(plain.errors.contains("\"records_read\": 1"))
  }

  @Test func whatDiscoverWrites() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/loc/al/111122223333", withIntermediateDirectories: true)
    let discover = ["discover", scratch.folder + "/loc/{alias}/{account}", "--write"]
    func write(_ path: String, _ more: String...) -> (status: Driver.ExitStatus, output: String, errors: String) {
      command(discover + [path] + more)
    }
    #expect(write(scratch.folder + "/parts.csv").status == .done)
    #expect(scratch.text("parts.csv") == "alias,account\nal,111122223333\n")
    try scratch.make("parts.csv", "mine")
    let refused = write(scratch.folder + "/parts.csv")
    #expect(refused.status == .inputOutput)
    #expect(refused.errors.contains("is there already\nhelp: give --force to write over it, or another name\n"))
    #expect(scratch.text("parts.csv") == "mine")
    #expect(write(scratch.folder + "/parts.csv", "--force").status == .done)
    #expect(scratch.text("parts.csv") == "alias,account\nal,111122223333\n")
    #expect(write(scratch.folder + "/p.csv", "--format", "spec").status == .usage)
    #expect(write(scratch.folder + "/p.txt").status == .done)
    #expect(scratch.text("p.txt")?.hasPrefix("partitions (alias, account) {") == true)
    #expect(write("/dev/null").status == .done)
    #expect(write("/dev/full").status == .inputOutput)
    var status = stat()
    #expect(lstat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test(arguments: [
    ("s3://b/${alias}/x", "write 's3://b/{alias}/x'"),
    ("nowhere-at-all/{alias}", "write 's3://nowhere-at-all/{alias}'"),
    ("s3://b/{alias}-{account}/x", "a slash must follow {alias}"),
  ])
  func templatesThatAreNone(template: String, message: String) {
    let run = command(["discover", template], environment: ["PATH": "/nowhere"])
    #expect(run.status == .usage)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  /// A path is cut at its slashes, whatever mark combines with one.
  @Test func pathsAreBytes() throws {
    let scratch = try Scratch()
    try scratch.make("a.csv", "account\n111122223333\n")
    let spec = try scratch.make("\u{301}x.span", "partitions (account) from \"a.csv\"\n" + Self.pair)
    #expect(command(["check", spec]).status == .done)
    let table = "table t {\n  location \"s3://b/{account}\"\n  account injected\n}\n"
    let inner = try scratch.make("\u{301}y.span", table + "partitions (account) { (111122223333) }\n" + Self.pair)
    #expect(command(["compile", inner, "-o", scratch.folder + "/out"]).status == .done)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/out")
    #expect(names.map { Array($0.utf8) } == [Array("\u{301}y.sql".utf8)])
  }

  @Test func fmtKeepsTheOtherName() throws {
    let scratch = try Scratch()
    let spec = try scratch.make("x.span", "pair   ec2:A -> ec2:B on requestParameters.x\n")
    #expect(link(spec, scratch.folder + "/y.span") == 0)
    #expect(command(["fmt", spec]).status == .done)
    #expect(scratch.text("y.span") == scratch.text("x.span"))
    #expect(scratch.text("y.span")?.hasPrefix("pair ec2:A") == true)
  }

  /// A folder of mode 644 has names and nothing else: what is below it is not passed over.
  @Test func foldersThatMayNotBeSearched() throws {
    let event = "{\"eventSource\": \"ec2.amazonaws.com\"}"
    let spec = "pair ec2:A -> ec2:B on requestParameters.x\n"
    let scratch = try TemporaryFolder([
      "x.span": spec, "logs/a/1.json": event, "logs/b/1.json": event, "cases/one/y.span": spec,
      "cases/one/events/1.json": event, "cases/one/expected.csv": "key,started,ended,duration\n",
      "cases/two/deep/z.span": spec,
    ])
    let names = ["logs", "cases/two"]
    for name in names { #expect(chmod(scratch.path + "/" + name, 0o644) == 0) }
    defer { for name in names { chmod(scratch.path + "/" + name, 0o755) } }
    for arguments in [
      ["dry-run", scratch.path + "/x.span", "--events", scratch.path + "/logs"], ["test", scratch.path + "/cases"],
    ] {
      let run = asNobody { command(arguments) }
      #expect(run.errors.contains("Permission denied"), "\(arguments): \(run.errors)")
      #expect(run.status == .inputOutput, "\(arguments): \(run.status)")
    }
  }

  /// A file of rows that two cases have by links is written by neither.
  @Test func rowsThatLinksShare() throws {
    let spec = "pair ec2:A -> ec2:B on requestParameters.x\n"
    let scratch = try TemporaryFolder([
      "x.span": spec, "rows.csv": "old\n", "x.tests/a/events/1.json": "[]", "x.tests/b/events/1.json": "[]",
    ])
    for name in ["a", "b"] {
      #expect(symlink("../../rows.csv", "\(scratch.path)/x.tests/\(name)/expected.csv") == 0)
    }
    let run = command(["test", "--update", scratch.path + "/x.span"])
    #expect(run.status == .findings && run.output.contains("several cases are held against it"), "\(run.output)")
    #expect(try scratch.files()["rows.csv"] == "old\n")
  }

  /// The page and the record of a run are not to be one file, however that is spelt.
  @Test(arguments: ["x.run.json", "./x.run.json", "../FOLDER/x.run.json"])
  func aPageInPlaceOfTheRecord(_ name: String) throws {
    let scratch = try TemporaryFolder(["x.span": "table t pair ec2:A -> ec2:B on requestParameters.x\n"])
    let folder = String(scratch.path.split(separator: "/").last ?? "")
    let page = scratch.path + "/" + name.replacing("FOLDER", with: folder)
    let run = command(["run", scratch.path + "/x.span", "--report", page])
    #expect(run.status == .usage && run.errors.contains("the record of the run goes there"), "\(run.errors)")
  }
}
