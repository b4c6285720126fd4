import Values

/// Prints what came of the cases, as they are run.
struct TestReport {
  enum Format: String {
    case text
    case tap
    case junit
  }

  let format: Format
  private(set) var results: [CaseResult] = []
  private let start = ContinuousClock.now

  init(_ format: Format) {
    self.format = format
  }

  /// What comes before the first case.
  func opening(of count: Int) -> String {
    switch format {
    case .text, .junit: ""
    case .tap: "TAP version 14\n1..\(count)\n"
    }
  }

  /// What is printed for a case at once.
  mutating func add(_ result: CaseResult) -> String {
    results.append(result)
    switch format {
    case .text: return result.text
    case .tap: return result.tap(number: results.count)
    case .junit: return ""
    }
  }

  /// What comes after the last case.
  func closing(untested: [String]) -> String {
    switch format {
    case .text: untested.map { "none             \($0.visible)\n" }.joined() + summary + "\n"
    case .tap: ""
    case .junit: junit(results)
    }
  }

  /// `9 cases: 7 hold, 1 differs, 1 could not be run (0.052 s)`
  private var summary: String {
    var counts = (held: 0, differing: 0, updated: 0, failed: 0)
    for result in results {
      switch result.outcome {
      case .held: counts.held += 1
      case .differs: counts.differing += 1
      case .updated: counts.updated += 1
      case .failed: counts.failed += 1
      }
    }
    var parts: [String] = []
    if counts.held > 0 { parts.append("\(counts.held) \(counts.held == 1 ? "holds" : "hold")") }
    if counts.updated > 0 { parts.append("\(counts.updated) updated") }
    if counts.differing > 0 { parts.append("\(counts.differing) \(counts.differing == 1 ? "differs" : "differ")") }
    if counts.failed > 0 { parts.append("\(counts.failed) could not be run") }
    let time = (ContinuousClock.now - start).secondsText
    return "\(results.count) \(results.count == 1 ? "case" : "cases"): \(parts.joined(separator: ", ")) (\(time) s)"
  }
}

extension CaseResult {
  fileprivate var text: String {
    let word =
      switch outcome {
      case .held: "ok     "
      case .differs: "FAIL   "
      case .updated: "wrote  "
      case .failed: "ERROR  "
      }
    let lines = outcome.lines.map { "  \($0.visible)\n" }
    return "\(word) \(duration.secondsText) s  \(testCase.label.visible)\n" + lines.joined()
  }
}
