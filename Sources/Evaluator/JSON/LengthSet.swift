/// Which lengths some names have, those of 63 bytes and more as one: most other names differ from all in that.
struct LengthSet: Sendable {
  private var bits: UInt64 = 0

  mutating func insert(_ length: Int) { bits |= Self.bit(length) }

  /// False where none of the names has that length.
  @inline(__always)
  func mayContain(_ length: Int) -> Bool { bits & Self.bit(length) != 0 }

  @inline(__always)
  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
