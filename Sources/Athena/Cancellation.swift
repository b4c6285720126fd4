import Synchronization

/// A flag that asks the calls in progress to end. A signal handler's thread may raise it; it is never lowered.
package final class Cancellation: Sendable {
  private let raised = Atomic<Bool>(false)
  private let parent: Cancellation?
  private let deadline: ContinuousClock.Instant?

  /// A flag that is up when its parent's is, too, and from the deadline on.
  package init(parent: Cancellation? = nil, deadline: ContinuousClock.Instant? = nil) {
    self.parent = parent
    self.deadline = deadline
  }

  package func cancel() { raised.store(true, ordering: .relaxed) }

  package var isCancelled: Bool {
    raised.load(ordering: .relaxed) || parent?.isCancelled == true || isExpired
  }

  /// The time until its deadline or its parent's; nil where neither has one.
  var timeLeft: Duration? {
    [deadline.map { $0 - ContinuousClock.now }, parent?.timeLeft].compactMap(\.self).min()
  }

  /// Whether its time is over, whatever raised it.
  package var isExpired: Bool { deadline.map { ContinuousClock.now >= $0 } ?? false }
}
