import Values
import Expressions
import Semantics
import Values

extension EventMatcher {
  /// What stands in the JSON of an event beside a key that it does not have; nil when there is nothing to say.
  func keyAdvice(on sample: Sample) -> String? {
    keyAdvice(parts[sample.part], sample.paths, "the event \(sample.id.brief)")
  }

  /// The same of any event, in the words of a sentence about `event`.
  func keyAdvice(_ part: Part, _ paths: EventPaths, _ event: String) -> String? {
    let pair = plan.pairs[part.pair]
    let opposite = part.opposite.map { pair.keys(parts[$0].role) } ?? []
    for (index, key) in pair.keys(part.role).enumerated() {
      // A path that the other side should have: the two were taken for each other.
      let own = key.jsonPaths.map { $0.map { Text($0) } }
      let other = index < opposite.count ? opposite[index].jsonPaths.map { $0.map { Text($0) } } : []
      let isOwnThere = paths.all.contains { own.contains($0.steps) }
      if !isOwnThere, let path = paths.all.first(where: { other.contains($0.steps) && !own.contains($0.steps) }) {
        return "\(event) has \(path.text): swap the sides of the key?"
      }
      if let advice = pathAdvice(own, paths, event) { return advice }
    }
    return nil
  }

  /// The condition that an event did not meet, with what the event holds instead.
  ///
  /// Where its paths are told apart from this, an unknown condition is told alone.
  func conditionAdvice(on sample: Sample, arePathsTold: Bool) -> String? {
    guard let condition = sample.condition else { return nil }
    let text = specText(condition)
    if sample.stage == .conditionFalse {
      let values = sample.values.prefix(3).map { "\(specText($0.field)) is \"\($0.text.brief)\"" }
      return text + (values.isEmpty ? "" : ": in the event \(sample.id.brief) \(values.joined(separator: ", "))")
    }
    if arePathsTold { return text }
    let present = Set(sample.values.map(\.field))
    let advice = conditionAdvice(condition, besides: present, sample.paths, "the event \(sample.id.brief)")
    return text + (advice.map { ": \($0)" } ?? "")
  }

  /// What an event holds beside the paths of a condition that it does not have.
  func conditionAdvice(
    _ condition: Condition<EventField>, besides present: Set<EventField>, _ paths: EventPaths, _ event: String
  ) -> String? {
    var wanted: [[Text]] = []
    condition.forEachField { field in
      if case .json(let path) = field, !present.contains(field) { wanted.append(path.allSteps) }
    }
    return pathAdvice(wanted, paths, event)
  }

  private static let shownPaths = 6

  /// The paths of an event beside those that are wanted and not there: the nearest first, then those of the same column.
  private func pathAdvice(_ wanted: [[Text]], _ paths: EventPaths, _ event: String) -> String? {
    let nearest = wanted.lazy.compactMap { NearPath.nearest(to: $0, among: paths.all)?.path }.first
    for column in JSONColumn.allCases where wanted.contains(where: { $0.first == Text(column.rawValue) }) {
      guard let inColumn = paths[column] else {
        return nearest.map { "\(event) has \($0.text)" } ?? "\(column.rawValue) is null or missing in \(event)"
      }
      let others = inColumn.filter { $0 != nearest }
      let all = ([nearest].compactMap(\.self) + others).map(\.text)
      if all.isEmpty { continue }
      return "\(event) has \(all.prefix(Self.shownPaths).joined(separator: ", "))"
        + (all.count > Self.shownPaths ? ", … (\(all.count))" : "")
    }
    return nil
  }
}

extension KeyExpression {
  /// The paths into JSON columns that it names, each with its column's name first.
  var jsonPaths: [[String]] {
    switch self {
    case .scalar(let expression):
      var paths: [[String]] = []
      expression.forEachField { field in
        switch field {
        case .json(let path): paths.append([path.column.rawValue] + path.steps)
        case .column, .eventTime, .resource, .webIdentityAttribute, .partition, .attribute, .sibling: break
        }
      }
      return paths
    case .each(let path): return [[path.column.rawValue] + path.lists.joined() + path.element]
    case .firstPresent(let alternatives): return alternatives.flatMap(\.jsonPaths)
    case .mapped(_, let inner, _): return inner.jsonPaths
    }
  }
}
