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
  let kinds: [EventKind]
  let mayBeOfSeveralKinds: Bool
  let mayBeBoth: Bool
  /// What spans form within: the injected columns, whose values are the branch's literals, or recipientAccountId.
  let accountColumns: [SQLExpression]
  /// The attributes that rows read; columns of the scan.
  let attributes: [SQLExpression]
  /// Whether all events asked for have one eventSource.
  let hasOneSource: Bool
  /// By waypoint the values of it that rows show.
  let valuesOfWaypoints: [[ValueColumn]]
  /// By lookup the column that holds the number of a row's line: where several columns are found by several texts,
  /// these are put together once.
  let lookupLines: [Int: SQLName]
  private let valuesByField: [EventField: ValueColumn]

  init(_ plan: Plan) {
    self.plan = plan
    kinds = plan.classification.kinds
    mayBeOfSeveralKinds = plan.classification.mayBeOfSeveralKinds
    mayBeBoth = plan.classification.mayBeBoth
    hasOneSource = Set(plan.classification.kinds.flatMap(plan.classification.selectors).map(\.source)).count == 1
    let declared = plan.scan.table.map { $0.schema == .athena ? $0.declaredColumns : [] }
    let reserved = plan.scan.partitions.columns.map(\.name) + plan.scan.partitions.attributes + (declared ?? [])
    let columns = ScanColumns(names: NameAllocator(reserved: reserved))
    self.columns = columns
    names = StageNames(columns: columns, plan: plan)
    rawEvents = EventFields(columns: columns, plan: plan, instant: nil)
    let events = EventFields(columns: columns, plan: plan, instant: .column(names.instant))
    self.events = events
    // The scan's columns in an order that reads well, whichever stage asks for them first.
    _ = rawEvents.table.moment
    _ = rawEvents.printed(.eventSource)
    _ = rawEvents.printed(.eventName)
    eventID = rawEvents.printed(.eventID)
    let uses = Set(plan.fieldsOfRows)
    let names = names
    var waypointsShown: [EventField: [Int]] = [:]
    for case .waypoint(let index, let field) in uses { waypointsShown[field, default: []].append(index) }
    waypointsShown = waypointsShown.mapValues { $0.sorted() }
    // Where spans cross accounts each side shows where it lies.
    let ties = plan.pairing.accountValues
    let known = Set(plan.classification.values)
    let tieFields = Set(ties)
    accountColumns = plan.pairing.scope.map(rawEvents.printed)
    values = (plan.classification.values + ties.filter { !known.contains($0) }).map { field in
      let word = field.columnWord(plan.scan.partitions)
      var value: SQLExpression?
      if case .sibling = field {} else { value = events.printed(field) }
      let name: SQLName = if case .column(let name) = value { name } else { columns.makeName(word) }
      let isEventID = field == .eventID
      let isTie = tieFields.contains(field)
      return ValueColumn(
        field: field, value: value, name: name,
        next: isEventID ? names.nextEventID : columns.makeName("next_" + word),
        start: isEventID ? names.startEventID : columns.makeName("start_" + word),
        end: isEventID ? names.endEventID : columns.makeName("end_" + word),
        waypoints: Dictionary(
          uniqueKeysWithValues: (waypointsShown[field] ?? []).map { ($0, columns.makeName("via\($0 + 1)_" + word)) }),
        isReadFromStart: isTie || uses.contains(.event(.start, field)),
        isReadFromEnd: isTie || uses.contains(.event(.end, field)))
    }
    attributes = plan.scan.partitions.attributes.indices.filter { uses.contains(.attribute($0)) }
      .map { .column(.quoted(plan.scan.partitions.attributes[$0])) }
    var valuesOfWaypoints = [[ValueColumn]](repeating: [], count: plan.classification.waypoints.count)
    for value in values {
      for index in value.waypoints.keys { valuesOfWaypoints[index].append(value) }
    }
    self.valuesOfWaypoints = valuesOfWaypoints
    var cellsRead = [Int](repeating: 0, count: plan.lookups.count)
    for case .lookup(let index, _) in uses { cellsRead[index] += 1 }
    let lookups = plan.lookups.indices.filter { cellsRead[$0] > 1 && plan.lookups[$0].keys.count > 1 }
    lookupLines = Dictionary(uniqueKeysWithValues: lookups.map { ($0, columns.makeName("lookup\($0 + 1)_line")) })
    valuesByField = Dictionary(values.map { ($0.field, $0) }) { first, _ in first }
  }

  /// The column of one of `Classification.values`.
  func value(_ field: EventField) -> ValueColumn? { valuesByField[field] }

  var hasPairs: Bool { plan.classification.pairs.count > 1 }

  /// What spans form within: one tuple, one pair, one key.
  var scope: [SQLExpression] {
    accountColumns + (hasPairs ? [.column(names.pair)] : []) + names.keys.map(SQLExpression.column)
  }

  /// Whether the number of a side does not say where its events come among those of one instant.
  var hasRank: Bool { mayBeBoth || plan.classification.hasCancels || plan.classification.hasWaypoints }

  /// What orders the events of one scope, up to the last ties.
  var eventOrder: [SQLOrder] {
    var order = [
      SQLOrder(value: .column(names.instant)), SQLOrder(value: .column(hasRank ? names.tieRank : names.side)),
    ]
    order.append(SQLOrder(value: .call(.coalesce, [eventID, .text("")])))
    order += valueOrder
    // An empty eventID before a missing one, unless it is among the values.
    if !values.contains(where: { $0.field == .eventID }) { order.append(SQLOrder(value: eventID)) }
    if mayBeBoth { order.append(SQLOrder(value: .column(names.occurrence))) }
    if hasRank { order.append(SQLOrder(value: .column(names.side), isDescending: true)) }
    return order
  }

  /// The values that break ties.
  var valueOrder: [SQLOrder] { values.map { SQLOrder(value: tieValue($0)) } }

  /// A value as it breaks ties. Of an event that is both start and end, what is read off the element that gave the key
  /// breaks none: the end's may be another than the start's, and an end comes before its own start.
  func tieValue(_ value: ValueColumn) -> SQLExpression {
    guard mayBeBoth, value.isSibling else { return .column(value.name) }
    let isOne = SQLExpression.infix(.column(names.tieRank), .notEqual, .integer(EventRole.start.rank(isBoth: true)))
    return .cases([.init(condition: isOne, value: .column(value.name))], otherwise: nil)
  }

  /// What then orders entries of one side that are both.
  var siblingOrder: [SQLOrder] {
    mayBeBoth ? values.filter(\.isSibling).map { SQLOrder(value: .column($0.name)) } : []
  }

  var isStart: SQLExpression { .equal(.column(names.side), .integer(1)) }
  var isEnd: SQLExpression { .equal(.column(names.side), .integer(2)) }
  var isWaypoint: SQLExpression { .infix(.column(names.side), .greaterOrEqual, .integer(4)) }
  func isWaypoint(_ index: Int) -> SQLExpression { .equal(.column(names.side), .integer(4 + index)) }

  func keeps(_ state: SpanState) -> Bool { plan.filter.states.contains(state) }
}
