import Semantics
import Values

/// The spans of the kept states whose start (an orphan's end) lies in `during`, their two sides beside each other.
struct RowStage {
  let context: QueryContext

  func select(from source: SQLName) -> SQLSelect {
    let plan = context.plan
    let names = context.names
    var columns = (context.accountColumns + context.attributes).map { SQLSelect.Column(value: $0, alias: nil) }
    if context.hasPairs { columns.append(.init(value: .column(names.pair), alias: nil)) }
    columns += names.keys.map { .init(value: .column($0), alias: nil) }
    columns.append(.init(value: .column(names.state), alias: nil))
    columns.append(.init(value: start(.column(names.instant)), alias: names.startInstant))
    columns.append(.init(value: end(.column(names.instant), names.nextInstant, .timestamp), alias: names.endInstant))
    columns.append(.init(value: start(context.eventID), alias: names.startEventID))
    columns.append(.init(value: end(context.eventID, names.nextEventID, .varchar), alias: names.endEventID))
    if plan.classification.hasWaypoints { columns += WaypointStages(context: context).columns }
    for value in context.values where value.field != .eventID {
      if value.isReadFromStart { columns.append(.init(value: start(.column(value.name)), alias: value.start)) }
      if value.isReadFromEnd {
        columns.append(.init(value: end(.column(value.name), value.next, .varchar), alias: value.end))
      }
    }
    let states = SpanState.allCases.filter(context.keeps).map { SQLExpression.text($0.rawValue) }
    var conditions = [SQLExpression.isOne(.column(names.state), of: states)]
    if let to = plan.pairing.window.to { conditions.append(.infix(.column(names.instant), .less, .instant(to))) }
    return SQLSelect(columns: columns, from: SQLTableName(name: source), condition: .all(conditions))
  }

  /// What is on the start's side of a row: an orphan has none.
  private func start(_ own: SQLExpression) -> SQLExpression {
    context.keeps(.orphan) ? .only(own, when: context.isStart) : own
  }

  /// What is on the end's side: the next event's of a closed span, an orphan's own.
  private func end(_ own: SQLExpression, _ next: SQLName, _ type: SQLType) -> SQLExpression {
    let state = SQLExpression.column(context.names.state)
    let ended = [SpanState.closed, .cancelled].filter(context.keeps)
    let others = context.plan.filter.states.subtracting([.closed, .cancelled, .orphan])
    switch (ended.isEmpty, context.keeps(.orphan)) {
    case (true, false): return .null(type)
    case (false, false) where others.isEmpty: return .column(next)
    case (true, true) where others.isEmpty: return own
    case (let isNeverEnded, let orphan):
      var cases: [SQLExpression.Case] = []
      if !isNeverEnded {
        cases.append(
          .init(condition: .isOne(state, of: ended.map { .text($0.rawValue) }), value: .column(next)))
      }
      if orphan { cases.append(.init(condition: .equal(state, .text(SpanState.orphan.rawValue)), value: own)) }
      return .cases(cases, otherwise: nil)
    }
  }
}
