import Expressions

/// How the fields of events or rows are read at one stage of a query.
protocol SQLFields<Field> {
  associatedtype Field: Hashable & Sendable & Typed

  /// What compares and sorts: a time as a timestamp, a duration as an interval.
  func value(_ field: Field) -> SQLExpression
  /// What a row shows: a time as logged.
  func printed(_ field: Field) -> SQLExpression
  /// A duration in milliseconds, a bigint.
  func milliseconds(_ field: Field) -> SQLExpression
  /// The texts of a list, an array of varchar.
  func texts(_ path: ElementPath) -> SQLExpression
}
