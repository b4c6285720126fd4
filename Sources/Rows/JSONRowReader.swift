import Values

/// Reads an array of flat objects, or flat objects one after the other, with the same members in each (RFC 8259).
///
/// A number keeps its digits, which is how values of rows are written.
struct JSONRowReader {
  private let bytes: ArraySlice<UInt8>
  private let columns: [String]
  /// The place of each name, by its bytes.
  private let places: [[UInt8]: Int]
  private var position: Int
  private var line = 1

  init(_ bytes: ArraySlice<UInt8>, columns: [String]) {
    self.bytes = bytes
    self.columns = columns
    places = Dictionary(columns.enumerated().map { (Array($1.utf8), $0) }) { first, _ in first }
    position = bytes.startIndex
  }

  mutating func rows() throws(SavedRows.Failure) -> [[String?]] {
    var rows: [[String?]] = []
    skipSpace()
    let isArray = take("[")
    skipSpace()
    if isArray, take("]") { return try end(rows) }
    while true {
      rows.append(try object())
      skipSpace()
      if isArray {
        if take("]") { return try end(rows) }
        try expect(",")
      } else if position == bytes.endIndex {
        return rows
      }
      skipSpace()
    }
  }

  private mutating func end(_ rows: [[String?]]) throws(SavedRows.Failure) -> [[String?]] {
    skipSpace()
    guard position == bytes.endIndex else { throw failure("there is more behind the end of the array") }
    return rows
  }

  private mutating func object() throws(SavedRows.Failure) -> [String?] {
    try expect("{")
    var row = [String?](repeating: nil, count: columns.count)
    var seen = [Bool](repeating: false, count: columns.count)
    skipSpace()
    if !take("}") {
      repeat {
        skipSpace()
        let name = try string()
        guard let place = places[Array(name.utf8)] else {
          throw failure(
            "the spec has no column \"\(name)\"; give the spec that these rows came from", isOfOtherColumns: true)
        }
        guard !seen[place] else { throw failure("the column \"\(name)\" is there twice") }
        skipSpace()
        try expect(":")
        skipSpace()
        seen[place] = true
        row[place] = try value()
        skipSpace()
      } while take(",")
      try expect("}")
    }
    if let missing = seen.firstIndex(of: false) {
      throw failure(
        "the column \"\(columns[missing])\" is missing; give the spec that these rows came from",
        isOfOtherColumns: true)
    }
    return row
  }

  private mutating func value() throws(SavedRows.Failure) -> String? {
    guard position < bytes.endIndex else { throw failure("the text ends inside a row") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["): throw failure("a value is text, a number, true, false or null")
    default:
      let word = bytes[position...].prefix {
        $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") && !SavedRows.isSpace($0)
      }
      position = word.endIndex
      let text = String(decoding: word, as: UTF8.self)
      if word.elementsEqual("null".utf8) { return nil }
      guard word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || isNumber(word) else {
        throw failure("\"\(text.prefix(40))\" is not a value of JSON")
      }
      return text
    }
  }

  private mutating func string() throws(SavedRows.Failure) -> String {
    try expect("\"")
    var units: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: units, as: UTF8.self) else { throw failure("the text is not UTF-8") }
        return text
      case UInt8(ascii: "\\"): try escape(into: &units)
      case ..<0x20: throw failure("a control character in a text is not escaped")
      default: units.append(byte)
      }
    }
    throw failure("the text ends inside quotes")
  }

  private mutating func escape(into units: inout [UInt8]) throws(SavedRows.Failure) {
    guard position < bytes.endIndex else { throw failure("the text ends inside quotes") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
    case UInt8(ascii: "b"): units.append(0x08)
    case UInt8(ascii: "f"): units.append(0x0C)
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "r"): units.append(0x0D)
    case UInt8(ascii: "t"): units.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), bytes[position...].starts(with: "\\u".utf8) {
        position += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw failure("half of a surrogate pair is alone") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw failure("half of a surrogate pair is alone") }
      units += Array(String(scalar).utf8)
    default: throw failure("\\ is followed by what JSON does not escape")
    }
  }

  private mutating func hexadecimal() throws(SavedRows.Failure) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(isHexadecimal),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("\\u needs four hexadecimal digits") }
    position += 4
    return code
  }

  private func isNumber(_ word: ArraySlice<UInt8>) -> Bool { jsonNumberForm(word) != nil }

  private mutating func skipSpace() {
    while position < bytes.endIndex, SavedRows.isSpace(bytes[position]) {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(SavedRows.Failure) {
    if !take(scalar) {
      let found = position < bytes.endIndex ? "something else" : "the end"
      throw failure("\(scalar) is expected, and here is \(found)")
    }
  }

  private func failure(_ sentence: String, isOfOtherColumns: Bool = false) -> SavedRows.Failure {
    SavedRows.Failure(description: "line \(line): \(sentence)", isOfOtherColumns: isOfOtherColumns, reach: position)
  }
}
