import Synchronization

/// Hands out each number from 0 on once, to whichever thread asks.
package final class WorkCounter: Sendable {
  private let value = Atomic<Int>(0)

  package init() {}

  package func take(below limit: Int) -> Int? {
    let taken = value.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }
}
