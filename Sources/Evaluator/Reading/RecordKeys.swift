/// What a record's name says of it.
enum NameVerdict {
  case wanted
  case unwanted
  /// The plain bytes do not show it: only an exact reader can say.
  case unclear
}

/// What came of looking for a record's `eventName`.
enum NameSearch {
  case found(NameVerdict)
  /// It is not there, or not all of it: with more bytes the search goes on from this index.
  case goOn(from: Int)
}

/// Looks for `eventName` among the members in `range`, which are side by side in a record, outside of the values
/// within it that have brackets. `isWhole` says that a bracket follows them, rather than that the window ends
/// there.
func findName(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, isWhole: Bool, _ wanted: WantedNames) -> NameSearch {
  var position = range.lowerBound
  // Of the block before, whether its last ten bytes are quotes; bit 9 speaks of the last.
  var quotesBefore: UInt64 = 0
  while position < range.upperBound {
    let block = bytes + position
    let rest = range.upperBound - position
    let own: UInt64 = rest < BlockMasks.length ? 1 << UInt64(rest) - 1 : ~0
    let quotes = BlockMasks.quotes(block) & own
    let backslashes = BlockMasks.backslashes(block) & own
    // A key's closing quote has its opening quote a known distance before it.
    var ends = quotes & (quotes << 10 | quotesBefore) & backslashes.belowLowestBit
    while ends != 0 {
      let end = position + ends.trailingZeroBitCount
      if let isExact = isNameKey(endingAt: bytes + end) {
        // Columns know no case, and LookupEvents writes `EventName`.
        guard isExact else { return .found(.unclear) }
        switch nameValue(bytes, end + 1..<range.upperBound, wanted) {
        case .cut: return isWhole ? .found(.unclear) : .goOn(from: end - nameKeyLength)
        case .noKey: break
        case .name(let verdict): return .found(verdict)
        }
      }
      ends &= ends - 1
    }
    // A key with an escape in it may be the name.
    if backslashes != 0 { return .found(.unclear) }
    quotesBefore = quotes >> 54
    position += BlockMasks.length
  }
  return .goOn(from: max(range.lowerBound, range.upperBound - nameKeyLength))
}

/// From the opening quote of `"eventName"` to the closing one.
private let nameKeyLength = 10

private enum NameValue {
  /// The members end before the value does.
  case cut
  /// The string before was no key.
  case noKey
  case name(NameVerdict)
}

/// The verdict on what follows an `eventName`. Longer blanks or names than 512 bytes are left to the exact reader: no
/// event has them.
private func nameValue(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ wanted: WantedNames) -> NameValue {
  let limit = min(range.upperBound, range.lowerBound + 512)
  let atLimit = limit == range.upperBound ? NameValue.cut : .name(.unclear)
  var index = skipBlanks(bytes, from: range.lowerBound, to: limit)
  guard index < limit else { return atLimit }
  guard bytes[index] == UInt8(ascii: ":") else { return .noKey }
  index = skipBlanks(bytes, from: index + 1, to: limit)
  guard index < limit else { return atLimit }
  guard bytes[index] == UInt8(ascii: "\"") else { return .name(.unclear) }
  let first = index + 1
  index = first
  while index < limit {
    let stops = BlockMasks.quotes(bytes + index) | BlockMasks.backslashes(bytes + index)
    index += stops == 0 ? BlockMasks.length : stops.trailingZeroBitCount
    if stops != 0 { break }
  }
  guard index < limit else { return atLimit }
  if bytes[index] == UInt8(ascii: "\\") { return .name(.unclear) }
  let text = UnsafeBufferPointer(start: bytes + first, count: index - first)
  return .name(wanted.contains(text) ? .wanted : .unwanted)
}

/// Whether the string whose closing quote is here, nine bytes after the opening one, is `eventName`: true, or false
/// where it is that in another case; nil if neither.
@inline(__always)
private func isNameKey(endingAt quote: UnsafePointer<UInt8>) -> Bool? {
  let (first, last) = (word(quote - 9), word(quote - 8))  // eventNam, ventName
  guard first | 0x2020_2020_2020_2020 == 0x6D61_6E74_6E65_7665, last | 0x2020_2020_2020_2020 == 0x656D_616E_746E_6576
  else { return nil }
  return first == 0x6D61_4E74_6E65_7665 && last == 0x656D_614E_746E_6576
}

/// Whether the array that opens at `position` is under a key of `Envelope.arrays`. Bytes before `first` are not
/// looked at; where the window has dropped some, `arrayKeyStart` has said what to keep.
func isArrayOfRecords(_ bytes: UnsafePointer<UInt8>, openingAt position: Int, notBefore first: Int) -> Bool {
  let colon = lastNonBlank(bytes, first..<position)
  guard colon >= first, bytes[colon] == UInt8(ascii: ":") else { return false }
  let quote = lastNonBlank(bytes, first..<colon)
  guard quote >= first, bytes[quote] == UInt8(ascii: "\"") else { return false }
  var opening = quote - 1
  let farthest = max(first, quote - longestArrayKey)
  while opening >= farthest, bytes[opening] != UInt8(ascii: "\"") || isEscaped(bytes, opening, notBefore: first) {
    opening -= 1
  }
  guard opening >= farthest else { return false }
  let text = UnsafeBufferPointer(start: bytes + opening, count: quote + 1 - opening)
  var cursor = JSONCursor(text)
  guard let key = cursor.takeString() else { return false }
  for name in Envelope.arrays where key.equals(name, in: text) { return true }
  return false
}

/// From the opening quote of the longest key to the closing one, with every letter written as `\u0052`.
private let longestArrayKey = 1 + 6 * Envelope.longestArrayKey

/// Whether an odd number of backslashes precedes this byte.
private func isEscaped(_ bytes: UnsafePointer<UInt8>, _ index: Int, notBefore first: Int) -> Bool {
  var slash = index
  while slash > first, bytes[slash - 1] == UInt8(ascii: "\\") { slash -= 1 }
  return !(index - slash).isMultiple(of: 2)
}

/// The first byte that decides whether an array that opens at `end` or after is one of records, if nothing but blanks
/// and a colon come before it.
func arrayKeyStart(_ bytes: UnsafePointer<UInt8>, before end: Int, notBefore first: Int) -> Int {
  var start = end
  while start > first, isBlank(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ":") { start -= 1 }
  start = max(first, start - longestArrayKey - 1)
  while start > first, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
  return start
}

/// The last index in `range` that holds no blank, or the one before all.
private func lastNonBlank(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
  var index = range.upperBound - 1
  while index >= range.lowerBound, isBlank(bytes[index]) { index -= 1 }
  return index
}

/// Eight bytes, the first in the lowest place.
@inline(__always)
private func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
}
