/// How wide a table may be, and how what was cut off is shown.
package struct TableFit: Hashable, Sendable {
  /// In columns of the terminal.
  package var width: Int
  package var ellipsis: String

  package init(width: Int, ellipsis: String = "…") {
    self.width = width
    self.ellipsis = ellipsis
  }

  /// The widths at which the table fits: the widest texts are cut first, never below their headers, and nothing else
  /// is.
  ///
  /// Where that does not suffice nothing is cut: the lines are too long all the same, and rows that differ look so.
  func fitted(_ widths: [Int], headers: [Int], isText: [Bool], gap: Int) -> [Int] {
    let gaps = gap * max(0, widths.count - 1)
    /// With every text at most so wide.
    func cut(to limit: Int) -> [Int] {
      widths.indices.map { isText[$0] ? min(widths[$0], max(limit, headers[$0], ellipsis.count + 1)) : widths[$0] }
    }
    func fits(_ limit: Int) -> Bool { cut(to: limit).reduce(gaps, +) <= width }
    let widest = widths.max() ?? 0
    if fits(widest) || !fits(0) { return widths }
    // The largest limit that fits.
    var (low, high) = (0, widest)
    while high - low > 1 {
      let middle = (low + high) / 2
      if fits(middle) { low = middle } else { high = middle }
    }
    var result = cut(to: low)
    // What is left over goes to the first of those that were cut, a column of the terminal each.
    var rest = width - result.reduce(gaps, +)
    for index in result.indices where rest > 0 && isText[index] && result[index] == low && result[index] < widths[index]
    {
      result[index] += 1
      rest -= 1
    }
    return result
  }
}
