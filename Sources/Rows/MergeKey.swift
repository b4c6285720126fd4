package import Values

/// One key of the total order of rows, by which the results of several statements are merged. NULLs come last in both
/// directions.
package struct MergeKey: Hashable, Sendable {
  /// The column of the result, from 0; hidden ones come after those of the spec.
  package var column: Int
  /// A time compares by its moment, a duration by its length, a number by its value, text by its bytes.
  package var type: ValueType
  package var isDescending: Bool

  package init(column: Int, type: ValueType, isDescending: Bool) {
    self.column = column
    self.type = type
    self.isDescending = isDescending
  }
}
