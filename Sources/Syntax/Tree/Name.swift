import Values

/// A name, bare or in backquotes. A backquoted name is never a keyword, shorthand or function.
package struct Name: Hashable, Sendable {
  package var text: String
  package var isQuoted: Bool

  package init(_ text: String, isQuoted: Bool = false) {
    self.text = text
    self.isQuoted = isQuoted
  }
}

/// Whether a spec can name something so, in backquotes at least, which know no escapes.
package func canBeName(_ text: String) -> Bool {
  !text.isEmpty && !text.utf8.contains(UInt8(ascii: "`")) && text.letterUnfitForNames == nil
}

/// Whether a text is a name that needs no backquotes.
package func isBareName(_ text: String) -> Bool {
  text.isWord && !Keyword.reserved.contains { $0.rawValue.isIdentical(to: text) }
}

/// A name as a spec writes it: in backquotes where it is not a word.
package func nameLiteral(of name: String) -> String { isBareName(name) ? name : "`\(name)`" }

/// The same behind a dot, where any word will do.
package func memberLiteral(of name: String) -> String {
  if name.isWord { return name }
  return name.utf8.contains(UInt8(ascii: "`")) ? stringLiteral(of: name) : "`\(name)`"
}
