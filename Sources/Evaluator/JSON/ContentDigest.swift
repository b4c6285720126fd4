import Values

/// A digest of bytes that is the same in every run: it breaks the last ties between events by what they hold, and picks
/// samples that depend neither on the order of events nor on the thread that read them. It is not cryptographic.
struct ContentDigest: Hashable, Comparable, Sendable {
  private let bits: UInt64

  init(_ bytes: UnsafeRawBufferPointer) {
    var state = UInt64(truncatingIfNeeded: bytes.count) ^ 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      state = Self.mixed(state, word)
      offset &+= 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    state = Self.mixed(state, rest)
    // The last steps of MurmurHash3, which let every bit of the state reach every bit of the digest.
    state = (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
    state = (state ^ state >> 33) &* 0xC4CE_B9FE_1A85_EC53
    bits = state ^ state >> 33
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(UnsafeRawBufferPointer(bytes)) }

  init(_ text: Text) { self = text.bytes.withUnsafeBytes { ContentDigest($0) } }

  static func < (a: Self, b: Self) -> Bool { a.bits < b.bits }

  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}
