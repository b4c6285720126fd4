import Location
package import Semantics
import Values

package enum DDLError: Error, Hashable, Sendable {
  /// The plan has no table.
  case noTable
  /// The table's block has no `location`.
  case noLocation
}

/// The statements that create the spec's table: `CREATE EXTERNAL TABLE`, and for a table without partition projection
/// one `ALTER TABLE … ADD PARTITION` for every hundred folders that the spec asks for.
///
/// Each ends in `;` and a newline. A table is projected where every partition column is injected, an enumeration, a
/// date or an integer range: Athena wants all of them configured, or none.
package func ddl(_ plan: Plan, specName: String = "", version: String = "") throws(DDLError) -> [String] {
  guard let table = plan.scan.table else { throw .noTable }
  guard let location = table.location else { throw .noLocation }
  let columns = plan.scan.partitions.columns
  let isProjected = !columns.isEmpty && columns.allSatisfy(\.kind.isProjected)
  let added = isProjected || columns.isEmpty ? .folders([]) : folders(of: plan, at: location, pruned: false)
  let spec = specName.isEmpty ? "A spec" : specName
  var comments = ["The table of \(spec), by trailspan\(version.isEmpty ? "" : " " + version)."]
  if case .unknown(let reason) = added { comments.append(reason) }
  let definition = TableDefinition(
    comments: comments, database: table.database, name: table.name,
    columns: table.columns.map(column), partitions: columns.map { $0.name.lowercased() },
    serde: table.serde.className, inputFormat: "com.amazon.emr.cloudtrail.CloudTrailInputFormat",
    outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
    location: (columns.isEmpty ? location.text : location.fixedPrefix) + "/",
    properties: isProjected ? projection(plan.scan.partitions, location) : [])
  let renderer = HiveRenderer()
  var statements = [renderer.text(definition)]
  if case .folders(let folders) = added {
    for start in stride(from: 0, to: folders.count, by: 100) {
      statements.append(
        renderer.text(adding: folders[start..<min(start + 100, folders.count)], to: definition))
    }
  }
  return statements
}

extension SerDe {
  fileprivate var className: String {
    switch self {
    case .json: "org.apache.hive.hcatalog.data.JsonSerDe"
    case .cloudTrail: "com.amazon.emr.hive.serde.CloudTrailSerde"
    }
  }
}

private func column(_ column: CloudTrailColumn) -> TableDefinition.Column {
  let type: TableDefinition.ColumnType =
    switch column.kind {
    case .text, .json: .string
    case .structure(let members): .structure(members.map(AthenaSQL.column))
    case .map: .map
    case .array(let members): .array(.structure(members.map(AthenaSQL.column)))
    }
  let name = column.name.lowercased()
  return TableDefinition.Column(
    name: name, isQuoted: !CloudTrailColumn.lowerCaseNames.contains(name), type: type)
}

private func projection(_ partitions: Partitions, _ location: LocationTemplate) -> [TableDefinition.Property] {
  var properties = [TableDefinition.Property(key: "projection.enabled", value: "true")]
  for column in partitions.columns {
    // Glue keeps the names of columns in lower case, and the properties have to name them so.
    func add(_ key: String, _ value: String) {
      properties.append(.init(key: "projection.\(column.name.lowercased()).\(key)", value: value))
    }
    switch column.kind {
    case .injected: add("type", "injected")
    case .enumeration(let values):
      add("type", "enum")
      add("values", values.joined(separator: ","))
    case .integer(let range):
      add("type", "integer")
      add("range", "\(range.bounds.lowerBound),\(range.bounds.upperBound)")
      if let digits = range.digits { add("digits", String(digits)) }
    case .date(let format, let from, let to):
      add("type", "date")
      add("format", format.text)
      add("range", "\(format.text(of: from)),\(to.map(format.text) ?? "NOW")")
      add("interval", "1")
      let parts = format.calendarParts
      add("interval.unit", parts.contains(.day) ? "DAYS" : parts.contains(.month) ? "MONTHS" : "YEARS")
    case .manual, .manualDate: break
    }
  }
  let template = location.segments.map { segment in
    switch segment {
    case .literal(let text): text
    case .column(let index): "${\(partitions.columns[index].name.lowercased())}"
    }
  }
  properties.append(
    .init(key: "storage.location.template", value: "\(location.root)/\(template.joined())/"))
  return properties
}
