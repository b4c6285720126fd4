import Syntax

extension HighlightGrammar {
  /// The grammar of specs, made of the tables that the lexer, the parser and the analysis read.
  static let spec = HighlightGrammar(
    contexts: [escapes, locationParts, literals, expression, group]
      + [tableBlock, rowsBlock, columnsBlock]
      + ClauseKeyword.allCases.map(clause) + [file])

  /// A file: its version, and clauses, each up to the next.
  private static var file: Context {
    let regions = ClauseKeyword.allCases.map { keyword -> Rule in
      .region(
        Region(
          begin: opening(of: keyword), beginScope: .clause, end: .ahead(clauseStart(behind: keyword)), endScope: nil,
          scope: nil,
          inside: keyword.context))
    }
    let version = Rule.match(.words([Keyword.trailspan.rawValue]), .clause)
    return Context(name: "Spec", rules: regions + [version, .include("Literals")])
  }

  private static func opening(of keyword: ClauseKeyword) -> Pattern {
    let words = keyword.words.map { [Pattern.text($0.rawValue)] }
    return .sequence([.wordStart] + Array(words.joined(separator: [.someSpaces])) + [.wordEnd])
  }

  /// Where a clause begins, as the parser finds it: at the start of a line if what follows does not make the word a
  /// name, else by what has to follow.
  ///
  /// In a pair a `where` that is indented belongs to an event, as `fmt` lays it out.
  static func clauseStart(behind keyword: ClauseKeyword) -> Pattern {
    let signs = ["=", "!", "<", ">", ".", ",", "+", "*", "/", "??", ")", "]", "}", "["].map { Pattern.text($0) }
    let short = ClauseKeyword.allCases.filter { $0.words.count == 1 }
    let long = ClauseKeyword.allCases.filter { $0.words.count > 1 }.map(opening)
    let isNoName = Pattern.notAhead(.sequence([.spaces, .anyOf(signs)]))
    let indented = short.filter { keyword != .pair || $0 != .rowsWhere }.map { $0.words[0].rawValue }
    let atLineStart = [
      Pattern.sequence([.lineStart, .spaces, .words(indented), isNoName]),
      .sequence([.lineStart, opening(of: .rowsWhere), isNoName]),
    ]
    let withinLine = short.filter { $0 != .rowsWhere }.map { keyword in
      Pattern.sequence([
        .text(keyword.words[0].rawValue), .wordEnd, .spaces, .oneOf(keyword.followers.compactMap(follower)),
      ])
    }
    let isNoStep = Pattern.notBehind(.text("."))
    return .anyOf(
      atLineStart + [.sequence([isNoStep, .wordStart, .anyOf(withinLine)])]
        + long.map { .sequence([isNoStep, $0]) })
  }

  /// How what follows a clause's word begins.
  private static func follower(_ follower: ClauseKeyword.Follower) -> Pattern? {
    switch follower {
    case .word(let word): return .words([word])
    case .wordInAnyCase(let word): return .words([word.rawValue])
    case .token(let kind): return start(of: kind)
    }
  }

  /// How a token of a kind begins; nil for those that no clause goes on with.
  private static func start(of kind: Token.Kind) -> Pattern? {
    switch kind {
    case .name: .sequence([.notAhead(.words(Keyword.reserved.map(\.rawValue))), .nameStart])
    case .quotedName: .text("`")
    case .string, .brokenString: .text("\"")
    case .number, .duration, .date, .time: .digit
    // Its service or a star; a name would not be followed by a colon.
    case .event: event
    case .dots: .text("..")
    case .minus: .text("-")
    case .leftParenthesis: .text("(")
    case .leftBrace: .text("{")
    case .rightBrace, .rightParenthesis, .leftBracket, .rightBracket, .comma, .colon, .dot, .arrow, .equal, .notEqual,
      .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .star, .slash, .coalesce, .foreignAnd, .foreignOr,
      .foreignNot, .doubleArrow, .unknown, .end:
      nil
    }
  }

  /// What is inside a clause.
  private static func clause(_ keyword: ClauseKeyword) -> Context {
    var rules: [Rule] = []
    if let block = keyword.block {
      rules.append(
        .region(
          Region(
            begin: .text("{"), beginScope: .punctuation, end: .text("}"), endScope: .punctuation, scope: nil,
            inside: block.rawValue)))
    }
    // Words of the table are those of its block.
    if keyword != .table {
      let conditions: [Keyword] = [.and]
      let words = keyword.innerKeywords.filter { !conditions.contains($0) }.map(\.rawValue)
      if !words.isEmpty {
        rules.append(
          .match(.sequence([.wordsOutsidePaths(words), .notAhead(.sequence([.spaces, .text(".")]))]), .keyword))
      }
      if !keyword.innerConstants.isEmpty {
        rules.append(.match(.wordsOutsidePaths(keyword.innerConstants), .constant))
      }
    }
    rules.append(.include("Expression"))
    return Context(name: keyword.context, rules: rules)
  }
}
