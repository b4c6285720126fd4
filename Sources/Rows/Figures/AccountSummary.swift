import Values

extension RowSpans {
  /// A row for each account, in the order of their UTF-8 bytes, with how many rows of each state it has and how long
  /// they lived. States that no row has make no column.
  package func summaryByAccount() -> ResultTable {
    var groups: [[UInt8]?: Group] = [:]
    for row in rows {
      groups[row.account.map { Array($0.utf8) }, default: Group()].add(row)
    }
    let states = SpanState.inOrder.filter { state in
      groups.values.contains { $0.states[state] != nil }
    }
    let columns =
      [ResultTable.Column(name: "account", type: .text), ResultTable.Column(name: "rows", type: .number)]
      + states.map { ResultTable.Column(name: $0.rawValue, type: .number) }
      + ["shortest", "median", "95th percentile", "longest"].map { ResultTable.Column(name: $0, type: .duration) }
    let table = groups.sorted { a, b in
      a.key == nil || (b.key.map { a.key?.lexicographicallyPrecedes($0) ?? true } ?? false)
    }.map { account, group in
      let statistics = DurationStatistics(group.durations)
      let counts = states.map { state -> String? in "\(group.states[state] ?? 0)" }
      let durations = [
        statistics?.shortest, statistics?.median, statistics?.percentile95, statistics?.longest,
      ].map { $0?.description }
      let name = account.map { String(decoding: $0, as: UTF8.self) }
      return [name, "\(group.rows)"] + counts + durations
    }
    return ResultTable(columns: columns, rows: table)
  }
}

/// What is counted of an account's rows, of which there may be very many.
private struct Group {
  var rows = 0
  var states: [SpanState: Int] = [:]
  var durations: [Interval] = []

  mutating func add(_ row: RowSpan) {
    rows += 1
    if let state = row.state { states[state, default: 0] += 1 }
    if let duration = row.duration { durations.append(duration) }
  }
}
