/// A source text in which `⟦` and `⟧` hold a span: `pair ec2:A -> ec2:B on ⟦nme⟧ = x`.
package struct MarkedSource {
  package let text: String
  /// The byte offsets of what the brackets hold, without the brackets; nil without any.
  package let span: Range<Int>?

  package init(_ marked: String) {
    // By scalars: a mark may be a cluster with what is beside it.
    let scalars = marked.unicodeScalars
    guard let opening = scalars.firstIndex(of: "⟦"), let closing = scalars.firstIndex(of: "⟧") else {
      text = marked
      span = nil
      return
    }
    let before = String(scalars[..<opening])
    let inside = String(scalars[scalars.index(after: opening)..<closing])
    text = before + inside + String(scalars[scalars.index(after: closing)...])
    span = before.utf8.count..<(before.utf8.count + inside.utf8.count)
  }
}
