import Synchronization

/// A flag that asks the calls in progress to end. A signal handler's thread may raise it; it is never lowered.
package final class Cancellation: Sendable {
  private let raised = Atomic<Bool>(false)

  private let parent: Cancellation?

  /// A flag that is up when its parent's is, too.
  package init(parent: Cancellation? = nil) {
    self.parent = parent
  }

  package func cancel() { raised.store(true, ordering: .relaxed) }

  package var isCancelled: Bool { raised.load(ordering: .relaxed) || parent?.isCancelled == true }
}
