import Expressions
import Semantics
import Values

/// What all stages of one query share: the plan, the columns of the scan, and the names between the stages.
final class QueryContext {
  let plan: Plan
  let columns: ScanColumns
  let names: StageNames
  let values: [ValueColumn]
  let eventID: SQLExpression
  /// Before the instant is a column.
  let rawEvents: EventFields
  /// From there on.
  let events: EventFields
  let things: [PairSide]
  let mayBeSeveralThings: Bool
  let mayBeBoth: Bool

  init(_ plan: Plan) {
    self.plan = plan
    things = plan.things
    mayBeSeveralThings = plan.mayBeSeveralThings
    mayBeBoth = plan.mayBeBoth
    let columns = ScanColumns(names: NameAllocator(reserved: plan.partitions.columns.map(\.name)))
    self.columns = columns
    names = StageNames(columns: columns, keyCount: plan.keyCount)
    rawEvents = EventFields(columns: columns, partitions: plan.partitions, instant: nil)
    let events = EventFields(columns: columns, partitions: plan.partitions, instant: .column(names.instant))
    self.events = events
    // The scan's columns in an order that reads well, whoever asks for them first.
    _ = columns.read(["eventtime"])
    _ = columns.read(["eventsource"])
    _ = columns.read(["eventname"])
    eventID = columns.read(["eventid"])
    let uses = plan.fieldsOfRows
    let names = names
    values = plan.values.map { field in
      let value = events.printed(field)
      let word = field.columnWord(plan.partitions)
      let name: SQLName = if case .column(let name) = value { name } else { columns.makeName(word) }
      let isEventID = field == .eventID
      return ValueColumn(
        field: field, value: value, name: name,
        next: isEventID ? names.nextEventID : columns.makeName("next_" + word),
        start: isEventID ? names.startEventID : columns.makeName("start_" + word),
        end: isEventID ? names.endEventID : columns.makeName("end_" + word),
        isReadFromStart: uses.contains(.event(.start, field)), isReadFromEnd: uses.contains(.event(.end, field)))
    }
  }

  /// The injected columns, whose values are the branch's literals.
  var injected: [SQLExpression] {
    plan.partitions.injected.map { .column(.quoted(plan.partitions.columns[$0].name)) }
  }

  var hasPairs: Bool { plan.pairs.count > 1 }

  /// What spans form within: one tuple, one pair, one key.
  var scope: [SQLExpression] {
    injected + (hasPairs ? [.column(names.pair)] : []) + names.keys.map(SQLExpression.column)
  }

  /// What orders the events of one scope, up to the last ties.
  var eventOrder: [SQLOrder] {
    var order = [
      SQLOrder(value: .column(names.instant)), SQLOrder(value: .column(mayBeBoth ? names.tieRank : names.side)),
    ]
    order.append(SQLOrder(value: .call(.coalesce, [eventID, .text("")])))
    order += valueOrder
    if mayBeBoth {
      order += [SQLOrder(value: .column(names.occurrence)), SQLOrder(value: .column(names.side), isDescending: true)]
    }
    return order
  }

  /// The values that break ties.
  var valueOrder: [SQLOrder] { values.map { SQLOrder(value: .column($0.name)) } }

  var isStart: SQLExpression { .equal(.column(names.side), .integer(1)) }
  var isEnd: SQLExpression { .equal(.column(names.side), .integer(2)) }

  func keeps(_ state: SpanState) -> Bool { plan.keep.contains(state) }
}

extension Plan {
  /// All fields that rows read, in conditions and columns.
  var fieldsOfRows: Set<RowField> {
    var fields: Set<RowField> = []
    for column in columns { column.value.forEachField { fields.insert($0) } }
    rowCondition?.forEachField { fields.insert($0) }
    return fields
  }
}
