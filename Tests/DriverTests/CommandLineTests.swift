import Driver
import Foundation
import Support
import Testing

@Suite struct CommandLineTests {
  struct Misuse {
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
    Misuse("", .usage, "usage: trailspan VERB"),
    Misuse("chekc x", .usage, "did you mean check?"),
    Misuse("check", .usage, "usage: trailspan check SPEC…"),
    Misuse("compile", .usage, "compile needs a SPEC"),
    Misuse("dry-run --events logs buckets.span", .usage, "put the SPEC first: trailspan dry-run buckets.span"),
    Misuse("discover /tmp", .usage, "/tmp/{account}/"),
    Misuse("compile a b", .usage, "\"b\" is a second"),
    Misuse("compile a --max-branch 3", .usage, "did you mean --max-branches?"),
    Misuse("compile a --max-branches", .usage, "--max-branches needs a value"),
    Misuse("compile a --max-branches x", .usage, "whole number"),
    Misuse("compile a --now=yesterday", .usage, "2022-05-17T08:00:00Z"),
    Misuse("dry-run a --format xml", .usage, "choose one of table, csv"),
    Misuse("dry-run a --events", .usage, "--events needs a value"),
    Misuse("dry-run a", .usage, "--events"),
    Misuse("dry-run --keep-going=yes a", .usage, "takes no value"),
    Misuse("compile - --max-prefixes x", .usage, "--max-prefixes needs a whole number"),
    Misuse("discover /logs/{alias", .usage, "is never closed by }"),
    Misuse("dry-run --events=/nonexistent/a.json -", .inputOutput, "/nonexistent/a.json cannot be read"),
    Misuse("check /nonexistent/x.span", .inputOutput, "No such file or directory"),
    Misuse("compile -", .wrongInput, "E0401"),
  ]

  @Test(arguments: misuses)
  func misuse(_ misuse: Misuse) {
    let run = command(misuse.arguments)
    #expect(run.status == misuse.status)
    #expect(run.errors.contains(misuse.message), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test func everyVerbHasHelp() {
    #expect(command(["--help"]).output.contains("dry-run SPEC"))
    for verb in ["check", "compile", "dry-run", "ddl", "explain", "fmt", "run", "discover", "completions"] {
      let run = command([verb, "--help"])
      #expect(run.status == .done)
      #expect(run.output.contains("usage: trailspan \(verb)"))
    }
    #expect(command(["--version"]).output.hasPrefix("trailspan "))
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

  /// Rows of a part of the data would pass for the answer: they come with `--keep-going` alone.
  @Test func brokenEvents() throws {
    let path = NSTemporaryDirectory() + "/trailspan-broken-\(UUID().uuidString).json"
    let record =
      #"{"eventSource":"ec2.amazonaws.com","eventName":"CreateVolume","eventTime":"2022-05-10T08:00:00Z","#
      + #""eventID":"x","responseElements":{"volumeId":"v"}}"#
    try "[\(record),{".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let words = ["dry-run", "-", "--events", path, "--stats", "none"]
    let spec = MessageTests.pair + "keep open select { key }"
    let stopped = command(words, input: spec)
    #expect(stopped.status == .wrongInput)
    #expect(stopped.output == "")
    #expect(stopped.errors.contains("--keep-going"))
    let whole = command(words + ["--keep-going"], input: spec)
    #expect(whole.status == .done)
    #expect(whole.output == "key\nv\n")
    #expect(whole.errors.contains("has no end; 1 record before it was used"))
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
}
