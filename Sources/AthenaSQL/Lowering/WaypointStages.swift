import Semantics
import Values

/// `via`: each span's waypoints are those between its start and the next event of its key that is not a waypoint.
struct WaypointStages {
  let context: QueryContext

  /// Numbers the stretches of a key: each begins with a start, end or cancel; a repeated start begins none.
  func segments(from source: SQLName, where condition: [SQLExpression]) -> SQLSelect {
    let names = context.names
    let isInside = SQLExpression.any(
      [context.isWaypoint]
        + (context.plan.pairing.match == .first ? [.equal(.column(names.repeated), .integer(1))] : []))
    let begins = SQLExpression.cases(
      [.init(condition: isInside ?? .boolean(false), value: .integer(0))], otherwise: .integer(1))
    let window = SQLWindowDefinition(partition: context.scope, order: context.eventOrder, frame: .rowsToCurrent)
    var columns: [SQLSelect.Column] = [.init(value: .window(.sum, [begins], .inline(window)), alias: names.segment)]
    if hasPlaces {
      let inOrder = SQLWindowDefinition(partition: context.scope, order: context.eventOrder)
      columns.append(.init(value: .window(.rowNumber, [], .inline(inOrder)), alias: names.place))
    }
    return SQLSelect(
      includesAll: true, columns: columns, from: SQLTableName(name: source), condition: .all(condition))
  }

  /// Whether events are numbered: with many waypoints, each of which has values that order events, all of the order at
  /// each value would make a text that grows with the square of them.
  private var hasPlaces: Bool { context.plan.classification.waypoints.count > 8 }

  /// Puts the count of each waypoint beside the event that begins its stretch, and what rows show of the first.
  func waypoints(from source: SQLName) -> SQLSelect {
    let names = context.names
    let scope = context.scope + [.column(names.segment)]
    let order = hasPlaces ? [SQLOrder(value: .column(names.place))] : context.eventOrder
    var columns: [SQLSelect.Column] = []
    for index in context.plan.classification.waypoints.indices {
      var counted = SQLWindowDefinition(partition: scope)
      if let within = context.plan.pairing.window.within {
        counted.order = [SQLOrder(value: .column(names.instant))]
        counted.frame = .rangeFromCurrent(.interval(within))
      }
      let isOne = SQLExpression.only(.integer(1), when: context.isWaypoint(index))
      columns.append(.init(value: .window(.count, [isOne], .inline(counted)), alias: names.waypointCounts[index]))
      let isOther = SQLExpression.cases(
        [.init(condition: context.isWaypoint(index), value: .integer(0))], otherwise: .integer(1))
      let first = SQLWindowDefinition(partition: scope, order: [SQLOrder(value: isOther)] + order)
      func taken(_ value: SQLExpression, _ name: SQLName) -> SQLSelect.Column {
        .init(value: .window(.firstValue, [value], .inline(first)), alias: name)
      }
      columns.append(taken(.column(names.instant), names.waypointInstants[index]))
      for value in context.valuesOfWaypoints[index] {
        guard let name = value.waypoints[index] else { continue }
        columns.append(taken(value.field == .eventID ? context.eventID : .column(value.name), name))
      }
    }
    return SQLSelect(includesAll: true, columns: columns, from: SQLTableName(name: source))
  }

  /// What a row shows of its waypoints: those of its own start, none where it has no start or repeats one.
  var columns: [SQLSelect.Column] {
    let names = context.names
    var hasSpan: [SQLExpression] = [context.isStart]
    if context.plan.pairing.match == .first { hasSpan.append(.equal(.column(names.repeated), .integer(0))) }
    var columns: [SQLSelect.Column] = []
    for index in context.plan.classification.waypoints.indices {
      let count = SQLExpression.column(names.waypointCounts[index])
      columns.append(
        .init(
          value: .cases(
            [.init(condition: .all(hasSpan) ?? .boolean(true), value: count)], otherwise: .integer(0)),
          alias: names.waypointCounts[index]))
      let isThere = SQLExpression.and(hasSpan + [.infix(count, .greater, .integer(0))])
      func shown(_ name: SQLName) -> SQLSelect.Column { .init(value: .only(.column(name), when: isThere), alias: name) }
      columns.append(shown(names.waypointInstants[index]))
      columns += context.valuesOfWaypoints[index].compactMap { $0.waypoints[index] }.map(shown)
    }
    return columns
  }
}
