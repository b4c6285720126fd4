import Values

/// A lookup as expressions name it.
struct LookupColumns {
  let name: String
  /// Found whatever the case of their letters.
  let columns: NameIndex
  /// Names of more than one column.
  private let repeated: Set<Text>

  init(_ lookup: Lookup) {
    name = lookup.name
    var columns = NameIndex(ignoringCase: true)
    repeated = Set(lookup.columns.filter { columns.append($0) != nil }.map(\.nameKey))
    self.columns = columns
  }

  /// Whether the file has more than one column of that name.
  func isRepeated(_ name: String) -> Bool { !repeated.isEmpty && repeated.contains(name.nameKey) }
}
