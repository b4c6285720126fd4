import Values

/// What came of a JSON value in place of a record.
enum RecordFinding {
  case event, notAnEvent, notJSON
}

extension FieldTrie {
  /// Reads a JSON value in place of a record and hands the event to `take`: the value itself, or what lies in it
  /// where it is an envelope. `take` returns false where that is not an event.
  ///
  /// The first content of an envelope that is an event counts.
  func readRecord(
    _ bytes: UnsafeBufferPointer<UInt8>, depth: Int = 0, _ take: (EventView) -> Bool
  ) -> RecordFinding {
    switch read(bytes) {
    case .invalid: return .notJSON
    case .other: return readContents(of: bytes, depth, take) ?? .notAnEvent
    case .record(let slices, let mayBeEnvelope):
      if mayBeEnvelope, let finding = readContents(of: bytes, depth, take) { return finding }
      return take(EventView(bytes: bytes, slices: slices)) ? .event : .notAnEvent
    case .text(let string):
      guard depth < Envelope.deepest else { return .notAnEvent }
      let inner = string.text(in: bytes).bytes
      let finding = inner.withUnsafeBufferPointer { readRecord($0, depth: depth + 1, take) }
      return finding == .event ? .event : .notAnEvent
    }
  }

  /// Nil where the value is not an envelope.
  private func readContents(
    of bytes: UnsafeBufferPointer<UInt8>, _ depth: Int, _ take: (EventView) -> Bool
  ) -> RecordFinding? {
    let contents = Envelope.contents(of: bytes)
    if contents.isEmpty { return nil }
    guard depth < Envelope.deepest else { return .notAnEvent }
    for slice in contents {
      let content = UnsafeBufferPointer(rebasing: bytes[slice.start..<slice.end])
      if readRecord(content, depth: depth + 1, take) == .event { return .event }
    }
    return .notAnEvent
  }
}
