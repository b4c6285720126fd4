extension Instant {
  /// An eventTime as it was logged, or any time as ISO 8601: the year has more than four digits if it needs them, and a
  /// minus sign before the year 0. Nil for a moment that no time can hold.
  package init?(printed text: String) {
    if let instant = Instant(eventTime: text.utf8) {
      self = instant
      return
    }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let unsigned = isNegative ? Substring(text.utf8.dropFirst()) : text[...]
    let digits = unsigned.utf8.prefix(while: isDigit)
    guard (4...6).contains(digits.count), let magnitude = Int(Substring(digits)) else { return nil }
    // The calendar repeats itself every 400 years.
    let year = isNegative ? -magnitude : magnitude
    let cycle = Int(Interval.floorDivide(Int64(year), 400))
    let rest =
      padded(year - 400 * cycle, to: 4)
      + unsigned.utf8.dropFirst(digits.count).map { String(UnicodeScalar($0)) }.joined()
    guard let within = Instant(eventTime: rest.utf8) else { return nil }
    let days = Int64(cycle) * 146_097
    let instant = Instant(milliseconds: within.milliseconds + days * Instant.millisecondsPerDay)
    guard Instant.range.contains(instant) else { return nil }
    self = instant
  }
}
