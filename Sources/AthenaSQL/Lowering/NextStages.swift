import Semantics
import Values

/// `match next` and `match first`: a start and the event directly after it.
struct NextStages {
  let context: QueryContext

  private let preceding = SQLName.plain("in_order")

  /// Marks the starts that directly follow a start: for `first` they are repetitions of it.
  func repetitions(from source: SQLName, where condition: [SQLExpression]) -> SQLSelect {
    let names = context.names
    let before = SQLExpression.window(.lag, [.column(names.side)], .named(preceding))
    // Waypoints come between starts and make no difference to them.
    let kind = SQLExpression.cases([.init(condition: context.isWaypoint, value: .integer(1))], otherwise: .integer(0))
    let scope = context.scope + (context.plan.classification.hasWaypoints ? [kind] : [])
    let repeats = SQLExpression.and([context.isStart, .equal(before, .integer(1))])
    return SQLSelect(
      includesAll: true,
      columns: [
        .init(
          value: .cases([.init(condition: repeats, value: .integer(1))], otherwise: .integer(0)), alias: names.repeated)
      ],
      from: SQLTableName(name: source), condition: .all(condition),
      windows: [.init(name: preceding, definition: .init(partition: scope, order: context.eventOrder))])
  }

  /// Puts beside each entry what the next one is, and the values that its row would take from there.
  func neighbours(from source: SQLName, where condition: [SQLExpression]) -> SQLSelect {
    let names = context.names
    func lead(_ value: SQLExpression, _ name: SQLName) -> SQLSelect.Column {
      .init(value: .window(.lead, [value], .named(preceding)), alias: name)
    }
    func lag(_ value: SQLExpression, _ name: SQLName) -> SQLSelect.Column {
      .init(value: .window(.lag, [value], .named(preceding)), alias: name)
    }
    var columns = [
      lead(.column(names.side), names.nextSide), lead(.column(names.instant), names.nextInstant),
      lead(context.eventID, names.nextEventID),
    ]
    columns += context.values.filter(\.isReadFromEnd).filter { $0.field != .eventID }
      .map { lead(.column($0.name), $0.next) }
    if context.keeps(.orphan) {
      columns.append(lag(.column(names.side), names.previousSide))
      columns.append(lag(.column(names.instant), names.previousInstant))
    }
    let partition = context.scope + (context.plan.pairing.match == .first ? [.column(names.repeated)] : [])
    // Ties keep the waypoints of the stretch that they begin: where stretches are numbered, they are ordered by number.
    let order =
      context.plan.classification.hasWaypoints ? [SQLOrder(value: .column(names.segment))] : context.eventOrder
    return SQLSelect(
      includesAll: true, columns: columns, from: SQLTableName(name: source), condition: .all(condition),
      windows: [.init(name: preceding, definition: .init(partition: partition, order: order))])
  }

  /// Names the state of each entry; an end that closes a start has none.
  func states(from source: SQLName) -> SQLSelect {
    let names = context.names
    func inReach(_ start: SQLName, _ end: SQLName) -> [SQLExpression] {
      guard let within = context.plan.pairing.window.within else { return [] }
      return [.infix(.column(end), .lessOrEqual, .infix(.column(start), .add, .interval(within)))]
    }
    var cases: [SQLExpression.Case] = []
    func add(_ state: SpanState, _ conditions: [SQLExpression]) {
      cases.append(.init(condition: .all(conditions) ?? .boolean(true), value: .text(state.rawValue)))
    }
    if context.plan.pairing.match == .first { add(.repeated, [.equal(.column(names.repeated), .integer(1))]) }
    let next = SQLExpression.column(names.nextSide)
    if context.plan.classification.hasCancels {
      add(.cancelled, [context.isStart, .equal(next, .integer(3))] + inReach(names.instant, names.nextInstant))
    }
    add(.closed, [context.isStart, .equal(next, .integer(2))] + inReach(names.instant, names.nextInstant))
    if context.plan.pairing.match == .next { add(.superseded, [context.isStart, .equal(next, .integer(1))]) }
    add(.open, [context.isStart])
    if context.keeps(.orphan) {
      let closes = SQLExpression.all(
        [.equal(.column(names.previousSide), .integer(1))] + inReach(names.previousInstant, names.instant))
      let isLonely = SQLExpression.not(.call(.coalesce, [closes ?? .boolean(true), .boolean(false)]))
      // A cancel that ends nothing makes no row.
      let condition = context.plan.classification.hasCancels ? .and([context.isEnd, isLonely]) : isLonely
      cases.append(.init(condition: condition, value: .text(SpanState.orphan.rawValue)))
    }
    return SQLSelect(
      includesAll: true, columns: [.init(value: .cases(cases, otherwise: nil), alias: names.state)],
      from: SQLTableName(name: source))
  }
}
