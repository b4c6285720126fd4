import Expressions
import Source
import Syntax
import Values

/// Where names get their meaning: among the fields of events, or of result rows.
protocol FieldScope {
  associatedtype Field: Hashable & Sendable & Typed

  /// Where what names mean is written down.
  var recorder: AnnotationRecorder { get }

  /// What a path means; nil when it means nothing, which is then reported.
  func resolve(_ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics) -> Operand<Field>?

  /// The names of everything that can be called here.
  var functions: [String] { get }

  /// What a call means that is not of a function of the language; nil where the scope has no such call.
  func resolveCall(
    _ name: Located<String>, _ arguments: [ExpressionSyntax], at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> CallMeaning<Field>?

  /// Whether a text may be a number of a record's JSON, or of a CSV file.
  func mayHoldNumber(_ value: Expression<Field>) -> Bool

  /// Whether a value is read off JSON as it is, which has numbers beside texts.
  func isOfJSON(_ value: Expression<Field>) -> Bool

  /// Takes note of a literal that is compared with a value.
  func note(_ literal: ExpressionSyntax, comparedWith value: Expression<Field>)
}

extension FieldScope {
  var functions: [String] { Function.allCases.map(\.rawValue) }

  func resolveCall(
    _ name: Located<String>, _ arguments: [ExpressionSyntax], at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> CallMeaning<Field>? {
    guard AggregateFunction(rawValue: name.value) != nil else { return nil }
    diagnostics.report(.aggregateOutsideSummary(name.value, at: span))
    return .reported
  }

  func mayHoldNumber(_ value: Expression<Field>) -> Bool { true }

  func isOfJSON(_ value: Expression<Field>) -> Bool { false }

  func note(_ literal: ExpressionSyntax, comparedWith value: Expression<Field>) {}
}

extension EventField {
  /// Whether it is read off JSON, which has numbers, or was written by a user.
  var mayHoldNumber: Bool {
    switch self {
    case .json, .sibling, .webIdentityAttribute, .attribute, .partition: true
    case .column, .eventTime, .resource: false
    }
  }

  var isOfJSON: Bool {
    switch self {
    case .json, .sibling: true
    case .column, .eventTime, .resource, .webIdentityAttribute, .attribute, .partition: false
    }
  }
}

/// What a call means that is not of a function.
enum CallMeaning<Field: Hashable & Sendable & Typed> {
  case value(Expression<Field>)
  /// It may not be here, and that was reported.
  case reported
}

/// What a path means.
enum Operand<Field: Hashable & Sendable & Typed> {
  case value(Expression<Field>)
  /// A path with `[]`.
  case elements(ElementPath)
}

extension ExpressionSyntax {
  /// Whether nothing is known of it: what is wrong was reported.
  var isMissing: Bool { if case .missing = kind { true } else { false } }

  /// A path as a spec writes it; nil for anything else.
  var pathText: String? { if case .path(let path) = kind { path.text } else { nil } }
}

extension Path.Step {
  /// The word of a step that names something; nil for `[0]` and `[]`.
  var word: String? {
    switch self {
    case .name(let text), .quoted(let text): text
    case .index, .each: nil
    }
  }
}

extension Path {
  /// As a spec writes it.
  var text: String {
    func name(_ name: Name) -> String { name.isQuoted ? "`\(name.text)`" : name.text }
    return steps.reduce(name(root.value)) { text, step in
      switch step.value {
      case .name(let word): "\(text).\(word)"
      case .quoted(let word): "\(text).\(stringLiteral(of: word))"
      case .index(let index): "\(text)[\(index)]"
      case .each: "\(text)[]"
      }
    }
  }

  /// The span of the root and the first steps.
  func span(throughStep count: Int) -> SourceSpan {
    count == 0 ? root.span : root.span.joined(with: steps[count - 1].span)
  }

  /// `start.a.b` as `a.b`: the path after its first step, which must be a word. A quoted step gives a quoted root.
  var withoutRoot: Path? {
    guard let first = steps.first, let word = first.value.word else { return nil }
    let isQuoted = if case .quoted = first.value { true } else { false }
    return Path(root: Located(Name(word, isQuoted: isQuoted), at: first.span), steps: Array(steps.dropFirst()))
  }

  func isBare(_ word: String) -> Bool { !root.value.isQuoted && root.value.text.isIdentical(to: word) }
}
