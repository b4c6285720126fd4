import Values

/// The clauses, in the order in which the formatter prints them (grammar.md, "Clauses").
package enum ClauseKeyword: Int, CaseIterable, Hashable, Sendable {
  case table, pair, role, eventsWhere, during, within, partitions, lookup, match, include, keep, rowsWhere, select,
    summarize, having, orderBy, limit

  /// The words that open the clause.
  package var words: [Keyword] {
    switch self {
    case .table: [.table]
    case .pair: [.pair]
    case .role: [.role]
    case .eventsWhere: [.events, .where]
    case .during: [.during]
    case .within: [.within]
    case .partitions: [.partitions]
    case .lookup: [.lookup]
    case .match: [.match]
    case .include: [.include]
    case .keep: [.keep]
    case .rowsWhere: [.where]
    case .select: [.select]
    case .summarize: [.summarize]
    case .having: [.having]
    case .orderBy: [.order, .by]
    case .limit: [.limit]
    }
  }

  /// Whether a spec may have several.
  package var mayRepeat: Bool { self == .pair || self == .lookup }

  /// Those that are a condition.
  static let conditions: [ClauseKeyword] = [.eventsWhere, .rowsWhere, .having]

  package var text: String { words.map(\.rawValue).joined(separator: " ") }

  /// What the token after the words may be. In the middle of a line nothing else shows that a clause begins there.
  package enum Follower: Hashable, Sendable {
    case token(Token.Kind)
    case word(String)
    case wordInAnyCase(Keyword)
  }

  package var followers: [Follower] {
    switch self {
    case .table, .lookup, .orderBy: [.token(.name), .token(.quotedName)]
    case .pair: [.token(.event), .token(.string)]
    case .role: [.token(.string)] + Side.allCases.map { .word($0.rawValue) }
    case .eventsWhere: [.wordInAnyCase(.where)]
    case .during: [.token(.date), .token(.time), .token(.dots), .token(.string), .word(Keyword.last.rawValue)]
    case .within: [.token(.duration), .token(.number)]
    case .partitions: [.token(.leftParenthesis)]
    case .match: MatchMode.allCases.map { .word($0.rawValue) }
    case .include: Inclusion.allCases.map { .word($0.rawValue) }
    case .keep: SpanState.allCases.map { .word($0.rawValue) }
    case .rowsWhere, .having:
      [.name, .quotedName, .leftParenthesis, .string, .number, .minus, .duration, .date, .time].map { .token($0) }
    case .select: [.token(.leftBrace)]
    case .summarize: [.token(.leftBrace), .word(Keyword.by.rawValue)]
    case .limit: [.token(.number)]
    }
  }

  package init?(firstWord word: String) {
    guard let keyword = Self.allCases.first(where: { $0.words[0].rawValue == word }) else { return nil }
    self = keyword
  }
}

extension Clause {
  /// Which clause it is; nil for a hole.
  package var word: ClauseKeyword? {
    switch kind {
    case .table: .table
    case .pair: .pair
    case .role: .role
    case .eventsWhere: .eventsWhere
    case .during: .during
    case .within: .within
    case .partitions: .partitions
    case .lookup: .lookup
    case .match: .match
    case .include: .include
    case .keep: .keep
    case .rowsWhere: .rowsWhere
    case .select: .select
    case .summarize: .summarize
    case .having: .having
    case .orderBy: .orderBy
    case .limit: .limit
    case .missing: nil
    }
  }
}
