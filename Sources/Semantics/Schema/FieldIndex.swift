import Values

/// The columns of a table, or the members of a structure, by their names, with all that is inside them.
struct FieldIndex {
  /// A column with its members.
  struct Node {
    let column: CloudTrailColumn
    /// Of a structure.
    let members: FieldIndex
  }

  let columns: [CloudTrailColumn]
  private let nodes: [Text: Node]

  init(_ columns: [CloudTrailColumn]) {
    self.columns = columns
    nodes = Dictionary(
      columns.map { column in
        let members: [CloudTrailColumn] = if case .structure(let members) = column.kind { members } else { [] }
        return (Text(column.name), Node(column: column, members: FieldIndex(members)))
      }
    ) { first, _ in first }
  }

  subscript(name: String) -> Node? { nodes[Text(name)] }
}
