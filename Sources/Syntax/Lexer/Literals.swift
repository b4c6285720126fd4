package import Values

/// The outcome of reading a literal's digits.
package enum LiteralParseResult<Value> {
  case value(Value)
  /// Well formed, but more than the language holds, or no real day.
  case outOfRange
  case malformed
}

/// Reads `1d12h`.
///
/// grammar: duration = digits unit { digits unit }
/// grammar: unit = "s" | "m" | "h" | "d" | "w"
package func readDuration(_ bytes: ArraySlice<UInt8>) -> LiteralParseResult<Interval> {
  var total: Int64 = 0
  var overflows = false
  var rest = bytes
  repeat {
    var count: Int64 = 0
    var digits = 0
    while let byte = rest.first, isDigit(byte) {
      let (product, a) = count.multipliedReportingOverflow(by: 10)
      let (sum, b) = product.addingReportingOverflow(Int64(byte - 0x30))
      overflows = overflows || a || b
      count = overflows ? 0 : sum
      digits += 1
      rest.removeFirst()
    }
    guard digits > 0, let letter = rest.popFirst(), let unit = secondsOfUnit(letter) else { return .malformed }
    let (product, a) = count.multipliedReportingOverflow(by: unit)
    let (sum, b) = total.addingReportingOverflow(a ? 0 : product)
    overflows = overflows || a || b
    total = overflows ? 0 : sum
  } while !rest.isEmpty
  guard !overflows, total <= Interval.longestLiteral.milliseconds / 1000 else { return .outOfRange }
  return .value(Interval(milliseconds: total * 1000))
}

private func secondsOfUnit(_ letter: UInt8) -> Int64? {
  switch letter {
  case UInt8(ascii: "s"): 1
  case UInt8(ascii: "m"): 60
  case UInt8(ascii: "h"): 3600
  case UInt8(ascii: "d"): 86_400
  case UInt8(ascii: "w"): 604_800
  default: nil
  }
}

/// The unit that a word of everyday language means: `days` is `d`. Nil for months and years, which have no one length.
func durationUnit(of word: String) -> String? {
  switch word.lowercased() {
  case "s", "sec", "secs", "second", "seconds": "s"
  case "m", "min", "mins", "minute", "minutes": "m"
  case "h", "hr", "hrs", "hour", "hours": "h"
  case "d", "day", "days": "d"
  case "w", "wk", "week", "weeks": "w"
  default: nil
  }
}

/// Reads `2022-05-01`.
///
/// grammar: date = digit digit digit digit "-" digit digit "-" digit digit
func readDate(_ bytes: ArraySlice<UInt8>) -> LiteralParseResult<CivilDate> {
  let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard bytes.count == 10, parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(isDigit) })
  else { return .malformed }
  let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  guard let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) else { return .outOfRange }
  return .value(date)
}

/// Reads `2022-05-01T08:30:00Z`: the form of a CloudTrail eventTime.
///
/// grammar: time = date "T" digit digit ":" digit digit ":" digit digit [ "." digits ] "Z"
func readTime(_ bytes: ArraySlice<UInt8>) -> Instant? {
  Instant(eventTime: bytes)
}
