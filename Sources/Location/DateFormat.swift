package import Values

/// A date format of Java's kind made of `yyyy`, `MM`, `dd` and punctuation between them: `yyyy/MM/dd`.
package struct DateFormat: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case year, month, day
    case literal(String)
  }

  package var text: String
  package var parts: [Part]

  /// Nil for anything but `yyyy`, `MM`, `dd`, each at most once and at least one, and literal characters other than
  /// letters, quotes, what Java's formats reserve and the comma, by which Athena parts the ends of a range. A slash has
  /// something before and after it: without, folders would have names of nothing.
  package init?(_ text: String) {
    self.text = text
    parts = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if let (word, part) = Self.words.first(where: { rest.starts(with: $0.0.utf8) }) {
        guard !parts.contains(part) else { return nil }
        parts.append(part)
        rest.removeFirst(word.utf8.count)
      } else if Self.isPunctuation(byte) {
        parts.append(.literal(String(decoding: [byte], as: UTF8.self)))
        rest.removeFirst()
      } else {
        return nil
      }
    }
    guard !calendarParts.isEmpty else { return nil }
    let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty }) else { return nil }
  }

  package func text(of date: CivilDate) -> String {
    let (year, month, day) = date.components
    return parts.map { part in
      switch part {
      case .year: padded(year, to: 4)
      case .month: padded(month, to: 2)
      case .day: padded(day, to: 2)
      case .literal(let text): text
      }
    }.joined()
  }

  /// Its parts without the punctuation.
  package var calendarParts: [Part] {
    parts.filter { part in
      switch part {
      case .year, .month, .day: true
      case .literal: false
      }
    }
  }

  /// Whether the text order of its values is the order of the days: year before month before day, all three there.
  package var sortsAsText: Bool { calendarParts == [.year, .month, .day] }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case _ where isLetter(byte): false
    case UInt8(ascii: "'"), 0x7F: false
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: ","):
      false
    case 0x20..<0x7F: true
    default: false
    }
  }

  private static let words: [(String, Part)] = [("yyyy", .year), ("MM", .month), ("dd", .day)]
}
