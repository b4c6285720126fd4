/// JSON as RFC 8259 has it, read a byte at a time: slow, and written to be plainly right.
struct PlainJSON {
  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func isValid(_ bytes: [UInt8]) -> Bool { members(of: bytes) != nil }

  /// The top-level members of a JSON text in their order, names decoded; a value that is a string is decoded, any other
  /// is nil. No members where the text is no object; nil where it is not JSON.
  static func members(of bytes: [UInt8]) -> [(name: String, value: String?)]? {
    var reader = PlainJSON(bytes)
    var members: [(name: String, value: String?)] = []
    reader.skipBlanks()
    guard reader.value(depth: 0, { members.append(($0, $1)) }) != nil else { return nil }
    reader.skipBlanks()
    return reader.index == bytes.count ? members : nil
  }

  private enum Value {
    case string(String)
    case other
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int, _ member: (String, String?) -> Void = { _, _ in }) -> Value? {
    if byte == UInt8(ascii: "\"") { return string().map { .string($0) } }
    if take("{") {
      skipBlanks()
      if take("}") { return .other }
      repeat {
        skipBlanks()
        guard let name = string() else { return nil }
        skipBlanks()
        guard take(":") else { return nil }
        skipBlanks()
        guard let value = value(depth: depth + 1) else { return nil }
        if case .string(let text) = value { member(name, text) } else { member(name, nil) }
        skipBlanks()
      } while take(",")
      return take("}") ? .other : nil
    }
    if take("[") {
      skipBlanks()
      if take("]") { return .other }
      repeat {
        skipBlanks()
        guard value(depth: depth + 1) != nil else { return nil }
        skipBlanks()
      } while take(",")
      return take("]") ? .other : nil
    }
    for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return .other
    }
    return number() ? .other : nil
  }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0"), digits() == 0 { return false }
    if take("."), digits() == 0 { return false }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      return digits() > 0
    }
    return true
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte, (0x30...0x39).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var units: [UInt8] = []
    while let byte {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escape = self.byte else { return nil }
        index += 1
        let plain: [UInt8: UInt8] = [
          0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9,
        ]
        if escape == UInt8(ascii: "u") {
          let digits = bytes[index...].prefix(4)
          guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
          let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)!
          index += 4
          units += Array(String(Unicode.Scalar(code) ?? "?").utf8)
        } else if let unit = plain[escape] {
          units.append(unit)
        } else {
          return nil
        }
      case ..<0x20: return nil
      default: units.append(byte)
      }
    }
    return nil
  }
}
