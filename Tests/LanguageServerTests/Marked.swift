@testable import LanguageServer

/// A text with `‸` where the cursor stands.
struct MarkedText {
  var text: String
  /// In bytes of UTF-8.
  var position: [String: Int]

  init(_ marked: String) {
    let bytes = Array(marked.utf8)
    let mark = Array("‸".utf8)
    let place = bytes.indices.first { bytes[$0...].starts(with: mark) } ?? bytes.count
    let before = bytes[..<place]
    text = String(decoding: before, as: UTF8.self)
    if place < bytes.count { text += String(decoding: bytes[(place + mark.count)...], as: UTF8.self) }
    let line = before.count { $0 == UInt8(ascii: "\n") }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    position = ["line": line, "character": place - start]
  }
}

extension Client {
  /// Opens a marked text, and asks about the place of its mark.
  mutating func ask(_ method: String, at marked: String, _ more: [String: Any] = [:]) -> Any? {
    let marked = MarkedText(marked)
    open(marked.text)
    var params = more
    params["textDocument"] = ["uri": "file:///x.span"]
    params["position"] = marked.position
    return request(method, params)
  }
}

/// A text after edits in bytes of UTF-8, of which none overlap.
func applied(_ edits: [[String: Any]], to text: String) -> String {
  let lines = TextLines(text)
  var bytes = Array(text.utf8)
  let places = edits.map { edit -> (Range<Int>, String) in
    let range = edit["range"] as! [String: [String: Int]]
    let offsets = ["start", "end"].map { key in
      lines.offset(of: Position(line: range[key]!["line"]!, character: range[key]!["character"]!), .utf8)
    }
    return (offsets[0]..<offsets[1], edit["newText"] as! String)
  }
  for (range, new) in places.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
    bytes.replaceSubrange(range, with: new.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}
