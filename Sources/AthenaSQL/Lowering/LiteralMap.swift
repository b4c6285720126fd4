import Values

/// A table of texts as a literal: what a lookup or an attribute is in SQL.
struct LiteralMap {
  /// An array of more elements than this is refused by Trino (TOO_MANY_ARGUMENTS was seen at 300, never at 120).
  private static let chunk = 100

  private let entries: [(key: SQLExpression, value: SQLExpression)]

  /// Entries without a value are left out: what is not found is NULL just as well.
  init(_ entries: [(keys: [Text], value: Text?)]) {
    self.entries = entries.compactMap { entry in
      entry.value.map { (key: .text(Self.joined(entry.keys)), value: .text($0)) }
    }
  }

  /// From the keys of lines to their numbers.
  init(numbersOf lines: [[Text]]) {
    entries = lines.enumerated().map { (key: .text(Self.joined($1)), value: .integer($0)) }
  }

  /// From the numbers of lines to what is in them.
  init(numbered cells: [Text?]) {
    entries = cells.enumerated().compactMap { line, cell in cell.map { (key: .integer(line), value: .text($0)) } }
  }

  /// The value of the entry with these keys; NULL where there is none or a key is NULL.
  func value(at keys: [SQLExpression]) -> SQLExpression {
    if entries.isEmpty { return .null(.varchar) }
    let key = Self.joined(keys)
    var parts = stride(from: 0, to: entries.count, by: Self.chunk).map { start in
      let chunk = entries[start..<min(start + Self.chunk, entries.count)]
      return SQLExpression.call(
        .elementAt, [.call(.map, [.array(chunk.map(\.key)), .array(chunk.map(\.value))]), key])
    }
    while parts.count > 1 {
      parts = stride(from: 0, to: parts.count, by: Self.chunk).map { start in
        let some = Array(parts[start..<min(start + Self.chunk, parts.count)])
        return some.count > 1 ? .call(.coalesce, some) : some[0]
      }
    }
    return parts[0]
  }

  /// Encodes several texts as one without ambiguity: each is prefixed with its length in characters.
  private static func joined(_ texts: [Text]) -> Text {
    if texts.count == 1 { return texts[0] }
    return Text(texts.map { "\($0.string.unicodeScalars.count):\($0.string)" }.joined())
  }

  private static func joined(_ texts: [SQLExpression]) -> SQLExpression {
    if texts.count == 1 { return texts[0] }
    var parts = texts.map { text in
      SQLExpression.infix(
        .infix(.cast(.call(.length, [text]), .varchar), .concatenate, .text(":")), .concatenate, text)
    }
    // Of very many some are put together first, so that no expression is as deep as there are parts.
    while parts.count > 8 {
      parts = stride(from: 0, to: parts.count, by: 8).map { concatenated(parts[$0..<min($0 + 8, parts.count)]) }
    }
    return concatenated(parts[...])
  }

  private static func concatenated(_ parts: ArraySlice<SQLExpression>) -> SQLExpression {
    parts.dropFirst().reduce(parts[parts.startIndex]) { .infix($0, .concatenate, $1) }
  }
}
