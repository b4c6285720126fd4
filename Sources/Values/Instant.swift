/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z: the resolution of Athena's `timestamp(3)`.
package struct Instant: Hashable, Comparable, Sendable {
  package static let millisecondsPerDay: Int64 = 86_400_000

  /// What Trino's `timestamp with time zone` holds, 52 bits of milliseconds: some 71,000 years before 1970 and after
  /// (io.trino.spi.type.DateTimeEncoding). A time that is computed beyond them is missing.
  package static let range = Instant(milliseconds: -(1 << 51))...Instant(milliseconds: 1 << 51 - 1)

  package var milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Reads CloudTrail's form of a time, `YYYY-MM-DDThh:mm:ss[.fraction]Z`, and nothing else.
  ///
  /// A fraction has one to nine digits, of which three count; more are refused, as Trino's `from_iso8601_timestamp`
  /// does. Hours reach 23 and seconds 59: there is no 24:00:00 and no leap second.
  package init?(eventTime text: some Collection<UInt8>) {
    guard let instant = Array(text).withUnsafeBufferPointer({ Instant(eventTime: $0) }) else { return nil }
    self = instant
  }

  /// The same of bytes that lie side by side, which is what a reader of many events has.
  package init?(eventTime text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    func digits(_ count: Int) -> Int? {
      guard text.count - offset >= count else { return nil }
      var value = 0
      for _ in 0..<count {
        let byte = text[offset]
        guard isDigit(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
        offset += 1
      }
      return value
    }
    func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard offset < text.count, text[offset] == UInt8(ascii: scalar) else { return false }
      offset += 1
      return true
    }
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2), skip("T"),
      let hour = digits(2), skip(":"), let minute = digits(2), skip(":"), let second = digits(2),
      hour <= 23, minute <= 59, second <= 59,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var fraction: Int64 = 0
    if skip(".") {
      var count = 0
      while offset < text.count, isDigit(text[offset]) {
        if count < 3 { fraction = fraction * 10 + Int64(text[offset] - 0x30) }
        count += 1
        offset += 1
      }
      guard (1...9).contains(count) else { return nil }
      for _ in 0..<max(0, 3 - count) { fraction *= 10 }
    }
    guard skip("Z"), offset == text.count else { return nil }
    let seconds = Int64(hour * 3600 + minute * 60 + second)
    milliseconds = date.start.milliseconds + seconds * 1000 + fraction
  }

  /// The day that this moment lies in.
  package var date: CivilDate {
    CivilDate(dayNumber: Int(Interval.floorDivide(milliseconds, Self.millisecondsPerDay)))
  }

  package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

  package static func - (a: Self, b: Self) -> Interval { Interval(milliseconds: a.milliseconds - b.milliseconds) }

  package static func + (a: Self, b: Interval) -> Instant { Instant(milliseconds: a.milliseconds + b.milliseconds) }

  package static func - (a: Self, b: Interval) -> Instant { Instant(milliseconds: a.milliseconds - b.milliseconds) }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601: `2022-05-17T08:32:25Z`, with `.123` before the Z only where there are milliseconds.
  package var description: String {
    let day = date
    let rest = milliseconds - day.start.milliseconds
    let (seconds, fraction) = rest.quotientAndRemainder(dividingBy: 1000)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
    return "\(day)T\(time)\(fraction == 0 ? "" : "." + padded(fraction, to: 3))Z"
  }
}
