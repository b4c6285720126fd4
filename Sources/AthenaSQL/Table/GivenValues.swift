import Expressions
import Semantics
import Values

extension Plan {
  /// The values of a partition column that `events where` names one by one; nil where it does not.
  func givenValues(of column: Int) -> [String]? {
    for conjunct in scan.partitions.condition?.conjuncts ?? [] {
      if let values = conjunct.literals(of: column) {
        return values.removingRepeats.map(\.string).filter { scan.mayRead([column: $0]) }
      }
    }
    return nil
  }
}

extension Condition<EventField> {
  /// The texts of which the column must be one for the condition to hold; nil where it does not say so.
  fileprivate func literals(of column: Int) -> [Text]? {
    let field = Expression<EventField>.field(.partition(column))
    switch self {
    case .compare(.equal, field, .text(let text)), .compare(.equal, .text(let text), field): return [text]
    case .isIn(field, let candidates):
      let texts = candidates.compactMap { if case .text(let text) = $0 { text } else { nil } }
      return texts.count == candidates.count ? texts : nil
    case .or(let parts):
      let lists = parts.map { $0.literals(of: column) }
      return lists.contains { $0 == nil } ? nil : lists.flatMap { $0 ?? [] }
    case .compare, .like, .isIn, .isMissing, .isTrue, .anyElement, .not, .and: return nil
    }
  }
}
