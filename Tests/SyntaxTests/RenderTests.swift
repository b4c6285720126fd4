import Source
import Syntax
import Support
import Testing

struct RenderTests {
  private static let mistakes = #"""
    trailspan 1
    pair "снимок 漢字"	CreateSnapshot -> ec2.amazonaws.com:DeleteSnapshot
      on x and y
    durring "2022-05-01" .. 2022-05-31
    within 30 days
    where a == 'x' and b is not null and c = true -- all of them
    select {
      a = ${alias}
      b =
    }
    limit 5
    limit 6
    """#

  @Test func text() {
    expectGolden("Tests/SyntaxTests/Golden/messages.txt", rendered(Self.mistakes, .text(color: false)))
    expectGolden("Tests/SyntaxTests/Golden/messages-color.txt", rendered("limit x", .text(color: true)))
  }

  @Test func json() {
    expectGolden("Tests/SyntaxTests/Golden/messages.jsonl", rendered(Self.mistakes, .json))
  }

  @Test func untrustedTextIsShownNotObeyed() {
    expectGolden(
      "Tests/SyntaxTests/Golden/untrusted.txt",
      rendered("where a\u{1B}[31m = \"\u{202E}x\u{7}\"\u{85}\u{1B}\nmatch \"\u{1B}]0;x\u{7}\"", .text(color: false)))
  }

  @Test func longLinesAreCut() {
    let long =
      "where " + String(repeating: "a = 1 or ", count: 100) + "b == 2" + String(repeating: " or a = 1", count: 100)
    expectGolden("Tests/SyntaxTests/Golden/long.txt", rendered(long, .text(color: false)))
  }

  /// Carets are below what they mark, after emoji of several scalars and on lines that CR alone ends.
  @Test(arguments: [
    ("❤️🇩🇪👨‍👩‍👧 x", ":1:", "❤️🇩🇪👨‍👩‍👧 x", 7), ("# a\r\rb x\r", ":3:3", "b x", 2), ("# a\r\nb x\r\n", ":2:3", "b x", 2),
    ("# a\n\r\nb x", ":3:3", "b x", 2),
  ])
  func carets(text: String, place: String, line: String, indent: Int) throws {
    let offset = try #require(text.utf8.lastIndex(of: UInt8(ascii: "x")))
    let start = text.utf8.distance(from: text.utf8.startIndex, to: offset)
    var diagnostics = Diagnostics()
    diagnostics.report(.warning("W0000", "here", at: SourceSpan(start, start + 1)))
    let shown = render(diagnostics, of: SourceFile(name: "test.span", text: text), as: .text(color: false))
    let lines = shown.split(separator: "\n")
    #expect(lines[0].hasPrefix("test.span\(place)"), "\(shown)")
    #expect(lines[1].hasSuffix("| \(line)"), "\(shown)")
    #expect(lines[2].hasSuffix("| " + String(repeating: " ", count: indent) + "^"), "\(shown)")
  }

  @Test func spansOfSeveralLines() {
    let file = SourceFile(name: "test.span", text: "one\ntwo\nthree\nfour")
    var diagnostics = Diagnostics()
    diagnostics.report(.warning("W0000", "two lines", at: SourceSpan(1, 6)))
    diagnostics.report(.warning("W0000", "all lines", at: SourceSpan(2, 18)))
    diagnostics.report(.warning("W0000", "the end", at: SourceSpan(18, 18)))
    expectGolden("Tests/SyntaxTests/Golden/lines.txt", render(diagnostics, of: file, as: .text(color: false)))
  }

  @Test func atMostTwentyAreShown() {
    let text = rendered(
      String(repeating: "where a == 1\n", count: 1) + String(repeating: "match x\n", count: 30), .text(color: false))
    #expect(text.split(separator: "\n").filter { $0.contains("error[") }.count == 20)
    #expect(text.hasSuffix("test.span: 11 more messages are not shown\n"), "\(text.suffix(80))")
    let json = rendered(String(repeating: "match x\n", count: 30), .json)
    #expect(json.split(separator: "\n").count == 20)
  }

  private func rendered(_ text: String, _ format: DiagnosticFormat) -> String {
    let file = SourceFile(name: "test.span", text: text)
    var diagnostics = Diagnostics()
    _ = parse(file, into: &diagnostics)
    return render(diagnostics, of: file, as: format)
  }
}
