import CZlib
import Libc

/// Unzips a gzip member a bit at a time, as RFC 1951 and 1952 describe it.
///
/// It is for the rare member that zlib refuses though all its bytes are there: one with an incomplete set of code
/// words, as one flipped bit can leave it where the missing words are not used. ISA-L reads such a member. Whether a
/// file is whole must not depend on the library, and so it is read without ISA-L too.
struct PlainInflater {
  /// The bytes are not a whole member.
  struct Broken: Error {}

  private enum State {
    case blockStart
    case stored(Int)
    case coded
    case trailer
    case ended
  }

  private let descriptor: Int32
  private var offset: Int
  private var buffer: [UInt8] = []
  private var next = 0
  /// Bits of a byte that are not used yet, the next one lowest.
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var state = State.blockStart
  private var isLastBlock = false
  private var lengths = CodeWords()
  private var distances = CodeWords()
  private var window = [UInt8](repeating: 0, count: 32 << 10)
  private var given = 0
  private var checksum: UInt = 0
  /// The rest of a piece that is repeated, and how far back it lies.
  private var repeated = (count: 0, distance: 0)

  /// A member that begins at that byte of a file, which is read without moving the descriptor's own place.
  init(_ descriptor: Int32, at offset: Int) throws(Broken) {
    self.descriptor = descriptor
    self.offset = offset
    try readHeader()
  }

  /// Whether all of a member is there, and its checksum and length are right.
  static func isWhole(_ descriptor: Int32, at offset: Int) -> Bool {
    do throws(Broken) {
      var inflater = try PlainInflater(descriptor, at: offset)
      let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 32 << 10)
      defer { scratch.deallocate() }
      while try inflater.read(into: scratch) == scratch.count {}
      return true
    } catch {
      return false
    }
  }

  /// Where in the file the member ends, once it has been read to its end.
  var end: Int { offset - (buffer.count - next) }

  /// Writes the next bytes to `target`, all that it holds; fewer at the member's end, when checksum and length were
  /// found right.
  mutating func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(Broken) -> Int {
    var count = 0
    loop: while count < target.count {
      var byte: UInt8
      if repeated.count > 0 {
        byte = window[(given - repeated.distance) & 0x7FFF]
        repeated.count -= 1
      } else {
        switch state {
        case .blockStart:
          if isLastBlock { state = .trailer } else { try startBlock() }
          continue
        case .stored(let rest):
          if rest == 0 {
            state = .blockStart
            continue
          }
          byte = try takeByte()
          state = .stored(rest - 1)
        case .coded:
          let symbol = try takeSymbol(lengths)
          guard symbol < 256 else {
            if symbol == 256 { state = .blockStart } else { try startRepeating(symbol - 257) }
            continue
          }
          byte = UInt8(symbol)
        case .trailer, .ended: break loop
        }
      }
      target[count] = byte
      window[given & 0x7FFF] = byte
      count += 1
      given += 1
    }
    checksum = UInt(crc32(uLong(checksum), target.baseAddress, UInt32(count)))
    if case .trailer = state {
      bitCount = 0
      let words = (try takeWord(), try takeWord())
      guard words == (UInt32(truncatingIfNeeded: checksum), UInt32(truncatingIfNeeded: given)) else { throw Broken() }
      state = .ended
    }
    return count
  }

  private mutating func startRepeating(_ length: Int) throws(Broken) {
    guard length < 29 else { throw Broken() }
    let count = Self.lengthBases[length] + (try takeBits(Self.lengthBits[length]))
    let symbol = try takeSymbol(distances)
    guard symbol < 30 else { throw Broken() }
    let distance = Self.distanceBases[symbol] + (try takeBits(symbol < 4 ? 0 : symbol / 2 - 1))
    guard distance <= given else { throw Broken() }
    repeated = (count, distance)
  }

  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]

  // MARK: Headers

  private mutating func readHeader() throws(Broken) {
    var header: [UInt8] = []
    for _ in 0..<10 { header.append(try takeByte()) }
    // Deflate, with an extra field, a name and a comment or without.
    guard header.starts(with: [0x1F, 0x8B, 8]), header[3] & 0b1110_0010 == 0 else { throw Broken() }
    if header[3] & 4 != 0 {
      let length = Int(try takeByte()) + Int(try takeByte()) << 8
      for _ in 0..<length { _ = try takeByte() }
    }
    for flag in [UInt8(8), 16] where header[3] & flag != 0 {
      while try takeByte() != 0 {}
    }
  }

  private mutating func startBlock() throws(Broken) {
    isLastBlock = try takeBits(1) == 1
    switch try takeBits(2) {
    case 0:
      bitCount = 0
      let length = Int(try takeByte()) + Int(try takeByte()) << 8
      let complement = Int(try takeByte()) + Int(try takeByte()) << 8
      guard length == complement ^ 0xFFFF else { throw Broken() }
      state = .stored(length)
    case 1:
      let sizes = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
      lengths = try CodeWords(sizes[...])
      distances = try CodeWords([Int](repeating: 5, count: 30)[...])
      state = .coded
    case 2:
      try readCodeWords()
      state = .coded
    default: throw Broken()
    }
  }

  /// The sizes of a block's code words, which are coded themselves.
  private mutating func readCodeWords() throws(Broken) {
    let lengthCount = try takeBits(5) + 257
    let distanceCount = try takeBits(5) + 1
    let sizeCount = try takeBits(4) + 4
    guard lengthCount <= 286, distanceCount <= 30 else { throw Broken() }
    var sizes = [Int](repeating: 0, count: 19)
    for index in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(sizeCount) {
      sizes[index] = try takeBits(3)
    }
    let words = try CodeWords(sizes[...])
    sizes = []
    while sizes.count < lengthCount + distanceCount {
      let symbol = try takeSymbol(words)
      switch symbol {
      case 16:
        guard let last = sizes.last else { throw Broken() }
        sizes += [Int](repeating: last, count: 3 + (try takeBits(2)))
      case 17: sizes += [Int](repeating: 0, count: 3 + (try takeBits(3)))
      case 18: sizes += [Int](repeating: 0, count: 11 + (try takeBits(7)))
      default: sizes.append(symbol)
      }
    }
    // Without a word for its end a block has none.
    guard sizes.count == lengthCount + distanceCount, sizes[256] != 0 else { throw Broken() }
    lengths = try CodeWords(sizes[..<lengthCount])
    distances = try CodeWords(sizes[lengthCount...])
  }

  // MARK: Bits

  private mutating func takeByte() throws(Broken) -> UInt8 {
    if next == buffer.count {
      let (descriptor, offset) = (descriptor, offset)
      buffer = [UInt8](unsafeUninitializedCapacity: 64 << 10) { bytes, count in
        count = max(0, pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset)))
      }
      self.offset += buffer.count
      next = 0
      if buffer.isEmpty { throw Broken() }
    }
    next += 1
    return buffer[next - 1]
  }

  private mutating func takeWord() throws(Broken) -> UInt32 {
    var word: UInt32 = 0
    for shift in [UInt32(0), 8, 16, 24] { word |= UInt32(try takeByte()) << shift }
    return word
  }

  /// At most 13 bits, the first lowest.
  private mutating func takeBits(_ count: Int) throws(Broken) -> Int {
    while bitCount < count {
      bits = bits & ((1 << UInt32(bitCount)) - 1) | UInt32(try takeByte()) << UInt32(bitCount)
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func takeSymbol(_ words: CodeWords) throws(Broken) -> Int {
    var (code, first, index) = (0, 0, 0)
    for size in 1...15 {
      code |= try takeBits(1)
      let count = words.counts[size]
      if code - first < count { return words.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw Broken()
  }

  /// A set of code words: how many there are of each size, and their symbols in the order of the words.
  private struct CodeWords {
    private(set) var counts = [Int](repeating: 0, count: 16)
    private(set) var symbols: [Int] = []

    init() {}

    /// The set may be incomplete, but no word may be the beginning of another.
    init(_ sizes: ArraySlice<Int>) throws(Broken) {
      for size in sizes where size > 0 { counts[size] += 1 }
      var free = 1
      for size in 1...15 {
        free = free * 2 - counts[size]
        if free < 0 { throw Broken() }
      }
      for size in 1...15 {
        symbols += sizes.indices.filter { sizes[$0] == size }.map { $0 - sizes.startIndex }
      }
    }
  }
}
