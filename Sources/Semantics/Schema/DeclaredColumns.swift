import Values

/// The outcome of a column or member that a table's block declares.
enum ColumnAddition {
  case added
  case exists
  /// The name differs from that column's by letter case alone.
  case otherCase(String)
  /// The member's parent is not a structure.
  case notInside(String, isJSON: Bool)
}

/// The columns of a table while its block adds to them. Names are found whatever the case of their letters.
struct DeclaredColumns {
  private struct Node {
    var column: CloudTrailColumn
    /// Of a structure, instead of those that `column` names; nil for anything else.
    var members: DeclaredColumns?

    init(_ column: CloudTrailColumn) {
      self.column = column
      if case .structure(let members) = column.kind { self.members = DeclaredColumns(members) }
    }
  }

  private var nodes: [Node]
  private var names: NameIndex

  init(_ columns: [CloudTrailColumn]) {
    nodes = columns.map(Node.init)
    names = NameIndex(columns.map(\.name), ignoringCase: true)
  }

  var columns: [CloudTrailColumn] {
    nodes.map { node in
      var column = node.column
      if let members = node.members { column.kind = .structure(members.columns) }
      return column
    }
  }

  /// Adds a column, or a member in a structure; missing structures are made.
  mutating func add(_ path: ArraySlice<String>, _ kind: CloudTrailColumn.Kind) -> ColumnAddition {
    guard let name = path.first else { return .exists }
    let rest = path.dropFirst()
    guard let index = names[name] else {
      var column = CloudTrailColumn(path[path.endIndex - 1], kind)
      for word in path.dropLast().reversed() { column = CloudTrailColumn(word, .structure([column])) }
      names.append(name)
      nodes.append(Node(column))
      return .added
    }
    let found = nodes[index].column
    guard found.name.isIdentical(to: name) else { return .otherCase(found.name) }
    guard !rest.isEmpty else { return .exists }
    switch found.kind {
    case .structure: return nodes[index].members?.add(rest, kind) ?? .exists
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
