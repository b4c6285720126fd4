import Source

extension Lexer {
  mutating func readString() {
    let start = index
    guard let end = closing(from: start + 1, quotes: ["\""])?.place else {
      // `"A”`, whose second quote a word processor turned.
      if closing(from: start + 1, quotes: ["”", "“"]) != nil {
        readForeignString(opening: 1, closing: ["”", "“"])
        return
      }
      found.append(.unterminatedString(at: SourceSpan(start, start + 1)))
      skipLine()
      list.tokens.append(Token(.brokenString, SourceSpan(start, index)))
      return
    }
    for escape in StringLiteral(bytes, inside: (start + 1)..<end).badEscapes {
      found.append(.badEscape(file.text(of: escape), at: escape))
    }
    add(.string, length: end + 1 - start)
  }

  /// A string in the quotes of another language. It is read as the string that was meant.
  mutating func readForeignString(opening: Int, closing quotes: [String]) {
    let start = index
    guard let (end, length) = closing(from: start + opening, quotes: quotes) else {
      found.append(.unterminatedString(at: SourceSpan(start, start + opening)))
      skipLine()
      list.tokens.append(Token(.brokenString, SourceSpan(start, index)))
      return
    }
    let span = SourceSpan(start, end + length)
    let content = file.text(of: SourceSpan(start + opening, end))
    found.append(.foreignQuotes(content, isSingle: bytes[start] == UInt8(ascii: "'"), at: span))
    list.tokens.append(Token(.string, span))
    index = Int(span.end)
  }

  /// Where the closing quote is on this line, and how long it is. In SQL two single quotes are one of the text.
  private func closing(from start: Int, quotes: [String]) -> (place: Int, length: Int)? {
    var index = start
    while index < bytes.count, !isLineEnd(bytes[index]) {
      if let quote = quotes.first(where: { bytes[index...].starts(with: $0.utf8) }) {
        let isDoubled =
          index > start && bytes[index] == UInt8(ascii: "'") && byte(at: index + 1) == UInt8(ascii: "'")
        if !isDoubled { return (index, quote.utf8.count) }
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "\\"), let next = byte(at: index + 1), !isLineEnd(next) { index += 1 }
      index += 1
    }
    return nil
  }
}

extension SourceFile {
  /// The range between the quotes of a string or name token.
  func content(of token: Token) -> Range<Int> {
    let range = token.span.range
    func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    var start = min(range.lowerBound + 1, range.upperBound)
    while start < range.upperBound, isContinuation(bytes[start]) { start += 1 }
    if token.kind == .brokenString { return start..<range.upperBound }
    var end = max(start, range.upperBound - 1)
    while end > start, isContinuation(bytes[end]) { end -= 1 }
    return start..<end
  }
}
