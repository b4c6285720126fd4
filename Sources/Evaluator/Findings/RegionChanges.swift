import Values

/// Counts closed rows whose start is in one region and whose end is in another: names of tables, roles or queues may be
/// of one region, and then the two are not of one thing. Where the key or the scope holds the region there are none.
struct RegionChanges {
  private let matched: MatchedEvents
  private(set) var count = 0
  private(set) var closed = 0
  private var first: RegionChange?

  init(_ matched: MatchedEvents) { self.matched = matched }

  mutating func add(_ span: Pairing.Span, _ key: TextTuple) {
    guard span.state == .closed, let start = span.start, let end = span.end else { return }
    closed += 1
    guard let from = matched.region(of: matched.events[start]), let to = matched.region(of: matched.events[end]),
      from != to
    else { return }
    count += 1
    let change = RegionChange(key: key, start: from, end: to)
    // Equal keys are of several scopes, which come in any order.
    if let first, !change.precedes(first) { return }
    first = change
  }

  var finding: Finding? { first.map { .regionsDiffer(count, of: closed, example: $0) } }
}

extension RegionChange {
  fileprivate func precedes(_ other: RegionChange) -> Bool {
    let keys = TextTuple.ordering(key, other.key)
    if keys != .same { return keys == .before }
    return (start, end) < (other.start, other.end)
  }
}
