import Source
import Values

/// What a text is that is not a spec, and its first line; nil for one that may be a spec.
func foreignFile(_ file: SourceFile, _ tokens: [Token]) -> (kind: Diagnostic.ForeignFile, line: SourceSpan)? {
  guard let line = firstLine(of: file) else { return nil }
  let bytes = file.bytes[line.range]
  let text = file.text(of: line)
  func kind() -> Diagnostic.ForeignFile? {
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .json }
    let end = bytes.firstIndex { !isNamePart($0) && $0 != UInt8(ascii: "-") } ?? bytes.endIndex
    let word = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
    let next = end < bytes.endIndex ? bytes[end] : UInt8(ascii: "\n")
    if text.hasBytePrefix("---") { return .yaml }
    // A spec has an arrow; what only slipped into the form of another language has one too.
    if contains("->", file) { return nil }
    if file.name.lowercased().hasByteSuffix(".csv") { return .csv }
    let behind = end + 1 < bytes.endIndex ? bytes[end + 1] : UInt8(ascii: " ")
    if next == UInt8(ascii: ":"), behind == UInt8(ascii: " "), !word.isEmpty { return .yaml }
    if isCSV(text) { return .csv }
    let verbs = ["select", "with", "insert", "create", "update"]
    let isClause = tokens.count < 2 || tokens.contains { $0.kind == .leftBrace }
    if verbs.contains(word.lowercased()), !isClause, contains("from", file) || contains("FROM", file) { return .sql }
    return nil
  }
  return kind().map { ($0, line) }
}

/// A header: names with commas between, or with semicolons.
private func isCSV(_ line: String) -> Bool {
  let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";")]
  guard let separator = line.utf8.first(where: separators.contains) else { return false }
  let fields = line.byteSplit(Unicode.Scalar(separator)).map { $0.replacingBytes("\"", with: "") }
  let words = fields[0].byteSplit(" ")
  if words.count > 1, ClauseKeyword(firstWord: words[0].lowercased()) != nil { return false }
  return fields.allSatisfy { field in
    field.utf8.first.map(isNameStart) == true
      && field.utf8.allSatisfy { isNamePart($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
  }
}

/// The first line that is neither blank nor a comment, without the spaces around it.
private func firstLine(of file: SourceFile) -> SourceSpan? {
  let bytes = file.bytes
  var start = bytes.starts(with: SourceFile.byteOrderMark) ? SourceFile.byteOrderMark.count : 0
  while start < bytes.count {
    if [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[start]) {
      start += 1
      continue
    }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    if bytes[start] != UInt8(ascii: "#") { return SourceSpan(start, end) }
    start = end
  }
  return nil
}

private func contains(_ word: String, _ file: SourceFile) -> Bool {
  let wanted = Array(word.utf8)
  guard file.bytes.count >= wanted.count else { return false }
  return file.bytes.indices.dropLast(wanted.count - 1).contains { index in
    file.bytes[index] == wanted[0] && file.bytes[index...].starts(with: wanted)
  }
}
