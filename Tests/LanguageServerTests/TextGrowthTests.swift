import Support
import Testing

@testable import LanguageServer

/// Places in long lines and in texts with many changes.
@Suite(.serialized) struct TextGrowthTests {
  private static let pieces = [
    "\n", "\r", "\r\n", "a", "é", "🧊", "語", "", "some words", String(repeating: "x", count: 300),
    String(repeating: "é🧊-", count: 100), "\n\n",
  ]

  /// The place by a walk over all characters before it.
  private func position(of offset: Int, in text: String, _ encoding: PositionEncoding) -> Position {
    var position = Position(line: 0, character: 0)
    var bytes = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where bytes < offset {
      bytes += scalar.utf8.count
      let isFollowed = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalar == "\n" || (scalar == "\r" && !isFollowed) {
        position = Position(line: position.line + 1, character: 0)
      } else {
        position.character += encoding == .utf8 ? scalar.utf8.count : scalar.utf16.count
      }
    }
    return position
  }

  /// Random changes, each of which is looked at from all sides.
  @Test(arguments: 0..<6) func changes(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = ""
    var lines = TextLines("")
    for step in 0..<60 {
      let scalars = Array(text.unicodeScalars)
      let start = Int.random(in: 0...scalars.count, using: &random)
      let end = min(scalars.count, start + [0, 1, 2, 400].randomElement(using: &random)!)
      func bytes(_ part: ArraySlice<Unicode.Scalar>) -> Int { part.reduce(0) { $0 + $1.utf8.count } }
      let range = bytes(scalars[..<start])..<bytes(scalars[..<end])
      let piece = Self.pieces.randomElement(using: &random)!
      var changed = String.UnicodeScalarView(scalars[..<start])
      changed.append(contentsOf: piece.unicodeScalars)
      changed.append(contentsOf: scalars[end...])
      text = String(changed)
      lines.replace(range, with: piece)
      if step % 3 == 0 { lines.markLongLines() }
      #expect(lines.bytes == Array(text.utf8))
      let whole = TextLines(text)
      var offset = 0
      var offsets = [0]
      for scalar in text.unicodeScalars {
        offset += scalar.utf8.count
        offsets.append(offset)
      }
      for offset in offsets.shuffled(using: &random).prefix(6) {
        for encoding in PositionEncoding.allCases {
          let expected = position(of: offset, in: text, encoding)
          let isInBreak = offset > 0 && lines.bytes[(offset - 1)...].starts(with: [13, 10])
          #expect(whole.position(of: offset, encoding) == expected || isInBreak)
          #expect(lines.position(of: offset, encoding) == whole.position(of: offset, encoding))
          if !isInBreak { #expect(lines.offset(of: expected, encoding) == offset) }
        }
      }
    }
  }

  @Test(arguments: ["semanticTokens/full", "documentSymbol", "inlayHint"]) func longLines(_ method: String) throws {
    var clients: [Int: Client] = [:]
    for count in [50, 200, 400] {
      let columns = (0..<count).map { "c\($0) = start.requestParameters.a\($0)" }.joined(separator: " ")
      var client = Client()
      client.open("pair ec2:A -> ec2:B on requestParameters.x select { \(columns) }")
      clients[count] = client
    }
    let range = ["start": ["line": 0, "character": 0], "end": ["line": 1, "character": 0]]
    let ratios = try growthRatios(from: 200, atMost: 3) { count in
      let answer = clients[count]?.request(
        "textDocument/\(method)", ["textDocument": ["uri": "file:///x.span"], "range": range])
      #expect(answer != nil)
    }
    #expect(ratios.contains { $0 <= 3 }, "\(method) of a line twice as long took \(ratios) times as long")
  }

  @Test(arguments: [true, false]) func manyChanges(areForward: Bool) throws {
    let ratios = try growthRatios(from: 2000, atMost: 3) { count in
      var lines = TextLines((0..<count).map { "  c\($0) = key\n" }.joined())
      for line in areForward ? Array(0..<count) : (0..<count).reversed() {
        let start = lines.offset(of: Position(line: line, character: 2), .utf16)
        lines.replace(start..<(start + 1), with: "column")
      }
      #expect(lines.position(of: lines.bytes.count, .utf16) == Position(line: count, character: 0))
    }
    #expect(ratios.contains { $0 <= 3 }, "twice as many changes took \(ratios) times as long")
  }
}
