import Values

/// A list of names in which a name is found without a walk through the list. Of equal names the first counts.
struct NameIndex {
  private(set) var names: [String] = []
  private var places: [Text: Int] = [:]
  private let ignoresCase: Bool

  /// - Parameter ignoringCase: whether names that differ by letter case alone are equal, as Trino compares names.
  init(_ names: some Sequence<String> = [], ignoringCase: Bool = false) {
    ignoresCase = ignoringCase
    for name in names { append(name) }
  }

  subscript(place: Int) -> String { names[place] }

  subscript(name: String) -> Int? { places[key(of: name)] }

  func contains(_ name: String) -> Bool { self[name] != nil }

  /// Puts a name after the others; gives the place of the one that is equal and there already.
  @discardableResult mutating func append(_ name: String) -> Int? {
    defer { names.append(name) }
    let key = key(of: name)
    if let known = places[key] { return known }
    places[key] = names.count
    return nil
  }

  private func key(of name: String) -> Text { ignoresCase ? name.nameKey : Text(name) }
}
