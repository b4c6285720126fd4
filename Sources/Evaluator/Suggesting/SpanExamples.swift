/// The first spans that a key makes of the events, as `match next` pairs them: a start that an end directly follows.
struct SpanExamples {
  struct Example {
    /// Part by part.
    var key: [ArraySlice<UInt8>]
    var started: Int64
    var ended: Int64
  }

  private static let limit = 3

  private(set) var examples: [Example] = []

  init(_ search: KeySearch, _ finding: EndFinding) {
    let isSame = finding.start == finding.end
    let starts = search.events(of: finding.start, finding.keys, .start)
    let steps =
      starts.map { Step(event: $0, isStart: true) }
      + search.events(of: finding.end, finding.keys, .end).map { Step(event: $0, isStart: false) }
    var spans: [(start: KeyedEvent, ended: Int64)] = []
    var before: Step?
    for step in steps.sorted(by: { $0.order(isSame) < $1.order(isSame) }) {
      if let start = before, start.isStart, !step.isStart, start.event.key == step.event.key {
        spans.append((start.event, step.event.milliseconds))
      }
      before = step
    }
    spans.sort { a, b in
      (a.start.milliseconds, a.ended, a.start.key) < (b.start.milliseconds, b.ended, b.start.key)
    }
    examples = spans.prefix(Self.limit).map { span in
      Example(
        key: search.keyTexts(of: finding.start, span.start, finding.keys), started: span.start.milliseconds,
        ended: span.ended)
    }
  }

  private struct Step {
    var event: KeyedEvent
    var isStart: Bool

    /// Within one instant a start comes before an end, but of one event that is both the end comes first.
    func order(_ isSame: Bool) -> (UInt64, Int64, Int, Int) {
      isSame
        ? (event.key, event.milliseconds, event.event, isStart ? 1 : 0)
        : (event.key, event.milliseconds, isStart ? 0 : 1, event.event)
    }
  }
}
