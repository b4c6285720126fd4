import Values

/// Patterns with `*`, to be found by a text that they match or by another pattern that some text matches with them.
///
/// Two patterns with `*` overlap if the prefix of one begins with that of the other and the suffix of one ends with
/// that of the other; what is between can follow one after the other. So patterns are indexed by prefix, then by
/// suffix, and for matching a text also by the first text between two `*`.
struct PatternIndex {
  private struct Entry {
    var pattern: TextPattern
    var list: Int
    var id: Int

    var beginning: [UInt8] { pattern.segments[0] }
    var ending: [UInt8] { pattern.segments[pattern.segments.count - 1] }
    /// The first text between two `*`.
    var middle: [UInt8]? { pattern.segments.dropFirst().dropLast().first { !$0.isEmpty } }
  }

  /// By their beginnings.
  private let entries: [Entry]
  private var byBeginning: [Text: EndingTree] = [:]
  /// How long the beginnings are.
  private let lengths: [Int]
  /// All patterns that begin with a text, as far as was asked.
  private var beginningWith: [Text: EndingTree] = [:]

  init(_ patterns: [(pattern: TextPattern, list: Int, id: Int)]) {
    let entries = patterns.map { Entry(pattern: $0.pattern, list: $0.list, id: $0.id) }
      .sorted { $0.beginning.lexicographicallyPrecedes($1.beginning) }
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      byBeginning[Text(entry.beginning), default: EndingTree()]
        .add(entry.ending, list: entry.list, entry: index, middle: entry.middle)
    }
    lengths = Set(entries.map(\.beginning.count)).sorted()
  }

  /// The first list of a pattern that some text matches which matches this one too.
  mutating func firstList(overlapping pattern: TextPattern) -> Int? {
    let beginning = pattern.segments[0]
    let ending = pattern.segments[pattern.segments.count - 1]
    var first = treeOfThose(beginningWith: beginning).firstList(endingLike: ending)
    for length in lengths where length < beginning.count {
      guard let tree = byBeginning[Text(Array(beginning.prefix(length)))] else { continue }
      first = least(first, tree.firstList(endingLike: ending))
    }
    return first
  }

  /// The first list of a pattern that matches a text.
  func firstList(matching text: [UInt8]) -> Int? {
    var first: Int?
    for length in lengths where length <= text.count {
      guard let tree = byBeginning[Text(Array(text.prefix(length)))] else { continue }
      tree.forEachNode(along: text[length...]) { node, rest in
        first = least(first, tree.firstListWithoutMiddle(at: node))
        for middle in tree.middles(at: node, in: rest) {
          for index in tree.entries(at: node, middle) where entries[index].list < first ?? Int.max {
            if entries[index].pattern.matches(text) { first = entries[index].list }
          }
        }
      }
    }
    return first
  }

  /// Takes out the patterns that match a text, and gives their numbers.
  mutating func takeMatching(_ text: [UInt8]) -> [Int] {
    var taken: [Int] = []
    for length in lengths where length <= text.count {
      let beginning = Text(Array(text.prefix(length)))
      for (node, middle) in byBeginning[beginning]?.places(along: text[length...]) ?? [] {
        byBeginning[beginning]?.take(at: node, middle) { index in
          guard entries[index].pattern.matches(text) else { return false }
          taken.append(entries[index].id)
          return true
        }
      }
    }
    return taken
  }

  private mutating func treeOfThose(beginningWith beginning: [UInt8]) -> EndingTree {
    let key = Text(beginning)
    if let known = beginningWith[key] { return known }
    var tree = EndingTree()
    let first = entries.partitioningIndex { !$0.beginning.lexicographicallyPrecedes(beginning) }
    for (index, entry) in zip(first..., entries[first...].prefix { $0.beginning.starts(with: beginning) }) {
      tree.add(entry.ending, list: entry.list, entry: index, middle: entry.middle)
    }
    beginningWith[key] = tree
    return tree
  }

  private func least(_ a: Int?, _ b: Int?) -> Int? {
    guard let a, let b else { return a ?? b }
    return min(a, b)
  }
}
