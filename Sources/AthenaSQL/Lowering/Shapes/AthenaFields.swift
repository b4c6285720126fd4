import Expressions
import Semantics
import Values

/// AWS's CloudTrail table for Athena, over the log files: columns have the fields' names in lower case, all of them
/// text, and partition columns bound a scan.
struct AthenaFields: TableFields {
  let scan: ScanColumns

  var loggedTime: SQLExpression { scan.read(["eventtime"]) }
  var moment: SQLExpression { .moment(ofLogged: loggedTime) }

  func text(_ column: Column) -> SQLExpression { scan.read(column.names) }

  func document(_ column: JSONColumn) -> JSONDocument { JSONDocument(text: scan.read([column.rawValue])) }

  func resource(_ index: Int, _ member: ResourceMember) -> SQLExpression {
    let element = SQLExpression.call(.elementAt, [.column("resources"), .integer(index + 1)])
    let name = member.rawValue.lowercased()
    return scan.read(.member(element, .plain(name)), named: "resource_\(index)_\(name)")
  }

  func webIdentityAttribute(_ key: Text) -> SQLExpression {
    let attributes = ["sessioncontext", "webidfederationdata", "attributes"]
      .reduce(SQLExpression.column("useridentity")) { .member($0, .plain($1)) }
    return scan.read(
      .call(.elementAt, [attributes, .text(key)]), named: NameAllocator.word(["web_identity", key.string]))
  }

  func bounds(of window: TimeWindow) -> [SQLExpression] { [] }
}

extension SQLExpression {
  /// The moment that a text of CloudTrail's own form says; NULL for any other. The form is asked for
  /// first: some bad offsets fail even under TRY, and Trino reads many forms that an eventTime never has.
  static func moment(ofLogged text: SQLExpression) -> SQLExpression {
    let form = #"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z"#
    return .only(
      .call(.try, [.call(.fromISO8601Timestamp, [text])]), when: .call(.regexpLike, [text, .text(form)]))
  }
}
