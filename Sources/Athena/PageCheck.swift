/// Looks that the pages of an answer come to an end.
struct PageCheck {
  var operation: String
  private var last: String?
  private var emptyPages = 0

  init(operation: String) {
    self.operation = operation
  }

  /// Notes what leads to the next page.
  mutating func note(_ token: String, isEmpty: Bool) throws(AthenaError) {
    if let last, last.utf8.elementsEqual(token.utf8) {
      throw .unreadableAnswer(operation: operation, text: "the same page twice")
    }
    last = token
    emptyPages = isEmpty ? emptyPages + 1 : 0
    if emptyPages > 1000 { throw .unreadableAnswer(operation: operation, text: "page after page without a row") }
  }
}
