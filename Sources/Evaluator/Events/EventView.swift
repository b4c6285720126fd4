import Semantics
import Values

/// One record as it lies in the reader's buffer, valid while it is visited. Fields are read off it when they are asked.
struct EventView {
  let bytes: UnsafeBufferPointer<UInt8>
  /// By the slots of the plan's `FieldTrie`.
  let slices: [Slice]
  /// By `Partitions.columns`; nil for NULL.
  var partitions: [Text?] = []
  /// The listed tuple that it lies in, by its index; nil in one that is not listed.
  var tuple: Int?
  /// Of the record's bytes, once the event is known to be one that is looked for.
  var digest = ContentDigest(UnsafeRawBufferPointer(start: nil, count: 0))

  /// A plain column or struct member as text: a string decoded, a number as its source digits, true or false, an object
  /// or array as its source text; nil for null and where it is missing.
  func text(_ slot: Int) -> Text? {
    let slice = slices[slot]
    return slice.start < 0 ? nil : Self.text(of: slice, in: bytes)
  }

  static func text(of slice: Slice, in bytes: UnsafeBufferPointer<UInt8>) -> Text? {
    switch bytes[slice.start] {
    case UInt8(ascii: "n"): return nil
    case UInt8(ascii: "\""):
      var cursor = JSONCursor(bytes, at: slice.start)
      return cursor.takeString()?.text(in: bytes)
    default: return Text(repairing: Array(bytes[slice.start..<slice.end]))
    }
  }

  /// Lends the bytes of a column's text, a copy only where something in it is escaped or not ASCII; nil for null and
  /// nothing.
  func withText<Result>(_ slot: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    let slice = slices[slot]
    guard slice.start >= 0 else { return nil }
    switch bytes[slice.start] {
    case UInt8(ascii: "n"): return nil
    case UInt8(ascii: "\""):
      var cursor = JSONCursor(bytes, at: slice.start)
      guard let string = cursor.takeString() else { return nil }
      let text = UnsafeBufferPointer(rebasing: bytes[string.start..<string.end])
      if string.hasEscapes || !isASCII(UnsafeRawBufferPointer(text)) {
        return string.text(in: bytes).bytes.withUnsafeBufferPointer(body)
      }
      return body(text)
    default: return Self.text(of: slice, in: bytes)?.bytes.withUnsafeBufferPointer(body)
    }
  }

  /// Whether a column has a text with at least one character.
  func hasText(_ slot: Int) -> Bool { withText(slot) { !$0.isEmpty } ?? false }

  /// Whether the errorCode, in that slot, is not one of `Plan.Scan.successCodes`.
  func isFailedCall(_ slot: Int) -> Bool {
    withText(slot) { code in !Plan.Scan.successCodes.contains { code.elementsEqual($0.utf8) } } ?? false
  }

  /// Whether a column's text is exactly that, without making a copy of it.
  func equals(_ slot: Int, _ text: [UInt8]) -> Bool {
    let slice = slices[slot]
    guard slice.start >= 0, bytes[slice.start] == UInt8(ascii: "\"") else { return self.text(slot)?.bytes == text }
    var cursor = JSONCursor(bytes, at: slice.start)
    return cursor.takeString()?.equals(text, in: bytes) ?? false
  }

  /// Whether a column's text ends with these bytes.
  func ends(_ slot: Int, with suffix: [UInt8]) -> Bool {
    withText(slot) { text in
      text.count >= suffix.count && UnsafeBufferPointer(rebasing: text.suffix(suffix.count)).elementsEqual(suffix)
    } ?? false
  }

  /// Lends the JSON text of a JSON column: a string's decoded text, else the source text; nil for null and nothing.
  func withJSON<Result>(_ slot: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    let slice = slices[slot]
    guard slice.start >= 0 else { return nil }
    switch bytes[slice.start] {
    case UInt8(ascii: "n"): return nil
    case UInt8(ascii: "\""): return text(slot)?.bytes.withUnsafeBufferPointer(body)
    default: return body(UnsafeBufferPointer(rebasing: bytes[slice.start..<slice.end]))
    }
  }

  /// A member of an element of the `resources` array.
  func resource(_ slot: Int, _ index: Int, _ member: [UInt8]) -> Text? {
    let slice = slices[slot]
    guard slice.start >= 0 else { return nil }
    var cursor = JSONCursor(bytes, at: slice.start)
    guard cursor.take("[") else { return nil }
    cursor.skipSpace()
    if cursor.next == UInt8(ascii: "]") { return nil }
    for _ in 0..<index {
      guard cursor.skipValue() else { return nil }
      cursor.skipSpace()
      guard cursor.take(",") else { return nil }
      cursor.skipSpace()
    }
    return Self.member(&cursor) { $0.equalsIgnoringCase(member, in: bytes) }
  }

  /// A value of a map column, whose keys keep their case.
  func mapValue(_ slot: Int, _ key: [UInt8]) -> Text? {
    let slice = slices[slot]
    guard slice.start >= 0 else { return nil }
    var cursor = JSONCursor(bytes, at: slice.start)
    return Self.member(&cursor) { $0.equals(key, in: bytes) }
  }

  /// The text of the first member of the object at the cursor whose key is wanted.
  private static func member(_ cursor: inout JSONCursor, _ isWanted: (JSONString) -> Bool) -> Text? {
    guard cursor.take("{") else { return nil }
    cursor.skipSpace()
    while let key = cursor.takeKey() {
      let start = cursor.offset
      guard cursor.skipValue() else { return nil }
      if isWanted(key) { return text(of: Slice(start: start, end: cursor.offset), in: cursor.bytes) }
      cursor.skipSpace()
      guard cursor.take(",") else { return nil }
      cursor.skipSpace()
    }
    return nil
  }
}
