import Expressions
import Semantics

/// A path of a key that reads one element of a list (`items[0].id`), with the question whether an event has the next
/// one too, which the key does not read.
struct FurtherElement: Sendable {
  /// As the spec has it.
  var path: String
  var isThere: @Sendable (EventView) -> Bool

  static func all(of keys: [KeyExpression], _ reading: EventFieldReader) -> [FurtherElement] {
    var paths: [JSONPath] = []
    for key in keys { key.forEachField { if case .json(let path) = $0 { paths.append(path) } } }
    let lists = keys.flatMap(\.elementPaths).map(\.allSteps)
    var found: [FurtherElement] = []
    for path in paths {
      for (place, step) in path.steps.enumerated() {
        guard let index = PathStep(step).index, index >= 0 else { continue }
        var next = path
        next.steps[place] = String(index + 1)
        var list = path
        list.steps.remove(at: place)
        guard !paths.contains(next), !lists.contains(list.allSteps) else { continue }
        let text = reading.text(.json(next))
        found.append(FurtherElement(path: path.specText, isThere: { text($0) != nil }))
      }
    }
    return found
  }
}
