@testable import Evaluator

/// The reader's rules, written a second time and without speed: the whole text at once, a byte at a time.
struct PlainReader {
  private(set) var records: [[UInt8]] = []
  private(set) var breakage: RecordScanError?

  private let bytes: [UInt8]
  private var index = 0

  private enum Stop: Error {
    case broken(RecordScanError)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    do {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
      skipBlanks()
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "[") {
          index += 1
          try elements(mayBeContainers: true)
        } else {
          try element(mayBeContainer: true)
        }
        skipBlanks()
      }
    } catch Stop.broken(let breakage) {
      self.breakage = breakage
    } catch {
      fatalError("nothing else is thrown")
    }
  }

  private mutating func elements(mayBeContainers: Bool) throws {
    try skipToByte()
    if bytes[index] == UInt8(ascii: "]") {
      index += 1
      return
    }
    while true {
      try skipToByte()
      try element(mayBeContainer: mayBeContainers)
      try skipToByte()
      let separator = bytes[index]
      guard [UInt8(ascii: ","), UInt8(ascii: "]")].contains(separator) else {
        throw Stop.broken(.unexpected(separator, at: index))
      }
      index += 1
      if separator == UInt8(ascii: "]") { return }
    }
  }

  private mutating func element(mayBeContainer: Bool) throws {
    let start = index
    switch bytes[start] {
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"):
      throw Stop.broken(.unexpected(bytes[start], at: start))
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      index += 1
      var arrays = try walk(depth: 1, start, seeksArray: mayBeContainer)
      if !arrays { return try take(start) }
      while arrays {
        try elements(mayBeContainers: false)
        arrays = try walk(depth: 1, index, seeksArray: true)
      }
      if bytes[index - 1] != UInt8(ascii: "}") { throw Stop.broken(.unexpected(bytes[index - 1], at: index - 1)) }
    case UInt8(ascii: "\""):
      index += 1
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < bytes.count else { throw Stop.broken(.noEnd(start: start)) }
      index += 1
      try take(start)
    default:
      while index < bytes.count, !" \t\r\n{}[],:\"".utf8.contains(bytes[index]) { index += 1 }
      if index - start >= 4096 { throw Stop.broken(.notJSON(start: start)) }
      try take(start)
    }
  }

  /// Goes on to the end of the value around (false), or into an array of records among its members (true).
  private mutating func walk(depth: Int, _ start: Int, seeksArray: Bool) throws -> Bool {
    var depth = depth
    var isInString = false
    var stringStart = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\") {
        // Outside a string it is not JSON, and takes no bracket with it.
        let isBracket = index < bytes.count && "{}[]".utf8.contains(bytes[index])
        if isInString || !isBracket { index += 1 }
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
        if isInString {
          stringStart = index
        } else if seeksArray, depth == 1, isRecordsKey(stringStart..<(index - 1)) {
          let after = index
          skipBlanks()
          if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
            index += 1
            skipBlanks()
            if index < bytes.count, bytes[index] == UInt8(ascii: "[") {
              index += 1
              return true
            }
          }
          index = after
        }
      } else if !isInString, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if !isInString, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { return false }
      }
    }
    throw Stop.broken(.noEnd(start: start))
  }

  private func isRecordsKey(_ range: Range<Int>) -> Bool {
    let name = PlainJSON.members(of: Array("{\"".utf8) + bytes[range] + Array("\":0}".utf8))?.first?.name
    return ["Records", "Events", "logEvents", "events", "QueryResultRows"].contains(name)
  }

  private mutating func take(_ start: Int) throws {
    let record = Array(bytes[start..<index])
    // A record that is passed over is held to its brackets alone.
    let isPlainObject = record.first == UInt8(ascii: "{") && record.last == UInt8(ascii: "}")
    if !isPlainObject, !PlainJSON.isValid(record) { throw Stop.broken(.notJSON(start: start)) }
    records.append(record)
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func skipToByte() throws {
    skipBlanks()
    if index >= bytes.count { throw Stop.broken(.arrayWithoutEnd(at: bytes.count)) }
  }
}
