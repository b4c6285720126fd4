import Driver
import Source
import Support
import Syntax
import Testing
import Values

/// grammar.md is the user's reference; what it shows must be so.
@Suite struct GrammarTests {
  /// The productions stand once in grammar.md and once above the parser's functions.
  @Test func productionsAreTheParsers() throws {
    let documented = Set(productions(try blocks("ebnf").flatMap { $0.split(separator: "\n") }))
    var parsed: [String] = []
    for file in checkoutFiles(below: "Sources/Syntax", ending: ".swift") {
      let lines = try checkoutText(file).split(separator: "\n").compactMap { line in
        line.firstRange(of: "/// grammar: ").map { String(line[$0.upperBound...]) }
      }
      parsed += productions(lines)
    }
    #expect(parsed.count > 20)
    #expect(Set(parsed).count == parsed.count, "a production stands above two functions")
    for production in documented.subtracting(parsed) { Issue.record("only in grammar.md: \(production)") }
    for production in Set(parsed).subtracting(documented) { Issue.record("only in the parser: \(production)") }
  }

  /// The words in quotes in the grammar are those of the tables that the parser and the editors' files are made of.
  @Test func keywordsAreTheGrammars() throws {
    let words = try blocks("ebnf").joined().matches(of: /"([A-Za-z]{2,})"/).map { String($0.1) }
    let known =
      Keyword.allCases.map(\.rawValue) + PartitionKindKeyword.allCases.map(\.rawValue)
      + MatchMode.allCases.map(\.rawValue) + Inclusion.allCases.map(\.rawValue) + SpanState.allCases.map(\.rawValue)
    #expect(Set(words) == Set(known))
  }

  /// Every code block that is a spec is accepted, and laid out as `fmt` does it.
  @Test func specsCompile() throws {
    let specs = try blocks("span")
    #expect(specs.count >= 10)
    for spec in specs {
      let errors = MemoryStream()
      let streams = Streams(
        output: MemoryStream(), errors: errors, readInput: { Array(spec.utf8) }, environment: [:])
      #expect(trailspan(["check", "-", "--now", "2024-01-01"], on: streams) == .done, "\(spec)\n\(errors.text)")
      #expect(format(SourceFile(name: "-", text: spec)) == spec)
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

  /// Lines that begin with a bar go on with the production above; white space counts for nothing.
  private func productions(_ lines: [some StringProtocol]) -> [String] {
    var productions: [String] = []
    for line in lines {
      let words = line.split(whereSeparator: \.isWhitespace).map { String($0) }
      let text = words.joined(separator: " ")
      if words.first == "|", let last = productions.popLast() {
        productions.append(last + " " + text)
      } else if !words.isEmpty {
        productions.append(text)
      }
    }
    return productions
  }
}
