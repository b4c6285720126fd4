import Source

extension Lexer {
  mutating func readString() {
    let start = index
    guard let end = closing(from: start + 1, quote: [UInt8(ascii: "\"")]) else {
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
  mutating func readForeignString(opening: Int, closing quote: [UInt8]) {
    let start = index
    guard let end = closing(from: start + opening, quote: quote) else {
      found.append(.unterminatedString(at: SourceSpan(start, start + opening)))
      skipLine()
      list.tokens.append(Token(.brokenString, SourceSpan(start, index)))
      return
    }
    let span = SourceSpan(start, end + quote.count)
    let content = file.text(of: SourceSpan(start + opening, end))
    found.append(.foreignQuotes(content, at: span))
    list.tokens.append(Token(.string, span))
    index = Int(span.end)
  }

  /// Where the closing quote is on this line.
  private func closing(from start: Int, quote: [UInt8]) -> Int? {
    var index = start
    while index < bytes.count, !isLineEnd(bytes[index]) {
      if bytes[index...].starts(with: quote) { return index }
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
    let opening = bytes[range.lowerBound] < 0x80 ? 1 : 3
    let start = min(range.lowerBound + opening, range.upperBound)
    return start..<(token.kind == .brokenString ? range.upperBound : max(start, range.upperBound - opening))
  }
}
