#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Values

/// The query that came of a start.
struct StartedQuery: Hashable, Sendable {
  var id: String
  /// Whether it surely came of this start. Where it was only found by its statement, another run may have started it,
  /// and then it is not this one's to stop.
  var isOurs = true
}

/// A moment as the AWS CLI prints it: seconds since 1970, or ISO 8601 with an offset; nil where it is of another shape.
struct AWSTime: Decodable, Hashable, Sendable {
  var value: Instant?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let seconds = try? container.decode(Double.self) {
      value = abs(seconds) < 1e12 ? Instant(milliseconds: Int64(seconds * 1000)) : nil
    } else {
      value = (try? container.decode(String.self)).flatMap { Self.instant(Array($0.utf8)) }
    }
  }

  private static func instant(_ text: [UInt8]) -> Instant? {
    if let instant = Instant(eventTime: text) { return instant }
    let offset = text.suffix(6).map { UInt32($0) }
    let digits = [1, 2, 4, 5].compactMap { place -> Int64? in
      guard offset.count == 6, (0x30...0x39).contains(offset[place]) else { return nil }
      return Int64(offset[place]) - 0x30
    }
    guard digits.count == 4, offset[3] == 0x3A, offset[0] == 0x2B || offset[0] == 0x2D,
      let local = Instant(eventTime: text.dropLast(6) + [UInt8(ascii: "Z")])
    else { return nil }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    return local - Interval(milliseconds: (offset[0] == 0x2B ? minutes : -minutes) * 60_000)
  }
}
