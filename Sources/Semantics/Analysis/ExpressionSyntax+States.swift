import Source
import Syntax
import Values

extension ExpressionSyntax {
  /// The states of spans for which an expression over rows may have a value; nil where the sides do not matter.
  ///
  /// A span without an end has neither its fields nor a duration, one without a start none of the start's.
  var statesWithValue: Set<SpanState>? {
    switch kind {
    case .path(let path):
      if isBare("duration") { return Set(SpanState.allCases.filter { $0.hasStart && $0.hasEnd }) }
      guard !path.steps.isEmpty else { return nil }
      if path.isBare("end") { return Set(SpanState.allCases.filter(\.hasEnd)) }
      return path.isBare("start") ? Set(SpanState.allCases.filter(\.hasStart)) : nil
    case .negate(let inner): return inner.statesWithValue
    case .arithmetic(_, let left, let right): return Self.shared([left, right])
    // `if` has a value where its condition is unknown.
    case .call(let name, let arguments): return name.value.isIdentical(to: "if") ? nil : Self.shared(arguments)
    case .coalesce(let operands):
      let states = operands.map(\.statesWithValue)
      return states.contains { $0 == nil } ? nil : states.reduce(into: Set()) { $0.formUnion($1 ?? []) }
    case .text, .number, .duration, .date, .time, .comparison, .like, .isIn, .isMissing, .not, .and, .or, .missing:
      return nil
    }
  }

  /// Those for which all operands have one.
  static func shared(_ operands: [ExpressionSyntax]) -> Set<SpanState>? {
    let states = operands.compactMap(\.statesWithValue)
    return states.isEmpty ? nil : states.dropFirst().reduce(states[0]) { $0.intersection($1) }
  }

  /// Those for which a comparison or a test may be true or false at all; nil where it may be for all.
  var statesWithAnswer: Set<SpanState>? {
    switch kind {
    case .comparison(_, let left, let right): Self.shared([left, right])
    case .like(let subject, _, _), .isIn(let subject, _, _), .isMissing(let subject, isNegated: true):
      subject.statesWithValue
    case .not(let inner):
      // `not (x is missing)` is `x is present`.
      if case .isMissing(let subject, isNegated: false) = inner.kind {
        subject.statesWithValue
      } else {
        inner.statesWithUnnegatedAnswer
      }
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce, .isMissing, .and, .or,
      .missing:
      nil
    }
  }

  private var statesWithUnnegatedAnswer: Set<SpanState>? {
    switch kind {
    case .comparison, .like, .isIn, .not: statesWithAnswer
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce, .isMissing, .and, .or,
      .missing:
      nil
    }
  }
}
