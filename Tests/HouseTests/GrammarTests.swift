import Driver
import Support
import Testing

/// grammar.md is the user's reference; what it shows must be so.
@Suite struct GrammarTests {
  /// The productions stand once in grammar.md and once above the parser's functions.
  @Test func productionsAreTheParsers() throws {
    let documented = Set(
      try blocks("ebnf").flatMap { $0.split(separator: "\n") }.map { folded($0) }.filter { !$0.isEmpty })
    var parsed: [String] = []
    for file in checkoutFiles(below: "Sources/Syntax", ending: ".swift") {
      for line in try checkoutText(file).split(separator: "\n") {
        guard let comment = line.firstRange(of: "/// grammar: ") else { continue }
        parsed.append(folded(line[comment.upperBound...]))
      }
    }
    #expect(parsed.count > 20)
    #expect(Set(parsed).count == parsed.count, "a production stands above two functions")
    for production in documented.subtracting(parsed) { Issue.record("only in grammar.md: \(production)") }
    for production in Set(parsed).subtracting(documented) { Issue.record("only in the parser: \(production)") }
  }

  /// Every code block that is a spec is accepted.
  @Test func specsCompile() throws {
    let specs = try blocks("span")
    #expect(specs.count >= 10)
    for spec in specs {
      let errors = MemoryStream()
      let streams = Streams(
        output: MemoryStream(), errors: errors, readInput: { Array(spec.utf8) }, environment: [:])
      #expect(trailspan(["check", "-", "--now", "2024-01-01"], on: streams) == .done, "\(spec)\n\(errors.text)")
    }
  }

  /// The contents of the fenced blocks of a language.
  private func blocks(_ language: String) throws -> [String] {
    var blocks: [String] = []
    var current: String?
    for line in try checkoutText("grammar.md").split(separator: "\n", omittingEmptySubsequences: false) {
      if let text = current {
        if line == "```" {
          blocks.append(text)
          current = nil
        } else {
          current = text + line + "\n"
        }
      } else if line == "```\(language)" {
        current = ""
      }
    }
    return blocks
  }

  /// White space counts for nothing.
  private func folded(_ line: Substring) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
