import Values

/// What became of a column or member that a table's block declares.
enum ColumnAddition {
  case added([CloudTrailColumn])
  case exists
  /// The name differs from that column's by letter case alone.
  case otherCase(String)
  /// The member's parent is not a structure.
  case notInside(String, isJSON: Bool)
}

extension [CloudTrailColumn] {
  /// These columns and one more, or one more member in a structure of theirs; missing structures are made.
  func adding(_ path: ArraySlice<String>, _ kind: CloudTrailColumn.Kind) -> ColumnAddition {
    guard let name = path.first else { return .exists }
    let rest = path.dropFirst()
    guard let index = firstIndex(where: { $0.name.nameKey == name.nameKey }) else {
      var column = CloudTrailColumn(path[path.endIndex - 1], kind)
      for word in path.dropLast().reversed() { column = CloudTrailColumn(word, .structure([column])) }
      return .added(self + [column])
    }
    guard self[index].name == name else { return .otherCase(self[index].name) }
    guard !rest.isEmpty else { return .exists }
    switch self[index].kind {
    case .structure(let members):
      switch members.adding(rest, kind) {
      case .added(let members):
        var copy = self
        copy[index].kind = .structure(members)
        return .added(copy)
      case .exists: return .exists
      case .otherCase(let name): return .otherCase(name)
      case .notInside(let name, let isJSON): return .notInside(name, isJSON: isJSON)
      }
    case .text, .map, .array: return .notInside(name, isJSON: false)
    case .json: return .notInside(name, isJSON: true)
    }
  }
}

extension CloudTrailColumn {
  /// The names of all columns and members of AWS's table, in lower case.
  package static let lowerCaseNames: Set<String> = {
    func names(_ columns: [CloudTrailColumn]) -> [String] {
      columns.flatMap { column in
        switch column.kind {
        case .text, .json, .map: [column.name.lowercased()]
        case .structure(let members), .array(let members): [column.name.lowercased()] + names(members)
        }
      }
    }
    return Set(names(all))
  }()
}

extension Table {
  /// The names of the columns that the block declares, in lower case.
  package var declaredColumns: [String] {
    columns.map { $0.name.lowercased() }.filter { !CloudTrailColumn.lowerCaseNames.contains($0) }
  }
}
