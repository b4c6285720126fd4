package import Source

/// A word of the language: what it is and where it is. Its text is read off the file where it is needed.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A bare name or a keyword: keywords are keywords by place.
    case name
    /// A name in backquotes.
    case quotedName
    case string
    /// A string without its closing quote; it was reported.
    case brokenString
    case number
    case duration
    case date
    case time
    /// `ec2:CreateSnapshot`, `lambda:Update*`.
    case event
    case leftBrace, rightBrace
    case leftParenthesis, rightParenthesis
    case leftBracket, rightBracket
    case comma
    case colon
    case dot
    /// `..`
    case dots
    /// `->`
    case arrow
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, star, slash
    /// `??`
    case coalesce
    /// `&&`, `||` and `!`, which other languages write for `and`, `or` and `not`; they were reported.
    case foreignAnd, foreignOr, foreignNot
    /// `=>`, which the language does not have; the parser knows which operator was meant.
    case doubleArrow
    /// What no token begins with; it was reported.
    case unknown
    /// The end of the file.
    case end
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// The tokens of a file, the last of them `.end`, and its comments, both in the order of the text.
package struct TokenList: Sendable {
  package var tokens: [Token] = []
  /// From `#` up to the line's end, which does not belong to it.
  package var comments: [SourceSpan] = []
}
