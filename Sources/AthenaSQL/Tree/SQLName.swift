import Semantics
import Values

/// A name in SQL: of a table, a column, a CTE or an output column. Names compare by their bytes.
struct SQLName: Hashable, Sendable {
  var text: String
  /// Names that a user chose are quoted; the compiler's own are plain words that need no quotes.
  var isQuoted: Bool

  static func == (a: Self, b: Self) -> Bool { a.isQuoted == b.isQuoted && a.text.isIdentical(to: b.text) }

  func hash(into hasher: inout Hasher) {
    hasher.combine(isQuoted)
    hasher.combine(Text(text))
  }

  /// A name of the compiler's own or of the official table: lower-case letters, digits and `_`, no reserved word.
  static func plain(_ text: String) -> SQLName { SQLName(text: text, isQuoted: false) }
  /// A column of the table, or a member of one: AWS's own are plain words that SQL does not reserve.
  static func ofTable(_ text: String) -> SQLName {
    CloudTrailColumn.lowerCaseNames.contains(text) ? .plain(text) : .quoted(text)
  }

  static func quoted(_ text: String) -> SQLName { SQLName(text: text, isQuoted: true) }
}
