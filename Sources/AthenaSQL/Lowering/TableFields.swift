import Expressions
import Semantics
import Values

/// How the columns of a table give the fields of an event, as the shape of its schema says. What is computed of them is
/// computed inside the scan, under a name of its own; texts of JSON are handed on whole.
struct TableFields {
  let shape: any TableShape
  /// What the scan reads.
  let scan: ScanColumns

  init(_ schema: TableSchema, _ scan: ScanColumns) {
    shape = schema.shape
    self.scan = scan
  }

  /// eventTime as logged.
  var loggedTime: SQLExpression {
    switch shape.time {
    case .logged(let text): read(text, named: "event_time")
    case .milliseconds(let column):
      scan.read(.shortISO8601(.moment(milliseconds: .member(column))), named: "event_time")
    }
  }

  /// The moment that eventTime means; NULL if it is not a time.
  var moment: SQLExpression {
    switch shape.time {
    case .logged: .moment(ofLogged: loggedTime)
    case .milliseconds(let column): .moment(milliseconds: scan.read(.member(column), named: "time_ms"))
    }
  }

  /// A plain field, or a member of a structure.
  func text(_ column: Column) -> SQLExpression { read(shape.text(column), named: Self.name(column.names)) }

  /// A scalar inside a column of JSON.
  func scalar(_ path: JSONPath) -> SQLExpression {
    switch shape.json(path.column) {
    case .document(let column, let steps):
      return .call(.jsonExtractScalar, [document(column), JSONPathText.literal(steps + path.steps)])
    case .entries(let map):
      let names = [path.column.rawValue] + path.steps
      return read(.entry(of: map, key: names.joined(separator: ".")), named: Self.name(names))
    }
  }

  /// Where the JSON of a column is, for what reads lists in it.
  func document(_ column: JSONColumn) -> JSONDocument {
    guard case .document(let text, let steps) = shape.json(column) else {
      preconditionFailure("lists of a column that keeps none; the analyzer lets none through")
    }
    return JSONDocument(text: document(text), steps: steps)
  }

  private func document(_ column: FieldReading.Path) -> SQLExpression {
    read(.column(column), named: Self.name(column.names))
  }

  func resource(_ index: Int, _ member: ResourceMember) -> SQLExpression {
    let element = SQLExpression.call(.elementAt, [.column("resources"), .integer(index + 1)])
    let value = shape.resource(member).sqlNames.reduce(element) { .member($0, $1) }
    return scan.read(value, named: "resource_\(index)_\(member.rawValue.lowercased())")
  }

  func webIdentityAttribute(_ key: Text) -> SQLExpression {
    read(shape.webIdentityAttribute(key.string), named: NameAllocator.word(["web_identity", key.string]))
  }

  /// Conditions inside the scan by which the table finds what lies in the period.
  func bounds(of period: EventPeriod) -> [SQLExpression] {
    shape.periodColumn.map { period.bounds(.member($0)) } ?? []
  }

  private func read(_ reading: FieldReading, named name: String) -> SQLExpression {
    // The table's own columns keep their names.
    if case .column(let path) = reading, path.style == .asNeeded { return scan.read(path.names) }
    return scan.read(.text(reading), named: name)
  }

  private static func name(_ path: [String]) -> String { NameAllocator.word(path.suffix(2)) }
}

/// A text that holds JSON, and the steps inside it to the value that is meant.
struct JSONDocument {
  var text: SQLExpression
  var steps: [String] = []
}

extension SQLExpression {
  fileprivate static func text(_ reading: FieldReading) -> SQLExpression {
    switch reading {
    case .column(let path): member(path)
    case .entry(let map, let key): .call(.elementAt, [member(map), .text(key)])
    case .jsonScalar(let document, let steps):
      .call(.jsonExtractScalar, [member(document), JSONPathText.literal(steps)])
    case .firstPresent(let readings): .call(.coalesce, readings.map(text))
    case .lastSegment(let reading):
      .only(
        Function.last.sql([text(reading), .text("/")]) { _ in .null(.bigint) },
        when: .like(text(reading), TextPattern("*/*")))
    }
  }

  fileprivate static func member(_ path: FieldReading.Path) -> SQLExpression {
    let names = path.sqlNames
    return names.dropFirst().reduce(.column(names[0])) { .member($0, $1) }
  }

  /// The moment that a text of CloudTrail's own form says; NULL for any other. The form is asked for
  /// first: some bad offsets fail even under TRY, and Trino reads many forms that an eventTime never has.
  fileprivate static func moment(ofLogged text: SQLExpression) -> SQLExpression {
    let form = #"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z"#
    return .only(
      .call(.try, [.call(.fromISO8601Timestamp, [text])]), when: .call(.regexpLike, [text, .text(form)]))
  }
}

extension FieldReading.Path {
  fileprivate var sqlNames: [SQLName] {
    switch style {
    case .plain: names.map(SQLName.plain)
    case .quoted: names.map(SQLName.quoted)
    case .asNeeded: names.map(SQLName.ofTable)
    }
  }
}

extension EventPeriod {
  /// That a column of type timestamp lies in the period. In whole seconds, rounded outward: what the column's fraction
  /// is cut to need not be known, and the events are asked again by their own eventTime.
  fileprivate func bounds(_ column: SQLExpression) -> [SQLExpression] {
    let second: Int64 = 1000
    func floor(_ time: Instant) -> Instant {
      Instant(milliseconds: Interval.floorDivide(time.milliseconds, second) * second)
    }
    var bounds: [SQLExpression] = []
    // A literal has four digits for the year.
    if let from, from >= CivilDate.first.start {
      bounds.append(.infix(column, .greaterOrEqual, .timestamp(floor(from))))
    }
    if let before, before < CivilDate.last.start {
      bounds.append(.infix(column, .less, .timestamp(floor(before + Interval(milliseconds: second - 1)))))
    }
    return bounds
  }
}
