import Athena
import Synchronization
import Values

/// What the threads of a run show while it goes on: a line of progress on a terminal; where there is none, a line for
/// each long wait, so that a run which AWS keeps waiting does not look dead.
final class RunScreen: Sendable {
  private let display: ProgressDisplay?
  /// Only written to while `state` is locked, and by the verb when the run is over.
  private nonisolated(unsafe) let errors: any OutputStream
  private let state = Mutex<RunProgress?>(nil)
  private let start = ContinuousClock.now

  init(_ errors: any OutputStream) {
    self.errors = errors
    display = ProgressDisplay(errors)
  }

  /// The last that was heard of a run; nil before it began.
  var progress: RunProgress? { state.withLock { $0 } }

  var elapsed: Duration { ContinuousClock.now - start }

  func update(_ progress: RunProgress) {
    state.withLock { $0 = progress }
    display?.show(progress.line)
  }

  func show(_ line: String) { display?.show(line) }

  /// A call is made again. One that took long itself was a wait too.
  func note(_ failure: AWSFailure, took: Duration, after pause: Duration) {
    guard max(took, pause) >= Self.longWait else { return }
    let reason = (failure.code ?? failure.message).visible
    showOrSay("aws \(failure.operation) is made again in \(secondsText(pause)): \(reason.prefix(200))")
  }

  /// A call has had no answer for some time, and is ended after `patience`.
  func note(slowCall operation: String, after time: Duration, _ patience: Duration) {
    showOrSay(
      "no answer to aws \(operation) for \(secondsText(time)); it is ended after \(secondsText(patience))")
  }

  func note(_ notice: RunNotice, engine: String) {
    switch notice {
    case .waiting(let ids): showOrSay(Self.waitingLine(ids, engine))
    case .startWasGivenUp:
      say(
        "what came of a start of the last run is not known, and a query of it may be running: look for it in the list of "
          + "recent queries on \(engine)")
    case .isUnknownHere(let id):
      say(
        "query \(id.visible) of the last run is not known on \(engine) with this login: it may be running in another "
          + "account or region")
    case .startIsRepeated:
      say(
        "a start was not answered and no query of it was found, so it is made again. The first may be running too: look for "
          + "it in the list of recent queries on \(engine)")
    case .severalFound(let taken, let others):
      say(
        "a start was not answered, and several queries have its statement: query \(taken.visible) is taken to be the one "
          + "that it began, but that may also be \(Self.allOf(others))")
    case .rowsWereNotRead(let ids):
      let (verb, whose) = ids.count == 1 ? ("has", "its") : ("have", "their")
      say(
        "\(Self.allOf(ids)) of the last run \(verb) finished, and \(whose) rows or their page were not written out in full"
      )
    case .lookingForStart(let patience):
      showOrSay("looking for a query that an unanswered start may have begun, for up to \(secondsText(patience))")
    case .wasNotStopped(let id, let arguments):
      say(
        "query \(id.visible) was not stopped: it has the same statement and may be another run's. To end it: "
          + shellWords(["aws", "cloudtrail", "cancel-query", "--query-id", id] + arguments))
    case .endIsNotRecorded(let reason):
      say("\(reason): the record does not say that this run is over")
    case .stopping(let count, let patience):
      showOrSay("stopping \(counted(count, "query", "queries")), for up to \(secondsText(patience))")
    case .waitingForCall(let process):
      showOrSay(
        "waiting for an `aws` call of the last run, which was killed: it may start a query (process \(process))")
    }
  }

  private static func waitingLine(_ ids: [String], _ engine: String) -> String {
    "\(list(ids)) \(ids.count == 1 ? "runs" : "run") on \(engine): waiting for \(ids.count == 1 ? "its" : "their") end"
  }

  /// The first few; the record has all.
  private static func list(_ ids: [String]) -> String { allOf(Array(ids.prefix(4))) + (ids.count > 4 ? ", …" : "") }

  /// No record will have them any more.
  private static func allOf(_ ids: [String]) -> String {
    "\(ids.count == 1 ? "query" : "queries") \(ids.map(\.visible).joined(separator: ", "))"
  }

  /// In the line of progress on a terminal, else a line that stays.
  private func showOrSay(_ line: String) { if let display { display.show(line) } else { say(line) } }

  /// A line that stays.
  func say(_ line: String) {
    display?.finish()
    state.withLock { _ in
      errors.write(line + "\n")
      _ = errors.flush()
    }
  }

  func finish() { display?.finish() }

  private static let longWait = Duration.seconds(4)
}

extension RunProgress {
  var line: String {
    "\(count(.succeeded)) of \(counted(states.count, "statement", "statements")) done, \(count(.running)) running, "
      + "\(sizeText(bytesScanned)) scanned, \(moneyText(dollars))"
  }
}
