import CBlocks
import Libc

/// The brackets of a text outside its strings, found ahead of the walk over its values: a run of 64-byte
/// blocks at a time, in a loop without decisions.
struct StructureIndex: ~Copyable {
  /// The run's blocks that have brackets.
  private(set) var found = MarkedBlocks()
  /// The first of these that the walk has not done with; its marks are those that the walk has not passed.
  private(set) var next = 0
  /// The window's index of the run's first byte.
  private(set) var origin = 0
  /// The window's index of the byte after the run.
  private(set) var end = 0

  /// One where the next block's first byte is escaped.
  private var escapeCarry: UInt64 = 0

  private let usesWideVectors: Bool

  init(usesWideVectors: Bool) { self.usesWideVectors = usesWideVectors }

  /// Whether the processor has the vectors of `blocks_mark_avx2`.
  static var hasWideVectors: Bool { blocks_have_avx2() }

  deinit { found.deallocate() }

  /// Makes ready for the walk over a value that begins at `start`, after all that was walked over.
  mutating func begin(at start: Int) {
    if start >= end {
      // Between values no string is open and nothing escaped: a value outside strings that ends in a backslash is no
      // JSON, and nothing after it is read.
      (found.count, found.outside, escapeCarry) = (0, .max, 0)
      (next, origin, end) = (0, start, start)
      return
    }
    while next < found.count {
      let before = start - origin - Int(found.offsets[next])
      if before <= 0 { break }
      if before < BlockMasks.length {
        found.marks[next] &= ~0 << UInt64(before)
        if found.marks[next] != 0 { break }
      }
      next += 1
    }
  }

  /// The walk has done with all before this block, and in it with all but these marks.
  @inline(__always)
  mutating func stop(at block: Int, rest marks: UInt64) {
    if block < found.count { found.marks[block] = marks }
    next = block
  }

  /// The window has dropped its first `count` bytes.
  mutating func shift(by count: Int) {
    origin -= count
    end -= count
  }

  /// Finds the brackets of the next run in `bytes[..<count]` when the walk is done with this one; false where there is
  /// none. At the end of the input the 64 bytes after `count` are blanks.
  mutating func advance(_ bytes: UnsafePointer<UInt8>, _ count: Int, atEnd: Bool) -> Bool {
    assert(end >= 0, "bytes were dropped that are not indexed")
    let limit = atEnd ? count : count - BlockMasks.length + 1
    guard end < limit else { return false }
    let blocks = min(MarkedBlocks.capacity, (limit - end + BlockMasks.length - 1) / BlockMasks.length)
    (found.count, next, origin) = (0, 0, end)
    let runEnd = end + blocks * BlockMasks.length
    while end < runEnd {
      // Without a backslash nothing is escaped. Most runs have none, and the system's search finds that out soonest.
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
    let first = bytes + origin
    let last = clear - origin - BlockMasks.length
    var offset = end - origin
    if usesWideVectors {
      let blocks = max(0, (clear - end) / BlockMasks.length)
      let state = blocks_mark_avx2(
        first + offset, Int32(truncatingIfNeeded: offset), Int64(blocks), found.marks, found.offsets,
        blocks_state(count: Int64(found.count), outside: found.outside))
      found.count = Int(state.count)
      found.outside = state.outside
      end += blocks * BlockMasks.length
      return
    }
    // What the loop changes is kept out of the structure, and so in registers.
    var found = found
    // Two blocks a turn keep the processor busier than one.
    while offset <= last - BlockMasks.length {
      found.append(BlockMasks(first + offset), offset)
      found.append(BlockMasks(first + offset + BlockMasks.length), offset &+ BlockMasks.length)
      offset &+= 2 &* BlockMasks.length
    }
    if offset <= last {
      found.append(BlockMasks(first + offset), offset)
      offset += BlockMasks.length
    }
    self.found = found
    end = origin + offset
  }

  /// One block, in which bytes may be escaped.
  private mutating func markBlockWithEscapes(_ bytes: UnsafePointer<UInt8>) {
    var masks = BlockMasks(bytes + end)
    masks.quotes &= ~escapedBytes(BlockMasks.backslashes(bytes + end), carry: &escapeCarry)
    found.append(masks, end - origin)
    end += BlockMasks.length
  }
}

/// The blocks of a run of text that have brackets outside strings.
struct MarkedBlocks {
  /// 16 KiB of text stay in the processor's first cache between the index and the walk.
  static let capacity = 256

  /// Bit n speaks of the block's byte n. Bytes that no JSON has outside strings may be marked too.
  let marks = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
  /// Where each block begins, in bytes from the run's first.
  let offsets = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  fileprivate(set) var count = 0
  /// All ones where the next block begins outside a string, else zero.
  fileprivate var outside = UInt64.max

  fileprivate func deallocate() {
    marks.deallocate()
    offsets.deallocate()
  }

  /// Adds the next block if it has brackets, by arithmetic alone: a decision would often be guessed wrong.
  @inline(__always)
  fileprivate mutating func append(_ masks: BlockMasks, _ offset: Int) {
    let outside = masks.quotes.prefixXor ^ outside
    marks[count] = masks.brackets & outside
    offsets[count] = Int32(truncatingIfNeeded: offset)
    count &+= masks.brackets & outside == 0 ? 0 : 1
    self.outside = UInt64(bitPattern: Int64(bitPattern: outside) &>> 63)
  }
}
