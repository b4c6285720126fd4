import Values

/// Detects paging that would never end: the same page token twice, or too many pages without a row.
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
