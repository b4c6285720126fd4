import Source

extension Lexer {
  /// `--`, `//` and `/* */`: none of them means anything here, so they can only be the comments of other languages.
  mutating func readForeignComment() -> Bool {
    let rest = bytes[index...]
    guard let sign = ["-->", "--", "//", "/*"].first(where: { rest.starts(with: $0.utf8) }), sign != "-->" else {
      return false
    }
    if sign == "//", isAlternative(from: index + 2) {
      found.append(.foreignOperator(sign, meant: "??", at: SourceSpan(index, index + 2)))
      add(.coalesce, length: 2)
      return true
    }
    found.append(.foreignComment(sign, at: SourceSpan(index, index + 2)))
    if sign == "/*", let end = commentEnd(from: index + 2) {
      index = end
    } else {
      skipLine()
    }
    return true
  }

  /// Whether `//` is between a value and a string on one line, where jq takes the string for a missing value.
  private func isAlternative(from end: Int) -> Bool {
    guard let last = list.tokens.last, !bytes[Int(last.span.end)..<end].contains(where: isLineEnd),
      [.name, .quotedName, .string, .rightParenthesis, .rightBracket].contains(last.kind)
    else { return false }
    let next = byte(at: self.end(from: end) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "'")
  }

  private mutating func commentEnd(from start: Int) -> Int? {
    var end = start
    while !hasNoCommentEnd, end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") { return end + 2 }
      end += 1
    }
    hasNoCommentEnd = true
    return nil
  }

  /// Operators and punctuation, longest first. Those of other languages only name what they mean.
  private static let signs: [(text: String, kind: Token.Kind, meant: String?)] = [
    ("-->", .arrow, "->"), ("===", .equal, "="),
    ("=~", .equal, "like"), ("!~", .notEqual, "not like"), ("~", .equal, "like"),
    ("==", .equal, "="), ("<>", .notEqual, "!="), ("&&", .foreignAnd, "and"), ("||", .foreignOr, "or"),
    ("=>", .doubleArrow, nil), ("->", .arrow, nil), ("..", .dots, nil), ("??", .coalesce, nil),
    ("!=", .notEqual, nil), ("<=", .lessOrEqual, nil), (">=", .greaterOrEqual, nil),
    (":", .colon, nil), (".", .dot, nil), ("=", .equal, nil), ("<", .less, nil), (">", .greater, nil),
    ("+", .plus, nil), ("-", .minus, nil),
    ("*", .star, nil), ("/", .slash, nil), ("!", .foreignNot, "not"),
  ]

  /// A character with which nothing longer begins.
  private func bracketOrComma(_ byte: UInt8) -> Token.Kind? {
    switch byte {
    case UInt8(ascii: "{"): .leftBrace
    case UInt8(ascii: "}"): .rightBrace
    case UInt8(ascii: "("): .leftParenthesis
    case UInt8(ascii: ")"): .rightParenthesis
    case UInt8(ascii: "["): .leftBracket
    case UInt8(ascii: "]"): .rightBracket
    case UInt8(ascii: ","): .comma
    default: nil
    }
  }

  mutating func readPunctuation() -> Bool {
    if let kind = bracketOrComma(bytes[index]) {
      add(kind, length: 1)
      return true
    }
    let rest = bytes[index...]
    guard let sign = Self.signs.first(where: { rest.starts(with: $0.text.utf8) }) else { return false }
    let length = sign.text.utf8.count
    if let meant = sign.meant {
      let span = SourceSpan(index, index + length)
      found.append(.foreignOperator(sign.text, meant: meant, replacement: file.apart(meant, at: span), at: span))
    }
    add(sign.kind, length: length)
    // `s3://…` without quotes: the slashes begin no comment.
    if sign.kind == .colon, bytes[index...].starts(with: "//".utf8) {
      add(.slash, length: 1)
      add(.slash, length: 1)
    }
    return true
  }
}
