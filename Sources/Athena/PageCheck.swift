import Values

/// Looks that the pages of an answer come to an end.
struct PageCheck {
  var operation: String
  private var seen: Set<Text> = []
  private var emptyPages = 0

  init(operation: String) {
    self.operation = operation
  }

  /// Notes what leads to the next page.
  mutating func note(_ token: String, isEmpty: Bool) throws(AthenaError) {
    guard seen.insert(Text(token)).inserted else {
      throw .unreadableAnswer(operation: operation, text: "the same page twice")
    }
    emptyPages = isEmpty ? emptyPages + 1 : 0
    if emptyPages > 1000 { throw .unreadableAnswer(operation: operation, text: "page after page without a row") }
  }
}
