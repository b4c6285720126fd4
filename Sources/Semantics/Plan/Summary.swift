package import Expressions
package import Values

/// `summarize` and `having`: a row for each group of rows (grammar.md).
///
/// Numbers and times mean the same wherever they come from: -0 is 0, a time is its instant and prints as ISO 8601 with
/// milliseconds only where there are some.
package struct Summary: Hashable, Sendable {
  /// A column of the input or of the result, by its index.
  package struct ColumnField: Hashable, Sendable, Typed {
    package var index: Int
    package var type: ValueType

    package init(_ index: Int, _ type: ValueType) {
      self.index = index
      self.type = type
    }
  }

  /// What a column of the block is made of: a group's value or an aggregate, by its index.
  package enum Field: Hashable, Sendable, Typed {
    case group(Int, ValueType)
    case aggregate(Int, ValueType)

    package var type: ValueType {
      switch self {
      case .group(_, let type), .aggregate(_, let type): type
      }
    }
  }

  package struct Group: Hashable, Sendable {
    package var name: String
    /// Over `Projection.columns`.
    package var value: Expression<ColumnField>
  }

  package struct Column: Hashable, Sendable {
    package var name: String
    package var value: Expression<Field>
  }

  /// `by`; empty without it: then all rows are one group, which is there even when there are no rows.
  package var groups: [Group]
  /// The block.
  package var columns: [Column]
  /// What the block's columns are computed from, each once, in the order of first mention.
  package var aggregates: [Aggregate]
  /// Over the columns of the result: the groups, then the block.
  package var having: Condition<ColumnField>?

  /// Those of `by`, then those of the block.
  package var resultColumns: [(name: String, type: ValueType)] {
    groups.map { ($0.name, $0.value.type) } + columns.map { ($0.name, $0.value.type) }
  }
}

/// What is computed of the rows of a group. NULLs take no part; where nothing is left the result is NULL, 0 for counts.
package enum Aggregate: Hashable, Sendable {
  package typealias Input = Expression<Summary.ColumnField>

  case count
  /// The rows for which it is true.
  case countIf(Condition<Summary.ColumnField>)
  /// Different values, as `=` compares.
  case countDistinct(Input)
  /// In the order of `order by`.
  case min(Input)
  case max(Input)
  /// Nearest rank: of n values in order the one at ⌈P × n / 100⌉, where P is given in thousandths: 1 to 100,000.
  case percentile(Input, thousandths: Int)
  /// Of integers and durations exactly. Of numbers each, as it prints, rounded to 9 decimals, half away from zero,
  /// summed exactly as decimals, then the nearest double; one of 1e20 or more in size is left out.
  case sum(Input)
  /// Of numbers `sum` ÷ the count of those summed, as doubles; of durations exact milliseconds ÷ count, half a
  /// millisecond rounded toward +∞.
  case avg(Input)

  package var type: ValueType {
    switch self {
    case .count, .countIf, .countDistinct: .integer
    case .min(let input), .max(let input), .percentile(let input, _), .sum(let input): input.type
    case .avg(let input): input.type == .duration ? .duration : .number
    }
  }
}
