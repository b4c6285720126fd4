import Values

/// Patterns with `*` by how they end: a tree of the bytes of their endings, from the last one on.
struct EndingTree {
  private struct Node {
    /// The first list of those that end here, and of those that end here or with more before it.
    var firstHere = Int.max
    var firstFromHere = Int.max
    /// Of those that end here and have no text between two `*`.
    var firstWithoutMiddle = Int.max
    /// Those that end here, by the first text between two `*`, an empty one where there is none.
    var entries: [Text: [Int]] = [:]
    /// How long those texts are, except for the empty one.
    var lengths = Set<Int>()
  }

  private struct Edge: Hashable {
    var node: Int
    var byte: UInt8
  }

  private var nodes = [Node()]
  private var edges: [Edge: Int] = [:]

  mutating func add(_ ending: [UInt8], list: Int, entry: Int, middle: [UInt8]?) {
    var node = 0
    nodes[node].firstFromHere = min(nodes[node].firstFromHere, list)
    for byte in ending.reversed() {
      let edge = Edge(node: node, byte: byte)
      if let next = edges[edge] {
        node = next
      } else {
        nodes.append(Node())
        node = nodes.count - 1
        edges[edge] = node
      }
      nodes[node].firstFromHere = min(nodes[node].firstFromHere, list)
    }
    nodes[node].firstHere = min(nodes[node].firstHere, list)
    nodes[node].entries[Text(middle ?? []), default: []].append(entry)
    if let middle {
      nodes[node].lengths.insert(middle.count)
    } else {
      nodes[node].firstWithoutMiddle = min(nodes[node].firstWithoutMiddle, list)
    }
  }

  /// The first list with a pattern whose suffix ends with this one or is the end of it.
  func firstList(endingLike ending: [UInt8]) -> Int? {
    var first = Int.max
    forEachNode(along: ending[...]) { node, rest in
      first = min(first, rest.isEmpty ? nodes[node].firstFromHere : nodes[node].firstHere)
    }
    return first == Int.max ? nil : first
  }

  /// Calls back for the root and for every node on the way that the bytes of a text lead from its end, with the text
  /// before that.
  func forEachNode(along text: ArraySlice<UInt8>, _ body: (Int, ArraySlice<UInt8>) -> Void) {
    var node = 0
    var rest = text
    body(node, rest)
    while let byte = rest.last, let next = edges[Edge(node: node, byte: byte)] {
      node = next
      rest.removeLast()
      body(node, rest)
    }
  }

  func firstListWithoutMiddle(at node: Int) -> Int? {
    nodes[node].firstWithoutMiddle == Int.max ? nil : nodes[node].firstWithoutMiddle
  }

  /// The texts between two `*` of patterns that end here which a text holds.
  func middles(at node: Int, in text: ArraySlice<UInt8>) -> Set<Text> {
    var found = Set<Text>()
    for length in nodes[node].lengths where length <= text.count {
      for start in text.startIndex...(text.endIndex - length) {
        let middle = Text(Array(text[start..<(start + length)]))
        if nodes[node].entries[middle] != nil { found.insert(middle) }
      }
    }
    return found
  }

  func entries(at node: Int, _ middle: Text) -> [Int] { nodes[node].entries[middle] ?? [] }

  /// Where patterns are that may match a text.
  func places(along text: ArraySlice<UInt8>) -> [(node: Int, middle: Text)] {
    var places: [(node: Int, middle: Text)] = []
    forEachNode(along: text) { node, rest in
      if nodes[node].entries[Text([])] != nil { places.append((node, Text([]))) }
      for middle in middles(at: node, in: rest) { places.append((node, middle)) }
    }
    return places
  }

  /// Takes out those that end here and pass a test, which is asked once of each.
  mutating func take(at node: Int, _ middle: Text, where isTaken: (Int) -> Bool) {
    nodes[node].entries[middle]?.removeAll(where: isTaken)
    if nodes[node].entries[middle]?.isEmpty == true { nodes[node].entries[middle] = nil }
  }
}
