import Semantics

/// Which line of a lookup each row has (`QueryContext.lookupLines`).
struct LookupStage {
  let context: QueryContext

  func select(from source: SQLName) -> SQLSelect {
    let lowering = ExpressionLowering(RowFields(context: context, rows: source))
    let columns = context.lookupLines.sorted { $0.key < $1.key }.map { index, name in
      let lookup = context.plan.lookups[index]
      let line = LiteralMap(numbersOf: lookup.lines.map(\.keys)).value(at: lookup.keys.map(lowering.value))
      return SQLSelect.Column(value: line, alias: name)
    }
    return SQLSelect(includesAll: true, columns: columns, from: SQLTableName(name: source))
  }
}
