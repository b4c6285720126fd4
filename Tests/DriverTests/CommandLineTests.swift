import Driver
import Foundation
import Support
import Testing

@Suite struct CommandLineTests {
  struct UsageError {
    var arguments: [String]
    var status: Driver.ExitStatus
    /// A part of what standard error says.
    var message: String

    init(_ arguments: String, _ status: Driver.ExitStatus, _ message: String) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.status = status
      self.message = message
    }
  }

  static let misuses = [
    UsageError("", .usage, "usage: trailspan VERB"),
    UsageError("chekc x", .usage, "did you mean check?"),
    UsageError("-V", .usage, "the verb comes first, and -V is not a verb\nhelp: did you mean --version?"),
    UsageError("--dry-run b.span", .usage, "did you mean dry-run?"),
    UsageError("version", .usage, "did you mean --version?"),
    UsageError("--versoin", .usage, "did you mean --version?"),
    UsageError("--hlep", .usage, "did you mean --help?"),
    UsageError("dry-run a --events b --rep", .usage, "did you mean --report?"),
    UsageError("dry-run a --ev b", .usage, "did you mean --events?"),
    UsageError("dry-run a --events b --exp", .usage, "did you mean --expect or --explain?"),
    UsageError("discover s3://b/{account} --write -", .usage, "--write takes the name of a file or folder"),
    UsageError("b.span --events logs", .usage, "help: trailspan dry-run b.span --events logs"),
    UsageError("b.span", .usage, "help: trailspan check b.span"),
    UsageError("suggest ec2:A logs", .usage, "help: trailspan suggest ec2:A --events logs"),
    UsageError("dry-run a --events b --json", .usage, "help: write --format json"),
    UsageError("dry-run a --events b -o json", .usage, "help: write --format json"),
    UsageError("dry-run a --events b --output rows.csv", .usage, "standard output: write > rows.csv"),
    UsageError("dry-run a --events b --limit 5", .usage, "said in the spec: limit 5"),
    UsageError("dry-run a --events b --since 7d", .usage, "said in the spec: during last 7d"),
    UsageError("dry-run a --events b --where x", .usage, "said in the spec: events where … or where …"),
    UsageError("dry-run /nonexistent --events b.span", .inputOutput, "trailspan dry-run b.span --events /nonexistent"),
    UsageError("new cloudwatch:PutMetricAlarm", .usage, "CloudTrail calls it monitoring"),
    UsageError("check", .usage, "usage: trailspan check SPEC…"),
    UsageError("compile", .usage, "compile needs a SPEC"),
    UsageError("dry-run --events logs buckets.span", .usage, "put the SPEC first: trailspan dry-run buckets.span"),
    UsageError("discover /usr/include", .usage, "/usr/include/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"),
    UsageError("discover s3://trail/AWSLogs/", .usage, "'s3://trail/AWSLogs/{account}/CloudTrail/{region}/"),
    UsageError("compile a b", .usage, "\"b\" is a second"),
    UsageError("compile a --max-branch 3", .usage, "did you mean --max-branches?"),
    UsageError("compile a --max-branches", .usage, "--max-branches needs a value"),
    UsageError("dry-run a --events b --report --chart", .usage, "--report needs a value"),
    UsageError("new ec2:A -o --location=s3://x", .usage, "-o needs a value"),
    UsageError("dry-run a --events b --report=", .usage, "--report \"\" names no file"),
    UsageError("compile a --max-branches x", .usage, "whole number"),
    UsageError("compile a -o -", .usage, "-o takes the name of a file or folder, and \"-\" is neither"),
    UsageError("editor vim -o=", .usage, "-o \"\" names no file"),
    UsageError("dry-run a --events=", .usage, "--events \"\" names no file"),
    UsageError("run a --output s3://b/x/", .usage, "write --output-location s3://b/x/"),
    UsageError("explain a --gb-per-day 0x10", .usage, "needs a number from 0 to 1e12"),
    UsageError("explain a --gb-per-day 1e308", .usage, "needs a number from 0 to 1e12"),
    UsageError("compile a --max-branches 1e3", .usage, "whole number"),
    UsageError("compile a --now=yesterday", .usage, "2022-05-17T08:00:00Z"),
    UsageError("dry-run a --format xml", .usage, "choose one of table, csv"),
    UsageError("dry-run a --events", .usage, "--events needs a value"),
    UsageError("dry-run a", .usage, "--events"),
    UsageError("dry-run a logs b", .usage, "trailspan dry-run a --events logs b"),
    UsageError("dry-run --keep-going=yes a", .usage, "takes no value"),
    UsageError("compile - --max-prefixes x", .usage, "--max-prefixes needs a whole number"),
    UsageError("discover /logs/{alias", .usage, "is never closed by }"),
    UsageError("dry-run --events=/nonexistent/a.json -", .inputOutput, "/nonexistent/a.json cannot be read"),
    UsageError("check /nonexistent/x.span", .inputOutput, "No such file or directory"),
    UsageError("compile -", .wrongInput, "E0401"),
  ]

  @Test(arguments: misuses)
  func misuse(_ misuse: UsageError) {
    let run = command(misuse.arguments)
    #expect(run.status == misuse.status)
    #expect(run.errors.contains(misuse.message), "\(run.errors)")
    #expect(run.output == "")
  }

  static let spec = "pair ec2:Start -> ec2:End on requestParameters.k\n"

  struct Logs {
    /// File names and contents below the folder that the dry run is given.
    var files: [String: String]
    var options: [String] = []
    var status: Driver.ExitStatus
    /// Standard error, the folder's path as FOLDER.
    var errors: String
    var output = ""
  }

  static let event =
    #"{"eventSource":"ec2.amazonaws.com","eventName":"Start","eventTime":"2022-05-10T01:00:00Z","eventID":"A1"}"#

  static let logs = [
    Logs(files: [:], status: .done, errors: "trailspan: no file of CloudTrail events in FOLDER\n"),
    Logs(
      files: ["1.log": event, "2.txt": event], status: .done,
      errors: "trailspan: no file of CloudTrail events in FOLDER; 2 files or folders ignored: "
        + "their names do not end in .json, .jsonl or .ndjson, with .gz or without (2, first: FOLDER/1.log)\n"),
    Logs(
      files: ["1.log": "", "CloudTrail-Digest.json": "", "x.txt": ""], status: .done,
      errors: "trailspan: no file of CloudTrail events in FOLDER; 3 files or folders ignored: "
        + "their names do not end in .json, .jsonl or .ndjson, with .gz or without (2, first: FOLDER/1.log); "
        + "digests, CloudTrail-Digest (first: FOLDER/CloudTrail-Digest.json)\n"),
    Logs(
      files: ["1.json": "", "2.json": ""], status: .done, errors: "trailspan: FOLDER: 2 of 2 files are empty\n"),
    Logs(
      files: ["1.json": "some text"], options: ["--stats", "none"], status: .wrongInput,
      errors: "trailspan: FOLDER/1.json: not a CloudTrail log: what begins at byte 0 is not JSON; "
        + "no record before it was used\n"),
    Logs(
      files: ["1.json": "{\"a\":1}"], status: .done,
      errors: """
        1  file read
        1  record read
        1    not an event
        0  events that took part
        0  starts
        0  ends
        0  closed
        0  rows
        not a CloudTrail log: no record is a CloudTrail event, but 1 × JSON of another kind (with the keys a) \
        in FOLDER/1.json

        """),
    Logs(
      files: ["1.json": event], options: ["--explain", "x"], status: .findings, errors: "",
      output: "no record has the eventID x\n"),
    Logs(
      files: ["1.json": event], options: ["--explain", "a1"], status: .done, errors: "",
      output: """
        Start of ec2.amazonaws.com at 2022-05-10T01:00:00Z, account (missing), region (missing), in FOLDER/1.json
          as a start: left out: it has no key; requestParameters is null or missing in it

        """),
  ]

  @Test(arguments: logs.indices)
  func dryRunWithoutRows(row: Int) throws {
    let logs = Self.logs[row]
    let folder = FileManager.default.temporaryDirectory.appending(path: "trailspan-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in logs.files {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    let run = command(["dry-run", "-", "--events", folder] + logs.options, input: Self.spec)
    #expect(run.status == logs.status)
    #expect(run.errors.replacing(folder, with: "FOLDER") == logs.errors)
    let output = logs.status == .done && logs.output.isEmpty ? "account,key,started,ended,duration\n" : logs.output
    #expect(run.output.replacing(folder, with: "FOLDER") == output)
  }

  @Test func dryRunOfAMissingPath() {
    let run = command(["dry-run", "-", "--events", "/nonexistent/logs"], input: Self.spec)
    #expect(run.status == .inputOutput)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("it could not be found: No such file or directory\n"))
  }

  @Test func dryRunOfABucket() {
    let run = command(["dry-run", "-", "--events", "s3://b/x/"], input: Self.spec)
    #expect(run.status == .inputOutput)
    #expect(run.errors.contains("copy it to a folder first: aws s3 sync s3://b/x FOLDER, then --events FOLDER\n"))
  }

  /// Of many files of one other kind the first is named, with their number, in numbers too.
  @Test func filesOfAnotherKind() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "trailspan-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for index in 1...3 {
      try "2 123456789010 eni-1 10.0.0.1 10.0.0.2 1 2 6 20 4249 1 2 ACCEPT OK\n".write(
        toFile: folder + "/\(index).json", atomically: true, encoding: .utf8)
    }
    try Self.event.write(toFile: folder + "/4.json", atomically: true, encoding: .utf8)
    let text = command(["dry-run", "-", "--events", folder, "--keep-going"], input: Self.spec)
    #expect(text.status == .done)
    #expect(
      text.errors.contains("trailspan: \(folder)/1.json: not a CloudTrail log but a VPC flow log; 3 files are that\n"))
    #expect(!text.errors.contains("2.json"))
    let json = command(["dry-run", "-", "--events", folder, "--stats", "json"], input: Self.spec)
    #expect(json.status == .wrongInput)
    #expect(
      json.errors.contains(
        "{\"kind\": \"vpc_flow_log\", \"records\": 0, \"files\": 3, \"first\": \"\(folder)/1.json\"}"))
  }

  @Test func unzippingIsShownAndForced() {
    let zlib = command(["--version"], environment: ["TRAILSPAN_INFLATE": "zlib"])
    #expect(zlib.output.hasPrefix("trailspan 0.1.0\ngzip: zlib 1."))
    let wrong = command(["check", "-"], environment: ["TRAILSPAN_INFLATE": "fast"])
    #expect(wrong.status == .usage)
    #expect(wrong.errors.hasPrefix("trailspan: TRAILSPAN_INFLATE is \"fast\", and may be zlib or isal\nhelp: "))
    let isal = command(["--version"], environment: ["TRAILSPAN_INFLATE": "isal"])
    if isal.status == .done {
      #expect(isal.output.hasSuffix("gzip: ISA-L (libisal.so.2)\n"))
      #expect(command(["--version"]).output == isal.output)
    } else {
      #expect(isal.status == .usage)
      #expect(isal.errors.contains("the system has no libisal.so.2 that works"))
      #expect(command(["--version"]).output == zlib.output)
    }
  }

  @Test func versionAndColorStandAnywhere() {
    #expect(command(["check", "--version"]).output.hasPrefix("trailspan "))
    for arguments in [["--color", "always", "check", "-"], ["--color=always", "check", "-"]] {
      #expect(command(arguments, input: "limit x").errors.contains("\u{1B}[1;31merror"))
    }
  }

  /// A file of tuples that is not there is a file that could not be read.
  @Test func missingTuples() {
    let run = command(["check", "-"], input: "partitions (a) from \"/nonexistent/a.csv\"\n" + MessageTests.pair)
    #expect(run.errors.contains("E0527"))
    #expect(run.status == .inputOutput)
  }

  /// What could be read is used and what is broken is named; `--keep-going` decides about the exit status alone.
  @Test func brokenEvents() throws {
    let path = NSTemporaryDirectory() + "/trailspan-broken-\(UUID().uuidString).json"
    let record =
      #"{"eventSource":"ec2.amazonaws.com","eventName":"CreateVolume","eventTime":"2022-05-10T08:00:00Z","#
      + #""eventID":"x","responseElements":{"volumeId":"v"}}"#
    try "[\(record),{".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let words = ["dry-run", "-", "--events", path, "--stats", "none"]
    let spec = MessageTests.pair + "keep open select { key }"
    for (options, status) in [([], .wrongInput), (["--keep-going"], .done)] as [([String], Driver.ExitStatus)] {
      let run = command(words + options, input: spec)
      #expect(run.status == status)
      #expect(run.output == "key\nv\n")
      #expect(run.errors.contains("has no end; 1 record before it was used"))
    }
    // A record that is not JSON is none, and a file of nothing else has no rows: with --keep-going that is an answer.
    try "{\"eventName\":\"CreateVolume\",}".write(toFile: path, atomically: true, encoding: .utf8)
    let nothing = command(["dry-run", "-", "--events", path, "--keep-going", "--format", "json"], input: spec)
    #expect(nothing.status == .done)
    #expect(nothing.output == "[]\n")
    #expect(!nothing.errors.contains("not an event"))
    #expect(command(words, input: spec).output == "")
    try "[\(record),{".write(toFile: path, atomically: true, encoding: .utf8)
    let missing = command(["dry-run", "-", "--events", path, "/nonexistent", "--keep-going"], input: spec)
    #expect(missing.status == .inputOutput)
    #expect(missing.output == "key\nv\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) {
    let run = command(["completions", shell])
    #expect(run.status == .done)
    #expect(run.output.contains("any-partition"))
  }

  /// A shell that asks for the words of an option is given those of its verb.
  @Test(arguments: [
    ("explain SPEC --format", "text json"), ("discover SPEC --format", "spec csv"),
    ("dry-run SPEC --format", "table csv tsv json jsonl markdown trace"), ("run SPEC --expand", "union in auto"),
    ("completions", "bash zsh fish"), ("editor", "vscode vim neovim helix sublime textmate"),
    ("fmt SPEC --diagnostics", "text json"), ("new", ""), ("run SPEC --max-gb", ""), ("suggest", ""),
  ])
  func completionsInBash(words: String, offered: String) throws {
    let script =
      command(["completions", "bash"]).output
      + "COMP_WORDS=(trailspan \(words) ''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _trailspan; echo ${COMPREPLY[@]}\n"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == offered + "\n")
  }

  /// Names with spaces are one word, a star is one, and `--format=` is three words to bash.
  @Test(arguments: [
    ("'my'", 2, "[my spec.span]"), ("'*'", 2, "[*]"), ("SPEC --format '=' 'c'", 5, "[csv]"),
    ("SPEC --format '='", 4, "[table][csv][tsv][json][jsonl][markdown][trace]"),
  ])
  func oddWordsInBash(words: String, place: Int, offered: String) throws {
    let folder = try TemporaryFolder(["my spec.span": "", "*": "", "other": ""])
    let script =
      command(["completions", "bash"]).output
      + "cd '\(folder.path)'; COMP_WORDS=(trailspan dry-run \(words)); COMP_CWORD=\(place); _trailspan; "
      + "printf '[%s]' \"${COMPREPLY[@]}\"\n"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == offered)
  }
}
