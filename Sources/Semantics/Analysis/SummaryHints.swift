import Expressions
import Source
import Syntax
import Values

/// What a spec says of the names that its summary does not find.
struct SummaryHints {
  /// Columns of the rows by what they show, as the spec writes it.
  var columns: [(text: String, name: String)] = []
  /// Columns of the summary by the aggregate that they are.
  var aggregates: [(text: String, name: String)] = []
  var hasSelect = false

  init() {}

  init(select: [SelectItem]?, block: [SelectItem]) {
    hasSelect = select != nil
    columns = (select ?? []).compactMap { item in item.expression.pathText.map { ($0, item.name.value.text) } }
    if select == nil { columns = [("start.eventTime", "started"), ("end.eventTime", "ended")] }
    aggregates = block.compactMap { item in item.expression.callText.map { ($0, item.name.value.text) } }
  }

  /// The column of the summary that is this call.
  func column(of function: String, _ arguments: [ExpressionSyntax]) -> String? {
    guard let text = callText(function, arguments) else { return nil }
    return aggregates.first { $0.text.isIdentical(to: text) }?.name
  }

  /// What was meant by a path that is not a column; nil where nothing is known of it.
  func unknownInput(
    _ path: Path, columns inputs: [(name: String, type: ValueType)], at span: SourceSpan
  ) -> Diagnostic? {
    let text = path.text
    if let shown = columns.first(where: { $0.text.isIdentical(to: text) }) {
      return .inputMeant(text, meant: shown.name, at: span)
    }
    let word = path.root.value.text
    if path.steps.isEmpty, [Function.month, .day, .hour].contains(where: { $0.rawValue == word }),
      let time = inputs.first(where: { $0.type == .time })
    {
      return .inputMeant(text, meant: "\(word)(\(time.name))", at: span)
    }
    if Side(rawValue: word) != nil, let last = path.steps.last?.value.word {
      return .inputNotSelected(text, meant: "\(last) = \(text)", hasSelect: hasSelect, at: span)
    }
    guard path.steps.isEmpty else { return nil }
    if let other = EventScope.otherWords.first(where: { $0.word.nameKey == word.nameKey }) {
      let meant = word.nameKey == "account".nameKey ? "account" : "\(word) = start.\(other.meant)"
      return .inputNotSelected(text, meant: meant, hasSelect: hasSelect, at: span)
    }
    if CloudTrailColumn.all.contains(where: { $0.name.isIdentical(to: word) }) {
      return .inputNotSelected(text, meant: "\(word) = start.\(word)", hasSelect: hasSelect, at: span)
    }
    if RowScope.rowWords.contains(where: { $0.isIdentical(to: word) }) {
      return .inputNotSelected(text, meant: word, hasSelect: hasSelect, at: span)
    }
    return nil
  }
}

private func callText(_ function: String, _ arguments: [ExpressionSyntax]) -> String? {
  let texts = arguments.map(\.pathText)
  guard texts.allSatisfy({ $0 != nil }) else { return nil }
  return "\(function)(\(texts.compactMap(\.self).joined(separator: ", ")))"
}

extension ExpressionSyntax {
  /// A call of paths alone.
  fileprivate var callText: String? {
    guard case .call(let name, let arguments) = kind else { return nil }
    return Semantics.callText(name.value, arguments)
  }
}
