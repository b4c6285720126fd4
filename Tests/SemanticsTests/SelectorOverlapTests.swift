@testable import Semantics
import Support
import Testing
import Values

/// Whether lists of selectors name one event: looked up, and compared two by two.
@Suite struct SelectorOverlapTests {
  private static func selector(_ text: String) -> EventSelector {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return EventSelector(
      source: parts[0] == "*" ? nil : String(parts[0]) + eventSourceSuffix, name: TextPattern(String(parts[1])),
      condition: nil)
  }

  @Test(
    arguments: [
      ("a:A", "a:A", true), ("a:A", "a:B", false), ("a:A*", "a:*B", true), ("a:A*", "a:B*", false),
      ("a:A*C", "a:AB*", true), ("a:*", "a:A", true), ("a:A*B", "a:A*C", false), ("a:A", "b:A", false),
      ("*:A", "b:A", true), ("*:A*", "b:AB", true), ("*:A*", "*:*", true), ("a:A*", "b:A*", false),
      ("a:AB*BC", "a:ABC", false), ("a:A*B*C", "a:ABC", true), ("a:A*B*C", "a:AC", false), ("a:*x*", "a:*y*", true),
    ] as [(String, String, Bool)])
  func two(_ a: String, _ b: String, _ expected: Bool) {
    #expect(selectorsOverlap([[Self.selector(a)], [Self.selector(b)]]) == expected)
    #expect(selectorsOverlap([[Self.selector(b)], [Self.selector(a)]]) == expected)
    #expect(!selectorsOverlap([[Self.selector(a), Self.selector(b)], []]))
  }

  /// Two patterns by a walk over pairs of positions in them, as a reader of the definition would ask.
  private static func overlaps(_ a: EventSelector, _ b: EventSelector) -> Bool {
    if let first = a.source, let second = b.source, !first.utf8.elementsEqual(second.utf8) { return false }
    func symbols(_ pattern: TextPattern) -> [UInt8?] {
      Array(pattern.segments.map { $0.map(Optional.some) }.joined(separator: [nil]))
    }
    let (x, y) = (symbols(a.name), symbols(b.name))
    var reached: Set<[Int]> = []
    func reaches(_ i: Int, _ j: Int) -> Bool {
      if i == x.count, j == y.count { return true }
      guard reached.insert([i, j]).inserted else { return false }
      if i < x.count, x[i] == nil, reaches(i + 1, j) || j < y.count && reaches(i, j + 1) { return true }
      if j < y.count, y[j] == nil, reaches(i, j + 1) || i < x.count && reaches(i + 1, j) { return true }
      guard i < x.count, j < y.count, let one = x[i], let other = y[j], one == other else { return false }
      return reaches(i + 1, j + 1)
    }
    return reaches(0, 0)
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func asTwoByTwo(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let lists = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          let letters = (0..<Int.random(in: 1...5, using: &random)).map { _ in "AB**".randomElement(using: &random) }
          let name = String(letters.compactMap(\.self))
          return Self.selector(["a", "b", "*"][Int.random(in: 0...2, using: &random)] + ":" + name)
        }
      }
      let expected = lists.indices.map { list in
        lists[list].map { selector in
          lists[...list].firstIndex { $0.contains { Self.overlaps($0, selector) } } ?? list
        }
      }
      let found = SelectorOverlaps(lists).firstLists
      #expect(found == expected, "\(lists.map { $0.map { "\($0.source ?? "*") \($0.name.segments)" } })")
    }
  }
}
