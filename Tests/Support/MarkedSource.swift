/// A source text in which `⟦` and `⟧` hold a span: `pair ec2:A -> ec2:B on ⟦nme⟧ = x`.
package struct MarkedSource {
  package let text: String
  /// The byte offsets of what the brackets hold, without the brackets; nil without any.
  package let span: Range<Int>?

  package init(_ marked: String) {
    let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      text = marked
      span = nil
      return
    }
    let inner = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
    text = String(parts[0] + inner[0] + inner[1])
    span = parts[0].utf8.count..<(parts[0].utf8.count + inner[0].utf8.count)
  }
}
