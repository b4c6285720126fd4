package import Rows
package import Semantics
import Summaries
import Values

/// What a dry run found. The lines for people are safe on a terminal; the rows hold what the events hold.
package struct DryRun: Sendable {
  /// Those of the summary where the plan has one.
  package var rows: ResultTable
  /// The rows beneath a summary, where their spans were asked for (`DryRunOptions.describesSpans`).
  package var rowsBeneath: ResultTable?
  package var funnel: Funnel
  /// Hints and, without rows, the explanation; a sentence or a line of a list each.
  package var notes: [String]
  /// What is wrong with the data so that rows may be missing: exit 2.
  package var faults: [String]
  /// What is told about the watched event; nil when none is watched.
  package var explanation: [String]?
  /// Whether the watched event was found.
  package var isEventFound: Bool
  /// Whether there are no rows and a side of a pair without any event, while records were passed over for their names:
  /// one of these may be what was meant.
  package var mayHaveOtherName: Bool
}

/// Pairs what the visitors gathered and makes the rows. The result depends neither on the order of the visitors nor on
/// how the records were shared out among them.
package func dryRun(_ matcher: EventMatcher, _ collected: [EventCollector], _ report: ReadReport) -> DryRun {
  let plan = matcher.plan
  var all = collected.first ?? EventCollector(matcher)
  for collector in collected.dropFirst() { all.merge(collector) }
  let events = all.matched.events
  let pairing = Pairing(plan, events)
  let names = NameResolution(all.matched, pairing)
  all.hasUnknownNames(names)

  var funnel = Funnel(all.stages, all.sightings, report)
  var isPaired = [Bool](repeating: false, count: all.matched.recordCount)
  var isRepeated = isPaired
  var collector = RowCollector(matcher, all.matched)
  var hints = SpanHints(matcher, all, pairing)
  var explanation = EventExplanation(matcher, all, pairing)
  // Rows have an order of their own; what is told about a watched event follows that of the sequences.
  let inOrder = matcher.watching != nil
  explanation.tell(names)
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
    explanation.tell(sequence)
    hints.begin(sequence)
    pairing.forEachSpan(of: sequence.steps) { span in
      hints.see(span, sequence)
      guard pairing.isInside(span) else {
        funnel.spansOutsideDuring += 1
        explanation.tell(span, sequence, nil)
        return
      }
      funnel.spans[span.state, default: 0] += 1
      let fate = collector.take(span, of: sequence)
      hints.take(span, sequence)
      explanation.tell(span, sequence, fate)
    }
  }
  // An event of a name that no start has falls out there, unless it is a repeated delivery besides.
  for (isPaired, isRepeated) in zip(isPaired, isRepeated) {
    if isPaired { funnel.events += 1 } else if isRepeated { funnel.duplicate += 1 } else { funnel.noKey += 1 }
  }
  hints.finish()
  let summary = collector.finishSummary()
  let rows = collector.finish(
    dataRange: matcher.describesSpans
      ? (
        first: all.sightings.earliest.map { max($0, plan.window.from ?? $0) },
        last: all.sightings.latest.map { min($0, plan.window.eventsBefore ?? $0) }
      ) : nil)
  funnel.notKept = collector.notKept
  funnel.whereFalse = collector.whereFalse
  funnel.whereUnknown = collector.whereUnknown
  funnel.afterLimit = collector.afterLimit
  funnel.rows = rows.rows.count
  if let summary { funnel.take(summary) }
  hints.fill(&funnel)
  let result = summary?.rows ?? rows
  let missingPaths = MissingPaths(matcher, all)
  let arePathsTold = !missingPaths.conditionNotes.isEmpty
  return DryRun(
    rows: result, rowsBeneath: summary != nil && matcher.describesSpans ? rows : nil, funnel: funnel,
    notes: ([report.emptyText].compactMap(\.self) + hints.notes
      + (summary?.notes ?? []) + missingPaths.notes
      + [all.sightings.timeless.note, foreignText(all.sightings, funnel)].compactMap(\.self)
      // Where an account is in two tuples, that is the reason, and a fault says it.
      + (funnel.isEmpty && all.sightings.ambiguous.isEmpty
        ? EmptyResult(matcher, all, funnel, hints, arePathsTold: arePathsTold).lines : []))
      .map(\.visible),
    faults: all.sightings.ambiguous.map { Text($0.text.visible) }.sorted().map(\.string),
    explanation: explanation.lines?.map(\.visible),
    isEventFound: explanation.isFound,
    mayHaveOtherName: funnel.isEmpty && report.otherEventNames > 0
      && zip(matcher.parts, all.sightings.stages).contains { $0.opposite != nil && $1.total == 0 })
}

/// What the records are that are not events; nil where there are none.
private func foreignText(_ statistics: MatchStatistics, _ funnel: Funnel) -> String? {
  let seen = statistics.foreign.summaries
  if seen.isEmpty { return nil }
  let kinds = seen.map(\.text).joined(separator: "; ")
  if funnel.hasNoEvent {
    return "not a CloudTrail log: no record is a CloudTrail event, but \(kinds)"
  }
  let count = funnel.notAnEvent
  return
    "\(count) \(count == 1 ? "record is not a CloudTrail event" : "records are not CloudTrail events"), but \(kinds)"
}

/// A dry run over records at hand, each the text of one JSON value, as though they came from one file.
package func dryRun(
  _ plan: Plan, records: [String], path: String = "-", options: DryRunOptions = DryRunOptions()
) -> DryRun {
  let matcher = EventMatcher(plan, options)
  var collector = EventCollector(matcher)
  var report = ReadReport()
  if collector.begin(file: path) {
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

  fileprivate mutating func take(_ summary: SummaryResult) {
    summarized = summary.rowCount
    groups = summary.groupCount
    havingFalse = summary.havingFalse
    havingUnknown = summary.havingUnknown
    afterLimit = summary.afterLimit
    rows = summary.rows.rows.count
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
      "the account \(account.string) stands in two listed partitions, \(tuples), and the path of its events does not "
      + "say which; lay the files out as the table's location says, or list the account once"
  }
}
