import Athena
import Dispatch
import Libc
import Synchronization

/// While it lives, Ctrl-C, SIGTERM and the end of the terminal do something else before they end the program, or ask it
/// to end by itself. A second one ends it at once, whatever runs, unless it comes within a second: the end of a
/// terminal, or `timeout`, sends several.
///
/// A signal that was ignored when the program started stays ignored: that was meant.
final class Interrupts {
  enum Response {
    /// The program ends as it would have without this.
    case end
    /// The program has been asked to end, and goes on until it has tidied up.
    case goOn
  }

  private let sources: [(number: Int32, source: any DispatchSourceSignal)]

  /// `respond` is called on another thread.
  init(_ respond: @escaping @Sendable () -> Response) {
    let wasSignalled = Flag()
    sources = Self.signals.compactMap { number in
      let before = signal(number, SIG_IGN)
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        switch wasSignalled.raise() {
        case .first: if case .goOn = respond() { return }
        case .soon: return
        case .again: break
        }
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return (number, source)
    }
  }

  /// Asks what AWS is doing to end.
  convenience init(_ cancellation: Cancellation) {
    self.init {
      cancellation.cancel()
      return .goOn
    }
  }

  func end() {
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }

  private static let signals = [SIGINT, SIGTERM, SIGHUP]
}

private final class Flag: Sendable {
  enum Occasion {
    case first
    /// Within a second of the first.
    case soon
    case again
  }

  private let raised = Mutex<ContinuousClock.Instant?>(nil)

  func raise() -> Occasion {
    raised.withLock { raised in
      guard let first = raised else {
        raised = .now
        return .first
      }
      return ContinuousClock.now < first + .seconds(1) ? .soon : .again
    }
  }
}
