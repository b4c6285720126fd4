import Expressions
import Source
import Syntax
import Values

extension Analyzer {
  /// The table's columns with those that the block declares.
  mutating func fields(
    of clause: TableClause, besides columns: [CloudTrailColumn], partitions: [PartitionColumn]
  ) -> [CloudTrailColumn] {
    var declared = DeclaredColumns(columns)
    let taken = NameIndex(partitions.map(\.name), ignoringCase: true)
    for item in clause.items ?? [] {
      guard case .declaredField(let path, let type) = item.kind,
        let names = names(of: path), let kind = kind(type, of: names, at: path.span)
      else { continue }
      let text = names.joined(separator: ".")
      if taken.contains(names[0]) {
        diagnostics.report(.declaredTwice(names[0], at: path.span))
        continue
      }
      switch declared.add(names[...], kind) {
      case .added:
        if case .text = kind { recorder.define(.field(.column(Column(names))), at: path.span) }
      case .exists: diagnostics.report(.declaredTwice(text, at: path.span))
      case .otherCase(let exact): diagnostics.report(.declaredTwice(exact, at: path.span))
      case .notInside(let parent, let isJSON):
        diagnostics.report(.declaredInside(parent, isJSON: isJSON, at: path.span))
      }
    }
    return declared.columns
  }

  /// The words of a path that is nothing but names of letters, digits and `_`.
  private mutating func names(of path: Located<Path>) -> [String]? {
    let steps = path.value.steps.map(\.value.word)
    let names = [path.value.root.value.text] + steps.compactMap(\.self)
    guard steps.allSatisfy({ $0 != nil }), names.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isNamePart) }) else {
      diagnostics.report(.declaredPath(at: path.span))
      return nil
    }
    return names
  }

  private mutating func kind(
    _ type: Located<String>, of names: [String], at span: SourceSpan
  ) -> CloudTrailColumn.Kind? {
    switch type.value {
    case "text": return .text
    case "json":
      guard names.count == 1 else {
        diagnostics.report(.declaredJSONMember(names[0], at: span))
        return nil
      }
      return .json(JSONColumn(rawValue: names[0]))
    default:
      diagnostics.report(.declaredType(type.value, at: type.span))
      return nil
    }
  }
}
