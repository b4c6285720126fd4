import Evaluator
import Synchronization

/// One line on a terminal that says how far the reading has come; nothing when standard error is no terminal, nothing
/// for work shorter than half a second, and nothing left on the screen.
final class ProgressDisplay: Sendable {
  /// Only one thread at a time writes to it, and the verb not before `finish`.
  private nonisolated(unsafe) let stream: any OutputStream
  private let isShown = Mutex(false)
  private let start = ContinuousClock.now
  private static let patience = Duration.milliseconds(500)

  init?(_ stream: any OutputStream) {
    guard stream.isTerminal else { return nil }
    self.stream = stream
  }

  /// May be called from any thread.
  func update(_ progress: ReadProgress) {
    let elapsed = ContinuousClock.now - start
    guard elapsed >= Self.patience else { return }
    show(line(progress, after: elapsed))
  }

  /// Shows a line in the place of the last one.
  func show(_ line: String) {
    isShown.withLock { isShown in
      stream.write("\r\u{1B}[2K\(line)")
      _ = stream.flush()
      isShown = true
    }
  }

  /// Clears the line.
  func finish() {
    isShown.withLock { isShown in
      if isShown { stream.write("\r\u{1B}[2K") }
      isShown = false
    }
  }

  private func line(_ progress: ReadProgress, after elapsed: Duration) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Double(progress.bytesDone) / max(seconds, 0.001)
    var text = "\(progress.filesDone) of \(progress.filesTotal) files"
    text += ", \(megabytes(Double(progress.bytesDone))) of \(megabytes(Double(progress.bytesTotal)))"
    text += ", \(megabytes(rate))/s"
    let rest = Double(max(0, progress.bytesTotal - progress.bytesDone))
    if rate > 0, rest > 0 { text += ", \(Int((rest / rate).rounded(.up))) s left" }
    return text + ", \(progress.records) matches"
  }

  private func megabytes(_ bytes: Double) -> String {
    bytes >= 1e9 ? "\((bytes / 1e8).rounded() / 10) GB" : "\((bytes / 1e5).rounded() / 10) MB"
  }
}
