import Expressions
import Source
import Syntax
import Values

extension Analyzer {
  /// Columns of lookups that rows read as numbers and whose texts are not numbers: `number` takes them for missing.
  mutating func reportValuesThatAreNoNumbers(_ plan: Plan) {
    if plan.lookups.isEmpty { return }
    var columns: [(lookup: Int, column: Int)] = []
    var known = Set<RowField>()
    // What is taken instead of a missing number is said there.
    var handled = Set<Expression<RowField>>()
    func collect(_ expression: Expression<RowField>) {
      if case .coalesce(let operands) = expression { handled.formUnion(operands.dropLast()) }
      guard case .call(.number, let arguments) = expression, let argument = arguments.first,
        !handled.contains(expression)
      else { return }
      let operands = if case .coalesce(let operands) = argument { operands } else { [argument] }
      for case .field(let field) in operands {
        guard case .lookup(let lookup, let column) = field, known.insert(field).inserted else { continue }
        columns.append((lookup, column))
      }
    }
    for column in plan.projection.columns { column.value.forEachExpression(collect) }
    plan.filter.condition?.forEachExpression(collect)
    let clauses = spec.lookups
    for (index, column) in columns where clauses.indices.contains(index) {
      let lookup = plan.lookups[index]
      let texts = lookup.lines.compactMap { $0.cells[column] }
      let others = texts.filter { Double(jsonNumber: $0.bytes) == nil }
      guard let first = others.first else { continue }
      let file = clauses[index].file
      diagnostics.report(
        .valueIsNoNumber(
          first.string, lookup.columns[column], count: others.count, of: texts.count, file.value, at: file.span))
    }
  }
}
