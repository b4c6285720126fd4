import Driver
import Support
import Testing

@Suite struct CommandLineTests {
  /// A command line, the exit status, and a part of what standard error says.
  @Test(
    arguments: [
      ([], .usage, "usage: trailspan VERB"),
      (["chekc", "x"], .usage, "did you mean check?"),
      (["check"], .usage, "usage: trailspan check SPEC…"),
      (["compile", "a", "b"], .usage, "\"b\" is a second"),
      (["compile", "a", "--max-branch", "3"], .usage, "did you mean --max-branches?"),
      (["compile", "a", "--max-branches"], .usage, "--max-branches needs a value"),
      (["compile", "a", "--max-branches", "x"], .usage, "whole number"),
      (["compile", "a", "--now=yesterday"], .usage, "2022-05-17T08:00:00Z"),
      (["dry-run", "a", "--format", "xml"], .usage, "choose one of table, csv"),
      (["dry-run", "a", "--events"], .usage, "--events needs a value"),
      (["dry-run", "a"], .usage, "--events"),
      (["dry-run", "--keep-going=yes", "a"], .usage, "takes no value"),
      (["check", "/nonexistent/x.span"], .inputOutput, "No such file or directory"),
      (["compile", "-"], .wrongInput, "E0401"),
    ] as [([String], ExitStatus, String)])
  func misuse(arguments: [String], status: ExitStatus, message: String) {
    let run = command(arguments)
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
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
