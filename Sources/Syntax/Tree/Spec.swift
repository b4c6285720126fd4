package import Source
package import Values

/// A whole spec as it was written. Semantics gives it its meaning; a hole is `.missing` and was reported already.
package struct Spec: Sendable {
  /// `trailspan 1`.
  package var version: Located<Int>?
  /// In the order of the text; a clause that should come once may come twice here.
  package var clauses: [Clause] = []
  package var file: SourceFile
  /// The texts that could not be read whole, each from the beginning of its clause or item; what they would have said
  /// is not known.
  package var unread: [SourceSpan] = []

  package var span: SourceSpan { SourceSpan(0, file.bytes.count) }
  /// The place of what is missing in the whole.
  package var beginning: SourceSpan { SourceSpan(0, 0) }

  package var tables: [TableClause] {
    clauses.compactMap { if case .table(let table) = $0.kind { table } else { nil } }
  }

  package var pairs: [PairClause] {
    clauses.compactMap { if case .pair(let pair) = $0.kind { pair } else { nil } }
  }

  package var lookups: [LookupClause] {
    clauses.compactMap { if case .lookup(let lookup) = $0.kind { lookup } else { nil } }
  }

  /// The first clause that begins with these words; the parser has reported a second one.
  package func first(_ word: ClauseKeyword) -> Clause? { clauses.first { $0.word == word } }
}

package struct Clause: Sendable {
  package enum Kind: Sendable {
    case table(TableClause)
    case pair(PairClause)
    case role(RoleClause)
    case eventsWhere(ExpressionSyntax)
    case during(DuringClause)
    case within(Located<Interval>)
    case partitions(PartitionsClause)
    case lookup(LookupClause)
    case match(MatchClause)
    case include([Located<Inclusion>])
    case keep([Located<SpanState>])
    case rowsWhere(ExpressionSyntax)
    case select([SelectItem])
    case summarize(SummarizeClause)
    case having(ExpressionSyntax)
    case orderBy([OrderItem])
    case limit(Located<Int>)
    case missing
  }

  package var kind: Kind
  /// The word or words that open the clause.
  package var keyword: SourceSpan
  package var span: SourceSpan

  package init(_ kind: Kind, keyword: SourceSpan, span: SourceSpan) {
    self.kind = kind
    self.keyword = keyword
    self.span = span
  }
}
