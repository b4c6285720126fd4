import Values

/// The words of the language besides those of closed sets, which have types of their own: `PartitionKindKeyword`, and
/// the modes of `match`, what `include` brings back, and the states (Values). To the lexer they are names: most are
/// keywords only where one is expected, and names elsewhere.
package enum Keyword: String, CaseIterable, Hashable, Sendable {
  case trailspan
  case table, pair, role, events, `where`, during, within, partitions, lookup, match, include, keep, select, summarize,
    having, order, by, limit
  case location, serde, schema, column
  case digits, from, to
  case on, named, until, via
  case start, end
  case last
  case with
  case across, accounts
  case asc, desc
  case and, or, not, `in`, like, `is`
  case missing, present

  /// The words that cannot be names, unless backquoted.
  package static let reserved = reservedWords.compactMap(Keyword.init(rawValue:))

  /// The lines of a table's block that do not declare a partition column.
  package static let tableLines: [Keyword] = [.location, .serde, .schema, .column]
}

/// The kinds of partition columns in a table's block.
package enum PartitionKindKeyword: String, CaseIterable, Hashable, Sendable {
  case injected, `enum`, date, integer, manual
}
