import Driver
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

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) {
    let run = command(["completions", shell])
    #expect(run.status == .done)
    #expect(run.output.contains("any-partition"))
  }
}
