import Expressions
import Semantics
import Values

/// What an event holds beside a path that it does not have.
enum PathAdvice: Hashable, Sendable {
  /// A path that the key reads only from the other side, whose name is `side`.
  case otherSide(String, side: String)
  /// The same where an event of the other side has the path that the key reads from this one.
  case swapped(String)
  /// The path that is null or missing; beside it those that are there, the nearest first, at most `shownPaths` of
  /// `total`.
  case paths([String], total: Int, missing: String)
  case emptyColumn(String)

  static let shownPaths = 6

  /// A sentence about `event`, which is how it is called.
  func text(of event: String) -> String {
    switch self {
    case .otherSide(let path, let side):
      "\(event) has \(path), which the key reads only from the \(side): write it on both sides?"
    case .swapped(let path): "\(event) has \(path): swap the sides of the key?"
    case .paths(let paths, let total, let missing):
      "\(event) has no \(missing), but \(paths.joined(separator: ", "))"
        + (total > paths.count ? ", … (\(total))" : "")
    case .emptyColumn(let column): "\(column) is null or missing in \(event)"
    }
  }
}

extension EventMatcher {
  /// What an event without a key of that part holds instead; nil when there is nothing to say.
  ///
  /// - Parameter others: what events of the other side hold that have no key either.
  func keyAdvice(_ part: Part, _ paths: EventPaths, others: [EventPaths] = []) -> PathAdvice? {
    let pair = plan.classification.pairs[part.pair]
    let opposite = part.opposite.map { pair.keys(parts[$0].role) } ?? []
    let keys = pair.keys(part.role)
    // Where one part of several is there, the other is what is missing.
    let isThere = keys.map { key -> Bool? in
      let own = key.jsonPaths.map { $0.map { Text($0) } }
      return own.isEmpty ? nil : paths.all.contains { own.contains($0.steps) }
    }
    if keys.count > 1, !isThere.contains(false), let other = isThere.firstIndex(of: nil),
      let text = keyText(keys[other])
    {
      return .emptyColumn(text)
    }
    for (index, key) in keys.enumerated() where isThere[index] != true || !isThere.contains(false) {
      let own = key.jsonPaths.map { $0.map { Text($0) } }
      let other = index < opposite.count ? opposite[index].jsonPaths.map { $0.map { Text($0) } } : []
      let isOwnThere = paths.all.contains { own.contains($0.steps) }
      let isMisspelt = own.contains { path in paths.all.contains { $0.steps.differInLetterCase(from: path) } }
      if !isOwnThere, !isMisspelt,
        let path = paths.all.first(where: { other.contains($0.steps) && !own.contains($0.steps) })
      {
        let isSwapped = others.contains { $0.all.contains { own.contains($0.steps) } }
        if isSwapped { return .swapped(path.text) }
        return .otherSide(path.text, side: part.opposite.map { word(for: parts[$0].role) } ?? "other event")
      }
      if let advice = pathAdvice(own, paths) { return advice }
    }
    return nil
  }

  /// The first field that a part of a key reads.
  private func keyText(_ key: KeyExpression) -> String? {
    var text: String?
    key.forEachField { text = text ?? plan.specText($0) }
    return text
  }

  /// What an event holds beside the paths of a condition that it does not have.
  func conditionAdvice(
    _ condition: Condition<EventField>, besides present: Set<EventField>, _ paths: EventPaths
  ) -> PathAdvice? {
    var wanted: [[Text]] = []
    condition.forEachField { field in
      if case .json(let path) = field, !present.contains(field) { wanted.append(path.allSteps) }
    }
    return pathAdvice(wanted, paths)
  }

  /// The paths of an event beside those that are wanted and not there: the nearest first, then those of the same
  /// column.
  private func pathAdvice(_ wanted: [[Text]], _ paths: EventPaths) -> PathAdvice? {
    let nearest = wanted.lazy.compactMap { NearPath.nearest(to: $0, among: paths.all)?.path }.first
    for column in JSONColumn.allCases {
      guard let first = wanted.first(where: { $0.first == Text(column.rawValue) }) else { continue }
      let missing = pathText(first.map(\.string))
      guard let inColumn = paths[column] else {
        return nearest.map { .paths([$0.text], total: 1, missing: missing) } ?? .emptyColumn(column.rawValue)
      }
      let others = inColumn.filter { $0 != nearest }
      let all = ([nearest].compactMap(\.self) + others).map(\.text)
      if all.isEmpty { continue }
      return .paths(Array(all.prefix(PathAdvice.shownPaths)), total: all.count, missing: missing)
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

extension [Text] {
  /// Whether the steps of two paths differ in letter case alone.
  fileprivate func differInLetterCase(from other: [Text]) -> Bool {
    count == other.count && self != other && zip(self, other).allSatisfy { $0.string.nameKey == $1.string.nameKey }
  }
}
