import Semantics
import Values

/// Explains why the watched event did or did not become part of a row, while the sequences are read.
struct Explainer {
  private typealias Step = RecordExplanation.Step

  private let matcher: EventMatcher
  private var records: [WatchedRecord]
  private let events: [MatchedEvent]
  /// By the number of a matched record its place in `records`.
  private var watched: [Int: Int] = [:]
  private let pairing: Pairing
  /// Of the sequence that is read: which end follows a start, and the start that an end follows.
  private var followers: (ends: [Int: Int], starts: [Int: Int])?
  /// The steps that say of a span that it is a row, by the places of record and step.
  private var rows: [(record: Int, step: Int, span: RowSource.Identity)] = []

  init(_ matcher: EventMatcher, _ all: EventCollector, _ pairing: Pairing) {
    self.pairing = pairing
    self.matcher = matcher
    events = all.matched.events
    records = all.watched
    for (index, record) in records.enumerated() {
      if let number = record.record { watched[number] = index }
    }
  }

  private func place(of event: Int) -> Int? { watched[events[event].record] }

  /// What the watched event is meant for by its other name, and what is meant for it.
  mutating func observe(_ names: NameResolution) {
    if watched.isEmpty { return }
    for meaning in names.meanings.sorted(by: precedes) {
      let name = meaning.event.name
      if let start = meaning.start, let place = place(of: start) {
        records[place].add(.meantBy(mention(meaning.event.event, meaning.event.role), name: name))
      }
      guard let place = place(of: meaning.event.event) else { continue }
      records[place].add(
        .means(
          role: matcher.word(for: meaning.event.role), name: name, start: meaning.start.map { mention($0, .start) }))
    }
  }

  /// In an order that is not that of reading.
  private func precedes(_ a: NameResolution.Meaning, _ b: NameResolution.Meaning) -> Bool {
    let (first, second) = (events[a.event.event], events[b.event.event])
    if first.time != second.time { return first.time < second.time }
    let ids = Ordering.ofOptionals(first.id, second.id)
    if ids != .same { return ids == .before }
    let digests = Ordering(first.digest, second.digest)
    return digests == .same ? a.event.pair < b.event.pair : digests == .before
  }

  /// Whether the watched event is in a sequence.
  func watches(_ sequence: Pairing.Sequence) -> Bool {
    !watched.isEmpty && sequence.steps.contains { place(of: $0.event) != nil }
  }

  /// What comes before and after the watched event.
  mutating func observe(_ sequence: Pairing.Sequence) {
    followers = nil
    if watched.isEmpty { return }
    for step in sequence.duplicates {
      guard let place = place(of: step.event) else { continue }
      records[place].add(.repeatedDelivery(key: sequence.key, role: matcher.word(for: step.role)))
    }
    for (index, step) in sequence.steps.enumerated() {
      guard let place = place(of: step.event) else { continue }
      func neighbour(_ index: Int) -> RecordExplanation.EventMention? {
        sequence.steps.indices.contains(index)
          ? mention(sequence.steps[index].event, sequence.steps[index].role) : nil
      }
      records[place].add(
        .position(
          key: sequence.key, role: matcher.word(for: step.role), before: neighbour(index - 1),
          after: neighbour(index + 1)))
    }
  }

  /// The outcome of the watched event.
  mutating func observe(_ span: Pairing.Span, _ sequence: Pairing.Sequence, _ answer: RecordExplanation.SpanAnswer) {
    if watched.isEmpty { return }
    let waypoints = span.waypoints.flatMap(\.events)
    var seen = Set<Int>()
    for event in [span.start, span.end].compactMap(\.self) + waypoints {
      guard let place = place(of: event), seen.insert(place).inserted else { continue }
      let isWaypoint = event != span.start && event != span.end
      if answer == .row {
        let identity = RowSource.Identity(start: span.start, end: span.end, pair: sequence.pair, key: sequence.key)
        rows.append((place, records[place].explanation.steps.count, identity))
      }
      records[place].add(.span(mention(span), isWaypoint: isWaypoint, answer))
      if let step = tooLate(span, sequence) { records[place].add(step) }
    }
  }

  /// Which rows a limit has cut off, once all are in order.
  mutating func observe(_ collector: RowCollector) {
    if collector.afterLimit == 0 { return }
    let held = collector.held(of: Set(rows.map(\.span)))
    for row in rows where !held.contains(row.span) {
      records[row.record].cutOff(row.step, limit: matcher.plan.limit)
    }
  }

  /// Why a start and the end that follows it did not meet.
  private mutating func tooLate(_ span: Pairing.Span, _ sequence: Pairing.Sequence) -> Step? {
    guard let within = matcher.plan.pairing.window.within else { return nil }
    switch span.state {
    case .open:
      guard let start = span.start, let end = followers(in: sequence).ends[start] else { return nil }
      return .endTooLate(end: events[end].id, by: events[end].time - events[start].time, within: within)
    case .orphan:
      guard let end = span.end, matcher.plan.pairing.match != .every,
        let start = followers(in: sequence).starts[end]
      else { return nil }
      return .startTooEarly(start: events[start].id, by: events[end].time - events[start].time, within: within)
    case .closed, .superseded, .repeated, .cancelled: return nil
    }
  }

  private mutating func followers(in sequence: Pairing.Sequence) -> (ends: [Int: Int], starts: [Int: Int]) {
    if let followers { return followers }
    let ends = pairing.followers(of: sequence.steps)
    let found = (ends: ends, starts: Dictionary(ends.map { ($0.value, $0.key) }, uniquingKeysWith: max))
    followers = found
    return found
  }

  private func mention(_ event: Int, _ role: EventRole) -> RecordExplanation.EventMention {
    RecordExplanation.EventMention(role: matcher.word(for: role), id: events[event].id, time: events[event].time)
  }

  private func mention(_ span: Pairing.Span) -> RecordExplanation.SpanMention {
    let end: EventRole = span.state == .cancelled ? .cancel : .end
    return RecordExplanation.SpanMention(
      state: span.state,
      events: [span.start.map { mention($0, .start) }, span.end.map { mention($0, end) }].compactMap(\.self))
  }

  /// Nil when no event is watched. `ignored` are the files in which it was not looked for.
  func explanation(ignored: [IgnoredFiles]) -> EventExplanation? {
    guard let watching = matcher.watching else { return nil }
    let keyed = records.map { record in
      let explanation = record.explanation
      return (
        path: Text(explanation.heading.path), text: Text(explanation.lines.joined(separator: "\n")), explanation
      )
    }
    let sorted = keyed.sorted { $0.path != $1.path ? $0.path < $1.path : $0.text < $1.text }
    return EventExplanation(eventID: Text(watching), records: sorted.map(\.2), ignored: ignored)
  }
}
