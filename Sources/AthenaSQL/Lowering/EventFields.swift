import Expressions
import Semantics
import Values

/// Reads fields off the events of a scan.
struct EventFields: SQLFields {
  let columns: ScanColumns
  let partitions: Partitions
  /// The moment of the event: a column, or what computes it where there is none yet.
  let instant: SQLExpression?

  func value(_ field: EventField) -> SQLExpression {
    field == .eventTime ? instant ?? Self.instant(of: printed(field)) : printed(field)
  }

  func printed(_ field: EventField) -> SQLExpression {
    switch field {
    case .column(let column):
      return columns.read(column.names)
    case .eventTime:
      return columns.read(["eventtime"])
    case .json(let path):
      return .call(.jsonExtractScalar, [json(path.column), JSONPathText.literal(path.steps)])
    case .resource(let index, let member):
      let element = SQLExpression.call(.elementAt, [.column("resources"), .integer(index + 1)])
      let name = member.rawValue.lowercased()
      return columns.read(.member(element, .plain(name)), named: "resource_\(index)_\(name)")
    case .webIdentityAttribute(let key):
      let attributes = ["sessioncontext", "webidfederationdata", "attributes"]
        .reduce(SQLExpression.column("useridentity")) { .member($0, .plain($1)) }
      return columns.read(
        .call(.elementAt, [attributes, .text(key)]), named: NameAllocator.word(["web_identity", key.string]))
    case .partition(let index):
      let name = partitions.columns[index].name
      // An injected column is the branch's literal, which the scan always holds.
      return partitions.injected.contains(index) ? .column(.quoted(name)) : columns.read(partition: name)
    case .attribute(let index): return .column(.quoted(partitions.attributes[index]))
    case .sibling: preconditionFailure("a sibling is read with its key")
    }
  }

  func milliseconds(_ field: EventField) -> SQLExpression {
    preconditionFailure("no field of an event is a duration")
  }

  func texts(_ path: ElementPath) -> SQLExpression {
    ElementList(column: json(path.column)).texts(path)
  }

  /// The moment that a text of CloudTrail's own form tells; NULL for any other (oracle/semantics.md: some bad offsets
  /// fail even under TRY, and Trino reads many forms that are no eventTime).
  static func instant(of text: SQLExpression) -> SQLExpression {
    let form = #"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z"#
    return .only(
      .call(.try, [.call(.fromISO8601Timestamp, [text])]), when: .call(.regexpLike, [text, .text(form)]))
  }

  func json(_ column: JSONColumn) -> SQLExpression {
    columns.read([column.rawValue])
  }
}
