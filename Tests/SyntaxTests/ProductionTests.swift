import Foundation
import Testing

/// The productions above the parser's functions make one whole grammar.
struct ProductionTests {
  @Test func everyNameIsDefinedAndUsed() throws {
    let productions = try Self.productions()
    let names = productions.map(\.name)
    #expect(Set(names).count == names.count, "defined twice")
    var used: Set<String> = ["spec", "comment"]
    for (name, body) in productions {
      for word in Self.names(in: body) {
        #expect(names.contains(word), "\(name) uses \(word), which has no production")
        used.insert(word)
      }
    }
    #expect(Set(names) == used, "productions that nothing uses")
  }

  /// Lines `/// grammar: NAME = BODY`, and lines `/// grammar:   | MORE` that go on with the one before.
  static func productions() throws -> [(name: String, body: String)] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Syntax")
    var productions: [(name: String, body: String)] = []
    let files =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    for file in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let mark = line.range(of: "/// grammar:") else { continue }
        let text = line[mark.upperBound...].trimmingCharacters(in: .whitespaces)
        if text.hasPrefix("|") {
          productions[productions.count - 1].body += " " + text
        } else {
          let equals = try #require(text.range(of: " = "))
          productions.append((String(text[..<equals.lowerBound]), String(text[equals.upperBound...])))
        }
      }
    }
    return productions
  }

  /// The nonterminals: words outside quotes and `? … ?`.
  private static func names(in body: String) -> [String] {
    let bare = body.replacing(#/"[^"]+"|'[^']+'|\?[^?]*\?/#, with: " ")
    return bare.matches(of: #/[a-z][a-z-]*/#).map { String($0.output) }
  }
}
