import Values

extension RowSpans {
  /// A row for each account, in the order of their UTF-8 bytes, with how many rows of each state it has and how long
  /// they lived. States that no row has make no column.
  package func summaryByAccount() -> ResultTable {
    var groups: [[UInt8]?: [RowSpan]] = [:]
    for row in rows { groups[row.account.map { Array($0.utf8) }, default: []].append(row) }
    let states = SpanState.inOrder.filter { state in rows.contains { $0.state == state } }
    let columns =
      [ResultTable.Column(name: "account", type: .text), ResultTable.Column(name: "rows", type: .number)]
      + states.map { ResultTable.Column(name: $0.rawValue, type: .number) }
      + ["shortest", "median", "95th percentile", "longest"].map { ResultTable.Column(name: $0, type: .duration) }
    let table = groups.sorted { a, b in
      a.key == nil || (b.key.map { a.key?.lexicographicallyPrecedes($0) ?? true } ?? false)
    }.map { account, spans in
      let statistics = DurationStatistics(spans.compactMap(\.duration))
      let counts = states.map { state -> String? in "\(spans.count { $0.state == state })" }
      let durations = [
        statistics?.shortest, statistics?.median, statistics?.percentile95, statistics?.longest,
      ].map { $0?.description }
      let name = account.map { String(decoding: $0, as: UTF8.self) }
      return [name, "\(spans.count)"] + counts + durations
    }
    return ResultTable(columns: columns, rows: table)
  }
}
