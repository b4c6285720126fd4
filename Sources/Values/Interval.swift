/// A length of time in milliseconds, which may be negative: Athena's `interval day to second`.
package struct Interval: Hashable, Comparable, Sendable {
  /// The longest duration that a spec may write: what Trino's `INTERVAL '…' SECOND` holds, in whole days.
  package static let longestLiteral = Interval(milliseconds: 24_855 * Instant.millisecondsPerDay)

  package var milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

  package static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension Interval: CustomStringConvertible {
  /// As Athena prints it: `1 08:50:55.000`, `-0 00:00:01.000`.
  package var description: String {
    let magnitude = milliseconds.magnitude
    let (days, rest) = magnitude.quotientAndRemainder(dividingBy: UInt64(Instant.millisecondsPerDay))
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, to: 2) }.joined(separator: ":")
    return "\(milliseconds < 0 ? "-" : "")\(days) \(time).\(padded(rest % 1000, to: 3))"
  }

  /// As a spec writes it: `1d12h`, `90s`, with the largest units first; `0s` for nothing. Whole seconds only.
  package var specText: String {
    var rest = milliseconds / 1000
    var text = ""
    for (unit, seconds) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] as [(String, Int64)] where rest >= seconds
    {
      text += "\(rest / seconds)\(unit)"
      rest %= seconds
    }
    return text.isEmpty ? "0s" : text
  }
}
