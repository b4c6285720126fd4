/// The types that a CAST in our SQL names.
indirect enum SQLType: Hashable, Sendable {
  case varchar, double, bigint, json
  case timestamp
  case array(SQLType)
}
