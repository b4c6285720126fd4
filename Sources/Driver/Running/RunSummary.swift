import Athena
import Values

/// What a run did, in a few lines for standard error.
struct RunSummary {
  var progress: RunProgress
  var duration: Duration
  /// The file that lists all of it.
  var recordPath: String

  private static let idsShown = 10

  var text: String {
    let total = progress.states.count
    let done = progress.count(.succeeded)
    let statements =
      done == total
      ? counted(total, "statement", "statements") : "\(done) of \(counted(total, "statement", "statements"))"
    var lines = [
      "\(statements) in \(secondsText(duration)): \(sizeText(progress.bytesScanned)) scanned, "
        + "\(sizeText(progress.bytesCharged)) charged, \(moneyText(progress.dollars))"
    ]
    let ids = progress.executionIDs
    if !ids.isEmpty {
      let rest = ids.count - Self.idsShown
      let shown = ids.prefix(Self.idsShown).map(\.visible).joined(separator: ", ")
      let more = rest > 0 ? " and \(rest) more" : ""
      lines.append("\(ids.count == 1 ? "query" : "queries") \(shown)\(more) (\(recordPath.visible))")
    }
    if progress.unfinished > 0 {
      let isOne = progress.unfinished == 1
      lines.append(
        "\(counted(progress.unfinished, "query", "queries")) could not be stopped and may still run: "
          + "`run --resume` goes on with \(isOne ? "it" : "them")"
          + (progress.mayBeOthers ? "" : ", `run --restart` stops \(isOne ? "it" : "them")"))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
