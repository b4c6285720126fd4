import Values

/// A place between two characters, both from 0; characters count in the encoding that client and server agreed on.
package struct Position: Codable, Hashable, Sendable, Comparable {
  package var line: Int
  package var character: Int

  package static func < (a: Self, b: Self) -> Bool { (a.line, a.character) < (b.line, b.character) }
}

/// From a place up to another one, itself excluded.
struct TextRange: Codable, Hashable, Sendable {
  var start: Position
  var end: Position
}

struct Location: Codable, Hashable, Sendable {
  var uri: String
  var range: TextRange
}

struct TextEdit: Codable, Hashable, Sendable {
  var range: TextRange
  var newText: String
}

struct WorkspaceEdit: Codable, Hashable, Sendable {
  var changes: [String: [TextEdit]]
}

/// A text for people.
struct MarkupContent: Codable, Hashable, Sendable {
  var kind: String
  var value: String

  /// For a client that does not take Markdown, without the fences of its blocks.
  init(_ markdown: String, isMarkdown: Bool) {
    kind = isMarkdown ? "markdown" : "plaintext"
    value =
      isMarkdown
      ? markdown : markdown.byteSplit("\n").filter { !$0.hasBytePrefix("```") }.joined(separator: "\n")
  }
}
