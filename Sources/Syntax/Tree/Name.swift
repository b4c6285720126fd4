/// A name, bare or in backquotes. A backquoted name is never a keyword, shorthand or function.
package struct Name: Hashable, Sendable {
  package var text: String
  package var isQuoted: Bool

  package init(_ text: String, isQuoted: Bool = false) {
    self.text = text
    self.isQuoted = isQuoted
  }
}
