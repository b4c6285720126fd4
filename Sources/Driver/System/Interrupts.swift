import Athena
import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns Ctrl-C and SIGTERM into a request to end what AWS is doing, for as long as it lives. The second one ends the
/// program at once, whatever runs.
final class Interrupts {
  private let sources: [any DispatchSourceSignal]

  init(_ cancellation: Cancellation) {
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard cancellation.isCancelled else { return cancellation.cancel() }
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
  }

  func end() {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }

  private static let signals = [SIGINT, SIGTERM]
}

/// While it lives, Ctrl-C and SIGTERM clear a line of progress from the terminal before they end the program as ever.
final class LineClearing {
  private var taken: [Int32] = []

  init() {
    for number in [SIGINT, SIGTERM] {
      let before = signal(number) { number in
        let clearing: StaticString = "\r\u{1B}[2K"
        _ = write(STDERR_FILENO, clearing.utf8Start, clearing.utf8CodeUnitCount)
        signal(number, SIG_DFL)
        raise(number)
      }
      // Who starts a program with a signal ignored means it.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      } else {
        taken.append(number)
      }
    }
  }

  func end() {
    for number in taken { signal(number, SIG_DFL) }
  }
}
