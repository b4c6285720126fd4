package import Expressions
import Source
import Values

/// What `events where` says of tuples alone is decided before anything is scanned.
extension Analyzer {
  /// The indices of the tuples that the condition rules out.
  mutating func ruledOutTuples(
    of partitions: Partitions, _ condition: Condition<EventField>?, at span: SourceSpan?
  ) -> Set<Int> {
    let deciding = (condition?.conjuncts ?? []).filter { partitions.isDecided($0) }
    guard let tuples = partitions.tuples, !deciding.isEmpty else { return [] }
    let evaluation = Evaluation<EventField, Int>(
      field: { field in
        switch field {
        case .partition(let index):
          let place = partitions.injectedPlace(of: index)
          return { tuple in place.map { .text(Text(tuples[tuple][$0])) } ?? .null }
        case .attribute(let index):
          return { tuple in Value(partitions.attributeValues[tuple][index].map { Text($0) }) }
        case .column, .eventTime, .json, .resource, .webIdentityAttribute, .sibling:
          preconditionFailure("a tuple has no fields of events")
        }
      },
      anyElement: { _, _ in preconditionFailure("a tuple has no lists") })
    let truths = deciding.map(evaluation.truth)
    let ruledOut = tuples.indices.filter { tuple in !truths.allSatisfy { $0(tuple) == true } }
    if ruledOut.count == tuples.count, !tuples.isEmpty, let span { diagnostics.report(.noTupleLeft(at: span)) }
    return Set(ruledOut)
  }
}

extension Partitions {
  /// Whether a condition is about injected columns and attributes alone, so that a tuple decides it.
  package func isDecided(_ condition: Condition<EventField>) -> Bool {
    guard !condition.testsElements else { return false }
    var count = 0
    var others = 0
    condition.forEachField { field in
      count += 1
      switch field {
      case .partition(let index): if !isInjected(index) { others += 1 }
      case .attribute: break
      case .column, .eventTime, .json, .resource, .webIdentityAttribute, .sibling: others += 1
      }
    }
    return count > 0 && others == 0
  }
}
