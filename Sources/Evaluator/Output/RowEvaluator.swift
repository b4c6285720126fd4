import Expressions
import Semantics
import Values

/// A span with all that its columns may name.
struct RowView {
  var start: MatchedEvent?
  var end: MatchedEvent?
  /// In the order of `Partitions.injected`.
  var scope: [Text?]
  var key: TextTuple
  var pair: Int
  var label: Text?
  var state: SpanState
}

/// How a plan's columns and its `where` are read off a span.
struct RowEvaluator: Sendable {
  let columns: [@Sendable (RowView) -> Value]
  /// `where`; nil when absent.
  let condition: (@Sendable (RowView) -> Bool?)?

  init(_ plan: Plan) {
    let places = Dictionary(plan.values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let evaluation = Evaluation<RowField, RowView>(
      field: { Self.value($0, places) },
      anyElement: { _, _ in preconditionFailure("a list in a condition on rows; the analyzer lets none through") })
    columns = plan.columns.map { evaluation.value($0.value) }
    condition = plan.rowCondition.map(evaluation.truth)
  }

  private static func value(_ field: RowField, _ places: [EventField: Int]) -> @Sendable (RowView) -> Value {
    switch field {
    case .event(let side, let field):
      guard let place = places[field] else { preconditionFailure("Plan.values lacks \(field)") }
      let isTime = field == .eventTime
      return { row in
        guard let event = side == .start ? row.start : row.end, let text = event.value(place) else { return .null }
        return isTime ? .time(event.time, .logged(text)) : .text(text)
      }
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
}
