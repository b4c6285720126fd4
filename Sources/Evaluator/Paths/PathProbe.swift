import Expressions
import Semantics
import Values

/// A path into JSON that a condition on events or `named` reads, with the question whether an event has it.
struct PathProbe: Sendable {
  enum Origin: Hashable, Sendable {
    /// `events where`.
    case eventsWhere
    /// The condition of a selector of the part, by its index.
    case selector(Int)
    /// The name that `named` reads off a start.
    case named
  }

  /// An index into `EventMatcher.parts`.
  var part: Int
  var origin: Origin
  var steps: [Text]
  var text: String
  var isThere: @Sendable (EventView) -> Bool

  /// Those of a plan, by part.
  static func all(of plan: Plan, _ parts: [EventMatcher.Part], _ reading: EventFieldReader) -> [PathProbe] {
    var probes: [PathProbe] = []
    for (index, part) in parts.enumerated() {
      if let condition = plan.scan.condition {
        probes += all(of: condition, part: index, origin: .eventsWhere, reading)
      }
      let pair = plan.classification.pairs[part.pair]
      for (selector, condition) in pair.selectors(part.role).map(\.condition).enumerated() {
        guard let condition else { continue }
        probes += all(of: condition, part: index, origin: .selector(selector), reading)
      }
      // Other events need no name where they have the key.
      if part.role == .start, let name = pair.name(.start) {
        probes += all(of: name, part: index, reading)
      }
    }
    return probes
  }

  /// Those of a name that is read off a start: of alternatives one may well be missing.
  private static func all(of name: KeyExpression, part: Int, _ reading: EventFieldReader) -> [PathProbe] {
    var paths: [JSONPath] = []
    name.forEachField { if case .json(let path) = $0 { paths.append(path) } }
    guard paths.count == 1, let path = paths.first else { return [] }
    let text = reading.text(.json(path))
    return [
      PathProbe(
        part: part, origin: .named, steps: path.allSteps, text: path.specText,
        isThere: { text($0) != nil })
    ]
  }

  private static func all(of condition: Condition<EventField>, part: Int, origin: Origin, _ reading: EventFieldReader)
    -> [PathProbe]
  {
    var probes: [PathProbe] = []
    condition.forEachField { field in
      guard case .json(let path) = field else { return }
      let text = reading.text(field)
      probes.append(
        PathProbe(
          part: part, origin: origin, steps: path.allSteps, text: path.specText,
          isThere: { text($0) != nil }))
    }
    condition.forEachElementPath { path in
      let elements = reading.elements(path)
      probes.append(
        PathProbe(
          part: part, origin: origin, steps: path.allSteps, text: path.specText,
          isThere: { !elements($0).isEmpty }))
    }
    return probes
  }
}

/// How many events were asked for each probe's path before one had it.
struct ProbeCounts: Sendable {
  private(set) var asked: [Int]
  private(set) var isThere: [Bool]

  init(probes: Int) {
    asked = Array(repeating: 0, count: probes)
    isThere = Array(repeating: false, count: probes)
  }

  /// Asks an event, unless the path was seen: then there is nothing left to find out.
  mutating func ask(_ index: Int, _ event: EventView, _ probe: PathProbe) {
    if isThere[index] { return }
    asked[index] += 1
    isThere[index] = probe.isThere(event)
  }

  mutating func merge(_ other: ProbeCounts) {
    for index in asked.indices {
      asked[index] += other.asked[index]
      isThere[index] = isThere[index] || other.isThere[index]
    }
  }
}

extension JSONPath {
  /// The column's name, then the steps.
  var allSteps: [Text] { ([column.rawValue] + steps).map { Text($0) } }
}

extension ElementPath {
  /// The column's name, then the steps to the lists and within their elements.
  var allSteps: [Text] { ([column.rawValue] + lists.flatMap(\.self) + element).map { Text($0) } }
}

extension Condition {
  /// Calls back for every path with `[]`.
  func forEachElementPath(_ body: (ElementPath) -> Void) {
    switch self {
    case .anyElement(let path, _): body(path)
    case .not(let inner), .isTrue(.condition(let inner)): inner.forEachElementPath(body)
    case .and(let parts), .or(let parts): for part in parts { part.forEachElementPath(body) }
    case .compare, .like, .isIn, .isMissing, .isTrue: break
    }
  }
}
