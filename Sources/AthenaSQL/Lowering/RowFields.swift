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
    case .event, .injected, .key, .state, .pair: printed(field)
    case .duration:
      .infix(column(context.names.endInstant), .subtract, column(context.names.startInstant))
    }
  }

  func printed(_ field: RowField) -> SQLExpression {
    switch field {
    case .event(let side, let field):
      guard let value = context.values.first(where: { $0.field == field }) else {
        preconditionFailure("Plan.values lacks a field that a row reads: \(field)")
      }
      return column(value[side])
    case .injected(let index):
      let partitions = context.plan.partitions
      return column(.quoted(partitions.columns[partitions.injected[index]].name))
    case .key(let part):
      return part < context.names.keys.count ? column(context.names.keys[part]) : .null(.varchar)
    case .duration: return value(field)
    case .state: return column(context.names.state)
    case .pair: return label
    }
  }

  func milliseconds(_ field: RowField) -> SQLExpression {
    .call(
      .dateDiff, [.text("millisecond"), column(context.names.startInstant), column(context.names.endInstant)])
  }

  func texts(_ path: ElementPath) -> SQLExpression {
    preconditionFailure("a list is read off events alone")
  }

  private var label: SQLExpression {
    let labels = context.plan.pairs.map(\.label)
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
