import Expressions
import Semantics
import Values

/// Finds the paths that rows or conditions read and that no event has: most often a slip, and otherwise an empty column
/// without a word.
struct MissingPaths {
  private let matcher: EventMatcher
  private let statistics: MatchStatistics
  /// By side, the places in `Classification.values` that no event of the side has a text for; nil without such events.
  private var missing: [Side: Set<Int>] = [:]

  init(_ matcher: EventMatcher, _ all: EventCollector, _ names: NameResolution) {
    self.matcher = matcher
    statistics = all.statistics
    for side in Side.allCases {
      var rest = Array(matcher.plan.classification.values.indices)
      var hasEvents = false
      for entry in names.entries where entry.role.side == side {
        hasEvents = true
        rest.removeAll { all.matched.events[entry.event].hasValue($0) }
        if rest.isEmpty { break }
      }
      if hasEvents { missing[side] = Set(rest) }
    }
  }

  // MARK: Conditions on events

  var ofConditions: [MissingPath] {
    var missing: [MissingPath] = []
    var found: Set<Text> = []
    let counts = statistics.probes
    for (index, probe) in matcher.probes.enumerated() where counts.asked[index] > 0 && !counts.isThere[index] {
      switch probe.origin {
      case .eventsWhere:
        // A path that one side has is not a slip: `events where` is asked of both.
        let same = matcher.probes.indices.filter {
          matcher.probes[$0].origin == .eventsWhere && matcher.probes[$0].text.isIdentical(to: probe.text)
        }
        guard !same.contains(where: { counts.isThere[$0] }), found.insert(Text(probe.text)).inserted else { continue }
        let parts = same.filter { counts.asked[$0] > 0 }.map { matcher.probes[$0].part }
        missing.append(
          MissingPath(reader: .eventsWhere, path: probe.text, nearby: nearEvents(probe.steps, parts, besides: [])))
      case .selector(let selector):
        let part = matcher.parts[probe.part]
        let name = matcher.plan.classification.pairs[part.pair].selectors(part.role)[selector].specText
        let others = matcher.parts.indices.filter { $0 != probe.part && matcher.parts[$0].pair == part.pair }
        missing.append(
          MissingPath(
            reader: .selector(name), path: probe.text, nearby: nearEvents(probe.steps, [probe.part], besides: others)))
      }
    }
    return missing
  }

  private func nearEvents(_ wanted: [Text], _ parts: [Int], besides others: [Int]) -> MissingPath.Nearby {
    if let near = NearPath.nearest(to: wanted, among: statistics.pathSamples.paths(of: parts)) {
      return .path(near.path.text, role: nil)
    }
    for other in others {
      guard let near = NearPath.nearest(to: wanted, among: statistics.pathSamples.paths(of: [other])) else { continue }
      return .path(near.path.text, role: matcher.title(of: matcher.parts[other]))
    }
    return inColumn(wanted, statistics.pathSamples.paths(of: parts))
  }

  private static let shownPaths = 4

  /// What the column holds in which the path was looked for.
  private func inColumn(_ wanted: [Text], _ paths: [EventPath]) -> MissingPath.Nearby {
    guard let column = wanted.first, JSONColumn.allCases.contains(where: { Text($0.rawValue) == column }) else {
      return .nothing
    }
    let found = paths.filter { $0.steps.first == column }.map(\.text)
    if found.isEmpty { return .emptyColumn(column.string) }
    return .paths(Array(found.prefix(Self.shownPaths)), areMore: found.count > Self.shownPaths)
  }

  // MARK: Rows

  var ofRows: [MissingPath] {
    var places: [SideField: [String]] = [:]
    var order: [SideField] = []
    func add(_ fields: [SideField], _ place: String) {
      for field in fields {
        if places[field] == nil { order.append(field) }
        if places[field]?.contains(where: { $0.isIdentical(to: place) }) != true {
          places[field, default: []].append(place)
        }
      }
    }
    for column in matcher.plan.projection.columns { add(missingFields(column.value), "select \(column.name.visible)") }
    for part in matcher.plan.filter.condition?.conjuncts ?? [] { add(missingFields(part), "where") }
    return order.map { field in
      var nearby = MissingPath.Nearby.nothing
      if case .json(let json) = field.field { nearby = nearRows(json.allSteps, field.side) }
      return MissingPath(
        reader: .rows(places[field, default: []], field.side), path: matcher.specText(field.field), nearby: nearby)
    }
  }

  private func nearRows(_ wanted: [Text], _ side: Side) -> MissingPath.Nearby {
    func paths(_ side: Side) -> [EventPath] {
      statistics.pathSamples.paths(of: matcher.parts.indices.filter { matcher.parts[$0].role.side == side })
    }
    if let near = NearPath.nearest(to: wanted, among: paths(side)) {
      return .path("\(side.rawValue).\(near.path.text)", role: nil)
    }
    for other in Side.allCases where other != side {
      if let near = NearPath.nearest(to: wanted, among: paths(other)) {
        return .path("\(other.rawValue).\(near.path.text)", role: nil)
      }
    }
    return inColumn(wanted, paths(side))
  }

  private struct SideField: Hashable {
    var side: Side
    var field: EventField
  }

  /// Fields that no event has and that nothing replaces: of `a ?? b` one may well be missing.
  private func missingFields(_ expression: Expression<RowField>) -> [SideField] {
    if case .field(.event(let side, let field)) = expression {
      let place = matcher.plan.classification.values.firstIndex(of: field)
      let isMissing = place.map { missing[side]?.contains($0) == true } ?? false
      return isMissing ? [SideField(side: side, field: field)] : []
    }
    if case .coalesce(let operands) = expression {
      let all = operands.map { missingFields($0) }
      return all.contains(where: \.isEmpty) ? [] : all[0]
    }
    return expression.operands.flatMap { missingFields($0) }
  }

  /// Asking whether a column is missing or present makes sense where it is always empty; of a path in JSON it is a slip.
  private func missingFields(_ condition: Condition<RowField>) -> [SideField] {
    let fields = condition.operands.flatMap { missingFields($0) }
    guard condition.asksForPresence else { return fields }
    return fields.filter { if case .json = $0.field { true } else { false } }
  }
}

extension Condition {
  fileprivate var asksForPresence: Bool {
    if case .isMissing = self { return true }
    if case .not(.isMissing) = self { return true }
    return false
  }
}
