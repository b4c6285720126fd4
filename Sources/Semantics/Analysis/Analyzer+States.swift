import Source
import Syntax
import Values

/// Conditions of `where` that ask for spans which `keep` leaves out: they are never true.
extension Analyzer {
  mutating func reportStatesNotKept(keep: Set<SpanState>, match: MatchMode, hasCancels: Bool) {
    let made = match.states(hasCancels: hasCancels)
    let hasKeep = spec.first(.keep) != nil
    if hasKeep {
      for condition in spec.conditions(of: [.rowsWhere]) {
        reportStatesLeftOut(by: condition, keep: keep.intersection(made))
      }
    }
    // A state that never occurs is not a mistake under `not` or `!=`.
    for test in spec.tests(of: .rowsWhere) where !test.isInNot && !test.isNegated {
      for wish in wishes(of: test) where keep.isDisjoint(with: wish.states) {
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
  private mutating func reportStatesLeftOut(by condition: ExpressionSyntax, keep: Set<SpanState>) {
    var reported = Set<[SpanState]>()
    for conjunct in condition.conjuncts {
      var parts = [conjunct]
      // In an `or`, the other parts cover the states for which this one is unknown.
      if case .or(let choices) = conjunct.kind {
        parts = choices.filter { $0.statesWithAnswer.map(keep.isDisjoint) ?? false }
      }
      for part in parts {
        guard let states = part.statesWithAnswer else { continue }
        let left = SpanState.allCases.filter { keep.contains($0) && !states.contains($0) }
        // That it is true of no row says more.
        if left.isEmpty || diagnostics.hasFindings(at: part.span) || !reported.insert(left).inserted { continue }
        diagnostics.report(.statesLeftOut(left, isAll: left.count == keep.count, at: part.span))
      }
    }
  }

  /// What a test needs to be true.
  private struct Wish {
    /// One of these.
    var states: Set<SpanState>
    /// Whether a state's name is in the condition.
    var isNamed: Bool
    var span: SourceSpan
  }

  private func wishes(of test: ConditionTest) -> [Wish] {
    switch test.relation {
    case .isOneOf:
      return test.texts.compactMap { subject, text in
        guard subject.isBare("state"), let state = SpanState(rawValue: text.value) else { return nil }
        return Wish(states: [state], isNamed: true, span: text.span)
      }
    case .isMissing:
      guard case .path(let path)? = test.sides.first?.subject.kind else { return [] }
      let isTime = path.steps.count == 1 && ["eventTime", "time"].contains(path.steps[0].value.word)
      let states = Set(
        SpanState.allCases.filter { state in
          isTime && path.isBare("end") && !state.hasEnd || isTime && path.isBare("start") && !state.hasStart
            || path.steps.isEmpty && path.isBare("duration") && !(state.hasStart && state.hasEnd)
        })
      return states.isEmpty ? [] : [Wish(states: states, isNamed: false, span: test.syntax.span)]
    case .isOrdered, .isLike, .isTrue: return []
    }
  }
}
