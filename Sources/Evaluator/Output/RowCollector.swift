import Expressions
import Rows
import Semantics
import Summaries
import Values

/// Turns spans into rows: `keep`, `where`, `select`, and `order by` and `limit` of rows or, where they are summarized, of
/// groups.
struct RowCollector {
  private(set) var notKept = 0
  private(set) var whereFalse = 0
  private(set) var whereUnknown = 0
  /// Those of them that are open.
  private(set) var openWhereUnknown = 0
  private(set) var afterLimit = 0
  /// The rows, those beyond the limit too, that have not ended.
  private(set) var open = 0
  private(set) var lookupMisses: LookupMisses
  private(set) var regionChanges: RegionChanges
  /// Of the rows that came out; known when they are finished.
  private(set) var notNumbers: [Finding] = []
  private var rows: [OutputRow] = []
  /// The plan of the rows themselves.
  private let plan: Plan
  private var summarizer: Summarizer?
  /// Whether the rows come out: not where only their summary is asked for.
  private let holdsRows: Bool
  private let matched: MatchedEvents
  private let reading: RowEvaluator
  private let labels: [Text?]
  /// By scope, the attributes of its tuple.
  private let attributes: [[Text?]]
  /// Where the texts of `Plan.Pairing.accountValues` are among those of an event; empty where spans stay in one account.
  private let accountTexts: Range<Int>

  init(_ matcher: EventMatcher, _ matched: MatchedEvents) {
    summarizer = Summarizer(matcher.plan)
    holdsRows = summarizer == nil || matcher.describesSpans
    plan = matcher.plan.withoutSummary
    self.matched = matched
    regionChanges = RegionChanges(matched)
    reading = RowEvaluator(plan)
    lookupMisses = LookupMisses(plan, reading.lookups)
    attributes =
      plan.scan.partitions.attributes.isEmpty || plan.pairing.accounts == .across
      ? [] : matched.scopes.map { matcher.partitions.attributes(of: $0) }
    let first = 1 + plan.classification.values.count
    accountTexts = first..<first + plan.pairing.accountValues.count
    labels = plan.classification.pairs.map { $0.label.map { Text($0) } }
  }

  enum RowDisposition: Hashable, Sendable {
    case row, notKept, whereFalse, whereUnknown
  }

  mutating func take(_ span: Pairing.Span, of sequence: Pairing.Sequence) -> RowDisposition {
    guard plan.filter.states.contains(span.state) else {
      notKept += 1
      return .notKept
    }
    var row = OutputRow(span: span, scope: sequence.scope, pair: sequence.pair, key: sequence.key, orderValues: [])
    if reading.condition != nil || summarizer != nil || !plan.order.isEmpty || !lookupMisses.isEmpty {
      let view = view(row)
      if !lookupMisses.isEmpty { lookupMisses.add(view) }
      switch reading.condition.map({ $0(view) }) ?? true {
      case true: break
      case false:
        whereFalse += 1
        return .whereFalse
      case nil:
        whereUnknown += 1
        if span.state == .open { openWhereUnknown += 1 }
        return .whereUnknown
      }
      summarizer?.add(reading.columns.map { $0(view) })
      row.orderValues = plan.order.map { reading.columns[$0.column](view) }
    }
    if span.state == .open { open += 1 }
    regionChanges.add(span, sequence.key)
    if !holdsRows { return .row }
    rows.append(row)
    // Only the first rows can come out: what a `match every` makes beyond them is not held.
    if let limit = plan.limit, rows.count >= max(4 * limit, 65_536) { cut(to: limit) }
    return .row
  }

  /// Counts spans of a state that is not kept.
  mutating func leaveOut(_ count: Int) { notKept += count }

  /// Asks a span that `keep` names what parts of `where` are not true of it.
  func ask(_ unmet: inout UnmetWhere, _ span: Pairing.Span, of sequence: Pairing.Sequence) {
    guard plan.filter.states.contains(span.state) else { return }
    unmet.ask(
      view(OutputRow(span: span, scope: sequence.scope, pair: sequence.pair, key: sequence.key, orderValues: [])))
  }

  private func view(_ row: OutputRow) -> RowView {
    var waypoints: [Int: RowWaypoint] = [:]
    for visit in row.span.waypoints {
      waypoints[visit.name] = RowWaypoint(first: matched.events[visit.events[0]], count: visit.events.count)
    }
    return RowView(
      start: row.span.start.map { matched.events[$0] }, end: row.span.end.map { matched.events[$0] },
      scope: matched.scopes[row.scope], attributes: attributes.isEmpty ? [] : attributes[row.scope],
      waypoints: waypoints, key: row.key, pair: row.pair, label: labels[row.pair], state: row.span.state)
  }

  private func columns(_ row: OutputRow) -> [Value] {
    let view = view(row)
    return reading.columns.map { $0(view) }
  }

  /// The columns of a row that comes out.
  private func columns(_ row: OutputRow, _ unread: inout NotNumbers) -> [Value] {
    let view = view(row)
    let values = reading.columns.map { $0(view) }
    if !unread.isEmpty { unread.add(view, values) }
    return values
  }

  /// A row, by its index, with the times that put it in order unless there is an `order by`: they mostly suffice, and
  /// sorting rows themselves would copy all of one at each step.
  private struct SortEntry {
    var row: Int
    var time: Instant?
    var end: Instant?
  }

  /// The rows in order, at most so many.
  private func places(atMost limit: Int?) -> ArraySlice<SortEntry> {
    let order = RowOrder(
      order: plan.order, events: matched.events, scopes: matched.scopes, accountTexts: accountTexts, columns: columns)
    let isByTime = plan.order.isEmpty
    var places = rows.indices.map { row in
      let span = rows[row].span
      let end = span.end.map { matched.events[$0].time }
      return SortEntry(row: row, time: span.start.map { matched.events[$0].time } ?? end, end: end)
    }
    places.sort { a, b in
      if isByTime {
        let times = Ordering.ofOptionals(a.time, b.time)
        if times != .same { return times == .before }
        let ends = Ordering.ofOptionals(a.end, b.end)
        if ends != .same { return ends == .before }
      }
      return order.precedes(rows[a.row], rows[b.row])
    }
    return places.prefix(limit ?? places.count)
  }

  private mutating func cut(to limit: Int) {
    let places = places(atMost: limit)
    afterLimit += rows.count - places.count
    rows = places.map { rows[$0.row] }
  }

  /// The summary of the rows; nil where they are not summarized.
  mutating func finishSummary() -> SummaryResult? { summarizer?.finish() }

  /// The rows in order, with their spans where `dataRange` is given: the first and the last moment of the data.
  mutating func finish(dataRange: (first: Instant?, last: Instant?)?) -> ResultTable {
    let places = places(atMost: plan.limit)
    afterLimit += rows.count - places.count
    var strings = SharedStrings()
    var unread = NotNumbers(plan)
    let texts = places.map { columns(rows[$0.row], &unread).map { $0.printed.map { strings.string(of: $0) } } }
    notNumbers = unread.findings(plan)
    return ResultTable(
      columns: plan.projection.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) },
      rows: texts,
      spans: dataRange.map { range in
        RowSpans(places.map { describe(rows[$0.row]) }, first: range.first, last: range.last)
      })
  }

  private func describe(_ row: OutputRow) -> RowSpan {
    return RowSpan(
      extent: RowSpan.Extent(
        row.span.state, start: row.span.start.map { matched.events[$0].time },
        end: row.span.end.map { matched.events[$0].time }),
      state: row.span.state,
      account: account(of: row),
      pair: plan.classification.pairs[row.pair].label, key: row.key.texts.map(\.string).joined(separator: " "))
  }

  /// The values that name the account, of the start where spans cross accounts; nil where there are none.
  private func account(of row: OutputRow) -> String? {
    let side = row.span.start ?? row.span.end
    let values =
      accountTexts.isEmpty
      ? matched.scopes[row.scope] : accountTexts.map { place in side.flatMap { matched.events[$0].texts[place] } }
    if values.allSatisfy({ $0 == nil }) { return nil }
    return values.map { $0?.string ?? "(missing)" }.joined(separator: " / ")
  }
}
