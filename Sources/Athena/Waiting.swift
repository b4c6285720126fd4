import Dispatch
import Libc
import Synchronization
import Values

extension Instant {
  /// The present, in whole seconds.
  static var present: Instant { Instant(milliseconds: Int64(time(nil)) * 1000) }
}

extension Duration {
  /// Seconds with their fraction.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// Waits until the time is over, or shortly after the flag was raised.
func wait(_ duration: Duration, unless cancellation: Cancellation?) {
  let end = ContinuousClock.now + duration
  while cancellation?.isCancelled != true {
    let rest = end - ContinuousClock.now
    if rest <= .zero { return }
    usleep(useconds_t(min(rest, .milliseconds(50)).inSeconds * 1e6))
  }
}

/// Calls `body` for 0 up to `count` on at most `workers` threads at once and returns when all calls have.
///
/// The work waits for processes, so it has its own threads instead of the pool that Swift sizes by the cores. `whenLate` is
/// called once if it takes longer than `patience`.
func forEachConcurrently(
  count: Int, workers: Int, patience: Duration = .zero, whenLate: (() -> Void)? = nil,
  _ body: @escaping @Sendable (Int) -> Void
) {
  let next = WorkCounter()
  let group = DispatchGroup()
  for worker in 0..<min(count, max(1, workers)) {
    // Every serial queue has a thread to itself while it has work.
    DispatchQueue(label: "waiting \(worker)").async(group: group) {
      while let index = next.take(below: count) { body(index) }
    }
  }
  if let whenLate, group.wait(timeout: .now() + patience.inSeconds) == .timedOut { whenLate() }
  group.wait()
}

/// As `forEachConcurrently`, with a result each, in order. After an error no further call begins, and of several errors
/// the one of the lowest index is thrown.
func mapConcurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element], workers: Int, _ body: @escaping @Sendable (Element) throws(AthenaError) -> Result
) throws(AthenaError) -> [Result] {
  let outcomes = Outcomes<Result>()
  forEachConcurrently(count: elements.count, workers: workers) { index in
    if outcomes.firstFailure.withLock({ $0 != nil }) { return }
    do throws(AthenaError) {
      let result = try body(elements[index])
      outcomes.results.withLock { $0[index] = result }
    } catch {
      outcomes.firstFailure.withLock { if index < $0?.index ?? .max { $0 = (index, error) } }
    }
  }
  if let failure = outcomes.firstFailure.withLock({ $0 }) { throw failure.error }
  let results = outcomes.results.withLock { $0 }
  return elements.indices.compactMap { results[$0] }
}

private final class Outcomes<Result: Sendable>: Sendable {
  let results = Mutex<[Int: Result]>([:])
  let firstFailure = Mutex<(index: Int, error: AthenaError)?>(nil)
}
