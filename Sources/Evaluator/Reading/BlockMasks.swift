#if arch(x86_64)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Where among 64 bytes those are that make JSON's structure: bit n is about byte n.
struct BlockMasks {
  /// Bytes in a block.
  static let length = 64

  var quotes: UInt64
  /// `{`, `[`, `}`, `]`, and six bytes that JSON has in strings alone: `\`, `^`, `_`, `|`, `~` and DEL. One comparison
  /// finds all ten, and where strings are left out only brackets remain.
  var brackets: UInt64

  private typealias Lanes = SIMDMask<SIMD16<Int8>>

  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>) {
    self.init(bytes, bits: Self.bits)
  }

  /// With nothing but Swift's own vectors, for processors without a movemask.
  @inline(__always)
  init(portable bytes: UnsafePointer<UInt8>) {
    self.init(bytes, bits: Self.portableBits)
  }

  @inline(__always)
  private init(_ bytes: UnsafePointer<UInt8>, bits: (Lanes, Lanes, Lanes, Lanes) -> UInt64) {
    let (a, b, c, d) = Self.quarters(bytes)
    // A vector on both sides: a comparison with a scalar compiles to a call for each lane.
    let quote = SIMD16<Int8>(repeating: 0x22)
    quotes = bits(a .== quote, b .== quote, c .== quote, d .== quote)
    // With this bit set `[` is `{` and `]` is `}`, near the end of ASCII; as signed numbers all other bytes are less.
    let lower = SIMD16<Int8>(repeating: 0x20)
    let letter = SIMD16<Int8>(repeating: 0x7A)
    brackets = bits(a | lower .> letter, b | lower .> letter, c | lower .> letter, d | lower .> letter)
  }

  @inline(__always)
  static func quotes(_ bytes: UnsafePointer<UInt8>) -> UInt64 { BlockMasks(bytes).quotes }

  @inline(__always)
  static func backslashes(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    let (a, b, c, d) = quarters(bytes)
    let backslash = SIMD16<Int8>(repeating: 0x5C)
    return bits(a .== backslash, b .== backslash, c .== backslash, d .== backslash)
  }

  @inline(__always)
  private static func quarters(
    _ bytes: UnsafePointer<UInt8>
  ) -> (SIMD16<Int8>, SIMD16<Int8>, SIMD16<Int8>, SIMD16<Int8>) {
    let raw = UnsafeRawPointer(bytes)
    return (
      raw.loadUnaligned(fromByteOffset: 0, as: SIMD16<Int8>.self),
      raw.loadUnaligned(fromByteOffset: 16, as: SIMD16<Int8>.self),
      raw.loadUnaligned(fromByteOffset: 32, as: SIMD16<Int8>.self),
      raw.loadUnaligned(fromByteOffset: 48, as: SIMD16<Int8>.self)
    )
  }

  /// A bit for each lane.
  @inline(__always)
  private static func bits(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes) -> UInt64 {
    #if arch(x86_64)
      return (movemask(a) | movemask(b) << 16) | (movemask(c) | movemask(d) << 16) << 32
    #else
      return portableBits(a, b, c, d)
    #endif
  }

  #if arch(x86_64)
    @inline(__always)
    private static func movemask(_ lanes: Lanes) -> UInt64 {
      UInt64(truncatingIfNeeded: UInt32(bitPattern: _mm_movemask_epi8(unsafeBitCast(lanes, to: __m128i.self))))
    }
  #endif

  /// Each lane is given the value of its bit, and neighbours are added until eight lanes are in one byte.
  @inline(__always)
  private static func portableBits(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes) -> UInt64 {
    let weights = unsafeBitCast(SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201), to: SIMD16<UInt8>.self)
    let wa = unsafeBitCast(a, to: SIMD16<UInt8>.self) & weights
    let wb = unsafeBitCast(b, to: SIMD16<UInt8>.self) & weights
    let wc = unsafeBitCast(c, to: SIMD16<UInt8>.self) & weights
    let wd = unsafeBitCast(d, to: SIMD16<UInt8>.self) & weights
    let ab = SIMD16(lowHalf: wa.evenHalf &+ wa.oddHalf, highHalf: wb.evenHalf &+ wb.oddHalf)
    let cd = SIMD16(lowHalf: wc.evenHalf &+ wc.oddHalf, highHalf: wd.evenHalf &+ wd.oddHalf)
    let pairs = SIMD16(lowHalf: ab.evenHalf &+ ab.oddHalf, highHalf: cd.evenHalf &+ cd.oddHalf)
    return UInt64(littleEndian: unsafeBitCast(pairs.evenHalf &+ pairs.oddHalf, to: UInt64.self))
  }
}

extension UInt64 {
  /// Each bit becomes the parity of itself and all below: set from an opening quote up to before the closing one.
  @inline(__always)
  var prefixXor: UInt64 {
    var bits = self
    bits ^= bits << 1
    bits ^= bits << 2
    bits ^= bits << 4
    bits ^= bits << 8
    bits ^= bits << 16
    bits ^= bits << 32
    return bits
  }

  /// All below the lowest bit that is set.
  @inline(__always)
  var belowLowestBit: UInt64 { (self &- 1) & ~self }
}

/// The bytes that a backslash before them escapes, in a block with these backslashes.
///
/// `carry` is 1 where the block's first byte is escaped by the block before; it is left so for the next. The method is
/// that of Langdale and Lemire, "Parsing gigabytes of JSON per second" (2019), section 3.1.1.
@inline(__always)
func escapedBytes(_ backslashes: UInt64, carry: inout UInt64) -> UInt64 {
  let starts = backslashes & ~carry
  let follows = starts << 1 | carry
  let even: UInt64 = 0x5555_5555_5555_5555
  let oddStarts = starts & ~even & ~follows
  let (sequences, overflow) = oddStarts.addingReportingOverflow(starts)
  carry = overflow ? 1 : 0
  return (even ^ (sequences << 1)) & follows
}
