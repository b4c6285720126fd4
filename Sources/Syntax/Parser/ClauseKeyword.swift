/// The clauses, in the order in which the formatter prints them (language.md, section 3).
enum ClauseKeyword: Int, CaseIterable, Hashable, Sendable {
  case table, pair, role, eventsWhere, during, within, partitions, lookup, match, include, keep, rowsWhere, select,
    summarize, having, orderBy, limit

  /// The words that open the clause.
  var words: [String] {
    switch self {
    case .table: ["table"]
    case .pair: ["pair"]
    case .role: ["role"]
    case .eventsWhere: ["events", "where"]
    case .during: ["during"]
    case .within: ["within"]
    case .partitions: ["partitions"]
    case .lookup: ["lookup"]
    case .match: ["match"]
    case .include: ["include"]
    case .keep: ["keep"]
    case .rowsWhere: ["where"]
    case .select: ["select"]
    case .summarize: ["summarize"]
    case .having: ["having"]
    case .orderBy: ["order", "by"]
    case .limit: ["limit"]
    }
  }

  var text: String { words.joined(separator: " ") }

  init?(firstWord word: String) {
    guard let keyword = Self.allCases.first(where: { $0.words[0] == word }) else { return nil }
    self = keyword
  }
}

extension Clause {
  /// Which clause it is; nil for a hole.
  var word: ClauseKeyword? {
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
