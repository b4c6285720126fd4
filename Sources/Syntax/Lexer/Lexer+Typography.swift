import Source
import Values

/// What word processors and web pages make of quotes, signs and spaces. It is read as what was meant.
extension Lexer {
  private static let signs: [(text: String, kind: Token.Kind, meant: String)] = [
    ("–>", .arrow, "->"), ("—>", .arrow, "->"), ("−>", .arrow, "->"), ("→", .arrow, "->"), ("⟶", .arrow, "->"),
    ("≥", .greaterOrEqual, ">="), ("≤", .lessOrEqual, "<="), ("≠", .notEqual, "!="), ("…", .dots, ".."),
    ("–", .minus, "-"), ("—", .minus, "-"), ("−", .minus, "-"), ("‑", .minus, "-"), ("，", .comma, ","),
  ]

  /// Opening quotes, with those that may close them.
  private static let quotes: [(opening: String, closing: [String])] = [
    ("“", ["”", "“", "\""]), ("”", ["”", "\""]), ("„", ["“", "”", "\""]), ("‘", ["’", "‘", "'"]), ("’", ["’", "'"]),
    ("‚", ["‘", "’"]), ("«", ["»"]), ("»", ["«"]), ("‹", ["›"]),
  ]

  private static let hyphens = ["‐", "‑", "–", "−"]

  mutating func readTypography() -> Bool {
    let rest = bytes[index...]
    if let quote = Self.quotes.first(where: { rest.starts(with: $0.opening.utf8) }) {
      readForeignString(opening: quote.opening.utf8.count, closing: quote.closing)
      return true
    }
    guard var sign = Self.signs.first(where: { rest.starts(with: $0.text.utf8) }) else { return false }
    if sign.kind == .minus, let last = list.tokens.last?.kind, last == .date || last == .time {
      sign = (sign.text, .dots, "..")
    }
    let length = sign.text.utf8.count
    found.append(.foreignOperator(sign.text, meant: sign.meant, at: SourceSpan(index, index + length)))
    add(sign.kind, length: length)
    return true
  }

  /// `2022‑05‑01` with hyphens of another kind.
  mutating func readTypographicDate() -> Bool {
    var place = index
    var text = ""
    for (digits, isLast) in [(4, false), (2, false), (2, true)] {
      let end = end(from: place, while: isDigit)
      guard end - place == digits else { return false }
      text += file.text(of: SourceSpan(place, end))
      place = end
      if isLast { break }
      guard let hyphen = Self.hyphens.first(where: { bytes[place...].starts(with: $0.utf8) }) else { return false }
      text += "-"
      place += hyphen.utf8.count
    }
    let span = SourceSpan(index, place)
    found.append(.badDate(text, written: file.text(of: span), at: span))
    add(.date, length: place - index)
    return true
  }

  // MARK: Spaces

  /// A no-break space and the like, which look like a space or like nothing.
  mutating func readForeignSpace() -> Bool {
    guard let length = utf8SequenceLength(bytes, at: index),
      let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first,
      scalar.isForeignSpace
    else { return false }
    foreignSpaces.append(SourceSpan(index, index + length))
    index += length
    return true
  }

  /// All of them are one mistake: a text that was copied from a page.
  mutating func reportForeignSpaces() {
    guard let first = foreignSpaces.first, let last = foreignSpaces.last else { return }
    var meant = ""
    var place = Int(first.start)
    for span in foreignSpaces {
      meant += file.text(of: SourceSpan(place, Int(span.start)))
      if file.text(of: span).unicodeScalars.first?.isWide == true { meant += " " }
      place = Int(span.end)
    }
    found.append(
      .foreignSpaces(
        file.text(of: first), count: foreignSpaces.count, meant: meant, at: first.joined(with: last)))
  }
}

extension Unicode.Scalar {
  /// Whether it is white space that is not ASCII, or a mark without width.
  fileprivate var isForeignSpace: Bool { isWide || [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD].contains(value) }

  fileprivate var isWide: Bool {
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
