/// Events with the values that may be keys, one after another: no event and no value has an allocation of its own.
struct KeptEvents: Sendable {
  struct Event: Sendable {
    var milliseconds: Int64
    /// Of its eventID; nil where it has none.
    var id: UInt64?
    /// Of its account, which is a part of the hashes of its values.
    var account: UInt64
    /// Of its record, by which events of one time and eventID are put in order.
    var digest: UInt64
    /// Where its values begin.
    fileprivate(set) var firstValue: Int32 = 0
  }

  /// A value of an event as it is handed over.
  struct Value {
    var hash: UInt64
    var path: PathTree.Node
    var bits: Float
    var text: ArraySlice<UInt8>
  }

  private(set) var events: [Event] = []
  private(set) var hashes: [UInt64] = []
  private(set) var paths: [PathTree.Node] = []
  /// How much the texts may carry at most (`ValueShape`).
  private(set) var bits: [Float] = []
  private var textEnds: [Int32] = []
  private var texts: [UInt8] = []

  /// The indices of an event's values.
  func values(of event: Int) -> Range<Int> {
    let end = event + 1 < events.count ? Int(events[event + 1].firstValue) : hashes.count
    return Int(events[event].firstValue)..<end
  }

  func text(_ value: Int) -> ArraySlice<UInt8> {
    texts[(value == 0 ? 0 : Int(textEnds[value - 1]))..<Int(textEnds[value])]
  }

  /// The event's own values are those that follow.
  mutating func append(_ event: Event, _ values: some Sequence<Value>) {
    var event = event
    event.firstValue = Int32(hashes.count)
    events.append(event)
    for value in values { append(value) }
  }

  private mutating func append(_ value: Value) {
    hashes.append(value.hash)
    paths.append(value.path)
    bits.append(value.bits)
    texts += value.text
    textEnds.append(Int32(texts.count))
  }

  func value(_ index: Int) -> Value {
    Value(hash: hashes[index], path: paths[index], bits: bits[index], text: text(index))
  }

  /// Appends an event of another collection, of which a value is in the sample of a level. `path` maps its paths.
  mutating func append(_ event: Int, of other: KeptEvents, level: Int, path: (PathTree.Node) -> PathTree.Node?) {
    let values = other.values(of: event)
    guard values.contains(where: { ValueHash.isSampled(other.hashes[$0], level) }) else { return }
    append(
      other.events[event],
      values.compactMap { index in
        var value = other.value(index)
        guard let path = path(value.path) else { return nil }
        value.path = path
        return value
      })
  }
}
