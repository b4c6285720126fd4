import Values

/// A token as the formatter places it: what separates it from the piece before it, and its comments.
struct FormatToken {
  enum Break: Hashable {
    case none
    case space
    /// A space, or a line end where the line would be too long and a list is wrapped.
    case fill
    /// A space, or a line end where the line would be too long: of these the lowest level breaks first, all at once.
    case soft(level: Int)
    /// A line end.
    case line
  }

  var text: String
  var glue: Break
  /// The indent of the line that the piece starts, if it starts one.
  var indent = 2
  /// Whether its indent is the clause's to say, whatever is broken around it.
  var hasOwnIndent = false
  /// How many parentheses are around it.
  var depth = 0
  /// The indent of the comments before it.
  var commentIndent = 2
  /// The width to fill with spaces where another piece follows on the line.
  var width = 0
  var leading: [Comment] = []
  var trailing: String?
  var hasBlankBefore = false
  /// Whether empty lines before the piece and among its comments stay, as one each.
  var keepsBlankLines = false

  /// How wide some pieces are on one line.
  static func width(of pieces: ArraySlice<FormatToken>) -> Int {
    pieces.indices.reduce(0) { sum, index in
      let space = index == pieces.startIndex || pieces[index].glue == .none ? 0 : 1
      return sum + space + max(pieces[index].text.displayWidth, index == pieces.endIndex - 1 ? 0 : pieces[index].width)
    }
  }

  init(_ text: String, _ glue: Break) {
    self.text = text
    self.glue = glue
  }
}

/// The levels of `FormatToken.Break.soft`, loosest first.
enum SoftBreak {
  static let arrow = 0
  static let selector = 1
  static let or = 2
  static let and = 3
  static let comparison = 4
  static let coalesce = 5
  static let sum = 6
  static let product = 7
}
