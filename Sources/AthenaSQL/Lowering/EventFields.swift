import Expressions
import Semantics
import Values

/// Reads fields off the events of a scan.
struct EventFields: SQLFields {
  let columns: ScanColumns
  let partitions: Partitions
  let table: TableFields
  /// The moment of the event: a column, or nil where there is none yet.
  let instant: SQLExpression?

  init(columns: ScanColumns, plan: Plan, instant: SQLExpression?) {
    self.columns = columns
    partitions = plan.scan.partitions
    table = TableFields(plan.scan.table?.schema ?? .athena, columns)
    self.instant = instant
  }

  func value(_ field: EventField) -> SQLExpression {
    field == .eventTime ? instant ?? table.moment : printed(field)
  }

  func printed(_ field: EventField) -> SQLExpression {
    switch field {
    case .column(let column): return table.text(column)
    case .eventTime: return table.loggedTime
    case .json(let path): return table.scalar(path)
    case .resource(let index, let member): return table.resource(index, member)
    case .webIdentityAttribute(let key): return table.webIdentityAttribute(key)
    case .partition(let index):
      let name = partitions.columns[index].name
      // An injected column is the branch's literal, which the scan always holds.
      return partitions.isInjected(index) ? .column(.quoted(name)) : columns.read(partition: name)
    case .attribute(let index): return .column(.quoted(partitions.attributes[index]))
    case .sibling: preconditionFailure("a sibling is read with its key")
    }
  }

  func milliseconds(_ field: EventField) -> SQLExpression {
    preconditionFailure("no field of an event is a duration")
  }

  func texts(_ path: ElementPath) -> SQLExpression {
    ElementList(document: table.document(path.column)).texts(path)
  }
}
