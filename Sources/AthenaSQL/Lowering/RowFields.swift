import Expressions
import Semantics
import Values

/// Reads fields off the rows. All columns are qualified: a bare name would mean the user's output column in ORDER BY.
struct RowFields: SQLFields {
  let context: QueryContext
  let rows: SQLName

  func column(_ name: SQLName) -> SQLExpression { .qualified(rows, name) }

  func value(_ field: RowField) -> SQLExpression {
    switch field {
    case .event(.start, .eventTime): column(context.names.startInstant)
    case .event(.end, .eventTime): column(context.names.endInstant)
    case .waypoint(let index, .eventTime): column(context.names.waypointInstants[index])
    case .event, .waypoint, .waypointCount, .account, .attribute, .lookup, .injected, .key, .state, .pair:
      printed(field)
    case .duration:
      .infix(column(context.names.endInstant), .subtract, column(context.names.startInstant))
    }
  }

  func printed(_ field: RowField) -> SQLExpression {
    switch field {
    case .event(let side, let field):
      return column(self.value(of: field)[side])
    case .waypoint(let index, let field):
      guard let name = self.value(of: field).waypoints[index] else {
        preconditionFailure("a waypoint's value has no column: \(field)")
      }
      return column(name)
    case .waypointCount(let index): return column(context.names.waypointCounts[index])
    case .account:
      guard case .column(let name)? = context.accountColumns.first else {
        preconditionFailure("the rows of this plan have no account of their own")
      }
      return column(name)
    case .attribute(let index): return column(.quoted(context.plan.scan.partitions.attributes[index]))
    case .lookup(let index, let cell):
      let lookup = context.plan.lookups[index]
      if let line = context.lookupLines[index] {
        return LiteralMap(numbered: lookup.lines.map { $0.cells[cell] }).value(at: [column(line)])
      }
      let keys = lookup.keys.map(ExpressionLowering(self).value)
      return LiteralMap(lookup.lines.map { ($0.keys, $0.cells[cell]) }).value(at: keys)
    case .injected(let index):
      let partitions = context.plan.scan.partitions
      return column(.quoted(partitions.columns[partitions.injected[index]].name))
    case .key(let part):
      return part < context.names.keys.count ? column(context.names.keys[part]) : .null(.varchar)
    case .duration: return value(field)
    case .state: return column(context.names.state)
    case .pair: return label
    }
  }

  private func value(of field: EventField) -> ValueColumn {
    guard let value = context.value(field) else {
      preconditionFailure("Classification.values lacks a field that a row reads: \(field)")
    }
    return value
  }

  func milliseconds(_ field: RowField) -> SQLExpression {
    .call(
      .dateDiff, [.text("millisecond"), column(context.names.startInstant), column(context.names.endInstant)])
  }

  func texts(_ path: ElementPath) -> SQLExpression {
    preconditionFailure("a list is read off events alone")
  }

  private var label: SQLExpression {
    let labels = context.plan.classification.pairs.map(\.label)
    guard labels.contains(where: { $0 != nil }) else { return .null(.varchar) }
    guard context.hasPairs else { return labels[0].map(SQLExpression.text) ?? .null(.varchar) }
    let cases = labels.enumerated().compactMap { index, label in
      label.map {
        SQLExpression.Case(
          condition: .equal(column(context.names.pair), .integer(index + 1)), value: .text($0))
      }
    }
    return .cases(cases, otherwise: nil)
  }
}
