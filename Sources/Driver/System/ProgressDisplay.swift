import Evaluator
import Synchronization

/// One line on a terminal that says how far the reading has come; nothing when standard error is not a terminal,
/// nothing for work shorter than half a second, and nothing left on the screen.
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
    show(Self.line(progress, after: elapsed))
  }

  /// Shows a line instead of the last one, cut where the terminal's line ends: it would leave a piece behind.
  func show(_ line: String) {
    isShown.withLock { isShown in
      let room = stream.columns.map { max(0, $0 - 1) } ?? .max
      stream.write(Self.clearing + line.prefix(room))
      _ = stream.flush()
      isShown = true
    }
  }

  /// Clears the line.
  func finish() {
    isShown.withLock { isShown in
      guard isShown else { return }
      stream.write(Self.clearing)
      // What comes next may go to the terminal by another stream.
      _ = stream.flush()
      isShown = false
    }
  }

  private static let clearing = "\r\u{1B}[2K"

  static func line(_ progress: ReadProgress, after elapsed: Duration) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Double(progress.bytesDone) / max(seconds, 0.001)
    var text = "\(progress.filesDone) of \(progress.filesTotal) file\(progress.filesTotal == 1 ? "" : "s")"
    text += ", \(megabytes(Double(progress.bytesDone)))"
    if let total = progress.bytesTotal { text += " of \(megabytes(Double(total)))" }
    text += ", \(megabytes(rate))/s"
    let rest = Double(max(0, (progress.bytesTotal ?? 0) - progress.bytesDone))
    if rate > 0, rest > 0 { text += ", \(Int((rest / rate).rounded(.up))) s left" }
    return text + ", \(progress.matches) \(progress.matches == 1 ? "match" : "matches")"
  }

  private static func megabytes(_ bytes: Double) -> String {
    bytes >= 1e9 ? "\((bytes / 1e8).rounded() / 10) GB" : "\((bytes / 1e5).rounded() / 10) MB"
  }
}
