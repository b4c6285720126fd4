import Values

/// A set of tuples that is the product of one list of values for each injected column.
struct TupleProduct: Hashable {
  /// In the order of the injected columns, each list in the order of the spec.
  var values: [[String]]

  var tupleCount: Int { values.reduce(1) { $0 * $1.count } }
}

/// What one branch may name.
struct RectangleLimits {
  /// Of one column: Athena lists at most 1,000 values of an injected column
  /// (https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html).
  var values = 1000
  /// Of all columns together: the most tuples whose partitions one scan may list.
  var tuples: Int
}

/// How tuples become branches, and what kept them from becoming fewer.
struct Grouping {
  var rectangles: [TupleProduct]
  var limit: Statement.Split?

  static func union(_ tuples: [[String]]) -> Grouping {
    Grouping(rectangles: tuples.map { TupleProduct(values: $0.map { [$0] }) })
  }

  /// Merges tuples into exact rectangles, never into a product that holds a tuple that is not listed.
  ///
  /// Greedy: rectangles that agree in all columns but one are merged along it, column after column. Each column is
  /// tried as the first one, and the fewest rectangles win.
  static func rectangles(_ tuples: [[String]], limits: RectangleLimits) -> Grouping {
    let single = union(tuples)
    guard let width = tuples.first?.count, width > 0, (0..<width).contains(where: { mayMerge(tuples, along: $0) })
    else { return single }
    var best: Grouping?
    for first in 0..<width {
      var grouping = single
      for step in 0..<width {
        grouping.merge(along: (first + step) % width, limits)
      }
      if best.map({ grouping.rectangles.count < $0.rectangles.count }) ?? true { best = grouping }
    }
    return best ?? single
  }

  /// Whether two tuples differ in that column alone: seldom so, and quickly seen.
  private static func mayMerge(_ tuples: [[String]], along column: Int) -> Bool {
    var others: Set<[Text]> = []
    others.reserveCapacity(tuples.count)
    for var tuple in tuples.lazy.map({ $0.map(Text.init) }) {
      tuple.remove(at: column)
      if !others.insert(tuple).inserted { return true }
    }
    return false
  }

  private mutating func merge(along column: Int, _ limits: RectangleLimits) {
    var places: [[[Text]]: Int] = [:]
    var merged: [TupleProduct] = []
    for rectangle in rectangles {
      var others = rectangle.values.map { $0.map(Text.init) }
      others[column] = []
      if let place = places[others] {
        let count = merged[place].values[column].count + rectangle.values[column].count
        let lines = rectangle.tupleCount / rectangle.values[column].count
        if count > limits.values {
          limit = .values
        } else if count * lines > limits.tuples {
          limit = .partitions
        } else {
          merged[place].values[column] += rectangle.values[column]
          continue
        }
      }
      places[others] = merged.count
      merged.append(rectangle)
    }
    rectangles = merged
  }
}
