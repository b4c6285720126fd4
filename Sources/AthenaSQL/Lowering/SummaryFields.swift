import Expressions
import Semantics
import Values

/// The columns between the stages of a summary.
struct SummaryNames {
  /// For each column of the rows.
  let inputs: [SQLName]
  let groups: [SQLName]
  /// For each aggregate what it takes, where that is in its group, how many there are, and what comes of it.
  let arguments: [SQLName]
  let ranks: [SQLName]
  let counts: [SQLName]
  let aggregates: [SQLName]
  /// Where nothing is read of a row.
  let row: SQLName

  init(_ summary: Summary, columns: Int, _ scan: ScanColumns) {
    inputs = (0..<columns).map { scan.makeName("input_\($0 + 1)") }
    groups = summary.groups.indices.map { scan.makeName("group_\($0 + 1)") }
    arguments = summary.aggregates.indices.map { scan.makeName("argument_\($0 + 1)") }
    ranks = summary.aggregates.indices.map { scan.makeName("rank_\($0 + 1)") }
    counts = summary.aggregates.indices.map { scan.makeName("count_\($0 + 1)") }
    aggregates = summary.aggregates.indices.map { scan.makeName("aggregate_\($0 + 1)") }
    row = scan.makeName("row_mark")
  }
}

/// Reads the columns of rows where a summary computes with them: durations are milliseconds there.
struct SummaryInputs: SQLFields {
  let names: [SQLName]

  func value(_ field: Summary.ColumnField) -> SQLExpression {
    field.type == .duration ? .interval(milliseconds: milliseconds(field)) : .column(names[field.index])
  }

  func printed(_ field: Summary.ColumnField) -> SQLExpression { value(field) }

  func milliseconds(_ field: Summary.ColumnField) -> SQLExpression { .column(names[field.index]) }

  func texts(_ path: ElementPath) -> SQLExpression { preconditionFailure("a list is read off events alone") }
}

/// Reads the columns of groups. They are qualified: a bare name would mean the user's output column in ORDER BY.
struct SummaryFields: SQLFields {
  let groups: [SQLName]
  let aggregates: [SQLName]
  let source: SQLName

  func value(_ field: Summary.Field) -> SQLExpression {
    field.type == .duration ? .interval(milliseconds: milliseconds(field)) : column(field)
  }

  func printed(_ field: Summary.Field) -> SQLExpression { value(field) }

  func milliseconds(_ field: Summary.Field) -> SQLExpression { column(field) }

  func texts(_ path: ElementPath) -> SQLExpression { preconditionFailure("a list is read off events alone") }

  private func column(_ field: Summary.Field) -> SQLExpression {
    switch field {
    case .group(let index, _): .qualified(source, groups[index])
    case .aggregate(let index, _): .qualified(source, aggregates[index])
    }
  }
}

/// Reads the columns of the result, for `having`: each by what computes it.
struct SummaryResults: SQLFields {
  let values: [Expression<Summary.Field>]
  let lowering: ExpressionLowering<SummaryFields>

  func value(_ field: Summary.ColumnField) -> SQLExpression { lowering.value(values[field.index]) }

  func printed(_ field: Summary.ColumnField) -> SQLExpression { value(field) }

  func milliseconds(_ field: Summary.ColumnField) -> SQLExpression { lowering.milliseconds(values[field.index]) }

  func texts(_ path: ElementPath) -> SQLExpression { preconditionFailure("a list is read off events alone") }
}

extension Summary {
  /// Calls back for every column of the rows that is named.
  func forEachInput(_ body: (ColumnField) -> Void) {
    for group in groups { group.value.forEachField(body) }
    for aggregate in aggregates {
      switch aggregate {
      case .count: break
      case .countIf(let condition): condition.forEachField(body)
      case .countDistinct(let input), .min(let input), .max(let input), .percentile(let input, _), .sum(let input),
        .avg(let input):
        input.forEachField(body)
      }
    }
  }
}
