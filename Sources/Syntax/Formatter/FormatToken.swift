/// A token as the formatter places it: what stands between it and the piece before it, and its comments.
struct FormatToken {
  enum Break: Hashable {
    case none
    case space
    /// A space, or a line end where the line would be too long and a list is wrapped.
    case fill
    /// A space, or a line end where the line would be too long: of these the lowest level breaks first, all at once.
    case soft(level: Int)
    case line
  }

  var text: String
  var glue: Break
  /// The indent of the line that the piece starts, if it starts one.
  var indent = 2
  /// The indent of the comments before it.
  var commentIndent = 2
  /// The width to fill with spaces where another piece follows on the line.
  var width = 0
  var leading: [Comment] = []
  var trailing: String?
  var hasBlankBefore = false
  /// Whether empty lines before the piece and among its comments stay, as one each.
  var keepsBlankLines = false

  init(_ text: String, _ glue: Break) {
    self.text = text
    self.glue = glue
  }
}
