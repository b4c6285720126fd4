import Values

extension Text {
  /// How much of a text a message shows.
  private static let briefLength = 100

  /// The text itself, or as many of its first bytes as make up whole characters.
  func cut(to length: Int) -> Text {
    guard bytes.count > length else { return self }
    var end = length
    // Not within a character of UTF-8, which has at most three bytes after its first.
    while end > length - 3, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Text(Array(bytes[..<end]))
  }

  /// The text for a message, which never grows with what an event holds.
  var brief: String {
    bytes.count > Self.briefLength ? cut(to: Self.briefLength).string + "…" : string
  }
}
