import Syntax

extension HighlightGrammar {
  /// The tuples of `partitions`.
  static let rowsBlock = Context(name: HighlightBlock.rows.rawValue, rules: [.include("Expression")])

  /// The columns of `select` and `summarize`.
  static let columnsBlock = Context(
    name: HighlightBlock.columns.rawValue,
    rules: [
      parentheses,
      .include("Literals"),
      .match(.sequence([.notBehind(.text(".")), .name, .ahead(.sequence([.spaces, .text("=")]))]), .column),
      .include("Expression"),
    ])

  /// The lines of a table's block.
  static let tableBlock: Context = {
    let kinds = PartitionKindKeyword.allCases.map(\.rawValue)
    let kindAhead = Pattern.sequence([.someSpaces, .words(kinds)])
    let lines = Keyword.tableLines.map(\.rawValue)
    let inner = ClauseKeyword.table.innerKeywords.filter { !Keyword.tableLines.contains($0) }.map(\.rawValue)
    let manualDate = Pattern.sequence([
      .words([PartitionKindKeyword.manual.rawValue]),
      .ahead(.sequence([.someSpaces, .words([PartitionKindKeyword.date.rawValue])])),
    ])
    return Context(
      name: HighlightBlock.table.rawValue,
      rules: [
        string(inside: "LocationParts"),
        .include("Literals"),
        .match(.sequence([.behind(.text(".")), .name]), .field),
        .match(manualDate, .partitionKind),
        .match(.sequence([.name, .ahead(kindAhead)]), .column),
        .match(.words(lines), .keyword),
        .match(.words(kinds), .partitionKind),
        .match(.words(inner), .keyword),
        .include("Expression"),
      ])
  }()
}
