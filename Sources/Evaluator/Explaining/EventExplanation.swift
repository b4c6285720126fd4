import Expressions
import Semantics
import Values

/// Why the watched event did or did not become part of a row, told as the sequences are read.
struct EventExplanation {
  private let matcher: EventMatcher
  private var traces: [EventTrace]
  private let events: [MatchedEvent]
  /// The watched records, with the place of their trace.
  private var watched: [Int: Int] = [:]
  private let pairing: Pairing

  init(_ matcher: EventMatcher, _ all: EventCollector, _ pairing: Pairing) {
    self.pairing = pairing
    self.matcher = matcher
    events = all.matched.events
    traces = all.traces
    for (index, trace) in traces.enumerated() {
      if let record = trace.record { watched[record] = index }
    }
  }

  private func trace(of event: Int) -> Int? { watched[events[event].record] }

  /// What the watched event is meant for by its other name, and what is meant for it.
  mutating func tell(_ names: NameResolution) {
    if watched.isEmpty { return }
    for meaning in names.meanings {
      if let start = meaning.start, let trace = trace(of: start) {
        let event = describe(Pairing.Step(event: meaning.event.event, role: meaning.event.role))
        traces[trace].lines.append("as start meant by \(event), named \"\(meaning.event.name.string)\"")
      }
      guard let trace = trace(of: meaning.event.event) else { continue }
      let role = matcher.word(for: meaning.event.role)
      let name = "named \"\(meaning.event.name.string)\""
      traces[trace].lines.append(
        meaning.start.map { "as \(role) \(name): meant for \(describe(Pairing.Step(event: $0, role: .start)))" }
          ?? "as \(role) left out: it has no key, and no start before it is \(name)")
    }
  }

  /// What stands before and after the watched event.
  mutating func tell(_ sequence: Pairing.Sequence) {
    if watched.isEmpty { return }
    let key = sequence.key.texts.map { "\"\($0.brief)\"" }.joined(separator: " and ")
    for step in sequence.duplicates {
      if let trace = trace(of: step.event) {
        traces[trace].lines.append(
          "key \(key): left out as \(matcher.word(for: step.role)), a repeated delivery of this eventID")
      }
    }
    for (index, step) in sequence.steps.enumerated() {
      guard let trace = trace(of: step.event) else { continue }
      let before = index > 0 ? describe(sequence.steps[index - 1]) : "nothing"
      let after = index + 1 < sequence.steps.count ? describe(sequence.steps[index + 1]) : "nothing"
      traces[trace].lines.append(
        "key \(key): as \(matcher.word(for: step.role)) it stands after \(before) and before \(after)")
    }
  }

  /// Why a start and the end that follows it did not meet.
  private func tooLate(_ span: Pairing.Span, _ sequence: Pairing.Sequence) -> String? {
    guard let within = matcher.plan.window.within else { return nil }
    let followers = pairing.followers(of: sequence.steps)
    let limit = "and \"within\" is \(within.specText)"
    switch span.state {
    case .open:
      guard let start = span.start, let end = followers[start] else { return nil }
      let gap = (events[end].time - events[start].time).shortText
      return "open: the end \(name(of: end)) comes \(gap) later, \(limit)"
    case .orphan:
      guard let end = span.end, matcher.plan.match != .every,
        let start = followers.first(where: { $0.value == end })?.key
      else { return nil }
      let gap = (events[end].time - events[start].time).shortText
      return "orphan: the start \(name(of: start)) came \(gap) earlier, \(limit)"
    case .closed, .superseded, .repeated, .cancelled: return nil
    }
  }

  private func name(of event: Int) -> String { events[event].id?.brief ?? "without eventID" }

  /// What became of the watched event; the fate is nil for a span outside `during`.
  mutating func tell(_ span: Pairing.Span, _ sequence: Pairing.Sequence, _ fate: RowCollector.RowDisposition?) {
    if watched.isEmpty { return }
    let waypoints = span.waypoints.flatMap(\.events)
    var told = Set<Int>()
    for event in [span.start, span.end].compactMap(\.self) + waypoints {
      guard let trace = trace(of: event), told.insert(trace).inserted else { continue }
      let outcome =
        switch fate {
        case .row: matcher.plan.limit.map { "a row, unless \"limit \($0)\" cuts it off" } ?? "a row"
        case .notKept: "no row: \"keep\" does not name this state"
        case .whereFalse: "no row: \"where\" is false"
        case .whereUnknown: "no row: \"where\" is unknown, because a field of it is missing"
        case nil: "no row: it begins outside \"during\""
        }
      let place = waypoints.contains(event) ? "comes in the span" : "span"
      traces[trace].lines.append("\(place): \(describe(span)): \(outcome)")
      if let reason = tooLate(span, sequence) { traces[trace].lines.append(reason) }
    }
  }

  private func describe(_ step: Pairing.Step) -> String {
    let event = events[step.event]
    return "the \(matcher.word(for: step.role)) \(name(of: step.event)) at \(event.time)"
  }

  private func describe(_ span: Pairing.Span) -> String {
    let end: EventRole = span.state == .cancelled ? .cancel : .end
    let sides = [(EventRole.start, span.start), (end, span.end)].compactMap { role, event in
      event.map { describe(Pairing.Step(event: $0, role: role)) }
    }
    return "\(span.state.rawValue), \(sides.joined(separator: " and "))"
  }

  /// Whether a record with the watched eventID was looked at.
  var isFound: Bool { !traces.isEmpty }

  /// Nil when no event is watched.
  var lines: [String]? {
    guard let watching = matcher.watching else { return nil }
    if traces.isEmpty {
      return ["no record with the eventID \(String(decoding: watching, as: UTF8.self)) was looked at"]
    }
    let sorted = traces.map { (path: Text($0.path), text: Text($0.lines.joined(separator: "\n")), lines: $0.lines) }
      .sorted { $0.path != $1.path ? $0.path < $1.path : $0.text < $1.text }
    return sorted.flatMap { trace in [trace.lines[0]] + trace.lines.dropFirst().map { "  " + $0 } }
  }
}
