/// The walk over one JSON value, from its first byte to its last, in 64-byte blocks; it can stop at any block and go on
/// when more bytes have come.
///
/// It follows strings and brackets alone: what stands between them is not checked. On its way it looks for the value's
/// own top-level `eventName`, so that most records are passed over without another look.
struct ValueScan {
  enum Role {
    /// A record; where it may also be the object around an array of records, that array is looked for.
    case record(mayBeContainer: Bool)
    /// What stands behind the array of records, up to the end of the object around it.
    case restOfContainer
  }

  enum Name {
    case undecided
    case wanted
    case unwanted
    /// The plain bytes do not tell: only an exact reader can.
    case unclear
  }

  enum Outcome {
    case needsMore
    /// The value ends before this index.
    case ended(Int)
    /// An array of records opens before this index.
    case recordsArray(Int)
  }

  let role: Role
  /// The value's first byte: an index into the window, which falls below zero when that byte has been dropped.
  private(set) var start: Int
  /// The next block.
  private(set) var position: Int
  private(set) var name: Name
  private var depth: Int
  /// All ones within a string.
  private var insideString: UInt64 = 0
  /// One where the next block's first byte is escaped.
  private var escapeCarry: UInt64 = 0
  /// The quotes of the block before.
  private var quotesBefore: UInt64 = 0

  /// A value that opens with a bracket at `start`.
  init(_ role: Role, at start: Int, opening: UInt8) {
    self.role = role
    self.start = start
    position = start
    switch role {
    case .record:
      depth = 0
      name = opening == UInt8(ascii: "{") ? .undecided : .unclear
    case .restOfContainer:
      depth = 1
      name = .unwanted
    }
  }

  /// The first byte that must stay in the window. A value that nobody will look at needs only its last few bytes, so
  /// that a key which straddles two blocks is seen.
  var keepFrom: Int {
    switch name {
    case .unwanted: max(start, position - 16)
    case .undecided, .wanted, .unclear: start
    }
  }

  /// The window has dropped its first `count` bytes.
  mutating func shift(by count: Int) {
    start -= count
    position -= count
  }

  /// Goes on through `bytes[..<count]`. At the end of the input the 64 bytes after `count` are blanks.
  mutating func resume(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, atEnd: Bool, _ wanted: WantedNames
  ) -> Outcome {
    let limit = atEnd ? count : count - BlockMasks.length + 1
    var position = position
    var depth = depth
    var insideString = insideString
    var escapeCarry = escapeCarry
    var quotesBefore = quotesBefore
    let seeksArray =
      switch role {
      case .record(let mayBeContainer): mayBeContainer
      case .restOfContainer: true
      }
    var seeksName = if case .undecided = name { true } else { false }
    defer {
      self.position = position
      self.depth = depth
      self.insideString = insideString
      self.escapeCarry = escapeCarry
      self.quotesBefore = quotesBefore
    }

    while position < limit {
      let block = BlockMasks(bytes + position)
      var quotes = block.quotes
      let carryBefore = escapeCarry
      if block.backslashes | escapeCarry != 0 {
        quotes &= ~escapedBytes(block.backslashes, carry: &escapeCarry)
      }
      let strings = quotes.prefixXor ^ insideString
      let opens = block.opens & ~strings
      let closes = block.closes & ~strings

      // The value's end, and the bits before it: what comes behind is not its own.
      var end: Int?
      var own = UInt64.max
      let (opening, closing) = BlockMasks.counts(opens, closes)
      if closing >= depth {
        var rest = closes
        var closed = 0
        while rest != 0 {
          closed += 1
          if depth + (opens & rest.belowLowestBit).nonzeroBitCount == closed {
            own = rest.belowLowestBit
            end = position + rest.trailingZeroBitCount + 1
            break
          }
          rest &= rest &- 1
        }
      }

      if seeksName || seeksArray {
        let ends = quotes & ~strings & own
        // A key's closing quote has its opening quote a known distance before it.
        let names = seeksName ? ends & (quotes << 10 | quotesBefore >> 54) : 0
        let records = seeksArray ? ends & (quotes << 8 | quotesBefore >> 56) : 0
        let events = seeksArray ? ends & (quotes << 7 | quotesBefore >> 57) : 0
        var candidates = names | records | events
        while candidates != 0 {
          let below = candidates.belowLowestBit
          let bit = below &+ 1
          let quote = position + candidates.trailingZeroBitCount
          candidates &= ~bit
          guard
            let key = (names & bit != 0 ? SoughtKey(nameEndingAt: quote, in: bytes) : nil)
              ?? (records & bit != 0 ? SoughtKey(arrayEndingAt: quote, length: 8, in: bytes) : nil)
                ?? (events & bit != 0 ? SoughtKey(arrayEndingAt: quote, length: 7, in: bytes) : nil),
            depth + (opens & below).nonzeroBitCount - (closes & below).nonzeroBitCount == 1
          else { continue }
          switch key {
          case .eventName where seeksName && block.backslashes & below == 0:
            switch nameValue(after: quote, bytes, count, wanted) {
            case .cut where !atEnd:
              escapeCarry = carryBefore
              return .needsMore
            case .cut: name = .unclear
            case .noKey: continue
            case .name(let found): name = found
            }
            seeksName = false
          case .eventNameInOtherCase where seeksName:
            name = .unclear
            seeksName = false
          case .recordsArray where seeksArray:
            switch arrayValue(after: quote, bytes, count) {
            case .cut where !atEnd:
              escapeCarry = carryBefore
              return .needsMore
            case .cut, .other: continue
            case .array(let first): return .recordsArray(first)
            }
          case .eventName, .eventNameInOtherCase, .recordsArray: continue
          }
        }
        // A key before the name may have been the name with an escape in it.
        if seeksName, block.backslashes & own != 0 {
          name = .unclear
          seeksName = false
        }
      }

      if let end { return .ended(end) }
      depth = depth &+ opening &- closing
      insideString = UInt64(bitPattern: Int64(bitPattern: strings) >> 63)
      quotesBefore = quotes
      position &+= BlockMasks.length
    }
    return .needsMore
  }

  private enum NameValue {
    /// The bytes end before the value does.
    case cut
    /// The string was no key.
    case noKey
    case name(Name)
  }

  /// The verdict on the value of an `eventName` key whose closing quote is at `end`.
  private func nameValue(
    after end: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, _ wanted: WantedNames
  ) -> NameValue {
    // Longer blanks or names than this are left to the exact reader: no event has them.
    let limit = min(count, end + 512)
    let cut = limit == count ? NameValue.cut : .name(.unclear)
    var index = skipBlanks(bytes, from: end + 1, to: limit)
    guard index < limit else { return cut }
    guard bytes[index] == UInt8(ascii: ":") else { return .noKey }
    index = skipBlanks(bytes, from: index + 1, to: limit)
    guard index < limit else { return cut }
    guard bytes[index] == UInt8(ascii: "\"") else { return .name(.unclear) }
    let first = index + 1
    index = first
    while index < limit, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") { return .name(.unclear) }
      index += 1
    }
    guard index < limit else { return cut }
    let text = UnsafeBufferPointer(start: bytes + first, count: index - first)
    return .name(wanted.contains(text) ? .wanted : .unwanted)
  }

  private enum ArrayValue {
    case cut
    case other
    /// An array, whose first element or end comes at this index.
    case array(Int)
  }

  private func arrayValue(after end: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> ArrayValue {
    var index = skipBlanks(bytes, from: end + 1, to: count)
    guard index < count else { return .cut }
    guard bytes[index] == UInt8(ascii: ":") else { return .other }
    index = skipBlanks(bytes, from: index + 1, to: count)
    guard index < count else { return .cut }
    return bytes[index] == UInt8(ascii: "[") ? .array(index + 1) : .other
  }
}

/// The keys that a scan looks for.
private enum SoughtKey {
  case eventName
  /// A key that an Athena column takes as well: columns know no case. LookupEvents writes `EventName`.
  case eventNameInOtherCase
  /// `Records` of a log file or `Events` of LookupEvents.
  case recordsArray

  /// The key in the string of nine bytes whose closing quote is at `end`.
  @inline(__always)
  init?(nameEndingAt end: Int, in bytes: UnsafePointer<UInt8>) {
    // Eight bytes from the opening quote on are compared at once.
    let word = Self.word(bytes, at: end - 10)
    let (m, e) = (bytes[end - 2], bytes[end - 1])
    guard word | 0x2020_2020_2020_2000 == 0x616E_746E_6576_6522,  // "eventna
      m | 0x20 == UInt8(ascii: "m"), e | 0x20 == UInt8(ascii: "e")
    else { return nil }
    let isExact = word == 0x614E_746E_6576_6522 && m == UInt8(ascii: "m") && e == UInt8(ascii: "e")
    self = isExact ? .eventName : .eventNameInOtherCase
  }

  /// The key in the string whose closing quote is at `end`, this far behind the opening one.
  @inline(__always)
  init?(arrayEndingAt end: Int, length: Int, in bytes: UnsafePointer<UInt8>) {
    let word = Self.word(bytes, at: end - length)
    // "Records and "Events"
    guard word == (length == 8 ? 0x7364_726F_6365_5222 : 0x2273_746E_6576_4522) else { return nil }
    self = .recordsArray
  }

  @inline(__always)
  private static func word(_ bytes: UnsafePointer<UInt8>, at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

/// The first index in `index..<limit` that holds no JSON white space, or `limit`.
@inline(__always)
func skipBlanks(_ bytes: UnsafePointer<UInt8>, from index: Int, to limit: Int) -> Int {
  var index = index
  while index < limit, isBlank(bytes[index]) { index += 1 }
  return index
}

@inline(__always)
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
