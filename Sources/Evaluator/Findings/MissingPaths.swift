import Expressions
import Semantics
import Values

/// Finds the paths that rows or conditions read and that no event has: most often a slip, and otherwise an empty column
/// without a word.
struct MissingPaths {
  private let matcher: EventMatcher
  private let statistics: MatchStatistics
  /// Of each of `Classification.values` its place.
  private let places: [EventField: Int]
  /// By what rows read events of, the places in `Classification.values` that none of them has a text for; nil without
  /// such events.
  private var missing: [RowEvent: Set<Int>] = [:]

  init(_ matcher: EventMatcher, _ all: EventCollector, _ names: NameResolution) {
    self.matcher = matcher
    statistics = all.statistics
    places = Dictionary(matcher.plan.classification.values.enumerated().map { ($1, $0) }) { first, _ in first }
    let waypoints = matcher.plan.classification.waypoints.indices.map { RowEvent.waypoint($0) }
    for wanted in Side.allCases.map(RowEvent.side) + waypoints {
      var rest = Array(matcher.plan.classification.values.indices)
      var hasEvents = false
      for entry in names.entries where RowEvent(entry.role) == wanted {
        hasEvents = true
        rest.removeAll { all.matched.events[entry.event].hasValue($0) }
        if rest.isEmpty { break }
      }
      if hasEvents { missing[wanted] = Set(rest) }
    }
  }

  /// The events that rows read: those of a side, or the waypoints of a name.
  private enum RowEvent: Hashable {
    case side(Side)
    case waypoint(Int)

    init(_ role: EventRole) {
      switch role {
      case .start: self = .side(.start)
      case .end, .cancel: self = .side(.end)
      case .waypoint(let name): self = .waypoint(name)
      }
    }
  }

  private func word(for event: RowEvent) -> String {
    switch event {
    case .side(let side): side.rawValue
    case .waypoint(let name): matcher.plan.classification.waypoints[name]
    }
  }

  // MARK: Conditions on events

  var ofConditions: [MissingPath] {
    var missing: [MissingPath] = []
    var found: Set<Text> = []
    let counts = statistics.probes
    let ofEventsWhere = Dictionary(
      grouping: matcher.probes.indices.filter { matcher.probes[$0].origin == .eventsWhere },
      by: { Text(matcher.probes[$0].text) })
    for (index, probe) in matcher.probes.enumerated() where counts.asked[index] > 0 && !counts.isThere[index] {
      switch probe.origin {
      case .eventsWhere:
        // A path that one side has is not a slip: `events where` is asked of both.
        let same = ofEventsWhere[Text(probe.text)] ?? []
        guard found.insert(Text(probe.text)).inserted, !same.contains(where: { counts.isThere[$0] }) else { continue }
        let parts = same.filter { counts.asked[$0] > 0 }.map { matcher.probes[$0].part }
        missing.append(
          MissingPath(reader: .eventsWhere, path: probe.text, nearby: nearEvents(probe.steps, parts, besides: [])))
      case .named:
        missing.append(
          MissingPath(reader: .named, path: probe.text, nearby: nearEvents(probe.steps, [probe.part], besides: [])))
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
    var places: [ReadField: [String]] = [:]
    var order: [ReadField] = []
    func add(_ fields: [ReadField], _ place: String) {
      for field in fields {
        if places[field] == nil { order.append(field) }
        if places[field]?.contains(where: { $0.isIdentical(to: place) }) != true {
          places[field, default: []].append(place)
        }
      }
    }
    let plan = matcher.plan
    var lookups: Set<Int> = []
    func collectLookup(_ field: RowField) { if case .lookup(let index, _) = field { lookups.insert(index) } }
    for column in plan.projection.columns {
      add(missingFields(column.value), "select \(column.name.visible)")
      column.value.forEachField(collectLookup)
    }
    for part in plan.filter.condition?.conjuncts ?? [] {
      add(missingFields(part), "where")
      part.forEachField(collectLookup)
    }
    for lookup in plan.lookups.indices where lookups.contains(lookup) {
      for key in plan.lookups[lookup].keys { add(missingFields(key), "lookup \(plan.lookups[lookup].name.visible)") }
    }
    return order.compactMap { field in
      var nearby = MissingPath.Nearby.nothing
      if case .json(let json) = field.field { nearby = nearRows(json.allSteps, field) }
      if field.isReplaced, case .nothing = nearby { return nil }
      return MissingPath(
        reader: .rows(places[field, default: []], word(for: field.event)), path: matcher.plan.specText(field.field),
        nearby: nearby)
    }
  }

  /// For a field with a fallback (`??`) only a differently spelt path is suggested.
  private func nearRows(_ wanted: [Text], _ field: ReadField) -> MissingPath.Nearby {
    func paths(_ event: RowEvent) -> [EventPath] {
      statistics.pathSamples.paths(of: matcher.parts.indices.filter { RowEvent(matcher.parts[$0].role) == event })
    }
    if let near = NearPath.nearest(to: wanted, among: paths(field.event)),
      !field.isReplaced || [.otherCase, .sameNameInOtherCase, .oneLetterApart].contains(near.rank)
    {
      return .path("\(word(for: field.event)).\(near.path.text)", role: nil)
    }
    if field.isReplaced { return .nothing }
    for other in Side.allCases.map(RowEvent.side) where other != field.event {
      if let near = NearPath.nearest(to: wanted, among: paths(other)) {
        return .path("\(word(for: other)).\(near.path.text)", role: nil)
      }
    }
    return inColumn(wanted, paths(field.event))
  }

  private struct ReadField: Hashable {
    var event: RowEvent
    var field: EventField
    /// Whether a literal stands in for it: then it may well be missing, but not be written otherwise.
    var isReplaced = false
  }

  /// Fields that no event has and that nothing replaces: of `a ?? b` one may well be missing.
  private func missingFields(_ expression: Expression<RowField>) -> [ReadField] {
    switch expression {
    case .field(.event(let side, let field)): return missingField(.side(side), field)
    case .field(.waypoint(let name, let field)): return missingField(.waypoint(name), field)
    case .coalesce(let operands):
      let all = operands.map { (missing: missingFields($0), isLiteral: $0.isLiteral) }
      if all.allSatisfy({ !$0.missing.isEmpty }) { return all[0].missing }
      guard all.allSatisfy({ !$0.missing.isEmpty || $0.isLiteral }) else { return [] }
      return all[0].missing.map { ReadField(event: $0.event, field: $0.field, isReplaced: true) }
    case .field, .text, .number, .time, .duration, .call, .toNumber, .negate, .arithmetic, .elapsed, .combine, .shift,
      .condition:
      return expression.operands.flatMap { missingFields($0) }
    }
  }

  private func missingField(_ event: RowEvent, _ field: EventField) -> [ReadField] {
    let isMissing = places[field].map { missing[event]?.contains($0) == true } ?? false
    return isMissing ? [ReadField(event: event, field: field)] : []
  }

  /// Asking whether a column is missing or present makes sense where it is always empty; of a path in JSON it is a
  /// slip.
  private func missingFields(_ condition: Condition<RowField>) -> [ReadField] {
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

extension Expression {
  fileprivate var isLiteral: Bool {
    switch self {
    case .text, .number, .time, .duration: true
    case .negate(let operand): operand.isLiteral
    case .field, .coalesce, .call, .toNumber, .arithmetic, .elapsed, .combine, .shift, .condition: false
    }
  }
}
