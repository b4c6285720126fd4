import Expressions
import Semantics
import Values

/// How starts and ends become spans (grammar.md, "Pairing"). This is the one place for the rule; what comes
/// before it, `named`, is in `NameResolution`.
///
/// Entries of one account (`AccountScope`), one pair and one key make a sequence, in this order:
/// 1. the instant of eventTime;
/// 2. the rank (`EventRole.rank`): events that are only starts of this key, then waypoints, then those that are both
///    start and end, then those that only end or cancel;
/// 3. eventID, a missing one as empty text;
/// 4. the values that the plan reads off the event, in the order of `Classification.values`, each by bytes, NULL last; of events
///    that are both without what is read off the element that gave the key, as that may differ from end to start; then
///    under `across accounts` the values of `Plan.Pairing.accountFields`;
/// 5. eventID again, now a missing one last; a cancel before an end; then the digest of the record: nothing of that
///    shows in rows, and it lets neither rows nor counts depend on the order in which events came;
/// 6. of events that are both and equal in all of that the first comes whole before the second;
/// 7. of an event that is both its end comes before its start.
/// Of entries with one eventID in one role the first stays, unless the plan includes duplicates; a missing eventID is
/// never a duplicate. The match mode then reads the sequence from its beginning.
struct Pairing {
  /// An entry in its place of a sequence.
  struct Step: Sendable {
    /// An index into the events.
    var event: Int
    var role: EventRole
  }

  struct Sequence: Sendable {
    var scope: Int
    var pair: Int
    var key: TextTuple
    var steps: [Step]
    /// What was dropped as a repeated delivery.
    var duplicates: [Step]
  }

  /// The outcome of a start, an end or both; the sides are indices into the events.
  struct Span: Hashable, Sendable {
    var start: Int?
    var end: Int?
    var state: SpanState
    /// One for each name that came between.
    var waypoints: [WaypointVisit] = []
  }

  /// The waypoints of one name that a span has.
  struct WaypointVisit: Hashable, Sendable {
    /// An index into `Classification.waypoints`.
    var name: Int
    /// The events in order, by their indices; one or more.
    var events: [Int]
  }

  let events: [MatchedEvent]
  let window: TimeWindow
  let match: MatchMode
  let includesDuplicates: Bool
  /// By the texts of an event: which are read off the element that gave the key; empty where none is.
  private let isSibling: [Bool]

  init(_ plan: Plan, _ events: [MatchedEvent]) {
    self.events = events
    window = plan.pairing.window
    match = plan.pairing.match
    includesDuplicates = plan.pairing.includesDuplicates
    let siblings = plan.classification.values.map { field in
      if case .sibling = field { true } else { false }
    }
    isSibling =
      siblings.contains(true)
      ? [false] + siblings + Array(repeating: false, count: plan.pairing.accountValues.count) : []
  }

  /// Hands all sequences to `take`: by pair, key and scope where they are `inOrder`, else in any order.
  func forEachSequence(_ entries: [Entry], _ scopes: [[Text?]], inOrder: Bool, _ take: (Sequence) -> Void) {
    let groups = EntryGroups(entries, events)
    func precedes(_ a: Int, _ b: Int) -> Bool {
      let (first, second) = (groups.first(in: a), groups.first(in: b))
      if entries[first].pair != entries[second].pair { return entries[first].pair < entries[second].pair }
      let keys = TextTuple.ordering(entries[first].key, entries[second].key)
      if keys != .same { return keys == .before }
      let (one, other) = (events[entries[first].event].scope, events[entries[second].event].scope)
      return scopes[one].lexicographicallyPrecedes(scopes[other]) { Ordering.ofOptionals($0, $1) == .before }
    }
    let order = Array(0..<groups.count)
    for group in inOrder ? order.sorted(by: precedes) : order {
      let members = groups.members(of: group).map { entries[$0] }
      let (steps, duplicates) = withoutDuplicates(ordered(members))
      take(
        Sequence(
          scope: events[members[0].event].scope, pair: members[0].pair, key: members[0].key, steps: steps,
          duplicates: duplicates))
    }
  }

  /// Hands every span of a sequence to `take`, those outside `during` too.
  ///
  /// - Parameter countClosed: where `match every` has closed spans that nothing asks for one by one, gets how many of
  ///   them begin at a start.
  func forEachSpan(of steps: [Step], countClosed: ((_ start: Int, Int) -> Void)? = nil, _ take: (Span) -> Void) {
    switch match {
    case .next, .first: matchInTurn(steps, take)
    case .every: matchEvery(steps, countClosed, take)
    }
  }

  /// Whether `during` lets a span make a row: its start lies there, or the end of an orphan.
  func isInside(_ span: Span) -> Bool {
    (span.start ?? span.end).map { window.contains(events[$0].time) } ?? false
  }

  /// `match next` and `match first`: a start, and what comes before the next start, end or cancel.
  private func matchInTurn(_ steps: [Step], _ take: (Span) -> Void) {
    /// The start that nothing has followed yet, with its waypoints.
    var open: Span?
    /// By the name of a waypoint its place among those of `open`.
    var visits: [Int: Int] = [:]
    /// Ends the open span by an event that is directly after its start; false if it is not an end or too late.
    func close(by end: Int, _ state: SpanState) -> Bool {
      guard var span = open, let start = span.start else { return false }
      open = nil
      let isInReach = reaches(from: start, to: end)
      if isInReach {
        span.end = end
        span.state = state
      }
      take(span)
      return isInReach
    }
    for step in steps {
      switch step.role {
      case .start:
        if var span = open {
          if match == .first {
            take(Span(start: step.event, end: nil, state: .repeated))
            continue
          }
          span.state = .superseded
          take(span)
        }
        open = Span(start: step.event, end: nil, state: .open)
        visits.removeAll(keepingCapacity: true)
      case .end:
        if !close(by: step.event, .closed) { take(Span(start: nil, end: step.event, state: .orphan)) }
      case .cancel:
        // One that ends nothing makes no row.
        _ = close(by: step.event, .cancelled)
      case .waypoint(let name):
        guard let span = open, let start = span.start, reaches(from: start, to: step.event) else { continue }
        if let place = visits[name] {
          open?.waypoints[place].events.append(step.event)
        } else {
          visits[name] = span.waypoints.count
          open?.waypoints.append(WaypointVisit(name: name, events: [step.event]))
        }
      }
    }
    if let open { take(open) }
  }

  /// The ends that a start reaches are a beginning of all ends in order of time, so nothing is held but the sequence.
  private func matchEvery(_ steps: [Step], _ countClosed: ((Int, Int) -> Void)?, _ take: (Span) -> Void) {
    let starts = steps.filter { $0.role == .start }.map(\.event)
    let ends = steps.filter { $0.role == .end }.map(\.event)
    for start in starts {
      let reached = ends[..<ends.partitioningIndex { !reaches(from: start, to: $0) }]
      if reached.isEmpty { take(Span(start: start, end: nil, state: .open)) }
      if let countClosed {
        if !reached.isEmpty { countClosed(start, reached.count) }
        continue
      }
      for end in reached { take(Span(start: start, end: end, state: .closed)) }
    }
    for end in ends where !(starts.last.map { reaches(from: $0, to: end) } ?? false) {
      take(Span(start: nil, end: end, state: .orphan))
    }
  }

  /// Whether an event comes within `within` of a start.
  private func reaches(from start: Int, to event: Int) -> Bool {
    window.reaches(events[event].time - events[start].time)
  }

  /// The entries of one sequence in order.
  ///
  /// Of deliveries that are equal in everything the one comes first whose record has the lower number: which of them is
  /// called the row shows in nothing but the explanation of a watched event, whose records have their numbers by the
  /// paths of their files (`EventCollector.numberWatchedByPath`).
  func ordered(_ entries: [Entry]) -> [Step] {
    if entries.count == 1 { return [Step(event: entries[0].event, role: entries[0].role)] }
    func precedes(_ a: Entry, _ b: Entry) -> Bool {
      let ordering = contentOrdering(a, b)
      if ordering != .same { return ordering == .before }
      if a.role != b.role { return a.role == .cancel && b.role == .end || a.role == .end && b.role == .start }
      return events[a.event].record < events[b.event].record
    }
    if entries.count == 2 {
      let (first, second) = precedes(entries[1], entries[0]) ? (entries[1], entries[0]) : (entries[0], entries[1])
      return [Step(event: first.event, role: first.role), Step(event: second.event, role: second.role)]
    }
    let sorted = entries.sorted(by: precedes)
    // Of events that are both a start and an end and equal in everything, all ends come before all starts here: deal
    // them out in turn.
    var result: [Step] = []
    result.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, contentOrdering(sorted[start], sorted[end]) == .same { end += 1 }
      let run = sorted[start..<end]
      if run.count > 2, run[start].isBoth {
        let ends = bySiblings(run.filter { $0.role == .end })
        let starts = bySiblings(run.filter { $0.role == .start })
        for index in 0..<max(ends.count, starts.count) {
          if index < ends.count { result.append(Step(event: ends[index].event, role: .end)) }
          if index < starts.count { result.append(Step(event: starts[index].event, role: .start)) }
        }
      } else {
        result += run.map { Step(event: $0.event, role: $0.role) }
      }
      start = end
    }
    return result
  }

  /// How two entries of one sequence come, up to point 5 of the order.
  func contentOrdering(_ a: Entry, _ b: Entry) -> Ordering {
    let values = valueOrdering(a, b)
    if values != .same || a.event == b.event { return values }
    let ids = TextTuple.ordering(events[a.event].texts, events[b.event].texts, 0)
    // What was read off the elements orders these next.
    if !isSibling.isEmpty, a.isBoth { return ids }
    if ids != .same { return ids }
    // Of one rank, and not both start and end: a cancel before an end, a later waypoint before an earlier one.
    if a.role != b.role, !a.isBoth, !b.isBoth { return Ordering(b.role.number, a.role.number) }
    return Ordering(events[a.event].digest, events[b.event].digest)
  }

  /// Points 1 to 4 of the order.
  func valueOrdering(_ a: Entry, _ b: Entry) -> Ordering {
    let times = (events[a.event].time, events[b.event].time)
    if times.0 != times.1 { return Ordering(times.0, times.1) }
    let ranks = (a.role.rank(isBoth: a.isBoth), b.role.rank(isBoth: b.isBoth))
    if ranks.0 != ranks.1 { return Ordering(ranks.0, ranks.1) }
    if a.event == b.event { return .same }
    let (first, second) = (events[a.event].texts, events[b.event].texts)
    for index in 0..<first.count {
      if !isSibling.isEmpty, a.isBoth, isSibling[index] { continue }
      // The eventID, a missing one as empty, and the values.
      let texts = TextTuple.ordering(first, second, index, nullIsEmpty: index == 0)
      if texts != .same { return texts }
    }
    return .same
  }

  /// In the order of what was read off elements alone.
  private func bySiblings(_ entries: [Entry]) -> [Entry] {
    if isSibling.isEmpty { return entries }
    return entries.sorted { a, b in
      let (first, second) = (events[a.event].texts, events[b.event].texts)
      let places = isSibling.indices.filter { isSibling[$0] }
      let ordering = places.lazy.map { TextTuple.ordering(first, second, $0) }.first { $0 != .same }
      return ordering.map { $0 == .before } ?? (events[a.event].record < events[b.event].record)
    }
  }

  func withoutDuplicates(_ steps: [Step]) -> (steps: [Step], duplicates: [Step]) {
    if includesDuplicates || steps.count < 2 { return (steps, []) }
    if steps.count == 2, steps[0].role != steps[1].role { return (steps, []) }
    var seen: [EventRole: Set<Text>] = [:]
    var kept: [Step] = []
    var dropped: [Step] = []
    for step in steps {
      if let id = events[step.event].id, !seen[step.role, default: []].insert(id).inserted {
        dropped.append(step)
      } else {
        kept.append(step)
      }
    }
    return (kept, dropped)
  }
}
