import Source
import Syntax
import Support
import Testing
import Values

/// Reading ends, without a crash, on any bytes.
struct RobustnessTests {
  @Test(arguments: [Samples.article, Samples.everything])
  func everyPrefix(_ text: String) {
    let bytes = Array(text.utf8)
    for end in bytes.indices { readAll(Array(bytes[..<end]), renders: end % 9 == 0) }
  }

  @Test(arguments: 0..<8)
  func mutations(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = [
      "(", ")", "{", "}", "[", "]", "\"", "'", "`", "#", "\n", "..", "->", "-", "--", "/*", "$", ":", ",", ".",
      "where", "and", "not", "is", "null", "1", "2022-05-01", "\u{0}", "\r", "é", "pair", "30 days",
    ]
    for _ in 0..<60 {
      var bytes = Array(Samples.all.randomElement(using: &random)!.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(contentsOf: words.randomElement(using: &random)!.utf8, at: place)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...20, using: &random)))
        default:
          bytes.replaceSubrange(place..<min(bytes.count, place + 1), with: [UInt8.random(in: 0...255, using: &random)])
        }
      }
      readAll(bytes, renders: true)
    }
  }

  private func readAll(_ bytes: [UInt8], renders: Bool) {
    let file = SourceFile(name: "test\u{1B}[31m.span", bytes: bytes)
    var diagnostics = Diagnostics()
    _ = parse(file, into: &diagnostics)
    guard renders else { return }
    _ = Syntax.format(file)
    for format in [DiagnosticFormat.text(color: false), .json] {
      let text = render(diagnostics, of: file, as: format)
      let isSafe = text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden }
      #expect(isSafe)
    }
    for diagnostic in diagnostics.sorted {
      #expect(
        diagnostic.span.start >= 0 && diagnostic.span.end <= bytes.count && diagnostic.span.start <= diagnostic.span.end
      )
    }
  }

  @Test(arguments: [
    (
      "parentheses", "where " + String(repeating: "(", count: 5000) + "a" + String(repeating: ")", count: 5000) + " = 1"
    ),
    ("open parentheses", "where " + String(repeating: "(", count: 5000)),
    ("signs", "where " + String(repeating: "- ", count: 5000) + "a = 1"),
    ("nots", "where " + String(repeating: "not ", count: 5000) + "a = 1"),
    ("calls", "where " + String(repeating: "lower(", count: 5000) + "a" + String(repeating: ")", count: 5000) + " = 1"),
    ("sum", "where a" + String(repeating: " + a", count: 5000) + " = 1"),
    (
      "product of sums",
      "where " + String(repeating: "(a + ", count: 190) + "a" + String(repeating: ") * b", count: 190) + " = 1"
    ),
  ])
  func tooDeep(_ name: String, _ text: String) {
    #expect(codes(text + "\nlimit 5") == ["E0151"], "\(name)")
  }

  @Test(arguments: [
    ("or", "where a = 1" + String(repeating: " or a = 1", count: 5000)),
    ("and", "where a = 1" + String(repeating: " and a = 1", count: 5000)),
    ("coalesce", "where a" + String(repeating: " ?? a", count: 5000) + " = 1"),
    ("steps", "where a" + String(repeating: ".a[0]", count: 5000) + " = 1"),
    ("in", "where a in (1" + String(repeating: ", 1", count: 5000) + ")"),
    ("nested", "where " + String(repeating: "(", count: 190) + "a = 1" + String(repeating: ")", count: 190)),
  ])
  func longAndFine(_ name: String, _ text: String) {
    #expect(codes(text) == [], "\(name)")
    #expect(format(SourceFile(name: "", text: text)) != nil)
  }

  @Test func manyTuples() {
    let rows = (0..<100_000).map { "(\"a\", \($0))\n" }.joined()
    #expect(codes("partitions (a, b) {\n\(rows)}") == [])
  }

  @Test func bytesThatAreNoUTF8GiveOneMessage() {
    var diagnostics = Diagnostics()
    _ = parse(
      SourceFile(name: "", bytes: Array("limit 5 # ".utf8) + [0xFF, 0xC0, 0x20, 0xED, 0xA0, 0x80]), into: &diagnostics)
    #expect(diagnostics.sorted.map(\.code) == ["E0101"])
    #expect(diagnostics.sorted.first?.span == SourceSpan(10, 11))
  }
}

/// The codes of everything that is reported about a text.
func codes(_ text: String) -> [String] {
  var diagnostics = Diagnostics()
  _ = parse(SourceFile(name: "test.span", text: text), into: &diagnostics)
  return diagnostics.sorted.map(\.code)
}
