#if arch(x86_64)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Where the structural bytes of JSON stand in 64 bytes: bit n speaks of byte n.
struct BlockMasks: Hashable {
  /// Bytes in a block.
  static let length = 64

  var quotes: UInt64
  var backslashes: UInt64
  /// `{` and `[`.
  var opens: UInt64
  /// `}` and `]`.
  var closes: UInt64

  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>) {
    #if arch(x86_64)
      self.init(movemask: bytes)
    #else
      self.init(portable: bytes)
    #endif
  }

  /// With nothing but Swift's own vectors, for processors without a movemask.
  @inline(__always)
  init(portable bytes: UnsafePointer<UInt8>) {
    let raw = UnsafeRawPointer(bytes)
    let a = raw.loadUnaligned(fromByteOffset: 0, as: SIMD16<UInt8>.self)
    let b = raw.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
    let c = raw.loadUnaligned(fromByteOffset: 32, as: SIMD16<UInt8>.self)
    let d = raw.loadUnaligned(fromByteOffset: 48, as: SIMD16<UInt8>.self)
    quotes = Self.portableMask(a, b, c, d, UInt8(ascii: "\""))
    backslashes = Self.portableMask(a, b, c, d, UInt8(ascii: "\\"))
    let lower = SIMD16<UInt8>(repeating: 0x20)
    let (e, f, g, h) = (a | lower, b | lower, c | lower, d | lower)
    opens = Self.portableMask(e, f, g, h, UInt8(ascii: "{"))
    closes = Self.portableMask(e, f, g, h, UInt8(ascii: "}"))
  }

  #if arch(x86_64)
    @inline(__always)
    private init(movemask bytes: UnsafePointer<UInt8>) {
      let raw = UnsafeRawPointer(bytes)
      let a = raw.loadUnaligned(fromByteOffset: 0, as: SIMD16<UInt8>.self)
      let b = raw.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
      let c = raw.loadUnaligned(fromByteOffset: 32, as: SIMD16<UInt8>.self)
      let d = raw.loadUnaligned(fromByteOffset: 48, as: SIMD16<UInt8>.self)
      quotes = Self.mask(a, b, c, d, UInt8(ascii: "\""))
      // Most blocks have no backslash, and one look at all four quarters tells. What it takes for the others is kept
      // out of line: inlined it would be computed for all.
      let backslash = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
      let any = (a .== backslash) .| (b .== backslash) .| (c .== backslash) .| (d .== backslash)
      backslashes = Self.movemask(any) == 0 ? 0 : Self.backslashes(in: bytes)
      // `[` and `]` differ from `{` and `}` in one bit, which no other byte loses to become one of them.
      let lower = SIMD16<UInt8>(repeating: 0x20)
      let (e, f, g, h) = (a | lower, b | lower, c | lower, d | lower)
      opens = Self.mask(e, f, g, h, UInt8(ascii: "{"))
      closes = Self.mask(e, f, g, h, UInt8(ascii: "}"))
    }

    @inline(never)
    private static func backslashes(in bytes: UnsafePointer<UInt8>) -> UInt64 {
      let raw = UnsafeRawPointer(bytes)
      return mask(
        raw.loadUnaligned(fromByteOffset: 0, as: SIMD16<UInt8>.self),
        raw.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self),
        raw.loadUnaligned(fromByteOffset: 32, as: SIMD16<UInt8>.self),
        raw.loadUnaligned(fromByteOffset: 48, as: SIMD16<UInt8>.self), UInt8(ascii: "\\"))
    }

    @inline(__always)
    private static func mask(
      _ a: SIMD16<UInt8>, _ b: SIMD16<UInt8>, _ c: SIMD16<UInt8>, _ d: SIMD16<UInt8>, _ byte: UInt8
    ) -> UInt64 {
      // A vector on both sides: `.==` with a scalar compiles to a call for each lane.
      let wanted = SIMD16<UInt8>(repeating: byte)
      let low = movemask(a .== wanted) | movemask(b .== wanted) << 16
      let high = movemask(c .== wanted) | movemask(d .== wanted) << 16
      return low | high << 32
    }

    @inline(__always)
    private static func movemask(_ lanes: SIMDMask<SIMD16<UInt8.SIMDMaskScalar>>) -> UInt64 {
      UInt64(truncatingIfNeeded: UInt32(bitPattern: _mm_movemask_epi8(unsafeBitCast(lanes, to: __m128i.self))))
    }
  #endif

  /// How many bits each of two masks has. Plain x86-64 has no instruction for that, but adds up bytes.
  @inline(__always)
  static func counts(_ a: UInt64, _ b: UInt64) -> (Int, Int) {
    #if arch(x86_64)
      let pairs = SIMD2<UInt64>(repeating: 0x5555_5555_5555_5555)
      let fours = SIMD2<UInt64>(repeating: 0x3333_3333_3333_3333)
      let eights = SIMD2<UInt64>(repeating: 0x0F0F_0F0F_0F0F_0F0F)
      let one = SIMD2<UInt64>(repeating: 1)
      let two = SIMD2<UInt64>(repeating: 2)
      let four = SIMD2<UInt64>(repeating: 4)
      var bits = SIMD2(a, b)
      bits = bits &- ((bits &>> one) & pairs)
      bits = (bits & fours) &+ ((bits &>> two) & fours)
      bits = (bits &+ (bits &>> four)) & eights
      let sums = unsafeBitCast(
        _mm_sad_epu8(unsafeBitCast(bits, to: __m128i.self), __m128i(repeating: 0)), to: SIMD2<UInt64>.self)
      return (Int(truncatingIfNeeded: sums[0]), Int(truncatingIfNeeded: sums[1]))
    #else
      return (a.nonzeroBitCount, b.nonzeroBitCount)
    #endif
  }

  /// Each lane is given the value of its bit, and neighbours are added until eight lanes stand in one byte.
  @inline(__always)
  private static func portableMask(
    _ a: SIMD16<UInt8>, _ b: SIMD16<UInt8>, _ c: SIMD16<UInt8>, _ d: SIMD16<UInt8>, _ byte: UInt8
  ) -> UInt64 {
    let wanted = SIMD16<UInt8>(repeating: byte)
    let weights = unsafeBitCast(SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201), to: SIMD16<UInt8>.self)
    let wa = unsafeBitCast(a .== wanted, to: SIMD16<UInt8>.self) & weights
    let wb = unsafeBitCast(b .== wanted, to: SIMD16<UInt8>.self) & weights
    let wc = unsafeBitCast(c .== wanted, to: SIMD16<UInt8>.self) & weights
    let wd = unsafeBitCast(d .== wanted, to: SIMD16<UInt8>.self) & weights
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

  /// The bits above the lowest one that is set cleared, and it too: all below it set.
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
