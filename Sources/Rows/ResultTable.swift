package import Values

/// Rows ready to print: each cell is the text that Athena would return, or nil for NULL.
package struct ResultTable: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// As the spec writes it.
    package var name: String
    package var type: ValueType

    package init(name: String, type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  package var columns: [Column]
  /// Each as long as `columns`.
  package var rows: ResultRows
  /// The stretch of time of each row, for figures and traces; nil if they were not asked for.
  package var spans: RowSpans?

  package init(columns: [Column], rows: [[String?]], spans: RowSpans? = nil) {
    self.init(columns: columns, rows: ResultRows(rows), spans: spans)
  }

  package init(columns: [Column], rows: ResultRows, spans: RowSpans? = nil) {
    self.columns = columns
    self.rows = rows
    self.spans = spans
  }
}
