import Values

extension TimelessEvent {
  init(_ event: EventView, _ slots: EventMatcher.Slots) {
    id = event.text(slots.eventID)?.cut(to: 100)
    members = Self.timeLike(event.bytes)
  }

  /// The names of the first members that speak of a time.
  private static func timeLike(_ bytes: UnsafeBufferPointer<UInt8>) -> [Text] {
    var cursor = JSONCursor(bytes)
    var names: [Text] = []
    cursor.skipSpace()
    _ = cursor.take("{")
    cursor.skipSpace()
    while names.count < 3, let key = cursor.takeKey() {
      let isNull = cursor.next == UInt8(ascii: "n")
      guard cursor.skipValue() else { break }
      let name = key.text(in: bytes).cut(to: 40)
      if !isNull, name.string.lowercased().containsBytes("time") { names.append(name) }
      cursor.skipSpace()
      guard cursor.take(",") else { break }
      cursor.skipSpace()
    }
    return names
  }
}
