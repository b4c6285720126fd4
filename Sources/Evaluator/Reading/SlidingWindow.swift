/// The piece of a text that is being looked at: a buffer that is filled at its end and slides forward.
struct SlidingWindow: ~Copyable {
  static let defaultCapacity = 512 << 10
  static let defaultLimit = 64 << 20

  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int
  private let initialCapacity: Int
  private let limit: Int

  /// A window of that many bytes, which grows up to `limit` where one value needs more.
  init(capacity: Int = defaultCapacity, limit: Int = defaultLimit) {
    self.capacity = capacity
    initialCapacity = capacity
    self.limit = limit
    bytes = .allocate(capacity: capacity + BlockMasks.length)
  }

  deinit { bytes.deallocate() }

  /// Forgets the text, and a growth that it needed.
  mutating func reset() {
    count = 0
    if capacity > initialCapacity { resize(to: initialCapacity) }
  }

  /// Slides forward by `dropped` bytes and makes room for more; false where that would pass the limit.
  mutating func makeRoom(dropping dropped: Int) -> Bool {
    if dropped > 0 {
      count -= dropped
      bytes.update(from: bytes + dropped, count: count)
    }
    // Half a window of news for each slide, so that a growing value is not moved too often.
    if count <= capacity / 2 { return true }
    if capacity < limit { resize(to: min(limit, capacity * 2)) }
    return count < capacity
  }

  /// Fills the free end; returns how many bytes `source` gave, none at the end of the text.
  mutating func fill(_ source: (UnsafeMutablePointer<UInt8>, Int) -> Int) -> Int {
    let added = source(bytes + count, capacity - count)
    count += added
    // The blanks after the text, for a block that reaches past its end.
    if added == 0 { (bytes + count).update(repeating: 0x20, count: BlockMasks.length) }
    return added
  }

  private mutating func resize(to newCapacity: Int) {
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + BlockMasks.length)
    grown.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = grown
    capacity = newCapacity
  }
}
