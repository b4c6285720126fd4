import Expressions
import Values

extension Value {
  /// The value that prints as this text in a column of that type; nil where none does. A missing cell is NULL.
  init?(printed text: String?, _ type: ValueType) {
    guard let text else {
      self = .null
      return
    }
    let value: Value?
    switch type {
    case .text: value = .text(Text(text))
    case .number: value = Double(athenaText: text).map(Value.number)
    case .integer: value = Int64(text).map(Value.integer)
    case .time: value = Instant(printed: text).map { .time($0, .literal) }
    case .duration: value = Interval(athenaText: text).map(Value.duration)
    case .boolean: value = text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
    }
    guard let value else { return nil }
    self = value
  }
}

extension Double {
  /// `500.0`, `1.0E10`; also as JSON writes numbers, as rows that were saved in JSON are read back.
  fileprivate init?(athenaText text: String) {
    self.init(jsonNumber: text.utf8)
  }
}

extension Instant {
  /// An eventTime as it was logged, or any time as ISO 8601: the year has more digits than four where it needs them,
  /// and a sign before the year 0.
  fileprivate init?(printed text: String) {
    if let instant = Instant(eventTime: text.utf8) {
      self = instant
      return
    }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let unsigned = isNegative ? Substring(text.utf8.dropFirst()) : text[...]
    let digits = unsigned.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard (4...9).contains(digits.count), let magnitude = Int(Substring(digits)) else { return nil }
    // The calendar repeats itself every 400 years.
    let year = isNegative ? -magnitude : magnitude
    let cycle = Int(Interval.floorDivide(Int64(year), 400))
    let rest =
      padded(year - 400 * cycle, to: 4)
      + unsigned.utf8.dropFirst(digits.count).map { String(UnicodeScalar($0)) }.joined()
    guard let within = Instant(eventTime: rest.utf8) else { return nil }
    let days = Int64(cycle) * 146_097
    let (milliseconds, overflow) = within.milliseconds.addingReportingOverflow(days * Instant.millisecondsPerDay)
    if overflow { return nil }
    self.init(milliseconds: milliseconds)
  }
}
