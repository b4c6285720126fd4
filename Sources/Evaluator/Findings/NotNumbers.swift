import Expressions
import Semantics
import Values

/// Looks in the rows for columns that are empty because `number(…)` was given a text that is not a number.
struct NotNumbers {
  private struct Column {
    var index: Int
    /// What `number(…)` is of.
    var texts: [@Sendable (RowView) -> Value]
    var rows = 0
    var example: Text?
  }

  private var columns: [Column] = []

  /// `plan` is that of the rows themselves.
  init(_ plan: Plan) {
    for (index, column) in plan.projection.columns.enumerated() {
      let texts = column.value.textsOfNumbers
      if texts.isEmpty { continue }
      var reading = plan
      reading.projection = Plan.Projection(columns: texts.map { OutputColumn(name: "text", value: $0) })
      columns.append(Column(index: index, texts: RowEvaluator(reading).columns))
    }
  }

  var isEmpty: Bool { columns.isEmpty }

  /// - Parameter values: those of all columns of the row.
  mutating func add(_ row: RowView, _ values: [Value]) {
    for place in columns.indices where values[columns[place].index].isNull {
      let text = columns[place].texts.lazy.compactMap { read -> Text? in
        guard case .text(let text) = read(row), Double(jsonNumber: text.bytes) == nil else { return nil }
        return text
      }.first
      guard let text else { continue }
      columns[place].rows += 1
      columns[place].example = columns[place].example ?? text
    }
  }

  func findings(_ plan: Plan) -> [Finding] {
    columns.compactMap { column in
      column.example.map {
        .notNumbers(column: plan.projection.columns[column.index].name, rows: column.rows, example: $0)
      }
    }
  }
}

extension Expression {
  /// What the calls of `number(…)` in it are of.
  fileprivate var textsOfNumbers: [Expression] {
    if case .call(.number, let arguments) = self { return arguments }
    return operands.flatMap(\.textsOfNumbers)
  }
}
