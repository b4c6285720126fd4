import Expressions
import Values

extension CloudTrailColumn {
  /// What a record may hold: AWS's table for Athena, and every other documented member. What that table keeps as text
  /// of an object is a map here, whose members are read by paths.
  package static let ofRecords: [CloudTrailColumn] = {
    let columns = all.map { column in
      column.name == "edgeDeviceDetails" ? CloudTrailColumn(column.name, .json(.edgeDeviceDetails)) : column
    }
    return DocumentedField.all.reduce(columns) { $0.adding($1) }
  }()

  /// Whether AWS's table has that column, in any case of its letters: Athena knows no case.
  static func isOfTable(_ name: String) -> Bool { all.contains { $0.name.nameKey == name.nameKey } }

  /// Whether a record may hold that field, whatever a table keeps of it.
  static func isOfRecords(_ path: [String]) -> Bool { ofRecords.hold(path) }
}

extension [CloudTrailColumn] {
  /// Whether one of these columns, or a member of one, has that path.
  package func hold(_ path: [String]) -> Bool {
    var columns = self
    for (step, name) in path.enumerated() {
      guard let column = columns.first(where: { $0.name.isIdentical(to: name) }) else { return false }
      guard case .structure(let members) = column.kind else { return step == path.count - 1 }
      columns = members
    }
    return true
  }
}

extension JSONColumn {
  fileprivate static let edgeDeviceDetails = JSONColumn(rawValue: "edgeDeviceDetails")
}

extension [CloudTrailColumn] {
  fileprivate func adding(_ field: DocumentedField) -> [CloudTrailColumn] {
    let kind: CloudTrailColumn.Kind = field.type == "json" ? .json(JSONColumn(rawValue: field.path[0])) : .text
    guard case .added(let columns) = adding(field.path[...], kind) else { return self }
    return columns
  }
}
