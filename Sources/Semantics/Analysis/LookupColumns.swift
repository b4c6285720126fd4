import Values

/// A lookup as expressions name it.
struct LookupColumns {
  let name: String
  let columns: [String]
  /// Whatever the case of their letters.
  let places: NameIndex
  /// Names of more than one column.
  private let repeated: Set<Text>

  init(_ lookup: Lookup) {
    name = lookup.name
    columns = lookup.columns
    var places = NameIndex(ignoringCase: true)
    repeated = Set(lookup.columns.filter { places.append($0) != nil }.map(\.nameKey))
    self.places = places
  }

  /// Whether the file has more than one column of that name.
  func isRepeated(_ name: String) -> Bool { !repeated.isEmpty && repeated.contains(name.nameKey) }
}
