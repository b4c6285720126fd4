import Driver
import Source
import Support
import Testing

@Suite struct LineDifferenceTests {
  static let cases: [(old: String, new: String, difference: String)] = [
    ("a b c", "a b c", " a| b| c"),
    ("a b c", "a x c", " a|-b|+x| c"),
    ("a b", "b a", "-a| b|+a"),
    ("x x a x x", "x x x b x", " x| x|-a| x|+b| x"),
    ("", "a", "-|+a"),
    ("a b c d", "a c d e", " a|-b| c| d|+e"),
  ]

  @Test(arguments: cases.indices) func lines(_ index: Int) {
    let (old, new, difference) = Self.cases[index]
    let changes = lineDifference(from: words(old), to: words(new)).map { change in
      switch change {
      case .same(let line): " " + line
      case .removed(let line): "-" + line
      case .added(let line): "+" + line
      }
    }
    #expect(changes.joined(separator: "|") == difference)
  }

  /// Both texts can be told from the difference, whatever they are.
  @Test func nothingIsLost() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...12, using: &random)).map { _ in String(Int.random(in: 0...5, using: &random)) }
      }
      let changes = lineDifference(from: texts[0], to: texts[1])
      var (old, new): ([String], [String]) = ([], [])
      for change in changes {
        switch change {
        case .same(let line):
          old.append(line)
          new.append(line)
        case .removed(let line): old.append(line)
        case .added(let line): new.append(line)
        }
      }
      #expect([old, new] == texts)
    }
  }

  /// Every line of a long file changes: a diff that tries all pairs takes minutes.
  @Test func longFiles() {
    let old = (0..<20_000).map { "    c\($0)   =   key" }
    #expect(lineDifference(from: old, to: old.map { $0 + " " }).count == 40_000)
    // One side has few lines or none.
    for few in [[], ["x"], ["x", "y"]] {
      #expect(lineDifference(from: old, to: few).count == 20_000 + few.count)
      #expect(lineDifference(from: few, to: old).count == 20_000 + few.count)
    }
  }

  @Test func carriageReturns() {
    let output = MemoryStream()
    let text = "pair   ec2:A -> ec2:B on requestParameters.x\r\nlimit 10\r\n"
    let streams = Streams(
      output: output, errors: MemoryStream(), readInput: { Array(text.utf8) }, environment: [:])
    _ = trailspan(["fmt", "--diff", "-"], on: streams)
    #expect(output.text.contains("-limit 10\\r\n"))
    #expect(output.text.contains("\n+limit 10\n"))
  }

  /// What a text holds does not command the terminal.
  @Test(arguments: [["fmt", "-"], ["fmt", "--diff", "-"]]) func terminals(_ arguments: [String]) {
    let text = "# \u{1b}[31m\npair   ec2:A -> ec2:B on requestParameters.x\n"
    let shown = command(arguments, input: text, isTerminal: true, environment: ["NO_COLOR": "1"]).output
    #expect(shown.contains("# \\u{1b}[31m") && !shown.contains("\u{1b}"), "\(shown)")
  }

  private func words(_ text: String) -> [String] {
    text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  }
}
