import Values

extension StringProtocol {
  /// As the text of an element: nothing in it is markup, and every hidden character is shown as its escape, set apart
  /// from the same letters written out.
  var html: String { escaped(opening: "<b class=esc>", closing: "</b>") }

  /// As the value of an attribute in double quotes, or where elements mean nothing: hidden characters as escapes.
  var attribute: String { escaped(opening: "", closing: "") }

  /// Text of several lines: line feeds and tabs stay what they are.
  var preformatted: String {
    var result = ""
    for (index, line) in utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += "\n" }
      result += String(decoding: line, as: UTF8.self).unicodeScalars.split(
        separator: "\t", omittingEmptySubsequences: false
      ).map { String(Substring($0)).html }.joined(separator: "\t")
    }
    return result
  }

  private func escaped(opening: String, closing: String) -> String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !isMarkup($0) }) { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where scalar.isHidden: result += opening + scalar.visible + closing
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

private func isMarkup(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
  default: false
  }
}
