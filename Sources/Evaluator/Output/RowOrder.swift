import Expressions
import Semantics
import Values

/// The total order of rows: `order by`, then start time (else end time), end time, key, start eventID, end eventID,
/// partition values (where spans cross accounts the start's, then the end's), the pair's place, the state's name, and
/// the columns from left to right; NULL last throughout.
struct RowOrder {
  private let order: [OrderKey]
  private let source: RowSource
  private let events: [MatchedEvent]

  init(_ order: [OrderKey], _ source: RowSource) {
    self.order = order
    self.source = source
    events = source.matched.events
  }

  func precedes(_ a: OutputRow, _ b: OutputRow) -> Bool { ordering(a, b) == .before }

  private func ordering(_ a: OutputRow, _ b: OutputRow) -> Ordering {
    for (index, key) in order.enumerated() {
      let (first, second) = (source.orderValue(index, of: a), source.orderValue(index, of: b))
      let ordering = Ordering.ofRows(first, second)
      if ordering == .same { continue }
      return key.isDescending && !first.isNull && !second.isNull ? ordering.reversed : ordering
    }
    return spanOrdering(a, b)
      ?? columnOrdering(source.columns(source.view(a)), source.columns(source.view(b)))
  }

  private func time(_ event: Int?) -> Instant? { event.map { events[$0].time } }

  private func spanOrdering(_ a: OutputRow, _ b: OutputRow) -> Ordering? {
    if a.time != b.time { return Ordering(a.time, b.time) }
    let ends = Ordering.ofOptionals(time(a.end), time(b.end))
    if ends != .same { return ends }
    let (one, other) = (source.origin(of: a), source.origin(of: b))
    if a.origin != b.origin {
      for index in 0..<max(one.key.count, other.key.count) {
        let parts = Ordering.ofOptionals(
          index < one.key.count ? one.key[index] : nil, index < other.key.count ? other.key[index] : nil)
        if parts != .same { return parts }
      }
    }
    let startIDs = idOrdering(a.start, b.start)
    if startIDs != .same { return startIDs }
    let endIDs = idOrdering(a.end, b.end)
    if endIDs != .same { return endIDs }
    for (first, second) in zip(source.matched.scopes[one.scope], source.matched.scopes[other.scope]) {
      let values = Ordering.ofOptionals(first, second)
      if values != .same { return values }
    }
    for (first, second) in [(a.start, b.start), (a.end, b.end)] where !source.accountTexts.isEmpty {
      for place in source.accountTexts {
        let values = Ordering.ofOptionals(
          first.flatMap { events[$0].texts[place] }, second.flatMap { events[$0].texts[place] })
        if values != .same { return values }
      }
    }
    if one.pair != other.pair { return Ordering(one.pair, other.pair) }
    return a.state == b.state ? nil : Ordering(a.state.rawValue, b.state.rawValue)
  }

  private func idOrdering(_ a: Int?, _ b: Int?) -> Ordering {
    a == b ? .same : Ordering.ofOptionals(a.flatMap { events[$0].id }, b.flatMap { events[$0].id })
  }

  /// Times by their text here: two that are one moment may have been logged in two ways.
  private func columnOrdering(_ a: [Value], _ b: [Value]) -> Ordering {
    for (first, second) in zip(a, b) {
      let ordering: Ordering
      switch (first, second) {
      case (.time, .time): ordering = Ordering.ofOptionals(first.printed, second.printed)
      case (.null, _), (.text, _), (.number, _), (.integer, _), (.time, _), (.duration, _), (.boolean, _):
        ordering = Ordering.ofRows(first, second)
      }
      if ordering != .same { return ordering }
    }
    return .same
  }
}
