import Source
import Syntax
import Values

/// Conditions of `where` that ask for spans which `keep` leaves out: they are never true.
extension Analyzer {
  mutating func reportStatesNotKept(keep: Set<SpanState>, match: MatchMode, hasCancels: Bool) {
    let made = match.states(hasCancels: hasCancels)
    let hasKeep = spec.clauses.contains { if case .keep = $0.kind { true } else { false } }
    for clause in spec.clauses {
      guard case .rowsWhere(let condition) = clause.kind else { continue }
      reportStatesLeftOut(by: condition, keep: keep.intersection(made), hasKeep: hasKeep)
      for wish in wishes(of: condition) {
        guard keep.isDisjoint(with: wish.states) else { continue }
        let states = SpanState.allCases.filter(wish.states.contains).filter(made.contains)
        guard !states.isEmpty else {
          if wish.isNamed, let state = wish.states.first {
            diagnostics.report(.stateNeverMade(state, by: match, hasCancels: hasCancels, at: wish.span))
          }
          continue
        }
        let wanted = SpanState.allCases.filter { keep.contains($0) || states.prefix(1).contains($0) }
        diagnostics.report(
          .stateNotKept(states[0], keep: wanted, hasKeep: hasKeep, isNamed: wish.isNamed, at: wish.span))
      }
    }
  }

  /// Reports part of `where` that is never true for a kept state, because such spans lack the side that it reads.
  private mutating func reportStatesLeftOut(by condition: ExpressionSyntax, keep: Set<SpanState>, hasKeep: Bool) {
    switch condition.kind {
    case .and(let parts): for part in parts { reportStatesLeftOut(by: part, keep: keep, hasKeep: hasKeep) }
    case .or(let parts):
      // In an `or`, the other parts cover the states for which this one is unknown.
      for part in parts where part.statesWithAnswer.map(keep.isDisjoint) ?? false {
        reportStatesLeftOut(by: part, keep: keep, hasKeep: hasKeep)
      }
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce, .comparison, .like,
      .isIn, .isMissing, .not, .missing:
      guard hasKeep, let states = condition.statesWithAnswer else { return }
      let left = SpanState.allCases.filter { keep.contains($0) && !states.contains($0) }
      // That it is true of no row says more.
      if left.isEmpty || diagnostics.hasFindings(at: condition.span) { return }
      diagnostics.report(.statesLeftOut(left, isAll: left.count == keep.count, at: condition.span))
    }
  }

  /// What a part of a condition needs to be true.
  private struct Wish {
    /// One of these.
    var states: Set<SpanState>
    /// Whether a state's name is in the condition.
    var isNamed: Bool
    var span: SourceSpan
  }

  /// A state that never occurs is not a mistake under `not` or `!=`.
  private func wishes(of condition: ExpressionSyntax) -> [Wish] {
    switch condition.kind {
    case .and(let parts), .or(let parts): return parts.flatMap { wishes(of: $0) }
    case .comparison(.equal, let left, let right):
      return [(left, right), (right, left)].compactMap { subject, text in
        subject.isState ? wish(for: text) : nil
      }
    case .isIn(let subject, let values, isNegated: false):
      return subject.isState ? values.compactMap { wish(for: $0) } : []
    case .isMissing(let subject, isNegated: false):
      guard case .path(let path) = subject.kind else { return [] }
      let isTime = path.steps.count == 1 && ["eventTime", "time"].contains(path.steps[0].value.word)
      let states = Set(
        SpanState.allCases.filter { state in
          isTime && path.isBare("end") && !state.hasEnd || isTime && path.isBare("start") && !state.hasStart
            || path.steps.isEmpty && path.isBare("duration") && !(state.hasStart && state.hasEnd)
        })
      return states.isEmpty ? [] : [Wish(states: states, isNamed: false, span: condition.span)]
    case .text, .number, .duration, .date, .time, .path, .call, .negate, .arithmetic, .coalesce, .comparison, .like,
      .isIn, .isMissing, .not, .missing:
      return []
    }
  }

  private func wish(for text: ExpressionSyntax) -> Wish? {
    guard case .text(let value) = text.kind, let state = SpanState(rawValue: value) else { return nil }
    return Wish(states: [state], isNamed: true, span: text.span)
  }
}

extension ExpressionSyntax {
  fileprivate var isState: Bool {
    if case .path(let path) = kind { path.isBare("state") && path.steps.isEmpty } else { false }
  }
}
