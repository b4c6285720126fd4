extension RandomAccessCollection {
  /// The first place for whose element it holds, where it holds for all behind that too; the end without one.
  package func partitioningIndex(where holds: (Element) throws -> Bool) rethrows -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if try holds(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}
