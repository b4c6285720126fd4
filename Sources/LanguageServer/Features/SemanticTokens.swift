import Semantics
import Source
import Syntax

/// What a token is to a reader, in the words of the protocol.
enum SemanticTokenType: Int, CaseIterable {
  case keyword, string, number, comment, `operator`, event, property, variable, function, parameter, enumMember
  case namespace

  var name: String { self == .operator ? "operator" : "\(self)" }
}

struct SemanticTokens: Encodable {
  /// Five numbers for each token: lines and characters from the one before, its length, its type, no modifiers.
  var data: [Int]
}

extension LanguageServer {
  func semanticTokens(_ params: DocumentParams) throws(ResponseError) -> SemanticTokens {
    let document = try document(params.textDocument)
    var data: [Int] = []
    var last = Position(line: 0, character: 0)
    for (span, type) in semanticTypes(of: document.analysis) {
      let start = document.lines.position(of: Int(span.start), encoding)
      let end = document.lines.position(of: Int(span.end), encoding)
      guard start.line == end.line, end.character > start.character else { continue }
      let line = start.line - last.line
      data += [line, line == 0 ? start.character - last.character : start.character]
      data += [end.character - start.character, type.rawValue, 0]
      last = start
    }
    return SemanticTokens(data: data)
  }

  /// The tokens and comments in order, each with its type.
  private func semanticTypes(of analysis: Analysis) -> [(span: SourceSpan, type: SemanticTokenType)] {
    // By where they begin: a path is one reference, and its first word a token.
    var symbols: [Int32: SemanticTokenType] = [:]
    for reference in analysis.annotations.references {
      guard let type = Self.type(of: reference.symbol) else { continue }
      symbols[reference.span.start] = type
    }
    let keywords = Set(analysis.parse.keywords)
    var found = analysis.tokens.comments.map { (span: $0, type: SemanticTokenType.comment) }
    let tokens = analysis.tokens.tokens
    for (index, token) in tokens.enumerated() {
      let isStep = index > 0 && tokens[index - 1].kind == .dot
      if let type = Self.type(of: token, isKeyword: keywords.contains(index), isStep: isStep, symbols[token.span.start])
      {
        found.append((token.span, type))
      }
    }
    return found.sorted { $0.span.start < $1.span.start }
  }

  private static func type(
    of token: Token, isKeyword: Bool, isStep: Bool, _ symbol: SemanticTokenType?
  ) -> SemanticTokenType? {
    switch token.kind {
    case .name, .quotedName: symbol ?? (isKeyword ? .keyword : isStep ? .property : .variable)
    case .string, .brokenString: .string
    case .number, .duration, .date, .time: .number
    case .event: .event
    case .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash,
      .coalesce, .dots, .doubleArrow, .foreignAnd, .foreignOr, .foreignNot:
      .operator
    case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .comma, .colon,
      .dot, .unknown, .end:
      nil
    }
  }

  private static func type(of symbol: Symbol) -> SemanticTokenType? {
    switch symbol {
    case .partitionColumn, .attribute: .parameter
    case .waypoint, .lookup, .side: .namespace
    case .lookupColumn, .field, .elements, .rowField: .property
    case .column, .summaryColumn, .now: .variable
    case .function, .aggregate: .function
    case .label, .event: nil
    }
  }
}
