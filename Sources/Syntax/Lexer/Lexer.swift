package import Source
import Values

/// Splits a file into tokens and comments. Never fails: what cannot be a token is reported, and becomes `.unknown` or
/// the token that was meant.
///
/// grammar: comment = "#" { ? any character but a line end ? }
package func lex(_ file: SourceFile, into diagnostics: inout Diagnostics) -> TokenList {
  var lexer = Lexer(file: file)
  lexer.readAll()
  for diagnostic in lexer.found { diagnostics.report(diagnostic) }
  return lexer.list
}

/// The state of reading: a place in the bytes, and what was found before it.
struct Lexer {
  let file: SourceFile
  let bytes: [UInt8]
  var index = 0
  var list = TokenList()
  var found: [Diagnostic] = []
  /// No event selector begins before this offset; it keeps the look ahead from reading one word again and again.
  var noEventBefore = 0
  /// White space and hidden characters that a spec has no use for; they are read as spaces.
  var foreignSpaces: [SourceSpan] = []
  /// Whether a search has shown that there is no `*/` further on.
  var hasNoCommentEnd = false

  init(file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  mutating func readAll() {
    if bytes.starts(with: SourceFile.byteOrderMark) { index = SourceFile.byteOrderMark.count }
    while index < bytes.count {
      let before = index
      readNext()
      precondition(index > before, "the lexer stands still at \(before)")
    }
    reportForeignSpaces()
    list.tokens.append(Token(.end, SourceSpan(bytes.count, bytes.count)))
  }

  private mutating func readNext() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): index += 1
    case UInt8(ascii: "#"):
      let start = index
      skipLine()
      list.comments.append(SourceSpan(start, index))
    case UInt8(ascii: "\""): readString()
    case UInt8(ascii: "'"): readForeignString(opening: 1, closing: ["'"])
    case UInt8(ascii: "`"): readQuotedName()
    case UInt8(ascii: "$"): readPlaceholder()
    case UInt8(ascii: ";"): readSemicolon()
    case UInt8(ascii: "|"):
      if !readPipe(), !readPunctuation() { readUnknown() }
    case _ where isDigit(byte):
      if !readDateOrTime(), !readTypographicDate(), !readEvent() { readNumber() }
    case _ where isNameStart(byte):
      if !readEvent() { readName() }
    case UInt8(ascii: "*") where self.byte(at: index + 1) == UInt8(ascii: ":"):
      if !readEvent(), !readPunctuation() { readUnknown() }
    case _ where byte < 0x80:
      if !readForeignComment(), !readPunctuation() { readUnknown() }
    default:
      if !readForeignSpace(), !readTypography() { readUnknown() }
    }
  }

  mutating func add(_ kind: Token.Kind, length: Int) {
    list.tokens.append(Token(kind, SourceSpan(index, index + length)))
    index += length
  }

  mutating func skipLine() {
    while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
  }

  func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Where the run of bytes from there ends that all pass the test.
  func end(from start: Int, while test: (UInt8) -> Bool) -> Int {
    var end = start
    while end < bytes.count, test(bytes[end]) { end += 1 }
    return end
  }

  /// grammar: letter = ? A to Z and a to z ?
  /// grammar: name = ( letter | "_" ) { letter | digit | "_" } | quoted-name
  private mutating func readName() {
    add(.name, length: end(from: index, while: isNamePart) - index)
  }

  /// grammar: quoted-name = "`" { ? any character but "`" and line ends ? } "`"
  private mutating func readQuotedName() {
    let end = end(from: index + 1) { $0 != UInt8(ascii: "`") && !isLineEnd($0) }
    guard byte(at: end) == UInt8(ascii: "`") else {
      found.append(.unterminatedName(at: SourceSpan(index, index + 1)))
      add(.unknown, length: end - index)
      return
    }
    if end == index + 1 { found.append(.emptyName(at: SourceSpan(index, end + 1))) }
    add(.quotedName, length: end + 1 - index)
  }

  /// The service is the part before `.amazonaws.com` in eventSource. An event holds no white space.
  ///
  /// grammar: event = service ":" event-name
  /// grammar: service = "*" | ( letter | digit ) { letter | digit | "_" | "-" | "." }
  /// grammar: event-name = ( letter | digit | "_" | "*" ) { letter | digit | "_" | "*" }
  private mutating func readEvent() -> Bool {
    guard index >= noEventBefore else { return false }
    var colon = index
    if byte(at: colon) == UInt8(ascii: "*") { colon += 1 }
    while colon == index || byte(at: index) != UInt8(ascii: "*"), let byte = byte(at: colon) {
      let isDot = byte == UInt8(ascii: ".") && self.byte(at: colon + 1) != UInt8(ascii: ".")
      guard isNamePart(byte) || byte == UInt8(ascii: "-") || isDot else { break }
      colon += 1
    }
    func isEventPart(_ byte: UInt8) -> Bool { isNamePart(byte) || byte == UInt8(ascii: "*") }
    guard byte(at: colon) == UInt8(ascii: ":"), let first = byte(at: colon + 1), isEventPart(first) else {
      noEventBefore = colon
      return false
    }
    add(.event, length: end(from: colon + 1, while: isEventPart) - index)
    return true
  }

  private mutating func readPlaceholder() {
    // `$.requestParameters`, as JSONPath has it.
    if byte(at: index + 1) == UInt8(ascii: "."), let next = byte(at: index + 2), isNameStart(next) {
      found.append(.jsonRoot(at: SourceSpan(index, index + 2)))
      index += 2
      return
    }
    if byte(at: index + 1) == UInt8(ascii: "{") {
      let nameStart = index + 2
      let nameEnd = end(from: nameStart, while: isNamePart)
      if nameEnd > nameStart, isNameStart(bytes[nameStart]), byte(at: nameEnd) == UInt8(ascii: "}") {
        let name = SourceSpan(nameStart, nameEnd)
        found.append(.placeholder(file.text(of: name), at: SourceSpan(index, nameEnd + 1)))
        list.tokens.append(Token(.name, name))
        index = nameEnd + 1
        return
      }
    }
    readUnknown()
  }

  private mutating func readUnknown() {
    let start = index
    index += utf8SequenceLength(bytes, at: index) ?? 1
    // One message for a word in another alphabet or a row of one character.
    if bytes[start] >= 0x80 {
      while index < bytes.count, bytes[index] >= 0x80 { index += utf8SequenceLength(bytes, at: index) ?? 1 }
    } else {
      while byte(at: index) == bytes[start] { index += 1 }
    }
    let span = SourceSpan(start, index)
    // Bytes that are not UTF-8 were reported for the whole file.
    if utf8SequenceLength(bytes, at: start) != nil {
      let isInEvent = list.tokens.last.map { $0.kind == .event && $0.span.end == span.start } ?? false
      let isPercent = bytes[start] == UInt8(ascii: "%") && span.range.count == 1
      found.append(
        isPercent
          ? .percentSign(PercentSign(at: start, in: bytes), at: span)
          : .unexpectedCharacter(file.text(of: span), isInEvent: isInEvent, at: span))
    }
    list.tokens.append(Token(.unknown, span))
  }
}
