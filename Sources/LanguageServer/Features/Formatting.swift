import Semantics
import Source
import Syntax

extension LanguageServer {
  /// The canonical layout as `fmt` writes it; nil, which changes nothing, where `fmt` would not either.
  func formatting(_ params: DocumentParams) throws(ResponseError) -> [TextEdit]? {
    let document = try document(params.textDocument)
    guard document.analysis.isWellFormed, let text = format(document.analysis.file) else { return nil }
    return edit(of: document, to: Array(text.utf8)).map { [$0] } ?? []
  }

  /// The one edit that makes a text of another, without what they have in common at both ends; nil where they are the
  /// same.
  private func edit(of document: Document, to new: [UInt8]) -> TextEdit? {
    let old = document.lines.bytes
    guard old != new else { return nil }
    let most = min(old.count, new.count)
    var head = 0
    while head < most, old[head] == new[head] { head += 1 }
    while head > 0, !beginsScalar(old, head) || !beginsScalar(new, head) { head -= 1 }
    var tail = 0
    while tail < most - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    while tail > 0, !beginsScalar(old, old.count - tail) { tail -= 1 }
    let text = String(decoding: new[head..<(new.count - tail)], as: UTF8.self)
    return TextEdit(range: document.range(of: SourceSpan(head, old.count - tail), encoding), newText: text)
  }

  /// Whether an edit may begin or end there: not inside a scalar, nor between the two bytes of a line's end.
  private func beginsScalar(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    return bytes[index] & 0xC0 != 0x80 && bytes[index] != UInt8(ascii: "\n")
  }
}
