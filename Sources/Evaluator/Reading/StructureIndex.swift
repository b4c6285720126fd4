#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The brackets of a text that stand outside its strings, found ahead of the walk over its values: a run of 64-byte
/// blocks at a time, in a loop without decisions.
struct StructureIndex: ~Copyable {
  /// The blocks of the run that have brackets: bit n of `marks` speaks of the byte n behind the block's `offset`, which
  /// counts from the run's first byte. Bytes that no JSON has outside strings may be marked too.
  let marks = UnsafeMutablePointer<UInt64>.allocate(capacity: blocksInRun)
  let offsets = UnsafeMutablePointer<Int32>.allocate(capacity: blocksInRun)
  private(set) var count = 0
  /// The first block that the walk has not done with. Marks that it has passed are cleared.
  var next = 0
  /// The window's index of the run's first byte.
  private(set) var origin = 0
  /// The window's index of the byte behind the run.
  private(set) var end = 0

  /// All ones within a string.
  private var insideString: UInt64 = 0
  /// One where the next block's first byte is escaped.
  private var escapeCarry: UInt64 = 0

  /// 16 KiB of text stay in the processor's first cache between the index and the walk.
  private static let blocksInRun = 256

  init() {}

  deinit {
    marks.deallocate()
    offsets.deallocate()
  }

  /// Makes ready for the walk over a value that begins at `start`, behind all that was walked over.
  mutating func begin(at start: Int) {
    if start >= end {
      // Between values no string is open.
      (count, next, origin, end, insideString, escapeCarry) = (0, 0, start, start, 0, 0)
      return
    }
    while next < count {
      let before = start - origin - Int(offsets[next])
      if before <= 0 { break }
      if before < BlockMasks.length {
        marks[next] &= ~0 << UInt64(before)
        if marks[next] != 0 { break }
      }
      next += 1
    }
  }

  /// The window has dropped its first `count` bytes.
  mutating func shift(by count: Int) {
    origin -= count
    end -= count
  }

  /// Finds the brackets of the next run in `bytes[..<count]` when the walk is done with this one; false where there is
  /// none. At the end of the input the 64 bytes after `count` are blanks.
  mutating func advance(_ bytes: UnsafePointer<UInt8>, _ count: Int, atEnd: Bool) -> Bool {
    let limit = atEnd ? count : count - BlockMasks.length + 1
    guard end < limit else { return false }
    let blocks = min(Self.blocksInRun, (limit - end + BlockMasks.length - 1) / BlockMasks.length)
    (self.count, next, origin) = (0, 0, end)
    let runEnd = end + blocks * BlockMasks.length
    while end < runEnd {
      // Where no backslash is, nothing is escaped. Most runs have none, and the system's search tells that soonest.
      markBlocks(bytes, before: escapeCarry != 0 ? end : firstBackslash(bytes, end..<runEnd))
      if end < runEnd { markBlockWithEscapes(bytes) }
    }
    return true
  }

  private func firstBackslash(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let found = memchr(bytes + range.lowerBound, 0x5C, range.count) else { return range.upperBound }
    return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
  }

  /// The whole blocks before `clear`; no byte of them is a backslash.
  private mutating func markBlocks(_ bytes: UnsafePointer<UInt8>, before clear: Int) {
    // What the loop changes is kept out of the structure, and so in registers.
    var position = end
    var count = count
    var insideString = insideString
    let (marks, offsets, origin) = (marks, offsets, origin)
    let last = clear - BlockMasks.length
    while position <= last {
      let masks = BlockMasks(bytes + position)
      let strings = masks.quotes.prefixXor ^ insideString
      let brackets = masks.brackets & ~strings
      marks[count] = brackets
      offsets[count] = Int32(truncatingIfNeeded: position &- origin)
      count &+= brackets == 0 ? 0 : 1
      insideString = UInt64(bitPattern: Int64(bitPattern: strings) &>> 63)
      position &+= BlockMasks.length
    }
    end = position
    self.count = count
    self.insideString = insideString
  }

  /// One block, in which bytes may be escaped.
  private mutating func markBlockWithEscapes(_ bytes: UnsafePointer<UInt8>) {
    let masks = BlockMasks(bytes + end)
    let escaped = escapedBytes(BlockMasks.backslashes(bytes + end), carry: &escapeCarry)
    let strings = (masks.quotes & ~escaped).prefixXor ^ insideString
    marks[count] = masks.brackets & ~strings
    offsets[count] = Int32(truncatingIfNeeded: end - origin)
    count += marks[count] == 0 ? 0 : 1
    insideString = UInt64(bitPattern: Int64(bitPattern: strings) >> 63)
    end += BlockMasks.length
  }
}
