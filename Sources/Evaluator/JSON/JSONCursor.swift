import Values

/// A position in JSON text (RFC 8259). It validates what it passes and looks at nothing after that.
///
/// Nothing here recurses over the text: any depth of brackets is read in constant stack.
struct JSONCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The byte at the position; nil at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  @inline(__always)
  mutating func skipSpace() {
    // What is written without spaces, as log files are, is seen to be so at once.
    while offset < bytes.count, bytes[offset] <= 0x20, isBlank(bytes[offset]) { offset += 1 }
  }

  /// Passes the byte if it is the next one.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  /// Passes a string, whose opening quote is next; nil when it is not a string or has a control character or bad
  /// escape.
  mutating func takeString() -> JSONString? {
    guard let text = bytes.baseAddress, next == UInt8(ascii: "\"") else { return nil }
    let start = offset + 1
    var end = start
    var hasEscapes = false
    while true {
      end = endOfPlainText(text, end, bytes.count)
      guard end < bytes.count else { return nil }
      if text[end] == UInt8(ascii: "\"") {
        offset = end + 1
        return JSONString(start: start, end: end, hasEscapes: hasEscapes)
      }
      if text[end] < 0x20 { return nil }
      hasEscapes = true
      guard let length = lengthOfEscape(at: end) else { return nil }
      end += length
    }
  }

  /// Passes a key, its colon and the spaces around that, up to the value.
  mutating func takeKey() -> JSONString? {
    guard let key = takeString() else { return nil }
    skipSpace()
    guard take(":") else { return nil }
    skipSpace()
    return key
  }

  /// Passes one value, which begins here without spaces; false when it is not JSON.
  mutating func skipValue() -> Bool {
    // Most values are strings, which need no brackets kept.
    if next == UInt8(ascii: "\"") { return takeString() != nil }
    var open = BracketStack()
    while true {
      guard let byte = next else { return false }
      switch byte {
      case UInt8(ascii: "\""):
        guard takeString() != nil else { return false }
      case UInt8(ascii: "{"):
        offset += 1
        skipSpace()
        if next != UInt8(ascii: "}") {
          guard takeKey() != nil else { return false }
          open.push(isObject: true)
          continue
        }
        offset += 1
      case UInt8(ascii: "["):
        offset += 1
        skipSpace()
        if next != UInt8(ascii: "]") {
          open.push(isObject: false)
          continue
        }
        offset += 1
      default:
        guard skipNumberOrWord() else { return false }
      }
      guard let isMore = closeBrackets(&open) else { return false }
      if !isMore { return true }
    }
  }

  /// After a value: passes the brackets that end here and a comma with what leads to the next value. True when a value
  /// follows, false when the outermost has ended, nil when the text is not JSON.
  private mutating func closeBrackets(_ open: inout BracketStack) -> Bool? {
    while let isObject = open.last {
      skipSpace()
      if take(",") {
        skipSpace()
        if isObject, takeKey() == nil { return nil }
        return true
      }
      guard take(isObject ? "}" : "]") else { return nil }
      open.pop()
    }
    return false
  }

  /// The bytes of the escape that begins there; nil if it is not an escape.
  private func lengthOfEscape(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard start + 6 <= bytes.count, (start + 2..<start + 6).allSatisfy({ hexValue(bytes[$0]) != nil }) else {
        return nil
      }
      return 6
    default:
      return nil
    }
  }

  private mutating func skipNumberOrWord() -> Bool {
    switch next {
    case UInt8(ascii: "t"): skip(word: "true")
    case UInt8(ascii: "f"): skip(word: "false")
    case UInt8(ascii: "n"): skip(word: "null")
    default: skipNumber()
    }
  }

  private mutating func skip(word: StaticString) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[offset + index] != word.utf8Start[index] { return false }
    // A letter, digit or `_` after it makes it another word.
    if end < bytes.count {
      let byte = bytes[end]
      if isNamePart(byte) || byte >= 0x80 {
        return false
      }
    }
    offset = end
    return true
  }

  private mutating func skipNumber() -> Bool {
    _ = take("-")
    let start = offset
    skipDigits()
    guard offset > start, bytes[start] != UInt8(ascii: "0") || offset == start + 1 else { return false }
    if take(".") {
      guard let byte = next, isDigit(byte) else { return false }
      skipDigits()
    }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if !take("-") { _ = take("+") }
      guard let byte = next, isDigit(byte) else { return false }
      skipDigits()
    }
    // What follows at once, as in `1.5.5`, is looked at only by who goes on reading.
    return true
  }

  private mutating func skipDigits() {
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
  }
}

/// The first quote, backslash or control character in `text[start..<count]`, or `count`.
@inline(__always)
private func endOfPlainText(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
  var index = start
  let quote = SIMD16<Int8>(repeating: 0x22)
  let backslash = SIMD16<Int8>(repeating: 0x5C)
  let highBit = SIMD16<Int8>(repeating: -0x80)
  let firstPrintable = SIMD16<Int8>(repeating: -0x60)
  while index &+ 16 <= count {
    let lanes = UnsafeRawPointer(text + index).loadUnaligned(as: SIMD16<Int8>.self)
    // With its high bit turned a control character is less than all else, signed.
    let controls = (lanes ^ highBit) .< firstPrintable
    let stops = unsafeBitCast((lanes .== quote) .| (lanes .== backslash) .| controls, to: SIMD2<UInt64>.self)
    if stops[0] != 0 { return index &+ UInt64(littleEndian: stops[0]).trailingZeroBitCount / 8 }
    if stops[1] != 0 { return index &+ 8 &+ UInt64(littleEndian: stops[1]).trailingZeroBitCount / 8 }
    index &+= 16
  }
  while index < count {
    let byte = text[index]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
    index += 1
  }
  return index
}

/// The brackets that are open, objects and arrays, a bit each.
private struct BracketStack {
  private var words: [UInt64] = []
  private var current: UInt64 = 0
  private var depth = 0

  var last: Bool? { depth == 0 ? nil : current & 1 == 1 }

  mutating func push(isObject: Bool) {
    if depth > 0, depth % 64 == 0 { words.append(current) }
    current = current << 1 | (isObject ? 1 : 0)
    depth += 1
  }

  mutating func pop() {
    depth -= 1
    if depth > 0, depth % 64 == 0 { current = words.removeLast() } else { current >>= 1 }
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

func hexValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41 + 10)
  case 0x61...0x66: UInt32(byte - 0x61 + 10)
  default: nil
  }
}
