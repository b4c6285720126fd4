/// The text of one spec, as bytes, and where its lines begin.
package struct SourceFile: Sendable {
  /// The name to show in front of messages; `-` for standard input.
  package let name: String
  package let bytes: [UInt8]
  /// The byte offset of the first byte of each line, on the first one after a byte order mark; never empty.
  private let lineStarts: [Int]

  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    // LF, CR LF and CR alone end a line, as they do for the lexer.
    let ends = bytes.indices.filter { index in
      bytes[index] == UInt8(ascii: "\n")
        || bytes[index] == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
    }
    lineStarts = [bytes.starts(with: Self.byteOrderMark) ? 3 : 0] + ends.map { $0 + 1 }
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text of a span; bytes that are not UTF-8 are replaced.
  package func text(of span: SourceSpan) -> String {
    String(decoding: bytes[span.range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Line and column of a byte offset, both from 1; columns count Unicode scalars.
  package func position(of offset: Int32) -> SourcePosition {
    let offset = max(lineStarts[0], min(Int(offset), bytes.count))
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = String(decoding: bytes[lineStarts[low]..<offset], as: UTF8.self)
    return SourcePosition(line: low + 1, column: before.unicodeScalars.count + 1)
  }

  /// The text of a line, counted from 1, without its line end.
  package func line(_ number: Int) -> String {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, end < bytes.count, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// A place for people: line and column, both from 1.
package struct SourcePosition: Hashable, Sendable {
  package var line: Int
  package var column: Int
}

extension SourceFile {
  /// Whether it is anything but a program, an archive or an image, which are neither UTF-8 nor without zero bytes.
  package var isText: Bool { !bytes.contains(0) || firstInvalidUTF8(in: bytes) == nil }
}

extension SourceFile {
  /// A word instead of an operator, with the spaces that keep it apart from its neighbours.
  package func apart(_ word: String, at span: SourceSpan) -> String {
    guard word.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return word }
    let (start, end) = (span.range.lowerBound, span.range.upperBound)
    let isTightBefore = start > 0 && !" \t\r\n([{,".utf8.contains(bytes[start - 1])
    let isTightAfter = end < bytes.count && !" \t\r\n)]},".utf8.contains(bytes[end])
    return (isTightBefore ? " " : "") + word + (isTightAfter ? " " : "")
  }
}
