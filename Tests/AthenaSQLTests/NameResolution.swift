import Values

@testable import AthenaSQL

/// Looks names up in a query as Trino does, and lists those that mean nothing or more than one thing.
///
/// Letters' case does not count. In ORDER BY the output columns come first, and a name with a dot whose first part is
/// an output column is a member of that column, whatever table has the name.
struct NameResolution {
  var problems: [String] = []

  init(_ query: SQLQuery, scan: SQLSelect, tableColumns: [String]) {
    var tables: [Text: [Text]] = [:]
    for table in query.tables {
      switch table.body {
      case .branches:
        let source = scan.from.name.text.nameKey
        if scan.from.database == nil, tables[source] != nil { problems.append("\(scan.from.name.text) is a CTE") }
        if query.tables.contains(where: { $0.name.text.nameKey == source }) {
          problems.append("the table \(scan.from.name.text) and a CTE have one name")
        }
        tables[table.name.text.nameKey] = check(scan, columns: tableColumns.map(\.nameKey))
      case .select(let select):
        tables[table.name.text.nameKey] = check(select, columns: read(select, tables))
      }
    }
    _ = check(query.select, columns: read(query.select, tables))
  }

  private mutating func read(_ select: SQLSelect, _ tables: [Text: [Text]]) -> [Text] {
    guard let columns = tables[select.from.name.text.nameKey] else {
      problems.append("there is no table \(select.from.name.text)")
      return []
    }
    return columns
  }

  /// The names of a SELECT's output columns.
  private mutating func check(_ select: SQLSelect, columns: [Text]) -> [Text] {
    let source = select.from.name.text.nameKey
    var local = columns
    for unnest in select.unnested {
      resolve(unnest.array, local, source)
      local.append(unnest.column.text.nameKey)
    }
    for column in select.columns { resolve(column.value, local, source) }
    if let condition = select.condition { resolve(condition, local, source) }
    for window in select.windows {
      for value in window.definition.partition + window.definition.order.map(\.value) { resolve(value, local, source) }
    }
    let own = select.columns.map { column -> Text in
      if let alias = column.alias { return alias.text.nameKey }
      if case .column(let name) = column.value { return name.text.nameKey }
      problems.append("a column without a name: \(column.value)")
      return Text("")
    }
    let output = (select.includesAll ? local : []) + own
    let repeated = Dictionary(grouping: output) { $0 }.filter { $0.value.count > 1 }.keys
    for name in repeated { problems.append("two columns are called \(name.string)") }
    for key in select.order { resolveInOrder(key.value, output: own, local, source) }
    return output
  }

  private mutating func resolveInOrder(_ value: SQLExpression, output: [Text], _ columns: [Text], _ source: Text) {
    walk(value, []) { node, _, problems in
      switch node {
      case .column(let name):
        let key = name.text.nameKey
        if !output.contains(key), !columns.contains(key) { problems.append("ORDER BY finds no \(name.text)") }
      case .qualified(let table, let name):
        if output.contains(table.text.nameKey) {
          problems.append("an output column hides \(table.text) in ORDER BY")
        } else if table.text.nameKey != source || !columns.contains(name.text.nameKey) {
          problems.append("ORDER BY finds no \(table.text).\(name.text)")
        }
      default: break
      }
    }
  }

  private mutating func resolve(_ value: SQLExpression, _ columns: [Text], _ source: Text) {
    walk(value, []) { node, bound, problems in
      switch node {
      case .column(let name):
        let key = name.text.nameKey
        if bound.contains(key) { break }
        let count = columns.filter { $0 == key }.count
        if count != 1 { problems.append("\(name.text) is found \(count) times") }
      case .qualified(let table, let name):
        let count = columns.filter { $0 == name.text.nameKey }.count
        if table.text.nameKey != source || count != 1 { problems.append("\(table.text).\(name.text) is not found") }
      default: break
      }
    }
  }

  private mutating func walk(
    _ value: SQLExpression, _ bound: [Text], _ visit: (SQLExpression, [Text], inout [String]) -> Void
  ) {
    visit(value, bound, &problems)
    switch value {
    case .column, .qualified, .text, .integer, .double, .boolean, .null, .interval, .timestamp, .parameter,
      .parameterList, .attribute:
      break
    case .member(let inner, _), .cast(let inner, _), .tryCast(let inner, _), .negate(let inner), .like(let inner, _),
      .isNull(let inner), .isNotNull(let inner), .not(let inner):
      walk(inner, bound, visit)
    case .call(_, let inner), .array(let inner), .and(let inner), .or(let inner):
      for part in inner { walk(part, bound, visit) }
    case .lambda(let name, let body): walk(body, bound + [name.text.nameKey], visit)
    case .window(_, let arguments, let window):
      for part in arguments { walk(part, bound, visit) }
      if case .inline(let definition) = window {
        for part in definition.partition + definition.order.map(\.value) { walk(part, bound, visit) }
      }
    case .infix(let a, _, let b):
      walk(a, bound, visit)
      walk(b, bound, visit)
    case .between(let a, let b, let c): for part in [a, b, c] { walk(part, bound, visit) }
    case .isIn(let a, let others): for part in [a] + others { walk(part, bound, visit) }
    case .cases(let cases, let otherwise):
      for arm in cases {
        walk(arm.condition, bound, visit)
        walk(arm.value, bound, visit)
      }
      if let otherwise { walk(otherwise, bound, visit) }
    }
  }

  /// Every name that a query uses inside.
  static func names(of query: SQLQuery) -> Set<String> {
    var names = Set(query.tables.map(\.name.text))
    for table in query.tables {
      guard case .select(let select) = table.body else { continue }
      names.formUnion(select.columns.compactMap(\.alias?.text))
      names.formUnion(select.windows.map(\.name.text))
      names.formUnion(select.unnested.flatMap { [$0.alias.text, $0.column.text] })
    }
    return names.union(["item"])
  }
}
