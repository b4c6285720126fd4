import Expressions
import Semantics

/// A path of a key that reads one element of a list (`items[0].id`), with the question whether an event has the next
/// one too.
struct FurtherElement: Sendable {
  /// As the spec has it.
  var path: String
  var isThere: @Sendable (EventView) -> Bool

  static func all(of keys: [KeyExpression], _ reading: EventFieldReader) -> [FurtherElement] {
    var found: [FurtherElement] = []
    for key in keys {
      key.forEachField { field in
        guard case .json(let path) = field else { return }
        for (place, step) in path.steps.enumerated() {
          guard let index = PathStep(step).index, index >= 0 else { continue }
          var next = path
          next.steps[place] = String(index + 1)
          let text = reading.text(.json(next))
          found.append(FurtherElement(path: path.specText, isThere: { text($0) != nil }))
        }
      }
    }
    return found
  }
}
