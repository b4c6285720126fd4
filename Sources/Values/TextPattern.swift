/// Text in which `*` matches any text, `\*` a star and `\\` a backslash; nothing else is special.
///
/// It serves `like`, role names and event names alike. Matching is by UTF-8 bytes, as Athena's `LIKE` does.
package struct TextPattern: Hashable, Sendable {
  /// The literal segments, UTF-8, between which there may be any text; one segment when there is no `*`.
  package let segments: [[UInt8]]

  package init(_ text: String) {
    var segments: [[UInt8]] = [[]]
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "\\"), let escaped = bytes.first,
        escaped == UInt8(ascii: "*") || escaped == UInt8(ascii: "\\")
      {
        bytes.removeFirst()
        segments[segments.count - 1].append(escaped)
      } else if byte == UInt8(ascii: "*") {
        segments.append([])
      } else {
        segments[segments.count - 1].append(byte)
      }
    }
    self.segments = segments
  }

  /// The text that alone matches, where the pattern has no `*`.
  package var literal: String? {
    segments.count == 1 ? String(decoding: segments[0], as: UTF8.self) : nil
  }

  package func matches(_ text: some Collection<UInt8>) -> Bool {
    let text = Array(text)
    let first = segments[0]
    if segments.count == 1 { return text == first }
    let last = segments[segments.count - 1]
    guard text.count >= first.count + last.count, text.starts(with: first), text.suffix(last.count) == last[...]
    else { return false }
    var rest = text[first.count..<(text.count - last.count)]
    for segment in segments[1..<(segments.count - 1)] where !segment.isEmpty {
      guard let start = Self.firstIndex(of: segment, in: rest) else { return false }
      rest = rest[(start + segment.count)...]
    }
    return true
  }

  private static func firstIndex(of needle: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard text.count >= needle.count else { return nil }
    return (text.startIndex...(text.endIndex - needle.count)).first { text[$0..<($0 + needle.count)] == needle[...] }
  }
}
