extension FixedWidthInteger {
  /// The sum, clamped to the type's range: a number from outside must not overflow and end the program.
  package func addingSaturated(_ other: Self) -> Self {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? (other < 0 ? .min : .max) : sum
  }
}
