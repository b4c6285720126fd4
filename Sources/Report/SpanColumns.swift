import Expressions
package import Rows
package import Semantics
import Values

/// Which output columns give the times, the state, the account and the pair of a row: what can be known of the spans
/// behind rows that were saved, or that came from Athena, where only the columns are there.
package struct SpanColumns: Sendable {
  /// How a column gives a duration.
  private enum DurationForm {
    case interval
    /// A number of units of this many milliseconds.
    case count(Double)
  }

  private let start: Int?
  private let end: Int?
  /// The start or, where there is none, the end.
  private let first: Int?
  private let duration: (column: Int, form: DurationForm)?
  private let state: Int?
  private let keep: Set<SpanState>
  private let account: [Int]
  private let pair: Int?
  /// The label where every row has the same.
  private let onlyPair: String?
  private let key: [Int]

  package init(_ plan: Plan) {
    func column(_ isWanted: (Expression<RowField>) -> Bool) -> Int? {
      plan.projection.columns.firstIndex { isWanted($0.value) }
    }
    start = column { $0 == .startTime }
    end = column { $0 == .endTime }
    first = column { $0 == .coalesce([.startTime, .endTime]) }
    if let interval = column(\.isDuration) {
      duration = (interval, .interval)
    } else {
      duration =
        plan.projection.columns.indices.lazy.compactMap { index -> (Int, DurationForm)? in
          guard case .call(let function, let arguments) = plan.projection.columns[index].value, arguments[0].isDuration,
            let unit = function.unitMilliseconds
          else { return nil }
          return (index, .count(unit))
        }.first
    }
    state = column { $0 == .field(.state) }
    keep = plan.filter.states
    let injected = plan.scan.partitions.injected.indices.compactMap { index in column { $0 == .field(.injected(index)) }
    }
    // Where spans cross accounts the start's is taken.
    let ofStart = plan.scan.partitions.injected.compactMap { index in
      column { $0 == .field(.event(.start, .partition(index))) }
    }
    let recipient = Expression<RowField>.field(.event(.start, .column(Column(["recipientAccountId"]))))
    let single = column { $0 == .field(.account) } ?? column { $0 == recipient }
    account = [injected, ofStart].first { !$0.isEmpty } ?? [single].compactMap(\.self)
    pair = column { $0 == .field(.pair) }
    onlyPair = plan.classification.pairs.count == 1 ? plan.classification.pairs[0].label : nil
    key = (0..<plan.classification.keyCount).compactMap { index in column { $0 == .field(.key(index)) } }
  }

  /// What to select so that the rows say when they began and ended; empty where they do.
  package var missing: [String] {
    let hasStart = start != nil || first != nil || (end != nil && duration != nil)
    let hasEnd = end != nil || (hasStart && duration != nil) || !keep.contains(where: \.hasEnd)
    return (hasStart ? [] : ["start.eventTime"]) + (hasEnd ? [] : ["end.eventTime"])
  }

  package func spans(of table: ResultTable) -> RowSpans {
    RowSpans(table.rows.map(span))
  }

  private func span(_ row: [String?]) -> RowSpan {
    func cell(_ column: Int?) -> String? { column.flatMap { $0 < row.count ? row[$0] : nil } }
    func instant(_ column: Int?) -> Instant? { cell(column).flatMap { Instant(eventTime: $0.utf8) } }
    let length = duration.flatMap { duration in cell(duration.column).flatMap { Self.interval($0, duration.form) } }
    var (startTime, endTime) = (instant(start), instant(end))
    let state =
      cell(self.state).flatMap { text in SpanState.allCases.first { $0.rawValue.utf8.elementsEqual(text.utf8) } }
      ?? inferredState(
        hasStart: start.map { cell($0) != nil } ?? cell(duration?.column).map { _ in true },
        hasEnd: (end ?? duration?.column).map { cell($0) != nil })
    if let moment = instant(first) {
      if state == .orphan { endTime = endTime ?? moment } else { startTime = startTime ?? moment }
    }
    if let length {
      endTime = endTime ?? startTime.flatMap { $0.advanced(by: length) }
      startTime = startTime ?? endTime.flatMap { $0.advanced(by: Interval(milliseconds: -length.milliseconds)) }
    }
    let extent =
      state.map { RowSpan.Extent($0, start: startTime, end: endTime) }
      ?? startTime.map { start in endTime.map { .whole(from: start, to: $0) } ?? .began(start) } ?? .unknown
    let accounts = account.compactMap { cell($0) }
    let keys = key.compactMap { cell($0) }
    return RowSpan(
      extent: extent, duration: length, state: state,
      account: accounts.isEmpty ? nil : accounts.joined(separator: " / "), pair: cell(pair) ?? onlyPair,
      key: keys.isEmpty ? nil : keys.joined(separator: " "))
  }

  /// The one state among those kept that has these sides; nil where several have, or nothing is known of a side.
  private func inferredState(hasStart: Bool?, hasEnd: Bool?) -> SpanState? {
    let possible = keep.filter { state in
      (hasStart ?? state.hasStart) == state.hasStart && (hasEnd ?? state.hasEnd) == state.hasEnd
    }
    return possible.count == 1 ? possible.first : nil
  }

  private static func interval(_ text: String, _ form: DurationForm) -> Interval? {
    switch form {
    case .interval: return Interval(athenaText: text)
    case .count(let unit):
      guard let number = Double(text) else { return nil }
      let milliseconds = (number * unit).rounded()
      return Int64(exactly: milliseconds).map { Interval(milliseconds: $0) }
    }
  }
}

extension Instant {
  /// Nil outside the years that an event can have.
  fileprivate func advanced(by interval: Interval) -> Instant? {
    let (sum, isOver) = milliseconds.addingReportingOverflow(interval.milliseconds)
    // 253402300800000 is the first moment of the year 10000, -62167219200000 that of the year 0.
    return isOver || sum >= 253_402_300_800_000 || sum < -62_167_219_200_000 ? nil : Instant(milliseconds: sum)
  }
}

extension Expression<RowField> {
  fileprivate static var startTime: Self { .field(.event(.start, .eventTime)) }
  fileprivate static var endTime: Self { .field(.event(.end, .eventTime)) }

  fileprivate var isDuration: Bool { self == .field(.duration) || self == .elapsed(.endTime, since: .startTime) }
}
