import Expressions
import Semantics
import Values

/// A span with all that its columns may name.
struct RowView {
  var start: MatchedEvent?
  var end: MatchedEvent?
  /// What the span formed within: the values in the order of `Partitions.injected`, or the recipientAccountId.
  var scope: [Text?]
  /// In the order of `Partitions.attributes`; empty where spans cross accounts.
  var attributes: [Text?]
  /// By `Classification.waypoints`; without those of which none came between.
  var waypoints: [Int: RowWaypoint]
  var key: TextTuple
  var pair: Int
  var label: Text?
  var state: SpanState
}

/// The waypoints of one name that a row has.
struct RowWaypoint {
  var first: MatchedEvent
  var count: Int
}

/// How a plan's columns and its `where` are read off a span.
struct RowEvaluator: Sendable {
  let columns: [@Sendable (RowView) -> Value]
  /// `where`; nil when absent.
  let condition: (@Sendable (RowView) -> Bool?)?
  /// By `Plan.lookups`; nil for those that no row reads.
  let lookups: [LookupReader?]

  init(_ plan: Plan) {
    let places = Dictionary(
      plan.classification.values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // The expressions of a lookup read no lookups.
    let withoutLookups = Evaluation<RowField, RowView>(
      field: { Self.value($0, places, []) },
      anyElement: { _, _ in preconditionFailure("a list in a lookup; the analyzer lets none through") })
    // What no row reads has no values among the plan's.
    let read = Set(plan.fieldsOfRows.compactMap { if case .lookup(let index, _) = $0 { index } else { nil } })
    let lookups = plan.lookups.indices.map { read.contains($0) ? LookupReader(plan.lookups[$0], withoutLookups) : nil }
    let evaluation = Evaluation<RowField, RowView>(
      field: { Self.value($0, places, lookups) },
      anyElement: { _, _ in preconditionFailure("a list in a condition on rows; the analyzer lets none through") })
    self.lookups = lookups
    columns = plan.projection.columns.map { evaluation.value($0.value) }
    condition = plan.filter.condition.map(evaluation.truth)
  }

  private static func value(
    _ field: RowField, _ places: [EventField: Int], _ lookups: [LookupReader?]
  ) -> @Sendable (RowView) -> Value {
    switch field {
    case .event(let side, let field):
      return value(field, places) { side == .start ? $0.start : $0.end }
    case .waypoint(let name, let field):
      return value(field, places) { $0.waypoints[name]?.first }
    case .waypointCount(let name):
      return { .integer(Int64($0.waypoints[name]?.count ?? 0)) }
    case .account: return { Value($0.scope[0]) }
    case .attribute(let index): return { Value($0.attributes[index]) }
    case .lookup(let index, let column):
      guard let lookup = lookups[index] else { preconditionFailure("a lookup that a row reads has no reader") }
      return { lookup.value(of: column, $0) }
    case .injected(let index): return { Value($0.scope[index]) }
    case .key(let index): return { index < $0.key.count ? Value($0.key[index]) : .null }
    case .duration:
      return { row in
        guard let start = row.start, let end = row.end else { return .null }
        return .duration(end.time - start.time)
      }
    case .state: return { .text(Text($0.state.rawValue)) }
    case .pair: return { Value($0.label) }
    }
  }

  /// A field of one of the row's events.
  private static func value(
    _ field: EventField, _ places: [EventField: Int], of event: @escaping @Sendable (RowView) -> MatchedEvent?
  ) -> @Sendable (RowView) -> Value {
    guard let place = places[field] else { preconditionFailure("Classification.values lacks \(field)") }
    let isTime = field == .eventTime
    return { row in
      guard let event = event(row), let text = event.value(place) else { return .null }
      return isTime ? .time(event.time, .logged(text)) : .text(text)
    }
  }
}
