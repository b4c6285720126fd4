/// One case of a spec: the events that it is run on and the rows that must come.
struct SpecCase {
  var spec: String
  /// Ends in a slash; empty for the working directory.
  var folder: String
  /// What the case is called in reports and what `--filter` looks at: the spec's path where the case lies beside it,
  /// else the path of the case's folder.
  var label: String
  /// Whether it has a folder of its own, which can be meant for nothing else.
  var hasOwnFolder: Bool
  /// Whether another case is held against the same file of rows.
  var isShared = false

  var events: String { folder + "events" }
  var expected: String { folder + "expected.csv" }
}

/// What came of a case.
enum CaseOutcome {
  case held
  /// The lines say how the rows differ.
  case differs([String])
  /// `--update` wrote the rows that came; the line says how many, and how many there were.
  case updated(String)
  /// It could not be run; the lines say why.
  case failed([String], ExitStatus)

  var exitStatus: ExitStatus {
    switch self {
    case .held, .updated: .done
    case .differs: .findings
    case .failed(_, let status): status
    }
  }

  /// What is said below the case's name.
  var lines: [String] {
    switch self {
    case .held: []
    case .differs(let lines), .failed(let lines, _): lines
    case .updated(let line): [line]
    }
  }
}

/// A case that was run, and how long that took.
struct CaseResult {
  var testCase: SpecCase
  var outcome: CaseOutcome
  var duration: Duration
}

extension Duration {
  var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }

  /// `0.004`
  var secondsText: String {
    let fraction = "\(milliseconds % 1000)"
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
