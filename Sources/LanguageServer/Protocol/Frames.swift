import Values

/// Finds the messages in a stream of bytes: a header with the length of what follows it, a blank line, the message.
package struct FrameReader {
  package enum Item: Equatable {
    case message([UInt8])
    /// A header that says no length, or one that no message has. Reading goes on at the next header that does.
    case badHeader(String)
  }

  /// In bytes. More than any spec needs, and little enough to be held.
  package static let largestMessage = 64 << 20
  /// In bytes, of one line of a header.
  private static let longestLine = 8192

  private var buffer: [UInt8] = []
  /// What of the buffer was taken.
  private var start = 0
  private var length: Int?
  /// Whether something of the present header was no line of a header, which is said once.
  private var isLost = false

  package init() {}

  package mutating func append(_ bytes: some Sequence<UInt8>) {
    if start > 0, start * 2 >= buffer.count {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next message that is there whole, or the next fault; nil where more bytes are needed.
  package mutating func next() -> Item? {
    while true {
      if let length, !isInHeader {
        guard buffer.count - start >= length else { return nil }
        let body = Array(buffer[start..<(start + length)])
        start += length
        self.length = nil
        isInHeader = true
        return .message(body)
      }
      guard let line = nextLine() else { return nil }
      if let fault = take(line) { return fault }
    }
  }

  private var isInHeader = true

  /// A line without its end; one that is too long comes in pieces.
  private mutating func nextLine() -> [UInt8]? {
    let limit = min(buffer.count, start + Self.longestLine)
    guard let end = buffer[start..<limit].firstIndex(of: UInt8(ascii: "\n")) else {
      guard limit - start == Self.longestLine else { return nil }
      let line = Array(buffer[start..<limit])
      start = limit
      return line
    }
    var line = buffer[start..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    start = end + 1
    return Array(line)
  }

  private mutating func take(_ line: [UInt8]) -> Item? {
    if line.isEmpty {
      if length != nil {
        isInHeader = false
        isLost = false
        return nil
      }
      return lost("a message has a header with its Content-Length")
    }
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    if text == "content-length", name.count < line.count {
      let digits = line.dropFirst(name.count + 1).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      let isNumber = !digits.isEmpty && digits.allSatisfy(isDigit)
      guard isNumber, let value = Int(String(decoding: digits, as: UTF8.self)), value <= Self.largestMessage else {
        length = nil
        return lost("a Content-Length is a number of bytes, at most \(Self.largestMessage)")
      }
      length = value
      return nil
    }
    if text == "content-type", name.count < line.count { return nil }
    if name.count < line.count, length != nil { return nil }
    return lost("a message has a header with its Content-Length")
  }

  private mutating func lost(_ message: String) -> Item? {
    if isLost { return nil }
    isLost = true
    return .badHeader(message)
  }
}

/// A message with its header.
package func frame(_ body: [UInt8]) -> [UInt8] {
  Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
}
