/// Makes strings of texts, one for all that are equal where they are long: a long text that many rows show is held
/// once.
package struct SharedStrings {
  /// Below this the memory that is saved is not worth the search.
  private static let least = 256

  private var strings: [Text: String] = [:]

  package init() {}

  package static func isShared(_ text: Text) -> Bool { text.bytes.count >= least }

  package mutating func string(of text: Text) -> String {
    guard Self.isShared(text) else { return text.string }
    if let known = strings[text] { return known }
    let string = text.string
    strings[text] = string
    return string
  }
}
