extension RandomAccessCollection {
  /// Binary search: the first index whose element satisfies the predicate, given that all later ones do; `endIndex` if
  /// none does.
  package func partitioningIndex(where holds: (Element) throws -> Bool) rethrows -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if try holds(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}
