/// A position in JSON text (RFC 8259). It validates what it passes and looks at nothing behind that.
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

  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  /// Passes the byte if it is the one that stands here.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  /// Passes a string, whose opening quote stands here; nil when it is none or has a control character or bad escape.
  mutating func takeString() -> JSONString? {
    guard take("\"") else { return nil }
    let start = offset
    var hasEscapes = false
    while true {
      skipPlainText()
      guard offset < bytes.count else { return nil }
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return JSONString(start: start, end: offset - 1, hasEscapes: hasEscapes)
      }
      if byte < 0x20 { return nil }
      hasEscapes = true
      guard skipEscape() else { return nil }
    }
  }

  /// Moves within a string to the next quote, backslash or control character, or to the end.
  @inline(__always)
  private mutating func skipPlainText() {
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= raw.count {
      // In each of these the lowest byte whose high bit is set is one that was sought.
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let quotes = word ^ 0x2222_2222_2222_2222
      let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let found =
        ((quotes &- 0x0101_0101_0101_0101) & ~quotes | (backslashes &- 0x0101_0101_0101_0101) & ~backslashes
          | (word &- 0x2020_2020_2020_2020) & ~word) & 0x8080_8080_8080_8080
      if found != 0 {
        offset += found.trailingZeroBitCount / 8
        return
      }
      offset += 8
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
      offset += 1
    }
  }

  /// Passes a key, its colon and the spaces around that, and stands on the value.
  mutating func takeKey() -> JSONString? {
    guard let key = takeString() else { return nil }
    skipSpace()
    guard take(":") else { return nil }
    skipSpace()
    return key
  }

  /// Passes one value, which begins here without spaces; false when it is no JSON.
  mutating func skipValue() -> Bool {
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
  /// follows, false when the outermost has ended, nil when the text is no JSON.
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

  private mutating func skipEscape() -> Bool {
    guard offset + 1 < bytes.count else { return false }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
      return true
    case UInt8(ascii: "u"):
      guard offset + 6 <= bytes.count, (offset + 2..<offset + 6).allSatisfy({ hexValue(bytes[$0]) != nil })
      else { return false }
      offset += 6
      return true
    default:
      return false
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
    // A letter, digit or `_` behind it makes it another word.
    if end < bytes.count {
      let byte = bytes[end]
      if isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A {
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
    switch next {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"): return false
    default: return true
    }
  }

  private mutating func skipDigits() {
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
  }
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

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func hexValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41 + 10)
  case 0x61...0x66: UInt32(byte - 0x61 + 10)
  default: nil
  }
}
