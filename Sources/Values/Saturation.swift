extension FixedWidthInteger {
  /// The sum, or the bound that it would go beyond: for figures that come from outside, where a wrong one must not end
  /// the program.
  package func addingSaturated(_ other: Self) -> Self {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? (other < 0 ? .min : .max) : sum
  }
}
