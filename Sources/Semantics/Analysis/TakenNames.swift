import Values

/// What a bare name means to rows or events already.
struct TakenNames {
  private let columns: NameIndex

  init(partitionColumns: some Sequence<String>) {
    columns = NameIndex(partitionColumns, ignoringCase: true)
  }

  private static let shorthands = NameIndex(EventScope.shorthands.map(\.word), ignoringCase: true)
  private static let rowFields = NameIndex(FieldWords.ofRows, ignoringCase: true)

  /// Nil for a free name.
  func meaning(of name: String) -> NameMeaning? {
    if columns.contains(name) { return .partitionColumn }
    if CloudTrailColumn.isOfTable(name) { return .field }
    if Self.shorthands.contains(name) { return .shorthand }
    if Self.rowFields.contains(name) { return .rowField }
    if name.hasBytePrefix("key"), numberOfKeyPart(name) != nil { return .keyPart }
    return nil
  }
}

/// The number in `key2`; nil where what follows `key` is not digits.
func numberOfKeyPart(_ name: String) -> Int? {
  let digits = name.droppingFirstBytes(3)
  return digits.utf8.allSatisfy(isDigit) ? Int(digits) : nil
}
