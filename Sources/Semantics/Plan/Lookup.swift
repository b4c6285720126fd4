package import Expressions
package import Values

/// `lookup NAME from "FILE.csv" on COLUMN = EXPRESSION and …`: lines of a file, found by the texts of expressions.
package struct Lookup: Hashable, Sendable {
  package var name: String
  /// The columns that rows may read, in the order of the file; those of `on` are among them.
  package var columns: [String]
  /// One expression of type text for each `on`; they read no lookups.
  package var keys: [Expression<RowField>]
  /// The lines in the order of the file, those with a missing key left out.
  package var lines: [Line]

  package struct Line: Hashable, Sendable {
    /// In the order of `Lookup.keys`; no two lines have the same.
    package var keys: [Text]
    /// In the order of `Lookup.columns`; nil for an empty cell.
    package var cells: [Text?]
  }
}
