import Source
import Syntax
import Support
import Testing

struct FormatTests {
  @Test func theCanonicalLayoutStays() {
    #expect(format(SourceFile(name: "", text: Samples.article)) == Samples.article)
  }

  @Test func everythingIsLaidOut() {
    expectGolden(
      "Tests/SyntaxTests/Golden/everything.span", format(SourceFile(name: "", text: Samples.everything)) ?? "")
    let small = Samples.small.map { format(SourceFile(name: "", text: $0)) ?? "nil\n" }
    expectGolden("Tests/SyntaxTests/Golden/small.span", small.joined(separator: "#----\n"))
  }

  /// Long lines are broken where they bind loosest, and parentheses open.
  @Test func longLinesAreBroken() {
    let text = format(SourceFile(name: "", text: Samples.long)) ?? ""
    expectGolden("Tests/SyntaxTests/Golden/long.span", text)
    for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= 100, "\(line)") }
    checkFormat(Samples.long)
  }

  @Test func textWithMistakesIsLeft() {
    #expect(format(SourceFile(name: "", text: "limit x")) == nil)
  }

  @Test func aClauseThatStandsTwiceIsKept() {
    #expect(
      format(SourceFile(name: "", text: "limit 5 limit 6 match next limit 7"))
        == "match next\n\nlimit 5\nlimit 6\nlimit 7\n")
  }

  /// Without its keys a `pair` would take the `where` after it for its own.
  @Test func anIncompletePairKeepsItsPlace() {
    checkFormat("where x = 1\npair ec2:A -> ec2:B")
  }

  @Test(arguments: Samples.all)
  func samplesKeepTheirMeaning(_ text: String) {
    checkFormat(text)
  }

  @Test(arguments: 0..<250)
  func randomSpecsKeepTheirMeaning(_ seed: Int) {
    var generator = SpecGenerator(seed: UInt64(seed))
    let text = generator.spec()
    checkFormat(text)
    let formatted = format(SourceFile(name: "", text: text)) ?? ""
    for comment in generator.comments { #expect(formatted.contains(comment), "\(text)") }
  }

  /// The same tree, the same comments, and nothing to change the second time.
  private func checkFormat(_ text: String) {
    let before = tree(text)
    guard let formatted = format(SourceFile(name: "", text: text)) else {
      Issue.record("not formatted: \(text)")
      return
    }
    let after = tree(formatted)
    #expect(sortedTreeTexts(before) == sortedTreeTexts(after), "\(text)\n---\n\(formatted)")
    #expect(treeText(before.version as Any) == treeText(after.version as Any))
    #expect(comments(of: text) == comments(of: formatted), "\(text)\n---\n\(formatted)")
    #expect(format(SourceFile(name: "", text: formatted)) == formatted, "\(text)\n---\n\(formatted)")
    #expect(!formatted.contains(" \n") && !formatted.contains("\n\n\n"), "\(formatted)")
  }

  private func comments(of text: String) -> [String] {
    let file = SourceFile(name: "", text: text)
    var diagnostics = Diagnostics()
    return lex(file, into: &diagnostics).comments.map { file.text(of: $0) }.sorted()
  }
}
