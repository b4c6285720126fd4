import Semantics

/// `named`: an event without a key has that of the latest start before it that has its other name.
struct NameStages {
  let context: QueryContext

  /// Numbers the deliveries of each start in its own key: a repeated one gives its name to nothing. Those that are
  /// equal in all that rows show may still have different names.
  func starts(from source: SQLName) -> SQLSelect {
    let names = context.names
    let order =
      [SQLOrder(value: .column(names.instant))]
      + (context.hasRank ? [SQLOrder(value: .column(names.tieRank))] : []) + context.valueOrder
      + [SQLOrder(value: .column(names.otherName))]
    let window = SQLWindowDefinition(
      partition: pairScope + [.column(names.ownKeys[0]), .column(names.side), context.eventID], order: order)
    return SQLSelect(
      includesAll: true,
      columns: [.init(value: .window(.rowNumber, [], .inline(window)), alias: names.startDelivery)],
      from: SQLTableName(name: source))
  }

  func resolved(from source: SQLName) -> SQLSelect {
    let names = context.names
    let own = SQLExpression.column(names.ownKeys[0])
    var isFirst: [SQLExpression] = [context.isStart]
    if !context.plan.pairing.includesDuplicates {
      isFirst.append(.or([.equal(.column(names.startDelivery), .integer(1)), .isNull(context.eventID)]))
    }
    let order =
      [
        SQLOrder(value: .column(names.instant)),
        SQLOrder(value: .column(context.hasRank ? names.tieRank : names.side)),
        SQLOrder(value: .call(.coalesce, [context.eventID, .text("")])),
      ] + context.valueOrder + [SQLOrder(value: own)]
    let window = SQLWindowDefinition(
      partition: pairScope + [.column(names.otherName)], order: order, frame: .rowsToCurrent)
    let latest = SQLExpression.window(
      .lastValueIgnoringNulls, [.only(own, when: .and(isFirst))], .inline(window))
    let byName = SQLExpression.only(
      latest,
      when: .and([
        .isNotNull(.column(names.otherName)), .infix(.column(names.side), .greater, .integer(1)),
      ]))
    return SQLSelect(
      includesAll: true, columns: [.init(value: .call(.coalesce, [own, byName]), alias: names.keys[0])],
      from: SQLTableName(name: source))
  }

  private var pairScope: [SQLExpression] {
    context.accountColumns + (context.hasPairs ? [.column(context.names.pair)] : [])
  }
}
