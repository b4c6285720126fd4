import Source
import Syntax
import Values

/// Conditions that ask for an errorCode where failed calls are left out: no event that is left has one.
extension Analyzer {
  mutating func reportErrorsNotIncluded(_ included: [Inclusion]) {
    guard !included.contains(.errors) else { return }
    for test in spec.tests(of: .eventsWhere, .rowsWhere, .pair) where !test.isInNot {
      let fields = test.sides.compactMap(\.subject.plainField)
      guard fields.contains(where: { $0.isIdentical(to: "errorCode") }) else { continue }
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
