/// How a language is coloured: contexts, each with its rules. Of the rules that match at one place the first counts.
struct HighlightGrammar: Sendable {
  struct Context: Sendable {
    var name: String
    var rules: [Rule]
  }

  enum Rule: Sendable {
    case match(Pattern, HighlightScope)
    case region(Region)
    /// The rules of another context.
    case include(String)
  }

  /// From one pattern to another.
  struct Region: Sendable {
    var begin: Pattern
    var beginScope: HighlightScope
    var end: Pattern
    var endScope: HighlightScope?
    /// The scope of all of it.
    var scope: HighlightScope?
    /// The context of what is between.
    var inside: String
  }

  /// Those that others include come before them; the last is that of a file.
  var contexts: [Context]
}
