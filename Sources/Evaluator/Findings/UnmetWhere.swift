import Expressions
import Semantics
import Values

/// Which parts of `where` were not true of the spans, and what their fields held instead.
struct UnmetWhere {
  private struct Part {
    var text: String
    var truth: @Sendable (RowView) -> Bool?
    /// The only field of the part; nil where it reads several.
    var field: (name: String, value: @Sendable (RowView) -> Value)?
    var isFalse = 0
    var isUnknown = 0
    var values = Tally()
  }

  private static let shownValues = 5

  private var parts: [Part]

  init(_ matcher: EventMatcher) {
    let conditions = matcher.plan.filter.condition?.conjuncts ?? []
    let fields = conditions.map { condition in
      var fields: Set<RowField> = []
      condition.forEachField { fields.insert($0) }
      return fields.count == 1 ? fields.first : nil
    }
    // A plan whose columns are the parts and their fields evaluates them as rows do.
    var plan = matcher.plan.withoutSummary
    plan.filter.condition = nil
    let values: [Expression<RowField>] =
      conditions.map { .condition($0) } + fields.map { $0.map { .field($0) } ?? .text("") }
    plan.projection = Plan.Projection(columns: values.map { OutputColumn(name: "value", value: $0) })
    let columns = RowEvaluator(plan).columns
    parts = conditions.indices.map { index in
      let (truth, value) = (columns[index], columns[conditions.count + index])
      return Part(
        text: matcher.plan.specText(conditions[index]),
        truth: { if case .boolean(let isTrue) = truth($0) { isTrue } else { nil } },
        field: fields[index].map { (matcher.plan.specText($0), value) })
    }
  }

  mutating func ask(_ row: RowView) {
    for index in parts.indices {
      switch parts[index].truth(row) {
      case true: continue
      case false: parts[index].isFalse += 1
      case nil: parts[index].isUnknown += 1
      }
      if let field = parts[index].field { parts[index].values.add(field.value(row).printed ?? Text("")) }
    }
  }

  var details: [EmptyResult.Detail] {
    parts.filter { $0.isFalse + $0.isUnknown > 0 }.map { part in
      guard let field = part.field, part.isFalse > 0 else {
        return .untrueWhere(part.text, isFalse: part.isFalse, isUnknown: part.isUnknown)
      }
      let values = part.values.top(Self.shownValues).map { SeenText(text: $0.text, count: $0.count) }
      return .falseWhere(part.text, field: field.name, values)
    }
  }
}
