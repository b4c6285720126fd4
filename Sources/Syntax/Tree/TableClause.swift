package import Source
package import Values

/// `table cloudtrail_logs { … }`, `table logs.cloudtrail`.
package struct TableClause: Sendable {
  /// One name; database and table; or catalog, database and table.
  package var name: [Located<Name>]
  /// Nil without a block.
  package var items: [TableItem]?

  /// The text of each `location`, of which there should be one.
  package var locations: [Located<String>] {
    (items ?? []).compactMap { if case .location(let text) = $0.kind { text } else { nil } }
  }

  package var columnNames: [Located<Name>] {
    (items ?? []).compactMap { if case .column(let name, _) = $0.kind { name } else { nil } }
  }
}

package struct TableItem: Sendable {
  package enum Kind: Sendable {
    case location(Located<String>)
    /// `serde cloudtrail`: the word as written.
    case serde(Located<String>)
    /// `schema lake`: the word as written.
    case schema(Located<String>)
    case column(Located<Name>, PartitionKind)
    /// `column userIdentity.invokedByDelegate.accountId text`: a column or a struct member that AWS's DDL lacks. The
    /// last is the word of its type as written.
    case declaredField(Located<Path>, type: Located<String>)
    case missing
  }

  /// How the values of a partition column are known.
  package enum PartitionKind: Sendable {
    case injected
    case enumeration([Located<String>])
    case date(format: Located<String>, from: Located<CivilDate>, to: Located<CivilDate>?)
    case integer(from: Located<Int>, to: Located<Int>, digits: Located<Int>?)
    case manual
    case manualDate(format: Located<String>)
    case missing
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}
