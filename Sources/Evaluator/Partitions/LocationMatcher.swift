import Semantics
import Values

/// Reads the values of partition columns off a file's path: its folder must end with the whole location template after
/// the template's root.
struct LocationMatcher: Sendable {
  private enum Piece: Sendable {
    case literal([UInt8])
    /// Text without a slash, at least one byte, of that column.
    case text(Int)
    /// As many digits, of that column.
    case digits(Int, column: Int)
    case columnLiteral([UInt8], column: Int)
  }

  private let pieces: [Piece]
  private let columnCount: Int
  /// How many slashes the template holds: how many path components a match has, less one.
  private let slashes: Int

  init(_ template: LocationTemplate, _ columns: [PartitionColumn]) {
    columnCount = columns.count
    pieces = template.pieces.flatMap { piece -> [Piece] in
      switch piece {
      case .literal(let text): return [.literal(Array(text.utf8))]
      case .column(let column):
        switch columns[column].kind {
        case .date(let format, _, _), .manualDate(let format):
          return format.parts.map { part in
            switch part {
            case .year: .digits(4, column: column)
            case .month, .day: .digits(2, column: column)
            case .literal(let text): .columnLiteral(Array(text.utf8), column: column)
            }
          }
        case .injected, .enumeration, .integer, .manual: return [.text(column)]
        }
      }
    }
    slashes = pieces.reduce(0) { count, piece in
      switch piece {
      case .literal(let text), .columnLiteral(let text, _): count + text.count { $0 == UInt8(ascii: "/") }
      case .text, .digits: count
      }
    }
  }

  /// The values by column, nil for those that the template does not name; nil when the folder does not match.
  func values(ofFile path: String) -> [Text?]? {
    var folder = Array(path.utf8)
    guard let end = folder.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    folder.removeSubrange(end...)
    // A match can only begin behind the slash that has as many slashes behind it as the template.
    var start = folder.count
    var left = slashes
    while start > 0 {
      if folder[start - 1] == UInt8(ascii: "/") {
        if left == 0 { break }
        left -= 1
      }
      start -= 1
    }
    guard left == 0 else { return nil }
    var values = [Text?](repeating: nil, count: columnCount)
    return match(folder[start...], pieces[...], &values) ? values : nil
  }

  private func match(_ text: ArraySlice<UInt8>, _ pieces: ArraySlice<Piece>, _ values: inout [Text?]) -> Bool {
    guard let piece = pieces.first else { return text.isEmpty }
    let rest = pieces.dropFirst()
    switch piece {
    case .literal(let literal):
      return text.starts(with: literal) && match(text.dropFirst(literal.count), rest, &values)
    case .columnLiteral(let literal, let column):
      guard text.starts(with: literal) else { return false }
      return matchDate(literal, column, text.dropFirst(literal.count), rest, &values)
    case .digits(let count, let column):
      let digits = text.prefix(count)
      guard digits.count == count, digits.allSatisfy(isDigit) else { return false }
      return matchDate(Array(digits), column, text.dropFirst(count), rest, &values)
    case .text(let column):
      let longest = text.prefix { $0 != UInt8(ascii: "/") }.count
      let before = values
      for length in stride(from: longest, to: 0, by: -1) {
        values = before
        let value = Text(Array(text.prefix(length)))
        // A column that stands twice has one value.
        if let known = values[column], known != value { continue }
        values[column] = value
        if match(text.dropFirst(length), rest, &values) { return true }
      }
      values = before
      return false
    }
  }

  private func matchDate(
    _ part: [UInt8], _ column: Int, _ text: ArraySlice<UInt8>, _ rest: ArraySlice<Piece>, _ values: inout [Text?]
  ) -> Bool {
    let before = values[column]
    values[column] = Text((before?.bytes ?? []) + part)
    if match(text, rest, &values) { return true }
    values[column] = before
    return false
  }
}
