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
    let line = "aws \(failure.operation) is made again in \(secondsText(pause)): \(reason.prefix(200))"
    if let display {
      display.show(line)
    } else {
      state.withLock { _ in
        errors.write(line + "\n")
        _ = errors.flush()
      }
    }
  }

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
