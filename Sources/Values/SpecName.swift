/// The words of the language that cannot be names, unless in backquotes.
package let reservedWords = ["and", "or", "not", "in", "like", "is"]

/// Whether a spec can have this as a name, at least in backquotes, in which there are no escapes.
package func canBeName(_ text: String) -> Bool {
  !text.isEmpty && !text.utf8.contains(UInt8(ascii: "`")) && text.letterUnfitForNames == nil
}

/// Whether a text is a name that needs no backquotes.
package func isBareName(_ text: String) -> Bool {
  text.isWord && !reservedWords.contains { $0.isIdentical(to: text) }
}

/// A name as a spec writes it: in backquotes where it needs them.
package func nameLiteral(of name: String) -> String { isBareName(name) ? name : "`\(name)`" }

/// The same after a dot, where any word will do.
package func memberLiteral(of name: String) -> String {
  if name.isWord { return name }
  return name.utf8.contains(UInt8(ascii: "`")) ? stringLiteral(of: name) : "`\(name)`"
}
