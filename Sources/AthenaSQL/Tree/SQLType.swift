/// The types that a CAST in our SQL names.
indirect enum SQLType: Hashable, Sendable {
  case varchar, double, bigint, json
  case timestamp
  /// Of 38 digits, 9 of them after the point.
  case decimal
  /// Of 38 digits, all before the point.
  case wholeDecimal
  case array(SQLType)
}
