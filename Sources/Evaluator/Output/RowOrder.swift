import Semantics
import Syntax
import Values

/// A row that came out, with what its place depends on.
struct OutputRow: Sendable {
  /// By `Plan.columns`.
  var values: [Value]
  var view: RowView
}

/// The total order of rows: `order by`, then start time (else end time), end time, key, start eventID, end eventID,
/// injected values, the pair's place, the state's name, and the columns from left to right; NULL last throughout.
struct RowOrder: Sendable {
  let order: [OrderKey]

  func precedes(_ a: OutputRow, _ b: OutputRow) -> Bool { ordering(a, b) == .before }

  private func ordering(_ a: OutputRow, _ b: OutputRow) -> Ordering {
    for key in order {
      let (first, second) = (a.values[key.column], b.values[key.column])
      let ordering = Ordering.ofRows(first, second)
      if ordering == .same { continue }
      return key.isDescending && !first.isNull && !second.isNull ? ordering.reversed : ordering
    }
    return spanOrdering(a.view, b.view) ?? columnOrdering(a.values, b.values)
  }

  private func spanOrdering(_ a: RowView, _ b: RowView) -> Ordering? {
    let times = Ordering.ofOptionals(a.start?.time ?? a.end?.time, b.start?.time ?? b.end?.time)
    if times != .same { return times }
    let ends = Ordering.ofOptionals(a.end?.time, b.end?.time)
    if ends != .same { return ends }
    for index in 0..<max(a.key.count, b.key.count) {
      let parts = Ordering.ofOptionals(
        index < a.key.count ? a.key[index] : nil, index < b.key.count ? b.key[index] : nil)
      if parts != .same { return parts }
    }
    let startIDs = Ordering.ofOptionals(a.start?.id, b.start?.id)
    if startIDs != .same { return startIDs }
    let endIDs = Ordering.ofOptionals(a.end?.id, b.end?.id)
    if endIDs != .same { return endIDs }
    for (first, second) in zip(a.scope, b.scope) {
      let values = Ordering.ofOptionals(first, second)
      if values != .same { return values }
    }
    if a.pair != b.pair { return Ordering(a.pair, b.pair) }
    return a.state == b.state ? nil : Ordering(a.state.rawValue, b.state.rawValue)
  }

  /// Times by their text here: two that are one moment may have been logged in two ways.
  private func columnOrdering(_ a: [Value], _ b: [Value]) -> Ordering {
    for (first, second) in zip(a, b) {
      let ordering: Ordering
      switch (first, second) {
      case (.time, .time): ordering = Ordering.ofOptionals(first.printed, second.printed)
      case (.null, _), (.text, _), (.number, _), (.time, _), (.duration, _), (.boolean, _):
        ordering = Ordering.ofRows(first, second)
      }
      if ordering != .same { return ordering }
    }
    return .same
  }
}
