extension Interval {
  /// Reads what `description` prints and nothing else: `1 08:50:55.000`, `-0 00:00:01.000`.
  package init?(athenaText text: String) {
    var rest = text.utf8[...]
    func digits(_ count: ClosedRange<Int>) -> Int64? {
      let run = rest.prefix(while: isDigit)
      guard count.contains(run.count), let value = Int64(Substring(run)) else { return nil }
      rest = rest.dropFirst(run.count)
      return value
    }
    func skip(_ scalar: Unicode.Scalar) -> Bool { rest.popFirst() == UInt8(ascii: scalar) }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    guard let days = digits(1...9), skip(" "), let hours = digits(2...2), skip(":"), let minutes = digits(2...2),
      skip(":"), let seconds = digits(2...2), skip("."), let fraction = digits(3...3), rest.isEmpty
    else { return nil }
    let total = days * Instant.millisecondsPerDay + ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction
    self.init(milliseconds: isNegative ? -total : total)
  }
}
