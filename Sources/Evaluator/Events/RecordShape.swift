import Semantics

/// The members of a record that a plan reads, as a tree of names, so that one walk over a record finds all of them.
struct RecordShape: Sendable {
  /// The names of all members that are wanted or lead to one, in lower case, one behind the other: a walk compares
  /// every key with them, and arrays of their own would cost it a retain each. A member's place here is its slot.
  private var names: [UInt8] = []
  private var nameStarts: [Int] = [0]
  private var children: [[Int]] = []
  private var roots: [Int] = []
  private let eventName: Int

  /// The columns need not differ.
  init(_ columns: [Column]) {
    eventName = 0
    _ = add(Column(["eventName"]))
    for column in columns { _ = add(column) }
  }

  var count: Int { children.count }

  private func name(_ node: Int) -> ArraySlice<UInt8> { names[nameStarts[node]..<nameStarts[node + 1]] }

  /// The place of a column that the shape was made with.
  func slot(_ column: Column) -> Int {
    var place: Int?
    for step in column.names {
      let lowered = step.utf8.map(lowercasedASCII)
      place = (place.map { children[$0] } ?? roots).first { name($0) == lowered[...] }
      precondition(place != nil, "the shape lacks the column \(column.names)")
    }
    return place ?? eventName
  }

  private mutating func add(_ column: Column) -> Int {
    var parent: Int?
    for step in column.names {
      let lowered = step.utf8.map(lowercasedASCII)
      let siblings = parent.map { children[$0] } ?? roots
      if let known = siblings.first(where: { name($0) == lowered[...] }) {
        parent = known
      } else {
        let node = children.count
        children.append([])
        names += lowered
        nameStarts.append(names.count)
        if let parent { children[parent].append(node) } else { roots.append(node) }
        parent = node
      }
    }
    return parent ?? eventName
  }

  /// Finds the wanted members of the value that `bytes` is, whole, and validates all of it.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> RecordContent {
    var cursor = JSONCursor(bytes)
    var found = Found(slices: Array(repeating: Slice(start: -1, end: -1), count: count))
    cursor.skipSpace()
    let content: RecordContent
    switch cursor.next {
    case UInt8(ascii: "{"):
      guard walk(&cursor, roots, isTop: true, &found) else { return .invalid }
      if let wrapped = found.wrapped, !found.hasOwnEventName {
        content = .wrapped(wrapped)
      } else {
        content = .record(found.slices)
      }
    case UInt8(ascii: "\""):
      guard let string = cursor.takeString() else { return .invalid }
      content = .wrapped(string)
    default:
      guard cursor.skipValue() else { return .invalid }
      content = .other
    }
    cursor.skipSpace()
    return cursor.next == nil ? content : .invalid
  }

  private struct Found {
    var slices: [Slice]
    /// The string under `CloudTrailEvent`.
    var wrapped: JSONString?
    /// Whether `eventName` stands there in this very case: LookupEvents has `EventName` beside its wrapped event.
    var hasOwnEventName = false
  }

  /// Walks over one object; recurses only into members that the shape has children for.
  private func walk(_ cursor: inout JSONCursor, _ wanted: [Int], isTop: Bool, _ found: inout Found) -> Bool {
    let bytes = cursor.bytes
    guard cursor.take("{") else { return false }
    cursor.skipSpace()
    if cursor.take("}") { return true }
    while true {
      guard let key = cursor.takeKey() else { return false }
      let node = wanted.first { matches(key, $0, in: bytes) }
      let start = cursor.offset
      if let node, found.slices[node].start < 0 {
        if !children[node].isEmpty, cursor.next == UInt8(ascii: "{") {
          guard walk(&cursor, children[node], isTop: false, &found) else { return false }
        } else {
          guard cursor.skipValue() else { return false }
        }
        found.slices[node] = Slice(start: start, end: cursor.offset)
        if isTop, node == eventName { found.hasOwnEventName = key.equals(Self.ownEventName, in: bytes) }
      } else if isTop, found.wrapped == nil, key.equals(Self.wrapper, in: bytes), cursor.next == UInt8(ascii: "\"") {
        guard let string = cursor.takeString() else { return false }
        found.wrapped = string
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

  /// Whether a key is a member's name but for the case of ASCII letters.
  private func matches(_ key: JSONString, _ node: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if key.hasEscapes { return key.equalsIgnoringCase(Array(name(node)), in: bytes) }
    let start = nameStarts[node]
    let count = nameStarts[node + 1] - start
    guard key.end - key.start == count else { return false }
    for index in 0..<count where lowercasedASCII(bytes[key.start + index]) != names[start + index] { return false }
    return true
  }

  private static let ownEventName = Array("eventName".utf8)
  private static let wrapper = Array("CloudTrailEvent".utf8)
}

/// Where a value stands in its record; a negative start where it is missing.
struct Slice: Hashable, Sendable {
  var start: Int
  var end: Int
}

enum RecordContent {
  /// By the slots of the shape.
  case record([Slice])
  /// The string is the record's text.
  case wrapped(JSONString)
  /// JSON, but neither object nor string.
  case other
  /// Not JSON.
  case invalid
}
