/// A regular expression as a tree, which each editor's dialect is rendered from.
indirect enum Pattern: Hashable, Sendable {
  /// These characters.
  case text(String)
  /// One character of a set, as it is written between brackets, such as `A-Za-z_`. No set holds a bracket.
  case one(of: String)
  /// Any character of a line.
  case any
  /// One character outside of a set.
  case none(of: String)
  case sequence([Pattern])
  case anyOf([Pattern])
  case repeated(Pattern, ClosedRange<Int>)
  case repeatedAtLeast(Int, Pattern)
  /// Before and after a word of letters, digits and `_`.
  case wordStart
  case wordEnd
  case lineStart
  case lineEnd
  case ahead(Pattern)
  case notAhead(Pattern)
  /// What is before this place; the pattern is one character long.
  case behind(Pattern)
  case notBehind(Pattern)
}

extension Pattern {
  static func optional(_ pattern: Pattern) -> Pattern { .repeated(pattern, 0...1) }

  /// One of these, of which some may be equal.
  static func oneOf(_ patterns: [Pattern]) -> Pattern {
    .anyOf(patterns.enumerated().filter { patterns.firstIndex(of: $0.element) == $0.offset }.map(\.element))
  }

  static let digit = Pattern.one(of: "0-9")
  static let spaces = Pattern.repeatedAtLeast(0, .one(of: " \t"))
  static let someSpaces = Pattern.repeatedAtLeast(1, .one(of: " \t"))

  /// What a bare name is made of; the lexer's `isNamePart`.
  static let namePart = Pattern.one(of: "A-Za-z0-9_")
  static let nameStart = Pattern.one(of: "A-Za-z_")
  /// A bare name.
  static let name = Pattern.sequence([.wordStart, nameStart, .repeatedAtLeast(0, namePart)])

  /// One of these words as a whole word.
  static func words(_ words: [String]) -> Pattern {
    .sequence([.wordStart, .anyOf(words.map { .text($0) }), .wordEnd])
  }

  /// One of these words, but not as a step of a path.
  static func wordsOutsidePaths(_ words: [String]) -> Pattern {
    .sequence([.notBehind(.text(".")), .words(words)])
  }

  /// As many digits.
  static func digits(_ count: Int) -> Pattern { .repeated(digit, count...count) }
}
