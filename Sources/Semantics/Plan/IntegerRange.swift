import Values

/// The values of an `integer` column: whole numbers without leading zeros, or all of the same number of digits.
package struct IntegerRange: Hashable, Sendable {
  package var bounds: ClosedRange<Int>
  /// Zeros are put in front up to this length (`projection.COLUMN.digits`); nil for none.
  package var digits: Int?

  package init(_ bounds: ClosedRange<Int>, digits: Int? = nil) {
    self.bounds = bounds
    self.digits = digits
  }

  package func text(of number: Int) -> String { digits.map { padded(number, to: $0) } ?? String(number) }

  /// Whether the text is one of the values, as the table writes them.
  package func contains(_ text: String) -> Bool {
    guard let number = Int(text), bounds.contains(number) else { return false }
    return self.text(of: number).isIdentical(to: text)
  }

  /// How many values there are, as far as an integer can say.
  package var count: Int {
    let (distance, overflows) = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
    return overflows || distance == Int.max ? Int.max : distance + 1
  }

  /// The first values, at most this many.
  package func texts(atMost limit: Int) -> [String] {
    (0..<min(count, limit)).map { text(of: bounds.lowerBound + $0) }
  }

  /// The number of characters that every value has; nil where they differ.
  package var width: Int? {
    let (shortest, longest) = (text(of: bounds.lowerBound).utf8.count, text(of: bounds.upperBound).utf8.count)
    return shortest == longest ? shortest : nil
  }
}
