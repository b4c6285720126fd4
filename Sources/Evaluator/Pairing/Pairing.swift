import Semantics
import Values

/// How starts and ends become spans (language.md, section 6). This is the one place for the rule.
///
/// Entries of one tuple of injected values, one pair and one key make a sequence, in this order:
/// 1. the instant of eventTime;
/// 2. the rank: events that are only starts of this key, then those that are both start and end, then only ends;
/// 3. eventID, a missing one as empty text;
/// 4. the values that the plan reads off the event, in the order of `Plan.values`, each by bytes, NULL last;
/// 5. of events that are both and equal in all of that the first comes whole before the second;
/// 6. of an event that is both its end comes before its start.
/// Of entries with one eventID on one side the first stays, unless the plan includes duplicates; a missing eventID is
/// never a duplicate. The match mode then reads the sequence from its beginning.
struct Pairing {
  /// An entry in its place of a sequence.
  struct Step: Sendable {
    /// An index into the events.
    var event: Int
    var side: Side
  }

  struct Sequence: Sendable {
    var scope: Int
    var pair: Int
    var key: TextTuple
    var steps: [Step]
    /// What was dropped as a repeated delivery.
    var duplicates: [Step]
  }

  /// What became of a start, an end or both; the sides are indices into the events.
  struct Span: Hashable, Sendable {
    var start: Int?
    var end: Int?
    var state: SpanState
  }

  let events: [MatchedEvent]
  let window: TimeWindow
  let match: MatchMode
  let includesDuplicates: Bool

  init(_ plan: Plan, _ events: [MatchedEvent]) {
    self.events = events
    window = plan.window
    match = plan.match
    includesDuplicates = plan.includesDuplicates
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
  func forEachSpan(of steps: [Step], _ take: (Span) -> Void) {
    switch match {
    case .next: matchNext(steps, take)
    case .first:
      let isRepeated = steps.indices.map { $0 > 0 && steps[$0].side == .start && steps[$0 - 1].side == .start }
      for index in steps.indices where isRepeated[index] {
        take(Span(start: steps[index].event, end: nil, state: .repeated))
      }
      matchNext(steps.indices.filter { !isRepeated[$0] }.map { steps[$0] }, take)
    case .every: matchEvery(steps, take)
    }
  }

  /// Whether `during` lets a span make a row: its start lies there, or the end of an orphan.
  func isInside(_ span: Span) -> Bool {
    (span.start ?? span.end).map { window.contains(events[$0].time) } ?? false
  }

  private func matchNext(_ steps: [Step], _ take: (Span) -> Void) {
    for (index, step) in steps.enumerated() {
      switch step.side {
      case .start:
        let next = index + 1 < steps.count ? steps[index + 1] : nil
        switch next?.side {
        case nil: take(Span(start: step.event, end: nil, state: .open))
        case .start: take(Span(start: step.event, end: nil, state: .superseded))
        case .end:
          let end = next.flatMap { closes(step.event, $0.event) ? $0.event : nil }
          take(Span(start: step.event, end: end, state: end == nil ? .open : .closed))
        }
      case .end:
        let isClosing = index > 0 && steps[index - 1].side == .start && closes(steps[index - 1].event, step.event)
        if !isClosing { take(Span(start: nil, end: step.event, state: .orphan)) }
      }
    }
  }

  /// The ends that a start reaches are a beginning of all ends in order of time, so nothing is held but the sequence.
  private func matchEvery(_ steps: [Step], _ take: (Span) -> Void) {
    let starts = steps.filter { $0.side == .start }.map(\.event)
    let ends = steps.filter { $0.side == .end }.map(\.event)
    for start in starts {
      let reached = ends.prefix { closes(start, $0) }
      if reached.isEmpty { take(Span(start: start, end: nil, state: .open)) }
      for end in reached { take(Span(start: start, end: end, state: .closed)) }
    }
    for end in ends where !(starts.last.map { closes($0, end) } ?? false) {
      take(Span(start: nil, end: end, state: .orphan))
    }
  }

  private func closes(_ start: Int, _ end: Int) -> Bool {
    window.reaches(events[end].time - events[start].time)
  }

  /// The entries of one sequence in order.
  private func ordered(_ entries: [Entry]) -> [Step] {
    if entries.count == 1 { return [Step(event: entries[0].event, side: entries[0].side)] }
    func precedes(_ a: Entry, _ b: Entry) -> Bool {
      let ordering = contentOrdering(a, b)
      return ordering == .same ? a.side == .end && b.side == .start : ordering == .before
    }
    if entries.count == 2 {
      let (first, second) = precedes(entries[1], entries[0]) ? (entries[1], entries[0]) : (entries[0], entries[1])
      return [Step(event: first.event, side: first.side), Step(event: second.event, side: second.side)]
    }
    let sorted = entries.sorted(by: precedes)
    // Of events that are both and equal in everything all ends stand before all starts here: deal them out in turn.
    var result: [Step] = []
    result.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, contentOrdering(sorted[start], sorted[end]) == .same { end += 1 }
      let run = sorted[start..<end]
      if run.count > 2, run[start].isBoth {
        let ends = run.filter { $0.side == .end }
        let starts = run.filter { $0.side == .start }
        for index in 0..<max(ends.count, starts.count) {
          if index < ends.count { result.append(Step(event: ends[index].event, side: .end)) }
          if index < starts.count { result.append(Step(event: starts[index].event, side: .start)) }
        }
      } else {
        result += run.map { Step(event: $0.event, side: $0.side) }
      }
      start = end
    }
    return result
  }

  private func contentOrdering(_ a: Entry, _ b: Entry) -> Ordering {
    let times = (events[a.event].time, events[b.event].time)
    if times.0 != times.1 { return Ordering(times.0, times.1) }
    if rank(a) != rank(b) { return Ordering(rank(a), rank(b)) }
    if a.event == b.event { return .same }
    let (first, second) = (events[a.event].texts, events[b.event].texts)
    for index in 0..<first.count {
      // The eventID, a missing one as empty, and the values.
      let texts = TextTuple.ordering(first, second, index, nullIsEmpty: index == 0)
      if texts != .same { return texts }
    }
    return .same
  }

  private func rank(_ entry: Entry) -> Int {
    if entry.isBoth { return 1 }
    switch entry.side {
    case .start: return 0
    case .end: return 2
    }
  }

  private func withoutDuplicates(_ steps: [Step]) -> (steps: [Step], duplicates: [Step]) {
    if includesDuplicates || steps.count < 2 { return (steps, []) }
    if steps.count == 2, steps[0].side != steps[1].side { return (steps, []) }
    var seen: [Side: Set<Text>] = [:]
    var kept: [Step] = []
    var dropped: [Step] = []
    for step in steps {
      if let id = events[step.event].id, !seen[step.side, default: []].insert(id).inserted {
        dropped.append(step)
      } else {
        kept.append(step)
      }
    }
    return (kept, dropped)
  }
}
