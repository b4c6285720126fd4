import Location
import Semantics
import Values

/// One branch of the scan: the needed columns of one tuple's, or one rectangle's, files.
struct ScanStage {
  let plan: Plan
  let table: Table
  let columns: [SQLSelect.Column]

  /// - Parameter lists: for each injected column whether the branch names several values of it.
  func select(lists: [Bool]) -> SQLSelect {
    let injected = plan.scan.partitions.injected.map { SQLName.quoted(plan.scan.partitions.columns[$0].name) }
    var conditions: [SQLExpression] = []
    var selected: [SQLSelect.Column] = []
    for (index, name) in injected.enumerated() {
      if lists[index] {
        conditions.append(.isIn(.column(name), [.parameterList(index)]))
        selected.append(.init(value: .column(name), alias: nil))
      } else {
        conditions.append(.equal(.column(name), .parameter(index)))
        selected.append(.init(value: .parameter(index), alias: name))
      }
    }
    for index in plan.readAttributes {
      selected.append(.init(value: .attribute(index), alias: .quoted(plan.scan.partitions.attributes[index])))
    }
    conditions += bounds
    return SQLSelect(
      columns: selected + columns,
      from: SQLTableName(
        catalog: table.catalog.map(SQLName.quoted), database: table.database.map(SQLName.quoted),
        // CloudTrail Lake takes the id of an event data store as it is.
        name: table.isInLake ? .plain(table.name) : .quoted(table.name)),
      condition: .all(conditions))
  }

  /// What the table finds the events by, besides injected columns.
  var bounds: [SQLExpression] {
    TableFields(table.schema, Self.inside).bounds(of: plan.scan.period) + days + pruning
  }

  private static var inside: ScanColumns { ScanColumns(names: NameAllocator(reserved: []), isInside: true) }

  /// The conditions on other partition columns that need nothing else of the event.
  var pruning: [SQLExpression] {
    let fields = EventFields(columns: Self.inside, plan: plan, instant: nil)
    let lowering = ExpressionLowering(fields)
    return plan.conditionsInScan.map(lowering.condition)
  }

  /// The days that `during` asks for, as far as the date columns hold them.
  var days: [SQLExpression] {
    let days = plan.scan.days
    let dates = plan.scan.partitions.dateColumns
    func column(_ index: Int) -> SQLExpression { .column(.quoted(plan.scan.partitions.columns[index].name)) }
    func bounds(_ value: SQLExpression, _ text: (CivilDate) -> String) -> SQLExpression? {
      switch (days.first.map(text), days.last.map(text)) {
      case (nil, nil): nil
      case (let low?, nil): .infix(value, .greaterOrEqual, .text(low))
      case (nil, let high?): .infix(value, .lessOrEqual, .text(high))
      case (let low?, let high?):
        low.isIdentical(to: high) ? .equal(value, .text(low)) : .between(value, .text(low), .text(high))
      }
    }
    if dates.count == 1, dates[0].format.sortsAsText {
      return [bounds(column(dates[0].column)) { dates[0].format.text(of: $0) }].compactMap { $0 }
    }
    // The parts of a date, largest first, must begin with the year to be of use.
    let parts = dates.flatMap { date in date.format.calendarParts.map { (date.column, date.format, $0) } }
      .sorted { $0.2.rank < $1.2.rank }
    guard !parts.isEmpty, parts.map(\.2) == Array([.year, .month, .day].prefix(parts.count)) else { return [] }
    let values = parts.map { index, format, part in
      format.parts.count == 1
        ? column(index)
        : SQLExpression.call(
          .substr, [column(index), .integer(format.offset(of: part) + 1), .integer(part == .year ? 4 : 2)])
    }
    let joined = values.dropFirst().reduce(values[0]) { .infix(.infix($0, .concatenate, .text("/")), .concatenate, $1) }
    func text(_ date: CivilDate) -> String {
      String(date.description.split(separator: "-").prefix(parts.count).joined(separator: "/"))
    }
    // The column that begins with the year prunes coarsely by itself, all of them joined prune exactly.
    let first = dates.first { date in
      let parts = date.format.calendarParts
      return parts == Array([.year, .month, .day].prefix(parts.count))
    }
    let coarse = first.flatMap { date in bounds(column(date.column)) { date.format.text(of: $0) } }
    let finer = columnsWithinOnePeriod(parts.map { ($0.2, $0.0, $0.1) }).map { index, format in
      bounds(column(index)) { format.text(of: $0) }
    }
    return ([coarse] + finer + [values.count > 1 ? bounds(joined, text) : nil]).compactMap { $0 }
  }

  /// The columns of a month or day by itself where the first and the last day agree in all that is larger: they prune
  /// by themselves too, which Athena's projection needs to list no more than they allow.
  private func columnsWithinOnePeriod(
    _ parts: [(part: DateFormat.Part, column: Int, format: DateFormat)]
  ) -> [(column: Int, format: DateFormat)] {
    let days = plan.scan.days
    guard let first = days.first?.components, let last = days.last?.components, first.year == last.year else {
      return []
    }
    return parts.filter { part, _, format in
      switch part {
      case .month: format.parts.count == 1
      case .day: format.parts.count == 1 && first.month == last.month
      case .year, .literal: false
      }
    }.map { ($0.column, $0.format) }
  }
}

extension DateFormat {
  /// How many characters precede a part; every part has its fixed width.
  fileprivate func offset(of part: Part) -> Int {
    parts.prefix { $0 != part }.reduce(0) { sum, before in
      switch before {
      case .year: sum + 4
      case .month, .day: sum + 2
      case .literal(let text): sum + text.count
      }
    }
  }
}

extension DateFormat.Part {
  /// The place in a date, largest first.
  var rank: Int {
    switch self {
    case .year: 0
    case .month: 1
    case .day: 2
    case .literal: 3
    }
  }
}
