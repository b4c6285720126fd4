/// Why a CSV file could not be read, and where.
package struct CSVFailure: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unterminatedQuote
    case textAfterQuote
    case notUTF8
    /// The record has more values than there are columns.
    case surplusValues(found: Int, columns: Int)
  }

  package var kind: Kind
  /// The byte at fault; for an unterminated quote the opening one, for surplus values where the first begins.
  package var offset: Int
  /// From 1.
  package var line: Int

  package init(kind: Kind, offset: Int, line: Int) {
    self.kind = kind
    self.offset = offset
    self.line = line
  }
}

extension CSVFailure: CustomStringConvertible {
  /// A sentence without the file's name.
  package var description: String {
    switch kind {
    case .unterminatedQuote: "line \(line): the quote that opens here is never closed"
    case .textAfterQuote:
      "line \(line): text follows the closing quote; a quote inside a quoted value is written twice, \"\""
    case .surplusValues(let found, let columns):
      "line \(line): \(found) values, and the header has \(columns) column\(columns == 1 ? "" : "s"); "
        + "a value that holds a comma is written in quotes"
    case .notUTF8: "line \(line): the text is not UTF-8; save the file as \"CSV UTF-8\""
    }
  }
}
