package import Rows
package import Semantics
import Summaries
import Values

/// What a dry run found.
package struct DryRun: Sendable {
  /// Those of the summary where the plan has one.
  package var rows: ResultTable
  /// The rows beneath a summary, where their spans were asked for (`DryRunOptions.describesSpans`).
  package var rowsBeneath: ResultTable?
  package var funnel: Funnel
  /// What was noticed besides the rows; without rows, why there are none.
  var findings: [Finding]
  /// What is wrong with the data so that rows may be missing: exit 2.
  package var faults: [String]
  /// Nil when no event is watched.
  var watchedEvent: EventExplanation?
  /// Whether there are no rows and a side of a pair without any event, while records were passed over for their names:
  /// one of these may be what was meant.
  package var mayHaveOtherName: Bool
}

extension DryRun {
  /// The findings in words, a sentence or a line of a list each, safe on a terminal.
  package var notes: [String] { findings.flatMap(\.lines).map(\.visible) }

  /// The outcome of the watched event in words, a line each, safe on a terminal; nil when none is watched.
  package var explanation: [String]? { watchedEvent?.lines.map(\.visible) }

  /// Whether a record with the watched eventID was read.
  package var isEventFound: Bool { watchedEvent?.records.isEmpty == false }
}

extension RowCollector.RowDisposition {
  fileprivate func answer(isSummarized: Bool) -> RecordExplanation.SpanAnswer {
    switch self {
    case .row: isSummarized ? .rowBeneath : .row
    case .notKept: .notKept
    case .whereFalse: .whereFalse
    case .whereUnknown: .whereUnknown
    }
  }
}

/// Pairs what the visitors gathered and makes the rows. The result depends neither on the order of the visitors nor on
/// how the records were shared out among them.
package func dryRun(_ matcher: EventMatcher, _ collected: [EventCollector], _ report: ReadReport) -> DryRun {
  let plan = matcher.plan
  var all = collected.first ?? EventCollector(matcher)
  for collector in collected.dropFirst() { all.merge(collector) }
  all.numberWatchedByPath()
  let events = all.matched.events
  let pairing = Pairing(plan, events)
  let names = NameResolution(all.matched, pairing)
  all.hasUnknownNames(names)

  var funnel = Funnel(all.stages, all.statistics, report)
  var isPaired = [Bool](repeating: false, count: all.matched.recordCount)
  var isRepeated = isPaired
  var collector = RowCollector(matcher, all.matched)
  var openSpans = OpenSpans(matcher, all, pairing)
  var explainer = Explainer(matcher, all, pairing)
  // Rows have an order of their own; the steps of a watched event follow that of the sequences.
  let inOrder = matcher.watching != nil
  explainer.observe(names)
  pairing.forEachSequence(names.entries, all.matched.scopes, inOrder: inOrder) { sequence in
    for step in sequence.steps {
      isPaired[events[step.event].record] = true
      switch step.role {
      case .start: funnel.starts += 1
      case .end: funnel.ends += 1
      case .cancel: funnel.cancels += 1
      case .waypoint: funnel.waypoints += 1
      }
    }
    for step in sequence.duplicates { isRepeated[events[step.event].record] = true }
    explainer.observe(sequence)
    openSpans.begin(sequence)
    func countClosed(_ start: Int, _ count: Int) {
      guard pairing.isInside(Pairing.Span(start: start, end: nil, state: .closed)) else {
        funnel.spansOutsideDuring += count
        return
      }
      funnel.spans[.closed, default: 0] += count
      collector.leaveOut(count)
    }
    let isCounted = !plan.filter.states.contains(.closed) && !explainer.watches(sequence)
    pairing.forEachSpan(of: sequence.steps, countClosed: isCounted ? countClosed : nil) { span in
      openSpans.observe(span, sequence)
      guard pairing.isInside(span) else {
        funnel.spansOutsideDuring += 1
        explainer.observe(span, sequence, .outsideDuring)
        return
      }
      funnel.spans[span.state, default: 0] += 1
      let disposition = collector.take(span, of: sequence)
      openSpans.add(span, sequence)
      explainer.observe(span, sequence, disposition.answer(isSummarized: plan.summary != nil))
    }
  }
  // An event of a name that no start has falls out there, unless it is also a repeated delivery.
  for (isPaired, isRepeated) in zip(isPaired, isRepeated) {
    if isPaired { funnel.events += 1 } else if isRepeated { funnel.duplicate += 1 } else { funnel.noKey += 1 }
  }
  openSpans.finish()
  let summary = collector.finishSummary()
  let rows = collector.finish(
    dataRange: matcher.describesSpans
      ? (
        first: all.statistics.earliest.map { max($0, plan.pairing.window.from ?? $0) },
        last: all.statistics.latest.map { min($0, plan.scan.period.before ?? $0) }
      ) : nil)
  explainer.observe(collector)
  funnel.notKept = collector.notKept
  funnel.whereFalse = collector.whereFalse
  funnel.whereUnknown = collector.whereUnknown
  funnel.afterLimit = collector.afterLimit
  funnel.rows = rows.rows.count
  if let summary { funnel.take(summary) }
  openSpans.fill(&funnel)
  // Only a result without rows needs to know, and then there is time to read the spans once more.
  var unmetWhere: [EmptyResult.Detail] = []
  if funnel.isEmpty, funnel.whereFalse + funnel.whereUnknown > 0 {
    var unmet = UnmetWhere(matcher)
    pairing.forEachSequence(names.entries, all.matched.scopes, inOrder: false) { sequence in
      pairing.forEachSpan(of: sequence.steps) { span in
        if pairing.isInside(span) { collector.ask(&unmet, span, of: sequence) }
      }
    }
    unmetWhere = unmet.details
  }
  let result = summary?.rows ?? rows
  return DryRun(
    rows: result, rowsBeneath: summary != nil && matcher.describesSpans ? rows : nil, funnel: funnel,
    findings: findings(
      matcher, all, names, report, funnel, openSpans, collector, summary, notNumbers: collector.notNumbers,
      unmetWhere: unmetWhere),
    faults: all.statistics.ambiguous.map { Text($0.text.visible) }.sorted().map(\.string)
      + [collector.fault].compactMap(\.self),
    watchedEvent: explainer.explanation(ignored: report.filesIgnored),
    mayHaveOtherName: funnel.isEmpty && report.otherEventNames > 0
      && zip(matcher.parts, all.statistics.stages).contains { $0.opposite != nil && $1.total == 0 })
}

/// All that was noticed, in the order in which it is shown.
private func findings(
  _ matcher: EventMatcher, _ all: EventCollector, _ names: NameResolution, _ report: ReadReport, _ funnel: Funnel,
  _ openSpans: OpenSpans, _ collector: RowCollector, _ summary: SummaryResult?, notNumbers: [Finding],
  unmetWhere: [EmptyResult.Detail]
) -> [Finding] {
  let statistics = all.statistics
  var findings: [Finding] = []
  if report.filesEmpty > 0 { findings.append(.emptyFiles(report.filesEmpty, of: report.filesRead)) }
  if let misplaced = matcher.partitions.misplaced, report.filesRead > 0 { findings.append(.filesMisplaced(misplaced)) }
  findings += openSpans.findings(hasRows: !funnel.isEmpty)
  if matcher.describesSpans, matcher.plan.summary == nil, funnel.afterLimit > 0, let limit = matcher.plan.limit {
    findings.append(.rowsCutOff(funnel.afterLimit, limit: limit))
  }
  if let superseded = funnel.supersededAndNotKept(matcher.plan) { findings.append(superseded) }
  let durations = MissingDurations(matcher.plan, open: collector.open)
  findings += durations.findings(summary) + durations.ofWhere(openUnknown: collector.openWhereUnknown)
  findings += [collector.regionChanges.finding].compactMap(\.self) + notNumbers
  findings += collector.lookupMisses.findings
  if let summary, summary.largeNumbers > 0 { findings.append(.numbersLeftOut(summary.largeNumbers)) }
  let missingPaths = MissingPaths(matcher, all, names)
  let ofConditions = missingPaths.ofConditions
  findings += (ofConditions + missingPaths.ofRows).map { .missingPath($0) }
  let (timeless, badTimes) = (statistics.timeless, statistics.badTimes)
  if let example = timeless.sample { findings.append(.eventsWithoutTime(timeless.count, example: example)) }
  if let sample = badTimes.sample {
    findings.append(.eventsWithBadTime(badTimes.count, id: sample.id, time: sample.time))
  }
  let foreign = statistics.foreign.summaries
  // A file of another format is named by its fault; the numbers that its first line may begin with are no news.
  let isNews = report.faults.foreign.isEmpty || foreign.contains { $0.kind != .otherJSON }
  if !foreign.isEmpty, isNews {
    findings.append(.notCloudTrail(records: funnel.notAnEvent, foreign, isAll: funnel.hasNoEvent))
  }
  let outcomes = EventOutcomes(matcher: matcher, statistics: statistics, arePathsFound: !ofConditions.isEmpty)
  if !funnel.isEmpty { findings += outcomes.findings }
  // Where an account is in two tuples, that is the reason, and a fault says it.
  if funnel.isEmpty, statistics.ambiguous.isEmpty {
    let search = EmptyResultSearch(
      matcher: matcher, statistics: statistics, funnel: funnel, openSpans: openSpans, outcomes: outcomes,
      unmetWhere: unmetWhere)
    if let result = search.result { findings.append(.emptyResult(result)) }
  }
  return findings
}

/// A dry run over records at hand, each the text of one JSON value, as though they came from one file.
package func dryRun(
  _ plan: Plan, records: [String], path: String = "-", options: DryRunOptions = DryRunOptions()
) -> DryRun {
  let matcher = EventMatcher(plan, options)
  var collector = EventCollector(matcher)
  var report = ReadReport()
  if collector.begin(EventFiles.File(named: path)) {
    report.filesRead = 1
    for record in records {
      report.recordsRead += 1
      var record = record
      _ = record.withUTF8 { collector.visit(record: $0) }
    }
  } else {
    report.filesSkipped = 1
  }
  return dryRun(matcher, [collector], report)
}

extension Funnel {
  /// Whether no row came out, beneath a summary where there is one.
  package var isEmpty: Bool { rows == 0 || summarized == 0 && groups > 0 }

  /// Starts that fall out because another follows before any end; nil where all spans fall out for their states, which
  /// is then the reason why there are no rows.
  fileprivate func supersededAndNotKept(_ plan: Plan) -> Finding? {
    let count = spans[.superseded, default: 0]
    let kept = plan.filter.states
    guard count > 0, !kept.contains(.superseded), spans.contains(where: { $0.value > 0 && kept.contains($0.key) })
    else { return nil }
    let starts = [SpanState.closed, .open, .superseded, .cancelled].reduce(0) { $0 + spans[$1, default: 0] }
    return .supersededNotKept(
      count, of: starts, keep: SpanState.allCases.filter { $0 == .superseded || kept.contains($0) })
  }

  fileprivate mutating func take(_ summary: SummaryResult) {
    summarized = summary.rowCount
    groups = summary.groupCount
    havingFalse = summary.havingFalse
    havingUnknown = summary.havingUnknown
    afterLimit = summary.afterLimit
    rows = summary.rows.rows.count
    numbersLeftOut = summary.largeNumbers
  }

  /// The part up to `events`, duplicates aside.
  fileprivate init(_ stages: StageCounts, _ statistics: MatchStatistics, _ report: ReadReport) {
    filesRead = report.filesRead
    filesOutsideLocation = statistics.filesOutside.count
    firstOutsideLocation = statistics.filesOutside.min()?.string
    // All are counted as skipped where they were, and none where they are read for one event alone.
    filesSkipped = max(0, report.filesSkipped - filesOutsideLocation)
    ignored = report.filesIgnored
    foreign = statistics.foreign.summaries + report.faults.foreign
    recordsRead = stages.total + report.otherEventNames
    notAnEvent = stages[.notAnEvent]
    otherEventNames = stages[.otherEventName] + report.otherEventNames
    noTime = stages[.noTime]
    badTime = stages[.badTime]
    conditionFalse = stages[.conditionFalse]
    conditionUnknown = stages[.conditionUnknown]
    otherRole = stages[.otherRole]
    outsidePartitions = stages[.outsidePartitions]
    outsideDuring = stages[.outsideDuring]
    failedCall = stages[.failedCall]
    noKey = stages[.noKey]
  }
}

extension AmbiguousAccount {
  fileprivate var text: String {
    let tuples = tuples.map { "(\($0.map { "\"\($0.string)\"" }.joined(separator: ", ")))" }.joined(separator: " and ")
    return
      "the account \(account.string) is in two listed partitions, \(tuples), and the path of its events does not "
      + "say which; lay the files out as the table's location says, or list the account once"
  }
}
