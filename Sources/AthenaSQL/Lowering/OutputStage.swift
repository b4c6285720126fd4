import Expressions
import Rows
import Semantics
import Values

/// The SELECT that prints the rows: `where`, the columns, the total order, `limit`.
struct OutputStage {
  let context: QueryContext
  let rows: SQLName
  /// Whether the keys of the order that the spec does not select are appended as columns.
  let hasHiddenColumns: Bool

  func select() -> (select: SQLSelect, keys: [MergeKey]) {
    let plan = context.plan
    let fields = RowFields(context: context, rows: rows)
    let lowering = ExpressionLowering(fields)
    let keys = order(fields, lowering)
    var columns = plan.projection.columns.map { column in
      SQLSelect.Column(value: lowering.printed(column.value), alias: .quoted(column.name))
    }
    let mergeKeys =
      hasHiddenColumns ? OutputKey.append(keys, to: &columns, reserved: plan.projection.columns.map(\.name)) : []
    let select = SQLSelect(
      columns: columns, from: SQLTableName(name: rows), condition: plan.filter.condition.map(lowering.condition),
      order: keys.map(\.order), limit: plan.limit)
    return (select, mergeKeys)
  }

  private func order(_ fields: RowFields, _ lowering: ExpressionLowering<RowFields>) -> [OutputKey] {
    let plan = context.plan
    let names = context.names
    var keys: [OutputKey] = []
    var known = Set<OutputKey.Identity>()
    func add(_ value: SQLExpression, printed: SQLExpression? = nil, _ type: ValueType) {
      let key = OutputKey(order: SQLOrder(value: value), printed: printed ?? value, type: type)
      if known.insert(key.identity).inserted { keys.append(key) }
    }
    for key in plan.order {
      let column = plan.projection.columns[key.column]
      let printed = lowering.printed(column.value)
      // A column of the result sorts by its name, but a time is shown as text and sorts by its moment.
      let value = column.value.type == .time ? lowering.value(column.value) : .column(.quoted(column.name))
      let order = SQLOrder(value: value, isDescending: key.isDescending)
      let key = OutputKey(order: order, printed: printed, type: column.value.type)
      known.insert(key.identity)
      keys.append(key)
    }
    let start = fields.column(names.startInstant)
    let end = fields.column(names.endInstant)
    // Only an orphan has no start.
    let first = context.keeps(.orphan) ? SQLExpression.call(.coalesce, [start, end]) : start
    add(first, printed: .iso8601(first), .time)
    add(end, printed: .iso8601(end), .time)
    for key in names.keys { add(fields.column(key), .text) }
    add(fields.column(names.startEventID), .text)
    add(fields.column(names.endEventID), .text)
    switch plan.pairing.accounts {
    case .injected:
      for injected in plan.scan.partitions.injected.indices { add(fields.printed(.injected(injected)), .text) }
    case .recipient: add(fields.printed(.account), .text)
    case .across:
      for side in Side.allCases {
        for field in plan.pairing.accountFields { add(fields.printed(.event(side, field)), .text) }
      }
    }
    if context.hasPairs {
      let pair = fields.column(names.pair)
      add(pair, printed: .cast(pair, .double), .number)
    }
    if plan.filter.states.count > 1 { add(fields.column(names.state), .text) }
    for column in plan.projection.columns where !column.value.followsFromKeys {
      let type = column.value.type == .time ? .text : column.value.type
      add(.column(.quoted(column.name)), printed: lowering.printed(column.value), type)
    }
    return keys
  }
}

extension Expression<RowField> {
  /// Whether rows that are equal in the keys of the total order before the output columns are equal in this one.
  fileprivate var followsFromKeys: Bool {
    switch self {
    case .field(.injected), .field(.account), .field(.attribute), .field(.key), .field(.duration), .field(.state),
      .field(.pair),
      .field(.event(_, .column(Column(["eventID"])))):
      true
    case .text, .number, .time, .duration: true
    case .toNumber(let operand), .negate(let operand): operand.followsFromKeys
    case .call(_, let arguments): arguments.allSatisfy(\.followsFromKeys)
    case .field, .coalesce, .arithmetic, .elapsed, .combine, .shift, .condition: false
    }
  }
}
