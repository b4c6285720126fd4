package import Semantics

/// How the SQL of a plan reads a field of an event; nil for what is read off the element that gave a key.
package func sqlText(of field: EventField, in plan: Plan) -> String? {
  if case .sibling = field { return nil }
  let columns = ScanColumns(names: NameAllocator(reserved: []))
  let value = EventFields(columns: columns, plan: plan, instant: nil).printed(field)
  let scanned = columns.columns.first { column in column.alias.map { .column($0) == value } ?? false }
  return SQLRenderer().flat(scanned?.value ?? value)
}
