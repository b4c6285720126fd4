/// The stages that bring the entries of one scope into their order, one of each kept.
struct OrderStages {
  let context: QueryContext

  /// Numbers the entries that share an eventID, the first in the order of events first.
  func deliveries(from source: SQLName, where condition: [SQLExpression]) -> SQLSelect {
    let names = context.names
    let order =
      [SQLOrder(value: .column(names.instant))]
      + (context.hasRank ? [SQLOrder(value: .column(names.tieRank))] : []) + context.valueOrder
      + context.siblingOrder
    let window = SQLWindowDefinition(
      partition: context.scope + [.column(names.side), context.eventID], order: order)
    return SQLSelect(
      includesAll: true,
      columns: [.init(value: .window(.rowNumber, [], .inline(window)), alias: names.delivery)],
      from: SQLTableName(name: source), condition: .all(condition))
  }

  /// That an entry is the first of its eventID.
  var isFirstDelivery: SQLExpression {
    .or([.equal(.column(context.names.delivery), .integer(1)), .isNull(context.eventID)])
  }

  /// Numbers the entries that tie in everything else, so that such events are processed one after the other.
  func occurrences(from source: SQLName, where condition: [SQLExpression]) -> SQLSelect {
    let names = context.names
    let window = SQLWindowDefinition(
      partition: context.scope + [.column(names.side), .column(names.instant), .column(names.tieRank), context.eventID]
        + context.values.map(context.tieValue), order: context.siblingOrder)
    return SQLSelect(
      includesAll: true,
      columns: [.init(value: .window(.rowNumber, [], .inline(window)), alias: names.occurrence)],
      from: SQLTableName(name: source), condition: .all(condition))
  }
}
