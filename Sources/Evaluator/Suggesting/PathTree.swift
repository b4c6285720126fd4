import Expressions
import Values

/// The paths to the scalars in the JSON columns of events: a number for each, the same for all events.
///
/// Its size is bounded, as maps may have other keys in every event; what lies on paths beyond that is not looked at.
struct PathTree: Sendable {
  typealias Node = Int32

  enum Step: Hashable, Sendable {
    case column(JSONColumn)
    case key(Text)
    /// Every element of a list.
    case each
  }

  private struct Child: Hashable {
    var parent: Node
    var hash: UInt64
  }

  private struct Entry {
    var parent: Node
    var step: Step
    var childCount = 0
  }

  private static let nodeLimit = 100_000
  private static let childLimit = 1000
  private static let eachHash: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var entries: [Entry] = []
  private var children: [Child: Node] = [:]
  /// Whether some path found no room.
  private(set) var isFull = false

  /// The columns are the first nodes.
  init() {
    for column in JSONColumn.allCases { entries.append(Entry(parent: -1, step: .column(column))) }
  }

  var count: Int { entries.count }

  /// The place of a column.
  static func root(_ index: Int) -> Node { Node(index) }

  /// The node of a key below another; nil where there is no room for it.
  mutating func child(of parent: Node, key: UnsafeBufferPointer<UInt8>) -> Node? {
    let hash = ValueHash.plain(key)
    if let node = children[Child(parent: parent, hash: hash)] {
      if case .key(let text) = entries[Int(node)].step, text.equals(key) { return node }
      return nil
    }
    return add(.key(Text(Array(key))), hash, below: parent)
  }

  mutating func child(of parent: Node, _ step: Step) -> Node? {
    switch step {
    case .column: nil
    case .key(let text): text.bytes.withUnsafeBufferPointer { child(of: parent, key: $0) }
    case .each: elements(of: parent)
    }
  }

  mutating func elements(of parent: Node) -> Node? {
    children[Child(parent: parent, hash: Self.eachHash)] ?? add(.each, Self.eachHash, below: parent)
  }

  private mutating func add(_ step: Step, _ hash: UInt64, below parent: Node) -> Node? {
    guard entries.count < Self.nodeLimit, entries[Int(parent)].childCount < Self.childLimit else {
      isFull = true
      return nil
    }
    let node = Node(entries.count)
    entries.append(Entry(parent: parent, step: step))
    entries[Int(parent)].childCount += 1
    children[Child(parent: parent, hash: hash)] = node
    return node
  }

  /// Adds the paths of another tree; gives the node here for each of its nodes, nil where there is no room.
  mutating func merge(_ other: PathTree) -> [Node?] {
    isFull = isFull || other.isFull
    var mapped: [Node?] = []
    mapped.reserveCapacity(other.count)
    for entry in other.entries {
      switch entry.step {
      case .column: mapped.append(Node(mapped.count))
      case .key(let text):
        let parent = mapped[Int(entry.parent)]
        mapped.append(parent.flatMap { parent in text.bytes.withUnsafeBufferPointer { child(of: parent, key: $0) } })
      case .each: mapped.append(mapped[Int(entry.parent)].flatMap { elements(of: $0) })
      }
    }
    return mapped
  }

  func parent(_ node: Node) -> Node? { entries[Int(node)].parent < 0 ? nil : entries[Int(node)].parent }

  func step(_ node: Node) -> Step { entries[Int(node)].step }

  func hasChild(_ node: Node, _ key: String) -> Bool {
    children[Child(parent: node, hash: ValueHash.plain(key.utf8))] != nil
  }

  /// From the column to the node.
  func steps(_ node: Node) -> [Step] {
    var steps: [Step] = []
    var node = node
    while node >= 0 {
      steps.append(entries[Int(node)].step)
      node = entries[Int(node)].parent
    }
    return steps.reversed()
  }
}

extension Text {
  fileprivate func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool { bytes.elementsEqual(other) }
}
