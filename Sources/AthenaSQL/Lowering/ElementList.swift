import Expressions

/// The elements of the lists that a path with `[]` names, in SQL.
///
/// Anything but an array is a list of one; the fallbacks are alike for texts and elements, so that both have one order.
struct ElementList {
  /// Where the path begins.
  let document: JSONDocument

  /// The text of each element, NULL where it has none: an array of varchar.
  func texts(_ path: ElementPath) -> SQLExpression {
    each(lists(of: path)[...], of: document.text) { list, rest in
      let element = JSONPathText.literal(path.element)
      let scalar = SQLExpression.call(.jsonExtractScalar, [list, element])
      return .call(
        .coalesce,
        [
          .call(.transform, [Self.array(list), .lambda(rest, .call(.jsonExtractScalar, [.column(rest), element]))]),
          .array([path.element.isEmpty ? .call(.nullIf, [scalar, .text("")]) : scalar]),
        ])
    }
  }

  /// For each element of all lists the element of the first `depth` of them that it lies in: an array of JSON.
  func elements(_ path: ElementPath, depth: Int) -> SQLExpression {
    elements(lists(of: path)[...], of: document.text, depth: depth)
  }

  /// The steps to each list, those of the first from the text's own root.
  private func lists(of path: ElementPath) -> [[String]] {
    [document.steps + path.lists[0]] + path.lists.dropFirst()
  }

  private func elements(_ lists: ArraySlice<[String]>, of value: SQLExpression, depth: Int) -> SQLExpression {
    let list = Self.list(lists.first ?? [], of: value)
    let all = SQLExpression.call(.coalesce, [Self.array(list), .array([list])])
    if lists.count == 1 { return all }
    let outer = Self.item(lists.count)
    let rest = lists.dropFirst()
    if depth > 1 {
      return .call(
        .flatten, [.call(.transform, [all, .lambda(outer, elements(rest, of: .column(outer), depth: depth - 1))])])
    }
    // The outer element once for each inner one.
    let inner = Self.item(0)
    let repeated = SQLExpression.call(
      .transform, [elements(rest, of: .column(outer), depth: rest.count), .lambda(inner, .column(outer))])
    return .call(.flatten, [.call(.transform, [all, .lambda(outer, repeated)])])
  }

  private func each(
    _ lists: ArraySlice<[String]>, of value: SQLExpression, _ innermost: (SQLExpression, SQLName) -> SQLExpression
  ) -> SQLExpression {
    let list = Self.list(lists.first ?? [], of: value)
    let item = Self.item(lists.count)
    if lists.count == 1 { return innermost(list, item) }
    let all = SQLExpression.call(.coalesce, [Self.array(list), .array([list])])
    let inner = each(lists.dropFirst(), of: .column(item), innermost)
    return .call(.flatten, [.call(.transform, [all, .lambda(item, inner)])])
  }

  /// The name of an element, by how many lists are left: lambdas inside lambdas need names of their own.
  private static func item(_ left: Int) -> SQLName {
    switch left {
    case 0: .plain("inner_item")
    case 1: .plain("item")
    default: .plain("item_\(left)")
    }
  }

  private static func list(_ steps: [String], of value: SQLExpression) -> SQLExpression {
    .call(.try, [.call(.jsonExtract, [value, JSONPathText.literal(steps)])])
  }

  private static func array(_ list: SQLExpression) -> SQLExpression { .call(.try, [.cast(list, .array(.json))]) }
}
