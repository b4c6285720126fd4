import Expressions
import Semantics
import Values

/// Finds out why no row came out.
struct EmptyResultSearch {
  let matcher: EventMatcher
  let statistics: MatchStatistics
  let funnel: Funnel
  let openSpans: OpenSpans
  let outcomes: EventOutcomes
  /// What `where` said of the spans.
  let unmetWhere: [EmptyResult.Detail]

  private static let shownTexts = 5
  private static let shownUsers = 3

  /// Nil where another finding says it: no record is an event.
  var result: EmptyResult? {
    if funnel.filesRead == 0 {
      return funnel.filesSkipped == 0
        ? EmptyResult(reason: .noFiles, details: [])
        : EmptyResult(reason: .filesOutsidePartitions, details: skippedFiles(isTitled: false))
    }
    if funnel.recordsRead == 0 { return EmptyResult(reason: .noRecords, details: skippedFiles(isTitled: true)) }
    if funnel.hasNoEvent { return nil }
    if statistics.stages.allSatisfy({ $0.total == 0 }) {
      let names = matcher.parts.map { matcher.selectorText(of: $0) }.joined(separator: ", ")
      return EmptyResult(reason: .noSuchEvent(names), details: otherNames + skippedFiles(isTitled: true))
    }
    if funnel.events == 0 {
      return EmptyResult(reason: .eventsLeftOut, details: events + skippedFiles(isTitled: true))
    }
    if areNoneKept, funnel.starts == 0 || funnel.ends == 0 {
      return EmptyResult(
        reason: .sideLeftOut(funnel.starts == 0 ? .start : .end), details: events + skippedFiles(isTitled: true))
    }
    let (reason, details) = spans
    return EmptyResult(reason: reason, details: details + events)
  }

  // MARK: Files and names

  private func skippedFiles(isTitled: Bool) -> [EmptyResult.Detail] {
    statistics.skippedFiles.isEmpty ? [] : [.skippedFiles(seen(statistics.skippedFiles), isTitled: isTitled)] + dates
  }

  private var otherNames: [EmptyResult.Detail] {
    let near = matcher.parts.flatMap { part in
      outcomes.nearNames(part).map { EmptyResult.Detail.nearName(selector: $0.selector.specText, $0.near) }
    }
    return near + (statistics.otherNames.isEmpty ? [] : [.otherNames(seen(statistics.otherNames))])
  }

  // MARK: Events

  /// For each role of each pair how many events it had and where they fell out, then what was seen there.
  private var events: [EmptyResult.Detail] {
    var details = matcher.parts.indices.map { EmptyResult.Detail.role(outcomes.outcome(of: $0)) }
    let users = seen(statistics.users, Self.shownUsers)
    if !users.isEmpty { details.append(.users(users)) }
    for (index, comparison) in matcher.comparisons.enumerated() {
      guard let tally = statistics.falseValues[index] else { continue }
      details.append(.falseCondition(matcher.plan.specText(comparison.condition), seen(tally)))
    }
    if !matcher.plan.scan.includesErrors, asksForErrors { details.append(.failedCallsAskedFor) }
    for side in Side.allCases where hasOtherRole(side) {
      details.append(.roles(side, seen(statistics.roles[side] ?? Tally())))
    }
    if funnel.outsidePartitions > 0 { details += [.outsidePartitions(seen(statistics.partitions))] + dates }
    if funnel.outsideDuring > 0 { details += times }
    if funnel.failedCall > 0 { details.append(.errors(seen(statistics.errors))) }
    return details
  }

  /// Whether events fell out for a condition on their errorCode, which those that did not fail lack.
  private var asksForErrors: Bool {
    let isFalse = matcher.comparisons.enumerated().contains {
      statistics.falseValues[$0.offset] != nil && $0.element.condition.readsErrorCode
    }
    return isFalse || statistics.samples.contains { $0.condition?.readsErrorCode ?? false }
  }

  private func hasOtherRole(_ side: Side) -> Bool {
    zip(matcher.parts, statistics.stages).contains { $0.role.side == side && $1[.otherRole] > 0 }
  }

  // MARK: Spans

  /// The outcome of the spans where there are starts and ends.
  private var spans: (EmptyResult.Reason, [EmptyResult.Detail]) {
    let made = SpanState.allCases.filter { funnel.spans[$0, default: 0] > 0 }
    if made.isEmpty { return (.spansOutsideDuring(funnel.spansOutsideDuring), times) }
    if areNoneKept { return noneKept(made) }
    if funnel.whereFalse + funnel.whereUnknown > 0 {
      return (.whereNotTrue(isFalse: funnel.whereFalse, isUnknown: funnel.whereUnknown), unmetWhere + statesNotKept)
    }
    if funnel.havingFalse + funnel.havingUnknown > 0 { return (.havingNotTrue(groups: funnel.groups), []) }
    return (.limit(matcher.plan.limit ?? 0), [])
  }

  private var statesNotKept: [EmptyResult.Detail] {
    let kept = matcher.plan.filter.states
    let left = SpanState.allCases.filter { !kept.contains($0) && funnel.spans[$0, default: 0] > 0 }
    if left.isEmpty { return [] }
    let wish = SpanState.allCases.filter { kept.contains($0) || left.contains($0) }
    return [.notKept(left, counts: left.map { funnel.spans[$0, default: 0] }, wish: wish)]
  }

  private var areNoneKept: Bool { funnel.notKept > 0 && funnel.notKept == funnel.spans.values.reduce(0, +) }

  private func noneKept(_ made: [SpanState]) -> (EmptyResult.Reason, [EmptyResult.Detail]) {
    let plan = matcher.plan
    if plan.filter.states.contains(.closed) {
      if let within = plan.pairing.window.within, openSpans.endAfterWithin > 0 { return (.noEndWithin(within), []) }
      if openSpans.isSwapped { return (.endsBeforeStarts, []) }
    }
    let reason = EmptyResult.Reason.statesNotKept(
      made, counts: made.map { funnel.spans[$0, default: 0] }, keepsClosedAlone: plan.filter.states == [.closed])
    return (reason, plan.classification.pairs.count == 1 ? openSpans.unmetKeys.map { .unmetKeys($0) } : [])
  }

  // MARK: Times

  private var times: [EmptyResult.Detail] {
    guard let first = statistics.earliest, let last = statistics.latest else { return [] }
    return [.times(first: first, last: last)]
  }

  private var dates: [EmptyResult.Detail] {
    guard let first = statistics.firstDate, let last = statistics.lastDate else { return [] }
    let range = matcher.plan.scan.period.folderDays
    let days = [range.first, range.last]
    let scanned =
      days.allSatisfy { $0 == nil } ? nil : days.map { $0?.description ?? "" }.joined(separator: " .. ")
    return [.dates(first: first, last: last, scanned: scanned)]
  }

  private func seen(_ tally: Tally, _ limit: Int = shownTexts) -> [SeenText] {
    tally.top(limit).map { SeenText(text: $0.text, count: $0.count) }
  }
}

extension Condition<EventField> {
  fileprivate var readsErrorCode: Bool {
    var reads = false
    forEachField { if case .column(let column) = $0, column.names == ["errorCode"] { reads = true } }
    return reads
  }
}
