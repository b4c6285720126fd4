import Source
import Syntax
import Values

extension Analyzer {
  /// `during` and `within`.
  mutating func window() -> TimeWindow {
    var window = TimeWindow(from: nil, to: nil, within: nil)
    window.within = value(of: { if case .within(let interval) = $0 { interval.value } else { nil } })
    guard let during = value(of: { if case .during(let during) = $0 { during } else { nil } }) else { return window }
    switch during.kind {
    case .range(let from, let to):
      window.from = from.map { bound in
        switch bound.value {
        case .date(let date): date.start
        case .time(let time): time
        }
      }
      window.to = to.map { bound in
        switch bound.value {
        case .date(let date): date.advanced(by: 1).start
        case .time(let time): time
        }
      }
      if let from = window.from, let to = window.to, from >= to {
        diagnostics.report(.emptyWindow(from > to || during.isOfDays ? .isReversed : .isOfNoTime, at: during.span))
      }
    case .last(let interval):
      window.from = options.now - interval.value
      window.to = options.now
      if interval.value.milliseconds == 0 {
        diagnostics.report(.emptyWindow(.lastsNoTime, at: during.span))
      }
    case .missing:
      break
    }
    return window
  }
}

extension DuringClause {
  /// Whether both bounds are days, of which the last one is included.
  fileprivate var isOfDays: Bool {
    guard case .range(let from, let to) = kind, case .date? = from?.value, case .date? = to?.value else { return false }
    return true
  }
}
