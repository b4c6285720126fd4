/// A lookup as expressions name it.
struct LookupColumns {
  let name: String
  let columns: [String]
  /// Whatever the case of their letters.
  let places: NameIndex

  init(_ lookup: Lookup) {
    name = lookup.name
    columns = lookup.columns
    places = NameIndex(columns, ignoringCase: true)
  }
}
