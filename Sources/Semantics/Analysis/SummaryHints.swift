import Expressions
import Source
import Syntax
import Values

/// What a spec says of the names that its summary does not find.
struct SummaryHints {
  /// Columns of the rows by what they show, as the spec writes it.
  private let columns: [Text: String]
  /// Columns of the summary by the aggregate that they are.
  private let aggregates: [Text: String]
  private let hasSelect: Bool

  init(select: [SelectItem]?, block: [SelectItem]) {
    hasSelect = select != nil
    let shown = select?.compactMap { item in item.expression.pathText.map { (Text($0), item.name.value.text) } }
    columns = Dictionary(shown ?? [("start.eventTime", "started"), ("end.eventTime", "ended")]) { first, _ in first }
    let called = block.compactMap { item in item.expression.callText.map { (Text($0), item.name.value.text) } }
    aggregates = Dictionary(called) { first, _ in first }
  }

  /// The column of the summary that is this call.
  func column(of function: String, _ arguments: [ExpressionSyntax]) -> String? {
    guard let text = callText(function, arguments) else { return nil }
    return aggregates[Text(text)]
  }

  /// What was meant by a path that is not a column; nil where nothing is known of it.
  func unknownInput(
    _ path: Path, columns inputs: [(name: String, type: ValueType)], at span: SourceSpan
  ) -> Diagnostic? {
    let text = path.text
    if let shown = columns[Text(text)] {
      return .inputMeant(text, meant: shown, at: span)
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
