import Source
import Syntax
import Values

/// Conditions that ask for an errorCode where failed calls are left out: no event that is left has one. And those that
/// ask for an empty one, which almost no event has.
extension Analyzer {
  mutating func reportErrorsNotIncluded(_ included: [Inclusion]) {
    for test in spec.tests(of: .eventsWhere, .rowsWhere, .pair) where !test.isInNot {
      let fields = test.sides.compactMap(\.subject.plainField)
      guard fields.contains(where: { $0.isIdentical(to: "errorCode") }) else { continue }
      if test.relation == .isOneOf, !test.isNegated, !test.texts.isEmpty, test.texts.allSatisfy(\.text.value.isEmpty) {
        diagnostics.report(.emptyErrorCode(areErrorsIncluded: included.contains(.errors), at: test.syntax.span))
        continue
      }
      if included.contains(.errors) { continue }
      let isOfErrors =
        switch test.relation {
        case .isMissing: test.isNegated
        case .isOneOf, .isLike:
          !test.isNegated && test.passes.map { !Plan.Scan.successCodes.contains(where: $0) } ?? false
        case .isOrdered, .isTrue: false
        }
      if isOfErrors { diagnostics.report(.errorsNotIncluded(at: test.syntax.span)) }
    }
  }
}
