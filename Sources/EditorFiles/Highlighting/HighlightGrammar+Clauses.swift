package import Syntax
import Values

extension ClauseKeyword {
  /// The keywords that the clause may hold, besides those of conditions. A test holds them against the grammar.
  package var innerKeywords: [Keyword] {
    switch self {
    case .table: Keyword.tableLines + [.digits, .from, .to]
    case .pair: [.on, .and, .named, .until, .via, .where]
    case .role: [.start, .end]
    case .during: [.last]
    case .partitions: [.with, .from]
    case .lookup: [.from, .on, .and]
    case .match: [.across, .accounts]
    case .summarize: [.by]
    case .orderBy: [.asc, .desc]
    case .eventsWhere, .within, .include, .keep, .rowsWhere, .select, .having, .limit: []
    }
  }

  /// The words inside that name one of a closed set.
  package var innerConstants: [String] {
    switch self {
    case .match: MatchMode.allCases.map(\.rawValue)
    case .include: Inclusion.allCases.map(\.rawValue)
    case .keep: SpanState.allCases.map(\.rawValue)
    case .table: PartitionKindKeyword.allCases.map(\.rawValue)
    case .pair, .role, .eventsWhere, .during, .within, .partitions, .lookup, .rowsWhere, .select, .summarize, .having,
      .orderBy, .limit:
      []
    }
  }

  /// What the braces of the clause hold, if it has braces.
  var block: HighlightBlock? {
    switch self {
    case .table: .table
    case .partitions: .rows
    case .select, .summarize: .columns
    case .pair, .role, .eventsWhere, .during, .within, .lookup, .match, .include, .keep, .rowsWhere, .having, .orderBy,
      .limit:
      nil
    }
  }

  /// The name of its context.
  var context: String { words.map { $0.rawValue.withCapital }.joined() + "Clause" }
}

/// The contents of a pair of braces.
enum HighlightBlock: String, CaseIterable {
  case table = "TableBlock"
  case rows = "RowsBlock"
  case columns = "ColumnsBlock"
}
