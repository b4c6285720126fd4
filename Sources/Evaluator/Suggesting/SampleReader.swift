import Expressions
import Semantics
import Values

/// Reads off an event what a search for keys asks.
struct SampleReader: Sendable {
  let subject: EventQuery?
  let trie: FieldTrie
  private let slots: Slots
  private let callSlots: [Int]
  private let jsonSlots: [Int]
  private static let valueLimit = 2000
  private static let deepest = 24

  private struct Slots: Sendable {
    var eventName, eventSource, eventTime, eventID, errorCode, readOnly, account, identity: Int
  }

  init(subject: EventQuery?) {
    self.subject = subject
    let required = EventFieldReader.RequiredColumns.self
    let (readOnly, identity) = (Column(["readOnly"]), Column(["userIdentity"]))
    // What is about the call and not about the resource.
    let call = [
      ["awsRegion"], ["recipientAccountId"], ["requestID"], ["eventID"], ["sharedEventID"], ["sourceIPAddress"],
      ["userAgent"], ["eventSource"], ["eventName"], ["vpcEndpointId"], ["apiVersion"],
    ].map(Column.init)
    let json = JSONColumn.allCases.map(\.column)
    let own = [
      required.eventName, required.eventSource, required.eventTime, required.eventID, required.errorCode, readOnly,
      required.recipientAccountID, identity,
    ]
    trie = FieldTrie(own + call + json)
    let places = own.map(trie.slot)
    slots = Slots(
      eventName: places[0], eventSource: places[1], eventTime: places[2], eventID: places[3], errorCode: places[4],
      readOnly: places[5], account: places[6], identity: places[7])
    callSlots = call.map(trie.slot)
    jsonSlots = json.map(trie.slot)
  }

  /// Nil for what is not an event, and nil within for one that no spec can name.
  func name(of event: EventView) -> EventName?? {
    guard event.hasText(slots.eventName) else { return nil }
    return .some(
      event.withText(slots.eventSource) { source in
        event.withText(slots.eventName) { EventName(source: source, name: $0) } ?? nil
      } ?? nil)
  }

  func hasFailed(_ event: EventView) -> Bool { event.isFailedCall(slots.errorCode) }

  func isReadOnly(_ event: EventView) -> Bool { event.equals(slots.readOnly, Array("true".utf8)) }

  func time(of event: EventView) -> Instant? { event.withText(slots.eventTime) { Instant(eventTime: $0) } ?? nil }

  func id(of event: EventView) -> UInt64? { event.withText(slots.eventID) { ValueHash.plain($0) } }

  /// A number for the account; one for all events without.
  func account(of event: EventView) -> UInt64 { event.withText(slots.account) { ValueHash.plain($0) } ?? 0 }

  /// The distinct values that may be keys. What the call itself says (who, where, which request) names no resource.
  func values(
    of event: EventView, _ account: UInt64, _ tree: inout PathTree, _ callTree: inout PathTree
  ) -> [KeptEvents.Value] {
    let ofCall = textsOfCall(event, &callTree)
    var values: [KeptEvents.Value] = []
    var seen: Set<UInt64> = []
    for (index, slot) in jsonSlots.enumerated() {
      _ = event.withJSON(slot) { bytes in
        var cursor = JSONCursor(bytes)
        cursor.skipSpace()
        walk(&cursor, PathTree.root(index), 0, &tree) { path, text, isNumber in
          guard values.count < Self.valueLimit, let bits = ValueShape.bits(text, isNumber: isNumber) else { return }
          let plain = ValueHash.plain(text)
          let hash = ValueHash.plain(text, seed: account)
          guard !ofCall.contains(plain), seen.insert(hash ^ UInt64(bitPattern: Int64(path)) &* 0x9E37_79B9).inserted
          else { return }
          values.append(KeptEvents.Value(hash: hash, path: path, bits: Float(bits), text: Array(text)[...]))
        }
      }
    }
    return values
  }

  private func textsOfCall(_ event: EventView, _ tree: inout PathTree) -> Set<UInt64> {
    var texts: Set<UInt64> = []
    for slot in callSlots { if let hash = event.withText(slot, { ValueHash.plain($0) }) { texts.insert(hash) } }
    _ = event.withJSON(slots.identity) { bytes in
      var cursor = JSONCursor(bytes)
      walk(&cursor, PathTree.root(0), 0, &tree) { _, text, _ in texts.insert(ValueHash.plain(text)) }
    }
    return texts
  }

  /// Walks over one value and hands out its scalars; false where the text is not JSON. What lies deeper than
  /// `deepest` is passed over.
  @discardableResult
  private func walk(
    _ cursor: inout JSONCursor, _ node: PathTree.Node, _ depth: Int, _ tree: inout PathTree,
    _ body: (PathTree.Node, UnsafeBufferPointer<UInt8>, _ isNumber: Bool) -> Void
  ) -> Bool {
    let bytes = cursor.bytes
    switch cursor.next {
    case UInt8(ascii: "{") where depth < Self.deepest:
      _ = cursor.take("{")
      cursor.skipSpace()
      if cursor.take("}") { return true }
      while let key = cursor.takeKey() {
        let child = key.withText(in: bytes) { name in
          ValueShape.isCallToken(name) ? nil : tree.child(of: node, key: name)
        }
        if let child {
          guard walk(&cursor, child, depth + 1, &tree, body) else { return false }
        } else {
          guard cursor.skipValue() else { return false }
        }
        cursor.skipSpace()
        guard cursor.take(",") else { return cursor.take("}") }
        cursor.skipSpace()
      }
      return false
    case UInt8(ascii: "[") where depth < Self.deepest:
      guard let child = tree.elements(of: node) else { return cursor.skipValue() }
      _ = cursor.take("[")
      cursor.skipSpace()
      if cursor.take("]") { return true }
      while true {
        guard walk(&cursor, child, depth + 1, &tree, body) else { return false }
        cursor.skipSpace()
        guard cursor.take(",") else { return cursor.take("]") }
        cursor.skipSpace()
      }
    case UInt8(ascii: "\""):
      guard let string = cursor.takeString() else { return false }
      string.withText(in: bytes) { body(node, $0, false) }
      return true
    default:
      let start = cursor.offset
      guard cursor.skipValue() else { return false }
      if bytes[start] == UInt8(ascii: "-") || isDigit(bytes[start]) {
        body(node, UnsafeBufferPointer(rebasing: bytes[start..<cursor.offset]), true)
      }
      return true
    }
  }
}

extension JSONString {
  /// Lends its text, a copy only where something in it is escaped.
  fileprivate func withText<Result>(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    hasEscapes
      ? text(in: bytes).bytes.withUnsafeBufferPointer(body) : body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }
}
