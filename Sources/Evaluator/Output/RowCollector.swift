import Expressions
import Rows
import Semantics
import Summaries
import Values

/// Turns spans into rows: `keep`, `where`, `select`, and `order by` and `limit` of rows or, where they are summarized,
/// of groups.
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
  private var source: RowSource
  /// The plan of the rows themselves.
  private let plan: Plan
  private var summarizer: Summarizer?
  /// Whether the rows come out: not where only their summary is asked for.
  private let holdsRows: Bool
  /// How many rows come out: `limit`, or where `match every` has none the most that are held.
  private let limit: Int?
  /// The moment that no row may come after which is still to take, once there are more rows than come out and nothing
  /// but time orders them first.
  private var latest: Instant?

  init(_ matcher: EventMatcher, _ matched: MatchedEvents) {
    summarizer = Summarizer(matcher.plan)
    holdsRows = summarizer == nil || matcher.describesSpans
    plan = matcher.plan.withoutSummary
    limit = plan.limit ?? (plan.pairing.match == .every ? matcher.mostRows : nil)
    regionChanges = RegionChanges(matched)
    source = RowSource(plan, matcher.partitions, matched)
    lookupMisses = LookupMisses(plan, source.reading.lookups)
  }

  enum RowDisposition: Hashable, Sendable {
    case row, notKept, whereFalse, whereUnknown
  }

  mutating func take(_ span: Pairing.Span, of sequence: Pairing.Sequence) -> RowDisposition {
    guard plan.filter.states.contains(span.state) else {
      notKept += 1
      return .notKept
    }
    var orderValues: [Value] = []
    let reading = source.reading
    if reading.condition != nil || summarizer != nil || !plan.order.isEmpty || !lookupMisses.isEmpty {
      let view = source.view(span, of: sequence)
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
      summarizer?.add(source.columns(view))
      orderValues = plan.order.map { reading.columns[$0.column](view) }
    }
    if span.state == .open { open += 1 }
    regionChanges.add(span, sequence.key)
    if holdsRows { hold(span, sequence, orderValues) }
    return .row
  }

  /// Only the first rows can come out: what a `match every` makes beyond them is not held.
  private mutating func hold(_ span: Pairing.Span, _ sequence: Pairing.Sequence, _ orderValues: [Value]) {
    if let latest, let side = span.start ?? span.end, source.matched.events[side].time > latest {
      afterLimit += 1
      return
    }
    guard let row = source.row(of: span, in: sequence, place: rows.count, orderValues: orderValues) else { return }
    rows.append(row)
    guard let limit, rows.count >= limit + max(limit / 2, 65_536) else { return }
    sort()
    source.keepOnly(&rows)
    if plan.order.isEmpty { latest = rows.last?.time }
  }

  /// Counts spans of a state that is not kept.
  mutating func leaveOut(_ count: Int) { notKept += count }

  /// Asks a span that `keep` names what parts of `where` are not true of it.
  func ask(_ unmet: inout UnmetWhere, _ span: Pairing.Span, of sequence: Pairing.Sequence) {
    guard plan.filter.states.contains(span.state) else { return }
    unmet.ask(source.view(span, of: sequence))
  }

  /// Puts the rows in order and leaves out those beyond the limit.
  private mutating func sort() {
    let order = RowOrder(plan.order, source)
    let isByTime = plan.order.isEmpty
    // Times mostly suffice, and are in the row.
    rows.sort { a, b in isByTime && a.time != b.time ? a.time < b.time : order.precedes(a, b) }
    guard let limit, rows.count > limit else { return }
    afterLimit += rows.count - limit
    rows.removeLast(rows.count - limit)
  }

  /// Those of the wanted spans whose rows come out, once the rows are finished.
  func held(of wanted: Set<RowSource.Identity>) -> Set<RowSource.Identity> {
    wanted.intersection(
      rows.lazy.map { row in
        let origin = source.origin(of: row)
        return RowSource.Identity(start: row.start, end: row.end, pair: origin.pair, key: origin.key)
      })
  }

  /// The summary of the rows; nil where they are not summarized.
  mutating func finishSummary() -> SummaryResult? { summarizer?.finish() }

  /// The rows in order, with their spans where `dataRange` is given: the first and the last moment of the data.
  mutating func finish(dataRange: (first: Instant?, last: Instant?)?) -> ResultTable {
    sort()
    var unread = NotNumbers(plan)
    if !unread.isEmpty {
      for row in rows {
        let view = source.view(row)
        unread.add(view, source.columns(view))
      }
    }
    notNumbers = unread.findings(plan)
    return ResultTable(
      columns: plan.projection.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) },
      rows: ResultRows(count: rows.count) { [rows, source] in source.texts(rows[$0]) },
      spans: dataRange.map { range in
        RowSpans(
          RowList(count: rows.count) { [rows, source] in source.describe(rows[$0]) },
          first: range.first,
          last: range.last)
      })
  }

  /// What is said where rows are left out that the spec asks for.
  var fault: String? {
    guard plan.limit == nil, let limit, afterLimit > 0 else { return nil }
    return
      "`match every` makes \(limit + afterLimit) rows of these events, every start with every end of its key, and a dry "
      + "run holds the first \(limit); say `within`, a key of more parts or `where` for fewer rows, `summarize` for "
      + "figures of all, or `limit` for as many as you need"
  }
}
