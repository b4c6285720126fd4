import Values
import Expressions
import Semantics
import Values

/// A part of `events where` that is about one field, so that the values that fail it can be shown.
struct Comparison: Sendable {
  let condition: Condition<EventField>
  let holds: @Sendable (EventView) -> Bool?
  let text: @Sendable (EventView) -> Text?

  /// Those that must all be true for `events where` to be.
  static func all(of plan: Plan, _ reading: EventFieldReader) -> [Comparison] {
    (plan.scan.condition?.conjuncts ?? []).compactMap { condition in
      var fields = Set<EventField>()
      condition.forEachField { fields.insert($0) }
      guard fields.count == 1, let field = fields.first, !condition.testsElements else { return nil }
      return Comparison(condition: condition, holds: reading.condition(condition), text: reading.text(field))
    }
  }
}
