import Semantics
import Source
import Values

/// A text that the client has open.
struct Document {
  /// As the client names it.
  var uri: String
  var version: Int?
  private(set) var lines: TextLines
  private(set) var analysis: Analysis
  /// Whether `analysis` is of an earlier text, or of earlier files beside it.
  private(set) var isStale = false

  init(uri: String, version: Int?, text: String, options: AnalysisOptions) {
    self.uri = uri
    self.version = version
    lines = TextLines(text)
    analysis = check(SourceFile(name: uri, bytes: lines.bytes), options: options)
  }

  /// Changes the text; what it says is known again after `analyze`.
  mutating func apply(_ change: ContentChange, _ encoding: PositionEncoding) {
    isStale = true
    guard let range = change.range else {
      lines = TextLines(change.text)
      return
    }
    let start = lines.offset(of: range.start, encoding)
    let end = max(start, lines.offset(of: range.end, encoding))
    lines.replace(start..<end, with: change.text)
  }

  mutating func expire() { isStale = true }

  mutating func analyze(_ options: AnalysisOptions) {
    guard isStale else { return }
    isStale = false
    lines.markLongLines()
    analysis = check(SourceFile(name: uri, bytes: lines.bytes), options: options)
  }

  func range(of span: SourceSpan, _ encoding: PositionEncoding) -> TextRange {
    TextRange(
      start: lines.position(of: Int(span.start), encoding), end: lines.position(of: Int(span.end), encoding))
  }
}

/// A change of a text: a part of it, or all of it where there is no range.
struct ContentChange: Decodable {
  var range: TextRange?
  var text: String
}

/// The path of a `file:` address; nil for any other address, which lies in no folder.
package func filePath(ofURI uri: String) -> String? {
  guard uri.hasBytePrefix("file://") else { return nil }
  // The slashes may be followed by a host, which is this one.
  let rest = Array(uri.utf8.dropFirst(7).drop { $0 != UInt8(ascii: "/") })
  var path: [UInt8] = []
  var index = 0
  while index < rest.count {
    if rest[index] == UInt8(ascii: "%"), index + 2 < rest.count, let high = hexDigit(rest[index + 1]),
      let low = hexDigit(rest[index + 2])
    {
      path.append(high << 4 | low)
      index += 3
    } else {
      path.append(rest[index])
      index += 1
    }
  }
  return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
}

/// The address of a path.
func fileURI(ofPath path: String) -> String {
  let plain = Array("-._~/".utf8)
  var uri = "file://"
  for byte in path.utf8 {
    if isNamePart(byte) || plain.contains(byte) {
      uri.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
  }
  return uri
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
