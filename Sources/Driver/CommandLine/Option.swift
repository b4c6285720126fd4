import Rows

/// One option of a verb.
struct Option: Sendable {
  enum Arity: Sendable {
    case flag
    /// One value, named by a placeholder for the help.
    case one(String)
    /// Every operand up to the next option.
    case many(String)
    /// One of these words.
    case choice([String])
  }

  /// Without the dashes.
  var name: String
  var arity: Arity
  var summary: String

  init(_ name: String, _ arity: Arity, _ summary: String) {
    self.name = name
    self.arity = arity
    self.summary = summary
  }

  /// `-o` is the one short option.
  var flagText: String { name == "o" ? "-o" : "--\(name)" }

  /// Whether its value is the path of a file or a folder, or a template of paths.
  var takesPath: Bool {
    switch arity {
    case .flag, .choice: false
    case .one(let placeholder), .many(let placeholder):
      ["FILE", "PATH", "DIR", "TEMPLATE"].contains { placeholder.hasPrefix($0) }
    }
  }

  var usage: String {
    switch arity {
    case .flag: flagText
    case .one(let placeholder): "\(flagText) \(placeholder)"
    case .many(let placeholder): "\(flagText) \(placeholder)…"
    case .choice(let words): "\(flagText) \(words.joined(separator: "|"))"
    }
  }
}

extension Option {
  static let help = Option("help", .flag, "Show this help")
  static let version = Option("version", .flag, "Show the version")
  static let color = Option("color", .choice(["auto", "always", "never"]), "Colour messages; NO_COLOR is honoured")
  static let diagnostics = Option(
    "diagnostics", .choice(["text", "json"]), "How to print diagnostics, one JSON object a line")
  static let now = Option(
    "now", .one("TIME"), "The moment that `now` and `during last` mean, such as 2022-05-17T08:00:00Z")
  static let expand = Option(
    "expand", .choice(["union", "in", "auto"]),
    "How tuples become SQL: a branch each, or IN lists where they select exactly the listed tuples"
  )
  static let maxBranches = Option(
    "max-branches", .one("N"), "Branches in one statement (default 140); each costs a stage")
  static let maxBytes = Option(
    "max-bytes", .one("N"),
    "Bytes of one statement (default 262144, Athena's limit); for CloudTrail Lake characters (default 10000)")
  static let maxPrefixes = Option("max-prefixes", .one("N"), "Refuse a plan that lists more S3 prefixes")
  static let maxStatements = Option("max-statements", .one("N"), "Refuse a plan of more statements")
  static let format = Option(
    "format", .choice(RowFormat.allCases.map(\.rawValue)),
    "table on a terminal, csv when piped; trace is for Perfetto")

  static let rows = Option("rows", .flag, "Print the rows before summarize, in their own order")

  /// What is done with rows.
  static let answer: [Option] = [
    .format, .rows,
    Option("report", .one("FILE.html"), "Write a page with a timeline, figures and the rows"),
    Option("chart", .flag, "Draw how long spans lasted and how many were alive at once, on standard error"),
    Option("fail-empty", .flag, "Exit 1 when there are no rows"),
  ]
  static let price = Option("usd-per-tb", .one("N"), "What a scanned terabyte costs (default 5)")

  /// How the AWS CLI is called.
  static let aws: [Option] = [
    Option("profile", .one("NAME"), "The AWS CLI's profile"),
    Option("region", .one("NAME"), "The AWS region"),
    Option("endpoint-url", .one("URL"), "Another endpoint, such as a local stand-in"),
    Option("aws", .one("PATH"), "The AWS CLI (default: aws on the PATH)"),
  ]
}
