package import Expressions
package import Values

/// What a spec means, as a pipeline of stages: names resolved, types checked, defaults filled in. Both backends read
/// this and nothing before it.
///
/// | stage | takes | gives |
/// |---|---|---|
/// | `scan` | files, or the table | the events that may take part |
/// | `classification` | events | each event with its pair, role and key, and `Classification.values` of it |
/// | `pairing` | those, by account, pair and key | spans, whose columns are `RowField`s |
/// | `lookups` | spans | the same with the columns of files beside them: `RowField.lookup` |
/// | `filter` | spans | those whose rows are kept |
/// | `projection` | spans | rows of `Projection.columns` |
/// | `summary` | rows | rows of `Summary.resultColumns`, one for each group |
/// | `order`, `limit` | rows | rows in order, the first `limit` |
package struct Plan: Hashable, Sendable {
  package var scan: Scan
  package var classification: Classification
  package var pairing: Pairing
  package var lookups: [Lookup] = []
  package var filter: Filter
  package var projection: Projection
  /// `summarize` and `having`; nil when absent. Then `order` and `limit` speak of its columns.
  package var summary: Summary?
  package var order: [OrderKey] = []
  package var limit: Int?
  /// The moment the program started, in whole seconds.
  package var now: Instant
}

extension Plan {
  /// Which spans make rows.
  package struct Filter: Hashable, Sendable {
    /// `keep`.
    package var states: Set<SpanState>
    /// `where`; nil when absent.
    package var condition: Condition<RowField>?
  }

  /// `select`: the columns of rows.
  package struct Projection: Hashable, Sendable {
    /// At least one.
    package var columns: [OutputColumn]

    package init(columns: [OutputColumn]) {
      self.columns = columns
    }
  }

  /// The columns of the answer, by name and type: the summary's, or those of the rows.
  package var resultColumns: [(name: String, type: ValueType)] {
    summary?.resultColumns ?? projection.columns.map { ($0.name, $0.value.type) }
  }

  /// All that `filter` and `projection` read of a span, the keys of the lookups that they name among it, in the order
  /// of first mention.
  package var fieldsOfRows: [RowField] {
    var fields: [RowField] = []
    var seen: Set<RowField> = []
    func collect(_ field: RowField) {
      guard seen.insert(field).inserted else { return }
      fields.append(field)
      if case .lookup(let index, _) = field { lookups[index].keys.forEach { $0.forEachField(collect) } }
    }
    for column in projection.columns { column.value.forEachField(collect) }
    filter.condition?.forEachField(collect)
    return fields
  }

  /// The plan of the rows beneath a summary (`--rows`); without one the plan itself.
  package var withoutSummary: Plan {
    guard summary != nil else { return self }
    var plan = self
    plan.summary = nil
    plan.order = []
    plan.limit = nil
    return plan
  }
}

package struct OutputColumn: Hashable, Sendable {
  /// As the spec writes it.
  package var name: String
  package var value: Expression<RowField>

  package init(name: String, value: Expression<RowField>) {
    self.name = name
    self.value = value
  }
}

package struct OrderKey: Hashable, Sendable {
  /// Index into `Projection.columns`; with a summary, into `Summary.resultColumns`.
  package var column: Int
  package var isDescending: Bool
}
