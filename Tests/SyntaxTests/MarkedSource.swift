import Source
import Values
import Support
import Syntax
import Testing

/// Spec text in which `⟦` and `⟧` hold the span of the one mistake.
func check(
  _ marked: String, reports code: String, replacement: String? = nil, help: String? = nil,
  at location: SourceLocation = #_sourceLocation
) {
  let source = MarkedSource(marked)
  let text = source.text
  var diagnostics = Diagnostics()
  _ = parse(SourceFile(name: "test.span", text: text), into: &diagnostics)
  let found = diagnostics.sorted
  #expect(found.map(\.code) == [code], "\(marked): \(found.map(\.message))", sourceLocation: location)
  guard let first = found.first else { return }
  #expect(first.span.range == source.span, "\(marked): \(first.message)", sourceLocation: location)
  if let help { #expect(first.help?.contains(help) == true, "\(marked): \(first)", sourceLocation: location) }
  if let replacement {
    #expect(first.replacement == replacement, "\(marked)", sourceLocation: location)
    // The mended text has no mistake.
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(first.span.range, with: Array(replacement.utf8))
    var after = Diagnostics()
    _ = parse(SourceFile(name: "test.span", bytes: bytes), into: &after)
    #expect(after.isEmpty, "\(marked) mended: \(after.sorted.map(\.message))", sourceLocation: location)
  }
}

/// The tree of a spec that has no mistake.
func tree(_ text: String, at location: SourceLocation = #_sourceLocation) -> Spec {
  var diagnostics = Diagnostics()
  let spec = parse(SourceFile(name: "test.span", text: text), into: &diagnostics)
  #expect(diagnostics.isEmpty, "\(text): \(diagnostics.sorted.map(\.message))", sourceLocation: location)
  return spec
}

/// The tree as text without its places. Equal trees mean the same.
func treeText(_ value: Any) -> String {
  if let sign = value as? ArithmeticOperator { return sign.rawValue }
  if let sign = value as? ComparisonOperator { return sign.rawValue }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .enum:
    guard let payload = mirror.children.first else { return "\(value)" }
    return "\(payload.label ?? "?")(\(treeText(payload.value)))"
  case .optional: return mirror.children.first.map { treeText($0.value) } ?? "nil"
  case .collection: return "[" + mirror.children.map { treeText($0.value) }.joined(separator: ", ") + "]"
  default:
    if value is SourceSpan { return "" }
    if mirror.children.isEmpty || value is String { return "\(value)" }
    let parts = mirror.children.filter { child in
      let isPlain = child.label == "hasEscapedStar" && child.value as? Bool == false
      return child.label != "span" && child.label != "keyword" && !isPlain
    }.map { treeText($0.value) }
    return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " ") + ")"
  }
}

/// The clauses' trees in the order in which the formatter prints them.
func sortedTreeTexts(_ spec: Spec) -> [String] {
  let order = ClauseKeyword.allCases.map { "\($0)" }
  let clauses = spec.clauses.map { clause in
    let text = treeText(clause.kind)
    return (order.firstIndex { text.hasPrefix($0 + "(") } ?? order.count, text)
  }
  return clauses.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
}
