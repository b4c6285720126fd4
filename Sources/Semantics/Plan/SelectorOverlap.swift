import Values

/// Whether one event may be named by several lists of selectors.
package func selectorsOverlap(_ lists: [[EventSelector]]) -> Bool {
  SelectorOverlaps(lists).firstLists.enumerated().contains { list, found in found.contains { $0 < list } }
}

/// Which lists of selectors name events that a selector of another names too, by source and name.
///
/// Every selector is looked up among the others, so that the time grows with the text of all of them, and not with the
/// number of pairs of two.
package struct SelectorOverlaps {
  /// For every selector of every list the first list that may name an event of it: its own where none before it does.
  package private(set) var firstLists: [[Int]]

  private struct Item {
    var list: Int
    var place: Int
    /// Nil for any of AWS's.
    var source: Text?
    var name: TextPattern
  }

  private struct Literal: Hashable {
    /// Nil stands for a selector of any source.
    var source: Text?
    var name: Text
  }

  package init(_ lists: [[EventSelector]]) {
    firstLists = lists.enumerated().map { list, selectors in selectors.map { _ in list } }
    let items = lists.enumerated().flatMap { list, selectors in
      selectors.enumerated().map { place, selector in
        Item(list: list, place: place, source: selector.source.map { Text($0) }, name: selector.name)
      }
    }
    compareLiterals(items.filter { $0.name.literal != nil })
    comparePatterns(items)
  }

  private mutating func note(_ item: Item, with list: Int) {
    firstLists[item.list][item.place] = min(firstLists[item.list][item.place], list)
  }

  private mutating func compareLiterals(_ items: [Item]) {
    var first: [Literal: Int] = [:]
    var firstOfAnySource: [Text: Int] = [:]
    // The lists come in order, so that the first one seen is the first.
    for item in items {
      let name = Text(item.name.segments[0])
      let literal = Literal(source: item.source, name: name)
      if first[literal] == nil { first[literal] = item.list }
      if firstOfAnySource[name] == nil { firstOfAnySource[name] = item.list }
    }
    for item in items {
      let name = Text(item.name.segments[0])
      guard let source = item.source else {
        if let list = firstOfAnySource[name] { note(item, with: list) }
        continue
      }
      for source in [source, nil] {
        if let list = first[Literal(source: source, name: name)] { note(item, with: list) }
      }
    }
  }

  /// Names with `*`, among themselves and with those without.
  private mutating func comparePatterns(_ items: [Item]) {
    let patterns = items.filter { $0.name.literal == nil }
    if patterns.isEmpty { return }
    var places: [Text?: [Int]] = [:]
    for index in patterns.indices { places[patterns[index].source, default: []].append(index) }
    var bySource = places.mapValues { indices in
      PatternIndex(indices.map { (patterns[$0].name, list: patterns[$0].list, id: $0) })
    }
    let hasItemOfAnySource = items.contains { $0.source == nil }
    var all = PatternIndex(
      hasItemOfAnySource ? patterns.enumerated().map { ($1.name, list: $1.list, id: $0) } : [])
    for item in items {
      let isLiteral = item.name.literal != nil
      func ask(_ index: inout PatternIndex) -> Int? {
        isLiteral ? index.firstList(matching: item.name.segments[0]) : index.firstList(overlapping: item.name)
      }
      if let source = item.source {
        for source in [source, nil] where bySource[source] != nil {
          if let list = ask(&bySource[source]!) { note(item, with: list) }
        }
      } else if let list = ask(&all) {
        note(item, with: list)
      }
    }
    // The first literal that a pattern matches is its first: it is not asked again.
    for item in items where item.name.literal != nil {
      let name = item.name.segments[0]
      if let source = item.source {
        for source in [source, nil] where bySource[source] != nil {
          for id in bySource[source]!.takeMatching(name) { note(patterns[id], with: item.list) }
        }
      } else {
        for id in all.takeMatching(name) { note(patterns[id], with: item.list) }
      }
    }
  }
}
