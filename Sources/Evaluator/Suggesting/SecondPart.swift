import Expressions

/// Looks for further parts of a key: a detachment names two things.
///
/// A part is added where nearly every end agrees on it with a start before it of the same key, and either it
/// distinguishes apart what the key alone does not, or both requests name it: an id that the service made is one
/// resource's alone, while who chose a name must say of what. No part takes the key away from starts that had one.
struct SecondPart {
  let search: KeySearch
  private static let endLimit = 500
  private static let startLimit = 50
  private static let longestKey = 3

  func completed(_ finding: EndFinding) -> EndFinding {
    var finding = finding
    while finding.keys.count < Self.longestKey, let next = next(of: finding) {
      finding.keys.append(next.key)
      finding.otherKeys.removeAll { $0.key == next.key }
      if !next.tellsApart { break }
    }
    if finding.keys.count > 1 {
      var lastEnds: [UInt64: Int64] = [:]
      for end in search.events(of: finding.end, finding.keys, .end) { lastEnds[end.key] = end.milliseconds }
      let starts = search.events(of: finding.start, finding.keys, .start)
      let back = starts.filter { $0.milliseconds <= lastEnds[$0.key] ?? .min }
      finding.keysBack = back.count
      finding.keysInAll = starts.count
      finding.statistics.values = Set(back.map(\.key)).count
    }
    return finding
  }

  private struct Part {
    var key: KeyCandidate
    var tellsApart: Bool
  }

  private struct Paths: Hashable {
    var start: PathTree.Node
    var end: PathTree.Node
  }

  private func next(of finding: EndFinding) -> Part? {
    let starts = search.events(of: finding.start, finding.keys, .start)
    let ends = search.events(of: finding.end, finding.keys, .end)
    var byKey: [UInt64: [KeyedEvent]] = [:]
    for start in starts { byKey[start.key, default: []].append(start) }
    var agreeing: [Paths: (count: Int, keys: Set<[UInt64]>)] = [:]
    var asked = 0
    for end in ends {
      let before = byKey[end.key, default: []].filter { $0.milliseconds <= end.milliseconds }
      guard !before.isEmpty else { continue }
      asked += 1
      if asked > Self.endLimit { break }
      var found: [Paths: UInt64] = [:]
      let endValues = search.values(of: finding.end, end.event)
      for start in before.suffix(Self.startLimit) {
        let startValues = search.values(of: finding.start, start.event)
        func compare(_ value: KeySearch.ValueAtPath, with others: [KeySearch.ValueAtPath]) {
          for other in others where other.hash == value.hash {
            found[Paths(start: other.path, end: value.path)] = value.hash
          }
        }
        // Lists may have hundreds of values, each with a path; most events have few.
        if startValues.count * endValues.count <= 4096 {
          for value in endValues { compare(value, with: startValues) }
        } else {
          let byHash = Dictionary(grouping: startValues) { $0.hash }
          for value in endValues { compare(value, with: byHash[value.hash, default: []]) }
        }
      }
      for (paths, hash) in found {
        agreeing[paths, default: (0, [])].count += 1
        agreeing[paths]?.keys.insert([end.key, hash])
      }
    }
    guard asked > 0 else { return nil }
    let keysNow = Set(ends.prefix(Self.endLimit).map(\.key)).intersection(byKey.keys).count
    let isChosen =
      finding.keys.count == 1 && search.tree.steps(finding.keys[0].startPath).first == .column(.requestParameters)
    let startCount = Set(starts.map(\.event)).count
    let used = Set(finding.keys.flatMap { [$0.startPath, $0.endPath] })
    var best: (part: Part, rank: Double)?
    for (paths, agreed) in agreeing.sorted(by: { ($0.key.start, $0.key.end) < ($1.key.start, $1.key.end) })
    where agreed.count * 20 >= asked * 19 && !used.contains(paths.start) && !used.contains(paths.end) {
      let key = KeyCandidate(startPath: paths.start, endPath: paths.end, transform: .none)
      guard search.isWritable(key, beside: finding.keys), !isDerived(key, finding) else { continue }
      let tellsApart = agreed.keys.count * 5 >= keysNow * 6
      let rank = search.rank(of: key, start: finding.start)
      guard tellsApart || isChosen && search.isNaming(key, of: finding.start) else { continue }
      let total = rank + (tellsApart ? 10 * Double(agreed.keys.count) / Double(keysNow) : 0)
      guard total > best?.rank ?? -.infinity, isThere(key, in: finding, startCount) else { continue }
      best = (Part(key: key, tellsApart: tellsApart), total)
    }
    return best?.part
  }

  /// Whether nearly all starts that have the key have the part too.
  private func isThere(_ key: KeyCandidate, in finding: EndFinding, _ startCount: Int) -> Bool {
    let whole = search.events(of: finding.start, finding.keys + [key], .start)
    return Set(whole.map(\.event)).count * 20 >= startCount * 19
  }

  /// Whether the texts of a part mostly hold those of the key, or are held by them: an ARN beside a name adds nothing.
  private func isDerived(_ key: KeyCandidate, _ finding: EndFinding) -> Bool {
    let kept = search.samples[finding.start].kept
    var (derived, all) = (0, 0)
    for event in kept.events.indices.prefix(Self.startLimit) {
      let own = search.texts(of: finding.start, event, key.startPath)
      let others = finding.keys.flatMap { search.texts(of: finding.start, event, $0.startPath) }
      guard !own.isEmpty, !others.isEmpty else { continue }
      all += 1
      let holds = own.contains { text in others.contains { isComponent($0, of: text) || isComponent(text, of: $0) } }
      if holds { derived += 1 }
    }
    return derived * 5 > all * 4
  }
}

/// Whether a text is what is between two separators of the other, as in an ARN or a host's name.
private func isComponent(_ text: ArraySlice<UInt8>, of other: ArraySlice<UInt8>) -> Bool {
  other.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }.contains(text)
}

/// An event with the texts of its key as one number.
struct KeyedEvent {
  var event: Int
  var milliseconds: Int64
  var key: UInt64
}
