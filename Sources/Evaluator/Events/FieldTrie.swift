import Semantics
import Values

/// The members of a record that a plan reads, as a tree of names, so that one walk over a record finds all of them.
struct FieldTrie: Sendable {
  /// A member that is wanted or leads to one; its index is its slot.
  private struct Node {
    /// The place of its name in `names`.
    var name: Range<Int>
    /// Indices of nodes; -1 for none.
    var firstChild = -1
    var nextSibling = -1
    /// Of a first child, the lengths of its own name and of all beside it.
    var lengths = LengthSet()
  }

  /// The names of all nodes in lower case, one after another: a walk compares every key with them, and arrays of
  /// their own would cost it a retain each.
  private var names: [UInt8] = []
  private var nodes: [Node] = []
  /// The record's own eventName, which is the first node and the first of the roots.
  private let eventName = 0
  /// The column of CloudTrail Lake that holds a whole record.
  private let lakeColumn = 1

  /// The columns need not differ.
  init(_ columns: [Column]) {
    _ = add(Column(["eventName"]))
    _ = add(Column([Envelope.lakeColumn]))
    for column in columns { _ = add(column) }
  }

  var count: Int { nodes.count }

  /// The place of a column that the shape was made with.
  func slot(_ column: Column) -> Int {
    var place = -1
    for step in column.names {
      place = child(of: place, step.utf8.map(lowercasedASCII))
      precondition(place >= 0, "the shape lacks the column \(column.names)")
    }
    return place
  }

  /// The root, or the first child of a node; -1 where there is none.
  private func first(in parent: Int) -> Int {
    parent >= 0 ? nodes[parent].firstChild : nodes.isEmpty ? -1 : eventName
  }

  private func child(of parent: Int, _ lowered: [UInt8]) -> Int {
    var node = first(in: parent)
    while node >= 0, names[nodes[node].name] != lowered[...] { node = nodes[node].nextSibling }
    return node
  }

  private mutating func add(_ column: Column) -> Int {
    var parent = -1
    for step in column.names {
      let lowered = step.utf8.map(lowercasedASCII)
      var node = child(of: parent, lowered)
      if node < 0 {
        node = nodes.count
        let first = first(in: parent)
        var last = first
        while last >= 0, nodes[last].nextSibling >= 0 { last = nodes[last].nextSibling }
        nodes.append(Node(name: names.count..<names.count + lowered.count))
        names += lowered
        if last >= 0 { nodes[last].nextSibling = node } else if parent >= 0 { nodes[parent].firstChild = node }
        nodes[first >= 0 ? first : node].lengths.insert(lowered.count)
      }
      parent = node
    }
    return parent
  }

  /// Finds the wanted members of the value that `bytes` is, whole, and validates all of it.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> RecordContent {
    var cursor = JSONCursor(bytes)
    var found = Found(slices: Array(repeating: Slice(start: -1, end: -1), count: count))
    cursor.skipSpace()
    let content: RecordContent
    switch cursor.next {
    case UInt8(ascii: "{"):
      guard walk(&cursor, eventName, isTop: true, &found) else { return .invalid }
      let mayBeEnvelope = !found.hasOwnEventName || found.slices[lakeColumn].start >= 0
      content = .record(found.slices, mayBeEnvelope: mayBeEnvelope)
    case UInt8(ascii: "\""):
      guard let string = cursor.takeString() else { return .invalid }
      content = .text(string)
    default:
      guard cursor.skipValue() else { return .invalid }
      content = .other
    }
    cursor.skipSpace()
    return cursor.next == nil ? content : .invalid
  }

  private struct Found {
    var slices: [Slice]
    /// Whether `eventName` is there in this very case: LookupEvents has `EventName` beside its wrapped event.
    var hasOwnEventName = false
  }

  /// Walks over one object; recurses only into members that the shape has children for.
  private func walk(_ cursor: inout JSONCursor, _ wanted: Int, isTop: Bool, _ found: inout Found) -> Bool {
    let bytes = cursor.bytes
    let lengths = nodes[wanted].lengths
    guard cursor.take("{") else { return false }
    cursor.skipSpace()
    if cursor.take("}") { return true }
    while true {
      guard let key = cursor.takeKey() else { return false }
      var node = key.hasEscapes || lengths.mayContain(key.end - key.start) ? wanted : -1
      while node >= 0, !matches(key, nodes[node], in: bytes) { node = nodes[node].nextSibling }
      let start = cursor.offset
      if node >= 0, found.slices[node].start < 0 {
        if nodes[node].firstChild >= 0, cursor.next == UInt8(ascii: "{") {
          guard walk(&cursor, nodes[node].firstChild, isTop: false, &found) else { return false }
        } else {
          guard cursor.skipValue() else { return false }
        }
        found.slices[node] = Slice(start: start, end: cursor.offset)
        if isTop, node == eventName { found.hasOwnEventName = key.equals(Self.ownEventName, in: bytes) }
      } else {
        guard cursor.skipValue() else { return false }
      }
      cursor.skipSpace()
      if cursor.take(",") {
        cursor.skipSpace()
      } else {
        return cursor.take("}")
      }
    }
  }

  /// Whether a key is a member's name except for the case of ASCII letters.
  @inline(__always)
  private func matches(_ key: JSONString, _ node: Node, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if key.hasEscapes { return key.equalsIgnoringCase(Array(names[node.name]), in: bytes) }
    guard key.end - key.start == node.name.count else { return false }
    // Most names of one length differ in their last byte.
    for index in (0..<node.name.count).reversed()
    where lowercasedASCII(bytes[key.start + index]) != names[node.name.lowerBound + index] { return false }
    return true
  }

  private static let ownEventName = Array("eventName".utf8)
}

/// The place of a value in its record; a negative start where it is missing.
struct Slice: Hashable, Sendable {
  var start: Int
  var end: Int
}

enum RecordContent {
  /// By the slots of the shape. It may be an envelope where it has no eventName in this very case, or the column of a
  /// table that holds a whole record.
  case record([Slice], mayBeEnvelope: Bool)
  /// A string, which may be a record's text.
  case text(JSONString)
  /// JSON, but neither object nor string.
  case other
  /// Not JSON.
  case invalid
}
