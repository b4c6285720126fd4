import Semantics
import Source
import Syntax
import Values

/// What may be typed inside quotes.
extension Completer {
  func literals(in string: Token) -> [CompletionItem] {
    let start = Int(string.span.start) + 1
    guard cursor.offset >= start else { return [] }
    return values(for: string).map { value in
      CompletionItem(
        value, .value, inserting: stringLiteral(of: value).droppingFirstBytes(1).droppingLastBytes(1),
        over: range(from: start))
    }
  }

  private func values(for string: Token) -> [String] {
    let tokens = analysis.tokens.tokens
    guard var index = tokens.firstIndex(of: string), index > 0 else { return [] }
    index -= 1
    if tokens[index].kind == .name, text(of: tokens[index]) == PartitionKindKeyword.date.rawValue {
      return ["yyyy/MM/dd", "yyyy-MM-dd", "yyyyMMdd"]
    }
    // `in ("a", "b")` and `= "a"` come after what is compared.
    while index > 0, [.comma, .string, .leftParenthesis].contains(tokens[index].kind) { index -= 1 }
    if index > 0, tokens[index].kind == .name, text(of: tokens[index]) == Keyword.in.rawValue {
      index -= 1
      if index > 0, text(of: tokens[index]) == Keyword.not.rawValue { index -= 1 }
    } else if index > 0, tokens[index].kind == .equal || tokens[index].kind == .notEqual {
      index -= 1
    } else {
      return []
    }
    guard tokens[index].kind == .name || tokens[index].kind == .quotedName else { return [] }
    let name = text(of: tokens[index])
    if name == "state" { return SpanState.allCases.map(\.rawValue) }
    if name == "pair" {
      return analysis.spec.pairs.compactMap(\.label?.value)
    }
    guard let column = plan.scan.partitions.columns.first(where: { nameLiteral(of: $0.name).isIdentical(to: name) }),
      case .enumeration(let values) = column.kind
    else { return [] }
    return values
  }
}
