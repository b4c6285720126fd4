import Driver
import Testing

/// `--help`, `help VERB`, `help language` and `help CLAUSE`.
@Suite struct HelpTests {
  @Test func everyVerbHasHelp() {
    #expect(command(["--help"]).output.contains("dry-run SPEC"))
    let verbs = [
      "check", "compile", "dry-run", "ddl", "explain", "fmt", "run", "discover", "test", "suggest", "pairs", "new",
      "report", "editor", "lsp", "completions",
    ]
    for verb in verbs {
      let run = command([verb, "--help"])
      #expect(run.status == .done)
      #expect(run.output.contains("usage: trailspan \(verb)"))
    }
    #expect(command(["--version"]).output.hasPrefix("trailspan "))
  }

  /// The program alone says what a spec may say: every clause and function, and one clause by its name.
  @Test func theLanguageHasHelp() {
    let page = command(["help", "language"])
    #expect(page.status == .done && page.errors == "")
    for word in ["\n  events where CONDITION\n", "\n  order by COLUMN", "concat(a, b, …)", "percentile(x, 95)"] {
      #expect(page.output.contains(word), "\(word)")
    }
    #expect(command(["help"]).output.contains("trailspan help\nlanguage"))
    let order = command(["help", "order", "by"]).output
    #expect(order.hasPrefix("  order by COLUMN [asc|desc], …\n      By columns"))
    #expect(page.output.contains(order))
    #expect(command(["help", "match"]).output.contains("match next|first|every"))
    #expect(command(["help", "until"]).output.contains("[until EVENTS on PATHS]"))
    #expect(command(["help", "schema"]).output.contains("table NAME {"))
    for (topic, words) in [
      ("until", "events that end a span"), ("via", "events that may come between"),
      ("named", "another name of the same thing"), ("states", "orphan: an end that closes nothing"),
      ("orphan", "superseded: another start"), ("enum", "COLUMN enum"), ("integer", "COLUMN integer 1 .. 99"),
      ("language", "COLUMN injected: its values are listed in partitions"),
    ] {
      #expect(command(["help", topic]).output.contains(words), "\(topic)")
    }
    #expect(command(["help", "test"]).output.contains("usage: trailspan test"))
  }

  @Test func helpFitsATerminal() {
    let verbs = command(["completions", "fish"]).output.matches(of: /-f -a ([a-z-]+) -d/).map { String($0.1) }
    #expect(verbs.contains("dry-run"))
    let pages = [["--help"], ["help", "language"], ["help", "pair"], ["help", "table"]]
    for arguments in pages + verbs.map({ [$0, "--help"] }) {
      for line in command(arguments).output.split(separator: "\n") {
        #expect(line.count <= 80, "\(arguments): \(line)")
      }
    }
  }

  /// There is no help on a word that is neither a verb nor a clause: that is as wrong as a verb that is not there.
  @Test(arguments: [
    ("dryrun", "did you mean help dry-run?"), ("oder by", "did you mean help order by?"),
    ("languages", "did you mean help language?"), ("order", "did you mean help order by?"),
    ("xyzzy", "write help, help VERB, help language or help CLAUSE"),
  ])
  func helpOnNothing(_ topic: String, _ help: String) {
    for form in ["help", "--help"] {
      let run = command([form] + topic.split(separator: " ").map(String.init))
      #expect(run.status == .usage)
      #expect(run.output == "")
      #expect(run.errors == "trailspan: there is no help on \"\(topic)\"\nhelp: \(help)\n")
    }
  }
}
