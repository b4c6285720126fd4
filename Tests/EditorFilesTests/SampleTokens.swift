import Expressions
import Source
import Support
import Syntax

/// A spec with its words as the lexer and the parser see them.
struct SampleSpec {
  /// A file of the checkout, or `grammar.md#3` for its third block.
  var name: String
  var text: String

  /// All examples, all blocks of grammar.md, and a spec of what is easily taken for something else.
  static func all() throws -> [SampleSpec] {
    var samples = try checkoutFiles(below: "examples", ending: ".span").map {
      SampleSpec(name: $0, text: try checkoutText($0))
    }
    let blocks = try checkoutText("grammar.md").matches(of: /(?m)^```span\n([\s\S]*?)^```/)
    samples += blocks.enumerated().map { SampleSpec(name: "grammar.md#\($0.offset + 1)", text: String($0.element.1)) }
    let tricky = "Tests/EditorFilesTests/tricky.span"
    samples.append(SampleSpec(name: tricky, text: try checkoutText(tricky)))
    return samples
  }

  /// A line for each token and comment: line and column from 1, in Unicode scalars, then how many, what, and the text.
  func tokens() -> String {
    let file = SourceFile(name: name, text: text)
    var diagnostics = Diagnostics()
    let parse = parseWithTokens(file, into: &diagnostics)
    let keywords = Set(parse.keywords)
    var pieces = parse.list.comments.map { (span: $0, kind: "comment") }
    for (index, token) in parse.list.tokens.enumerated() where token.kind != .end {
      pieces.append((token.span, kind(of: index, in: parse, file, isKeyword: keywords.contains(index))))
    }
    return pieces.sorted { $0.span.start < $1.span.start }.map { piece in
      let place = file.position(of: piece.span.start)
      let text = file.text(of: piece.span)
      return "\(place.line) \(place.column) \(text.unicodeScalars.count) \(piece.kind) \(text)\n"
    }.joined()
  }

  private func kind(of index: Int, in parse: Parse, _ file: SourceFile, isKeyword: Bool) -> String {
    let tokens = parse.list.tokens
    switch tokens[index].kind {
    case .name:
      if isKeyword { return "keyword" }
      let text = file.text(of: tokens[index].span)
      let isCalled = tokens[index + 1].kind == .leftParenthesis && (index == 0 || tokens[index - 1].kind != .dot)
      let isKnown = Function(rawValue: text) != nil || AggregateFunction(rawValue: text) != nil
      return isCalled && isKnown ? "function" : "name"
    case .quotedName: return "quotedName"
    case .string: return "string"
    case .number: return "number"
    case .duration: return "duration"
    case .date: return "date"
    case .time: return "time"
    case .event: return "event"
    case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .comma, .colon,
      .dot:
      return "punctuation"
    case .dots, .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash,
      .coalesce:
      return "operator"
    case .brokenString, .foreignAnd, .foreignOr, .foreignNot, .doubleArrow, .unknown, .end: return "broken"
    }
  }
}
