import EditorFiles

/// The first word after `trailspan`.
enum Verb: String, CaseIterable, Sendable {
  case check
  case compile
  case dryRun = "dry-run"
  case ddl
  case explain
  case fmt
  case run
  case report
  case discover
  case test
  case suggest
  case pairs
  case new
  case lsp
  case editor
  case completions

  var operands: String {
    switch self {
    case .check, .fmt: "SPEC…"
    case .compile, .dryRun, .ddl, .explain, .run, .report: "SPEC"
    case .discover: "SPEC|TEMPLATE"
    case .test: "[PATH…]"
    case .suggest: "[EVENT]"
    case .pairs: "[WORD…]"
    case .new: "START [END]"
    case .lsp: ""
    case .editor: Editor.allCases.map(\.rawValue).joined(separator: "|")
    case .completions: Shell.allCases.map(\.rawValue).joined(separator: "|")
    }
  }

  /// With its operands.
  var usage: String { operands.isEmpty ? rawValue : "\(rawValue) \(operands)" }

  /// What the first operand is, in the words of a message.
  var operandName: String {
    switch self {
    case .check, .fmt, .compile, .dryRun, .ddl, .explain, .run, .report: "SPEC"
    case .discover: "SPEC or a TEMPLATE"
    case .test: "PATH"
    case .suggest: "EVENT"
    case .pairs: "WORD"
    case .new: "START"
    case .lsp: "client"
    case .editor: "NAME: \(Editor.allCases.map(\.rawValue).joined(separator: ", "))"
    case .completions: "shell: \(Shell.allCases.map(\.rawValue).joined(separator: ", "))"
    }
  }

  var admitsManyOperands: Bool {
    switch self {
    case .check, .fmt, .test, .pairs, .new: true
    case .compile, .dryRun, .ddl, .explain, .run, .report, .discover, .suggest, .lsp, .editor, .completions: false
    }
  }

  /// What the operands are, for the completions of shells.
  enum OperandKind {
    case none
    case file
    /// An event's name or a word of one.
    case event
    case words([String])
  }

  var operandKind: OperandKind {
    switch self {
    case .check, .compile, .dryRun, .ddl, .explain, .fmt, .run, .report, .discover, .test: .file
    case .suggest, .pairs, .new: .event
    case .lsp: .none
    case .editor: .words(Editor.allCases.map(\.rawValue))
    case .completions: .words(Shell.allCases.map(\.rawValue))
    }
  }

  var summary: String {
    switch self {
    case .check: "Check specs; print diagnostics only"
    case .compile: "Print Athena SQL"
    case .dryRun: "Run a spec on local events and print its rows"
    case .ddl: "Print the CREATE EXTERNAL TABLE for the spec's table"
    case .explain: "Say what a query will scan and cost"
    case .fmt: "Format specs, in place"
    case .run: "Run a spec on Athena or CloudTrail Lake through the AWS CLI"
    case .report: "Make the page of --report from rows that were saved before"
    case .discover: "Find the values of the injected columns in the bucket or a folder"
    case .suggest: "Find what ends an event, and the key, in events"
    case .pairs: "List which event ends which, and by which key"
    case .new: "Write a spec for a pair of events, its key filled in"
    case .test: "Run the cases of specs and say which hold"
    case .lsp: "Serve an editor over standard input and output"
    case .editor: "Print or write an editor's files: highlighting, and the language server"
    case .completions: "Print a shell's completions"
    }
  }

  /// What is to be known of a verb beside its options, in lines that fit the help; mostly empty.
  var notes: String {
    switch self {
    case .dryRun: "\nSuch as: trailspan dry-run buckets.span --events logs --format table\n"
    case .new: "\nSuch as: trailspan new ec2:CreateSnapshot -o snapshots.span\n"
    case .run: Self.notesOnRun
    case .check, .compile, .ddl, .explain, .fmt, .report, .discover, .test, .suggest, .pairs, .lsp, .editor,
      .completions:
      ""
    }
  }

  private static var notesOnRun: String {
    return """

      SPEC.run.json beside the spec is the record of the run: which queries were
      started, and how far they came. --resume goes on from it, --restart stops what
      it says is running, if it is surely its own. With neither, a run does not begin
      where queries still run, or where the last one was ended before all their rows
      were written out. Only one run at a time can use it.

      """
  }

  var options: [Option] {
    switch self {
    case .check:
      [.diagnostics, .now, Option("discover", .flag, "Compare the spec's tuples with the bucket's")] + Option.aws
    case .compile:
      [
        .rows,
        Option("o", .one("DIR"), "Write SPEC.sql, or SPEC-01.sql and so on, into a folder"),
        .expand, .maxBranches, .maxBytes, .maxPrefixes, .maxStatements, .now, .diagnostics,
      ]
    case .dryRun:
      [
        Option("events", .many("PATH"), "Files or folders of CloudTrail events; - is standard input")
      ] + Option.answer + [
        Option(
          "stats", .choice(["text", "json", "none"]), "What became of the events, on standard error (default text)"),
        Option("any-partition", .flag, "Keep events of accounts that the spec does not list"),
        Option("jobs", .one("N"), "Threads to read with (default: one per core)"),
        Option("keep-going", .flag, "A broken file does not change the exit status"),
        Option("expect", .one("FILE.csv"), "Print the difference from these rows instead of rows"),
        Option("explain", .one("EVENTID"), "Say why this event did or did not become part of a row"),
        .now, .diagnostics,
      ]
    case .ddl: [.now, .diagnostics]
    case .explain:
      [
        Option("format", .choice(["text", "json"]), "Text, or one JSON object"),
        Option(
          "gb-per-day", .one("N"), "Gigabytes that the listed accounts and regions log in a day; adds bytes and price"),
        .price, .expand, .maxBranches, .maxBytes, .now, .diagnostics,
      ]
    case .fmt:
      [
        Option("check", .flag, "Change nothing; exit 1 if a file would change"),
        Option("diff", .flag, "Print what would change instead of changing it"),
        .diagnostics,
      ]
    case .run:
      [
        Option("parallel", .one("N"), "Statements that run at once (default 4)"),
        Option("resume", .flag, "Reuse the results of statements that finished in the last run"),
        Option("restart", .flag, "Stop what the last run left running, and run everything again"),
        Option("estimate", .flag, "Only add up the sizes under the plan's prefixes and print the price"),
        Option("max-gb", .one("N"), "Refuse to scan more gigabytes"),
        .price,
        Option("workgroup", .one("NAME"), "Athena's workgroup"),
        Option("database", .one("NAME"), "The database, where the spec's table names none"),
        Option("catalog", .one("NAME"), "The data catalog"),
        Option("output-location", .one("S3URL"), "Where Athena puts results, and CloudTrail Lake a copy of them"),
        Option("timeout", .one("DURATION"), "Stop the queries after this long, such as 30m"),
      ] + Option.answer + [
        .expand, .maxBranches, .maxBytes, .maxPrefixes, .maxStatements, .now, .diagnostics,
      ] + Option.aws
    case .report:
      [
        Option("rows", .one("FILE"), "Rows of this spec as CSV, JSON or JSON lines; - is standard input"),
        Option("o", .one("FILE.html"), "Write there instead of to standard output"),
        .now, .diagnostics,
      ]
    case .discover:
      [
        Option("format", .choice(["spec", "csv"]), "The partitions clause, or CSV for `partitions … from`"),
        Option("write", .one("FILE"), "Write there instead of to standard output; CSV to a file .csv"),
        Option("force", .flag, "Let --write replace an existing file"),
        .diagnostics,
      ] + Option.aws
    case .test:
      [
        Option("update", .flag, "Write the rows that came where they differ"),
        Option("format", .choice(["text", "tap", "junit"]), "How to print results (default text)"),
        Option("filter", .one("WORD"), "Only cases with this in their path"),
        .diagnostics,
      ]
    case .suggest:
      [
        Option("events", .many("PATH"), "Files or folders of events; - is standard input"),
        Option("jobs", .one("N"), "Threads to read with (default: one per core)"),
        Option("keep-going", .flag, "A broken file does not change the exit status"),
      ]
    case .pairs:
      [Option("format", .choice(["table", "csv", "json"]), "table on a terminal, csv when piped")]
    case .new:
      [
        Option("o", .one("FILE"), "Write into a new file, never over an existing one"),
        Option("location", .one("TEMPLATE"), "Where the logs are; adds the table and the partitions found there"),
        Option("events", .many("PATH"), "Find the pair in these events, as suggest does"),
        Option("jobs", .one("N"), "Threads to read events with (default: one per core)"),
        Option("keep-going", .flag, "A broken file does not change the exit status"),
      ] + Option.aws
    case .lsp: [Option("stdio", .flag, "Speak over standard input and output, as it always does"), .now]
    case .editor:
      [
        Option("o", .one("DIR"), "Write all the files into a folder; a file that differs is not overwritten"),
        Option("force", .flag, "Let -o replace existing files"),
      ]
    case .completions: []
    }
  }

  /// With those that every verb has.
  var allOptions: [Option] { options + [.color, .help, .version] }
}

extension Verb {
  /// Does what the verb says, each in a file of its own in `Verbs`.
  func perform(_ session: Session) throws {
    switch self {
    case .check: try Driver.check(session)
    case .compile: try Driver.compile(session)
    case .dryRun: try Driver.dryRun(session)
    case .ddl: try Driver.ddl(session)
    case .explain: try Driver.explain(session)
    case .fmt: try Driver.fmt(session)
    case .run: try Driver.run(session)
    case .report: try Driver.report(session)
    case .discover: try Driver.discover(session)
    case .test: try Driver.test(session)
    case .suggest: try Driver.suggest(session)
    case .pairs: try Driver.pairs(session)
    case .new: try Driver.new(session)
    case .lsp: try Driver.lsp(session)
    case .editor: try Driver.editor(session)
    case .completions: try Driver.completions(session)
    }
  }
}
