import Expressions
import Source
import Syntax
import Values

extension ExpressionSyntax {
  /// `requestParameters.x-amz-acl` reads as a subtraction. The path that is meant, as a spec writes it: its last name is
  /// quoted. Nil for any other expression.
  var pathWithHyphens: String? {
    guard case .arithmetic(.subtract, _, _) = kind, let name = hyphenated else { return nil }
    let base = Path(root: name.path.root, steps: Array(name.path.steps.dropLast()))
    return "\(base.text).\(stringLiteral(of: name.words.joined(separator: "-")))"
  }

  /// A path into a JSON column and the words of its last name, joined by signs without spaces.
  private var hyphenated: (path: Path, words: [String])? {
    switch kind {
    case .path(let path):
      let names = [path.root.value.text] + path.steps.prefix(1).compactMap(\.value.word)
      let columns = JSONColumn.allCases.map(\.rawValue) + ["request", "response"]
      guard case .name(let last)? = path.steps.last?.value,
        names.contains(where: { name in columns.contains { $0.isIdentical(to: name) } })
      else { return nil }
      return (path, [last])
    case .arithmetic(.subtract, let left, let right):
      guard let name = left.hyphenated, left.span.end + 1 == right.span.start else { return nil }
      if case .path(let path) = right.kind, path.steps.isEmpty, !path.root.value.isQuoted {
        return (name.path, name.words + [path.root.value.text])
      }
      if case .number(let digits) = right.kind { return (name.path, name.words + [digits]) }
      return nil
    case .text, .number, .duration, .date, .time, .call, .negate, .arithmetic, .coalesce, .comparison, .like, .isIn,
      .isMissing, .not, .and, .or, .missing:
      return nil
    }
  }
}
