import Expressions
import Rows
import Semantics
import Synchronization
import Values

/// What rows are made of: the events, and what the rows of one sequence have in common.
struct RowSource: Sendable {
  struct Origin: Sendable {
    /// An index into `MatchedEvents.scopes`.
    var scope: Int
    var pair: Int
    var key: TextTuple
  }

  /// What tells the span of one row from all others.
  struct Identity: Hashable, Sendable {
    /// Indices of events.
    var start: Int?
    var end: Int?
    var pair: Int
    var key: TextTuple
  }

  let matched: MatchedEvents
  let reading: RowEvaluator
  /// Where the texts of `Plan.Pairing.accountValues` are among those of an event; empty where spans stay in one
  /// account.
  let accountTexts: Range<Int>
  /// Of the rows themselves.
  private let plan: Plan
  private let strings = LongStrings()
  private let labels: [Text?]
  /// By scope, the attributes of its tuple.
  private let attributes: [[Text?]]
  private var origins: [Origin] = []
  /// By the places of rows; empty where no span has any.
  private var waypoints: [[Pairing.WaypointVisit]] = []
  /// The columns of `order by`, in its order, of one row after the other.
  private var orderValues: [Value] = []

  /// - Parameter plan: that of the rows themselves.
  init(_ plan: Plan, _ partitions: PartitionScheme, _ matched: MatchedEvents) {
    self.plan = plan
    self.matched = matched
    reading = RowEvaluator(plan)
    attributes =
      plan.scan.partitions.attributes.isEmpty || plan.pairing.accounts == .across
      ? [] : matched.scopes.map { partitions.attributes(of: $0) }
    let first = 1 + plan.classification.values.count
    accountTexts = first..<first + plan.pairing.accountValues.count
    labels = plan.classification.pairs.map { $0.label.map { Text($0) } }
  }

  /// The row of a span, `place` rows after the first of those that are held.
  mutating func row(
    of span: Pairing.Span, in sequence: Pairing.Sequence, place: Int, orderValues: [Value]
  ) -> OutputRow? {
    guard let side = span.start ?? span.end else { return nil }
    // The spans of a sequence come one after the other.
    let isKnown = origins.last.map {
      $0.scope == sequence.scope && $0.pair == sequence.pair && $0.key == sequence.key
    }
    if isKnown != true { origins.append(Origin(scope: sequence.scope, pair: sequence.pair, key: sequence.key)) }
    if !plan.classification.waypoints.isEmpty { waypoints.append(span.waypoints) }
    self.orderValues += orderValues
    return OutputRow(span, time: matched.events[side].time, origin: origins.count - 1, place: place)
  }

  /// Forgets what only other rows had, and gives these new places.
  mutating func keepOnly(_ rows: inout [OutputRow]) {
    orderValues = rows.flatMap { row in plan.order.indices.map { orderValue($0, of: row) } }
    if !plan.classification.waypoints.isEmpty { waypoints = rows.map { waypoints[Int($0.place)] } }
    for index in rows.indices { rows[index].place = Int32(index) }
  }

  func origin(of row: OutputRow) -> Origin { origins[Int(row.origin)] }

  /// The value of a column of `order by`, by its place in the clause.
  func orderValue(_ index: Int, of row: OutputRow) -> Value { orderValues[Int(row.place) * plan.order.count + index] }

  func view(_ row: OutputRow) -> RowView {
    view(
      row.start, row.end, row.state, waypoints: waypoints.isEmpty ? [] : waypoints[Int(row.place)], origin(of: row))
  }

  func view(_ span: Pairing.Span, of sequence: Pairing.Sequence) -> RowView {
    view(
      span.start, span.end, span.state, waypoints: span.waypoints,
      Origin(scope: sequence.scope, pair: sequence.pair, key: sequence.key))
  }

  private func view(
    _ start: Int?, _ end: Int?, _ state: SpanState, waypoints visits: [Pairing.WaypointVisit], _ origin: Origin
  ) -> RowView {
    var waypoints: [Int: RowWaypoint] = [:]
    for visit in visits {
      waypoints[visit.name] = RowWaypoint(first: matched.events[visit.events[0]], count: visit.events.count)
    }
    return RowView(
      start: start.map { matched.events[$0] }, end: end.map { matched.events[$0] },
      scope: matched.scopes[origin.scope], attributes: attributes.isEmpty ? [] : attributes[origin.scope],
      waypoints: waypoints, key: origin.key, pair: origin.pair, label: labels[origin.pair], state: state)
  }

  func columns(_ view: RowView) -> [Value] { reading.columns.map { $0(view) } }

  /// The row as it prints.
  func texts(_ row: OutputRow) -> [String?] { columns(view(row)).map { $0.printed.map(strings.string) } }

  func describe(_ row: OutputRow) -> RowSpan {
    let origin = origin(of: row)
    return RowSpan(
      extent: RowSpan.Extent(
        row.state, start: row.start.map { matched.events[$0].time }, end: row.end.map { matched.events[$0].time }),
      state: row.state, account: account(of: row, origin),
      pair: plan.classification.pairs[origin.pair].label, key: joined(origin.key.texts.map(\.string), " "))
  }

  /// The values that name the account, of the start where spans cross accounts; nil where there are none.
  private func account(of row: OutputRow, _ origin: Origin) -> String? {
    let side = row.start ?? row.end
    let values =
      accountTexts.isEmpty
      ? matched.scopes[origin.scope] : accountTexts.map { place in side.flatMap { matched.events[$0].texts[place] } }
    if values.allSatisfy({ $0 == nil }) { return nil }
    return joined(values.map { $0?.string ?? "(missing)" }, " / ")
  }

  /// One text, as most are, is not copied.
  private func joined(_ texts: [String], _ separator: String) -> String {
    texts.count == 1 ? texts[0] : texts.joined(separator: separator)
  }
}

/// The strings of long texts: whoever holds many rows that show one text holds it once.
private final class LongStrings: Sendable {
  private let strings = Mutex(SharedStrings())

  func string(of text: Text) -> String {
    SharedStrings.isShared(text) ? strings.withLock { $0.string(of: text) } : text.string
  }
}
