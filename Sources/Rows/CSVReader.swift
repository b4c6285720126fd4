/// Reads RFC 4180 from UTF-8 bytes, one record at a time.
///
/// More than the RFC it takes LF and CR as line ends, a byte order mark, spaces and tabs around a quoted field, and a
/// quote inside an unquoted field as itself.
package struct CSVReader: Sendable {
  package struct Field: Hashable, Sendable {
    /// Without its quotes.
    package var text: String
    package var isQuoted: Bool
    /// In the bytes read, quotes included.
    package var range: Range<Int>
    /// The line that it begins on, from 1.
    package var line: Int

    /// NULL is nothing at all; empty text is `""`.
    package var value: String? { text.isEmpty && !isQuoted ? nil : text }
  }

  package struct Record: Hashable, Sendable {
    /// At least one.
    package var fields: [Field]
    /// The line that it begins on, from 1.
    package var line: Int

    /// An empty line: nothing in a file of several columns, and one NULL in a file of one.
    package var isBlank: Bool { fields.count == 1 && fields[0].text.isEmpty && !fields[0].isQuoted }

    package var values: [String?] { fields.map(\.value) }
  }

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Every record of a file, blank lines too.
  package static func records(_ bytes: [UInt8]) throws(CSVFailure) -> [Record] {
    var reader = CSVReader(bytes)
    var records: [Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  /// The next record, nil at the end. After an error there is nothing more to read.
  package mutating func next() throws(CSVFailure) -> Record? {
    guard position < bytes.count else { return nil }
    let recordLine = line
    var fields: [Field] = []
    while true {
      fields.append(try field())
      guard position < bytes.count else { break }
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: ",") { continue }
      if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
      line += 1
      break
    }
    return Record(fields: fields, line: recordLine)
  }

  /// Reads up to a comma, a line end or the end, and stays before it.
  private mutating func field() throws(CSVFailure) -> Field {
    let start = position
    var quote = position
    while quote < bytes.count, Self.isSpace(bytes[quote]) { quote += 1 }
    if quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") {
      position = quote
      return try quotedField()
    }
    while position < bytes.count, !Self.endsField(bytes[position]) { position += 1 }
    let text = try decode(bytes[start..<position], start: start, line: line)
    return Field(text: text, isQuoted: false, range: start..<position, line: line)
  }

  private mutating func quotedField() throws(CSVFailure) -> Field {
    let start = position
    let startLine = line
    position += 1
    var content: [UInt8] = []
    while true {
      guard position < bytes.count else {
        throw CSVFailure(kind: .unterminatedQuote, offset: start, line: startLine)
      }
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
        position += 1
      } else if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isNext(UInt8(ascii: "\n"))) {
        line += 1
      }
      content.append(byte)
    }
    let end = position
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position == bytes.count || Self.endsField(bytes[position]) else {
      throw CSVFailure(kind: .textAfterQuote, offset: position, line: line)
    }
    let text = try decode(content[...], start: start, line: startLine)
    return Field(text: text, isQuoted: true, range: start..<end, line: startLine)
  }

  private func decode(_ content: ArraySlice<UInt8>, start: Int, line: Int) throws(CSVFailure) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      throw CSVFailure(kind: .notUTF8, offset: start, line: line)
    }
    return text
  }

  private func isNext(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func endsField(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
