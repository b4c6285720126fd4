import Expressions

extension Suggestions {
  private static let columnLimit = 3
  private static let eventLimit = 500

  /// Paths of a start that are worth a column: short texts beside the key that nearly all of its events have, those of
  /// the request first, the shallow ones before the deep.
  func columns(of finding: EndFinding) -> [String] {
    let kept = search.samples[finding.start].kept
    let events = kept.events.indices.prefix(Self.eventLimit)
    var counts: [PathTree.Node: Int] = [:]
    for event in events {
      let values = kept.values(of: event).filter { kept.text($0).count <= 64 }
      for path in Set(values.map { search.folding.path(finding.start, kept.paths[$0]) }) {
        counts[path, default: 0] += 1
      }
    }
    var taken = Set(finding.keys.flatMap { [name(of: $0.startPath), name(of: $0.endPath)] })
    let candidates = counts.filter { $0.value * 5 >= events.count * 4 }.map {
      (path: $0.key, steps: search.tree.steps($0.key))
    }
    .filter { $0.steps.count <= 3 && !$0.steps.contains(.each) }
    .sorted { a, b in
      let (inA, inB) = (a.steps.first == .column(.requestParameters), b.steps.first == .column(.requestParameters))
      if inA != inB { return inA }
      return a.steps.count != b.steps.count
        ? a.steps.count < b.steps.count : pathText(a.path).utf8.lexicographicallyPrecedes(pathText(b.path).utf8)
    }
    return candidates.filter { taken.insert(name(of: $0.path)).inserted }.prefix(Self.columnLimit).map {
      pathText($0.path)
    }
  }

  /// What a column of it would be called.
  private func name(of path: PathTree.Node) -> PathTree.Step? { search.tree.steps(path).last { $0 != .each } }
}
