import EditorFiles
import Support
import Syntax
import Testing

/// What the editors' files know of a clause is what the grammar says of it.
@Suite struct KeywordTests {
  @Test(arguments: ClauseKeyword.allCases) func innerWordsAreTheGrammars(_ keyword: ClauseKeyword) throws {
    let productions = try productions()
    var seen = Set<String>()
    var words = Set<String>()
    func visit(_ name: String) {
      guard seen.insert(name).inserted, let production = productions[name] else { return }
      for match in production.matches(of: /"([A-Za-z]{2,})"|([a-z][a-z-]+)/) {
        if let word = match.1 { words.insert(String(word)) } else if let name = match.2 { visit(String(name)) }
      }
    }
    // The words of conditions are those of all clauses that have some.
    seen = ["expression", "coalesce", "literal"]
    visit(keyword.words.map(\.rawValue).joined(separator: "-"))
    words.subtract(keyword.words.map(\.rawValue))
    let known = keyword.innerKeywords.map(\.rawValue) + keyword.innerConstants
    #expect(words.subtracting(known).isEmpty, "unknown")
    #expect(Set(known).subtracting(words).isEmpty, "more than the grammar has")
  }

  private func productions() throws -> [String: String] {
    var productions: [String: String] = [:]
    var name = ""
    let text = try checkoutText("grammar.md").replacing(/\?[^?\n]*\?/, with: "")
    let block = try #require(text.firstMatch(of: /```ebnf\n([\s\S]*?)```/)).1
    for line in block.split(separator: "\n") {
      if let match = line.firstMatch(of: /^([a-z-]+) = (.*)/) {
        name = String(match.1)
        productions[name] = String(match.2)
      } else {
        productions[name, default: ""] += " " + line
      }
    }
    return productions
  }
}
