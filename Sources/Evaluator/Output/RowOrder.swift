import Expressions
import Semantics
import Values

/// A row that came out: the span that it is made of. Its columns are read off when they are wanted, as most rows of a
/// large answer are only put in order and printed.
struct OutputRow: Sendable {
  var span: Pairing.Span
  /// An index into `MatchedEvents.scopes`.
  var scope: Int
  var pair: Int
  var key: TextTuple
  /// The columns of `order by`, in its order.
  var orderValues: [Value]
}

/// The total order of rows: `order by`, then start time (else end time), end time, key, start eventID, end eventID,
/// partition values (where spans cross accounts the start's, then the end's), the pair's place, the state's name, and
/// the columns from left to right; NULL last throughout.
struct RowOrder {
  let order: [OrderKey]
  let events: [MatchedEvent]
  let scopes: [[Text?]]
  /// Where the texts of `Plan.Pairing.accountValues` are among those of an event; empty where spans stay in one account.
  let accountTexts: Range<Int>
  /// All columns of a row.
  let columns: (OutputRow) -> [Value]

  func precedes(_ a: OutputRow, _ b: OutputRow) -> Bool { ordering(a, b) == .before }

  private func ordering(_ a: OutputRow, _ b: OutputRow) -> Ordering {
    for (index, key) in order.enumerated() {
      let (first, second) = (a.orderValues[index], b.orderValues[index])
      let ordering = Ordering.ofRows(first, second)
      if ordering == .same { continue }
      return key.isDescending && !first.isNull && !second.isNull ? ordering.reversed : ordering
    }
    return spanOrdering(a, b) ?? columnOrdering(columns(a), columns(b))
  }

  private func time(_ event: Int?) -> Instant? { event.map { events[$0].time } }

  private func spanOrdering(_ a: OutputRow, _ b: OutputRow) -> Ordering? {
    let times = Ordering.ofOptionals(time(a.span.start ?? a.span.end), time(b.span.start ?? b.span.end))
    if times != .same { return times }
    let ends = Ordering.ofOptionals(time(a.span.end), time(b.span.end))
    if ends != .same { return ends }
    for index in 0..<max(a.key.count, b.key.count) {
      let parts = Ordering.ofOptionals(
        index < a.key.count ? a.key[index] : nil, index < b.key.count ? b.key[index] : nil)
      if parts != .same { return parts }
    }
    let startIDs = idOrdering(a.span.start, b.span.start)
    if startIDs != .same { return startIDs }
    let endIDs = idOrdering(a.span.end, b.span.end)
    if endIDs != .same { return endIDs }
    for (first, second) in zip(scopes[a.scope], scopes[b.scope]) {
      let values = Ordering.ofOptionals(first, second)
      if values != .same { return values }
    }
    for (first, second) in [(a.span.start, b.span.start), (a.span.end, b.span.end)] where !accountTexts.isEmpty {
      for place in accountTexts {
        let values = Ordering.ofOptionals(
          first.flatMap { events[$0].texts[place] }, second.flatMap { events[$0].texts[place] })
        if values != .same { return values }
      }
    }
    if a.pair != b.pair { return Ordering(a.pair, b.pair) }
    return a.span.state == b.span.state ? nil : Ordering(a.span.state.rawValue, b.span.state.rawValue)
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
