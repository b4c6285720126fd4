import Semantics
import Values

/// `match every` in one pass: the ends of a key are numbered in order of time, so that those within reach of a start
/// are the first so many; a start gets a slot for each, and finds the end in its slot.
struct EveryStages {
  let context: QueryContext

  func reaches(from source: SQLName, where condition: [SQLExpression]) -> SQLSelect {
    let names = context.names
    let bySide = SQLWindowDefinition(partition: context.scope + [.column(names.side)], order: context.eventOrder)
    var inReach = SQLWindowDefinition(partition: context.scope)
    if let within = context.plan.pairing.window.within {
      inReach.order = [SQLOrder(value: .column(names.instant))]
      inReach.frame = .rangeToFollowing(.interval(within))
    }
    var columns: [SQLSelect.Column] = [
      .init(value: .window(.rowNumber, [], .inline(bySide)), alias: names.number),
      .init(
        value: .window(.count, [.only(.integer(1), when: context.isEnd)], .inline(inReach)), alias: names.reach),
    ]
    if context.keeps(.orphan) {
      let start = SQLExpression.only(.column(names.instant), when: context.isStart)
      let scope = SQLWindowDefinition(partition: context.scope)
      columns.append(.init(value: .window(.max, [start], .inline(scope)), alias: names.latestStart))
    }
    return SQLSelect(
      includesAll: true, columns: columns, from: SQLTableName(name: source), condition: .all(condition))
  }

  /// One row for each end, in the slot of its number; one for each start and slot within its reach, or one in slot 0.
  func slots(from source: SQLName) -> SQLSelect {
    let names = context.names
    let number = SQLExpression.column(names.number)
    let reach = SQLExpression.column(names.reach)
    let first = SQLExpression.cases(
      [
        .init(condition: context.isEnd, value: number),
        .init(condition: .equal(reach, .integer(0)), value: .cast(.integer(0), .bigint)),
      ], otherwise: .cast(.integer(1), .bigint))
    let last = SQLExpression.cases([.init(condition: context.isEnd, value: number)], otherwise: reach)
    let block = SQLExpression.column(names.firstSlot)
    // SEQUENCE stops at 10,000 elements, hence two of them.
    let size = SQLExpression.cast(.integer(10_000), .bigint)
    let blockEnd = SQLExpression.infix(block, .add, .cast(.integer(9_999), .bigint))
    return SQLSelect(
      includesAll: true, columns: [], from: SQLTableName(name: source),
      unnested: [
        .init(array: .call(.sequence, [first, last, size]), alias: .plain("of_blocks"), column: names.firstSlot),
        .init(
          array: .call(.sequence, [block, .call(.least, [blockEnd, last])]), alias: .plain("of_slots"),
          column: names.slot),
      ])
  }

  func states(from source: SQLName) -> SQLSelect {
    let names = context.names
    let window = SQLWindowDefinition(
      partition: context.scope + [.column(names.slot)],
      order: [SQLOrder(value: .column(names.side), isDescending: true)])
    let inSlot = SQLName.plain("in_slot")
    func taken(_ value: SQLExpression, _ name: SQLName) -> SQLSelect.Column {
      .init(value: .window(.firstValue, [value], .named(inSlot)), alias: name)
    }
    var columns = [taken(.column(names.instant), names.nextInstant), taken(context.eventID, names.nextEventID)]
    columns += context.values.filter(\.isReadFromEnd).filter { $0.field != .eventID }
      .map { taken(.column($0.name), $0.next) }
    let hasEnd = SQLExpression.infix(.column(names.slot), .greater, .integer(0))
    var cases: [SQLExpression.Case] = [
      .init(condition: .and([context.isStart, hasEnd]), value: .text(SpanState.closed.rawValue)),
      .init(condition: context.isStart, value: .text(SpanState.open.rawValue)),
    ]
    if context.keeps(.orphan) {
      let latest = SQLExpression.column(names.latestStart)
      var lonely = [SQLExpression.isNull(latest)]
      if let within = context.plan.pairing.window.within {
        lonely.append(.infix(.column(names.instant), .greater, .infix(latest, .add, .interval(within))))
      }
      cases.append(.init(condition: .any(lonely) ?? .boolean(false), value: .text(SpanState.orphan.rawValue)))
    }
    columns.append(.init(value: .cases(cases, otherwise: nil), alias: names.state))
    return SQLSelect(
      includesAll: true, columns: columns, from: SQLTableName(name: source),
      windows: [.init(name: inSlot, definition: window)])
  }
}
