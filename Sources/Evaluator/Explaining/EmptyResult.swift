import Expressions
import Semantics
import Values

/// Why no row came out: the step at which everything fell out, and what was seen there instead.
struct EmptyResult {
  private let matcher: EventMatcher
  private let all: EventCollector
  private let sightings: MatchStatistics
  private let funnel: Funnel
  private let hints: SpanHints
  /// Whether paths of conditions that no event has were told apart from this.
  private let arePathsTold: Bool

  init(_ matcher: EventMatcher, _ all: EventCollector, _ funnel: Funnel, _ hints: SpanHints, arePathsTold: Bool) {
    self.hints = hints
    self.arePathsTold = arePathsTold
    self.matcher = matcher
    self.all = all
    sightings = all.sightings
    self.funnel = funnel
  }

  var lines: [String] {
    if funnel.filesRead == 0 {
      if funnel.filesSkipped == 0 { return ["no rows: there was no file with CloudTrail events"] }
      return ["no rows: every file lies outside the partitions by its path:"] + list(sightings.skippedFiles)
        + dateLines
    }
    if funnel.recordsRead == 0 { return ["no rows: the files hold no records"] + skippedFiles }
    if funnel.hasNoEvent { return [] }
    if sightings.stages.allSatisfy({ $0.total == 0 }) { return noName + skippedFiles }
    if funnel.events == 0 {
      return ["no rows: every event with a wanted name was left out:"] + partLines + skippedFiles
    }
    if areNoneKept, funnel.starts == 0 || funnel.ends == 0 {
      let missing = funnel.starts == 0 ? "start" : "end"
      return ["no rows: no \(missing) takes part:"] + partLines + skippedFiles
    }
    return spanLines + partLines
  }

  private var skippedFiles: [String] {
    sightings.skippedFiles.isEmpty
      ? [] : ["files that were skipped for their path:"] + list(sightings.skippedFiles) + dateLines
  }

  private var noName: [String] {
    let wanted = matcher.parts.map { matcher.selectorText(of: $0) }.joined(separator: ", ")
    var lines = ["no rows: no record is one of the events \(wanted)"]
    for part in matcher.parts { lines += near(part) { "  \($0.specText): \($1)" } }
    if !sightings.otherNames.isEmpty {
      lines.append("among the others:")
      lines += list(sightings.otherNames)
    }
    return lines
  }

  /// For each side of each pair how many events it had and where they fell out, with what was seen there.
  private var partLines: [String] {
    var lines: [String] = []
    var roles = Set<Side>()
    for (index, part) in matcher.parts.enumerated() {
      let stages = sightings.stages[index]
      let title = "  \(matcher.clause(of: part.role)) \(matcher.selectorText(of: part))"
      if stages.total == 0 {
        lines.append("\(title): no such event")
        lines += near(part) { _, question in "    \(question)" }
        continue
      }
      let reasons = DropReason.allCases.filter { stages[$0] > 0 }.map { "\(stages[$0]) \($0.title)" }
      lines.append(
        "\(title): \(stages.total) \(stages.total == 1 ? "event" : "events"): \(reasons.joined(separator: ", "))")
      if stages[.otherRole] > 0, let side = part.role.side { roles.insert(side) }
      let samples = sightings.samples.filter { $0.part == index }
      if let advice = samples.lazy.filter({ $0.stage == .noKey }).compactMap({ matcher.keyAdvice(on: $0) }).first {
        lines.append("    without a key: \(advice)")
      }
      for (stage, title) in [(DropReason.conditionFalse, "false"), (.conditionUnknown, "unknown")] {
        let advice = samples.lazy.filter { $0.stage == stage }
          .compactMap { matcher.conditionAdvice(on: $0, arePathsTold: arePathsTold) }.first
        if let advice { lines.append("    \(title) is \(advice)") }
      }
    }
    for user in sightings.users.top(3) {
      let name = "\"\(user.text.brief)\""
      lines.append("  made by the user \(name): role is for assumed roles; write events where user = \(name)")
    }
    for (index, comparison) in matcher.comparisons.enumerated() {
      guard let tally = sightings.falseValues[index] else { continue }
      let values = tally.top(5).map { value in
        "\(value.text.bytes.isEmpty ? "(missing)" : "\"\(value.text.brief)\"") (\(value.count))"
      }
      lines.append("  false is \(matcher.specText(comparison.condition)) for \(values.joined(separator: ", "))")
    }
    for side in Side.allCases where roles.contains(side) {
      let names = (sightings.roles[side] ?? Tally()).top(5).map { role in
        "\(role.text.bytes.isEmpty ? "(no role)" : "\"\(role.text.brief)\"") (\(role.count))"
      }
      lines.append("  roles seen at the \(side.rawValue): \(names.joined(separator: ", "))")
    }
    if funnel.outsidePartitions > 0 {
      lines.append("  outside the partitions:")
      lines += list(sightings.partitions).map { "  " + $0 } + dateLines
    }
    if funnel.outsideDuring > 0 { lines += timeLines }
    if funnel.failedCall > 0 {
      let errors = sightings.errors.top(5).map { "\($0.text.brief) (\($0.count))" }
      lines.append("  errors: \(errors.joined(separator: ", "))")
    }
    return lines
  }

  /// A line for each selector of a part that has a near name among those seen.
  private func near(_ part: EventMatcher.Part, _ line: (EventSelector, String) -> String) -> [String] {
    matcher.plan.pairs[part.pair].selectors(part.role).compactMap { selector in
      NearName(to: selector, among: sightings.otherNames).map { line(selector, $0.question) }
    }
  }

  /// What became of the spans where there are starts and ends.
  private var spanLines: [String] {
    let made = SpanState.allCases.filter { funnel.spans[$0, default: 0] > 0 }
    if made.isEmpty {
      let subject = funnel.spansOutsideDuring == 1 ? "the span begins" : "all \(funnel.spansOutsideDuring) spans begin"
      return ["no rows: \(subject) outside \"during\""] + timeLines
    }
    if areNoneKept { return keepLines(made) }
    if funnel.whereFalse + funnel.whereUnknown > 0 {
      let unknown =
        funnel.whereUnknown == 0 ? "" : " and unknown, because a field is missing, for \(funnel.whereUnknown)"
      let spans = funnel.whereFalse == 1 ? "1 span" : "\(funnel.whereFalse) spans"
      return ["no rows: \"where\" is false for \(spans)\(unknown)"]
    }
    if funnel.havingFalse + funnel.havingUnknown > 0 {
      let groups = funnel.groups == 1 ? "the only group" : "each of the \(funnel.groups) groups"
      return ["no rows: \"having\" is not true for \(groups)"]
    }
    return ["no rows: the limit is \(matcher.plan.limit ?? 0)"]
  }

  private var areNoneKept: Bool { funnel.notKept > 0 && funnel.notKept == funnel.spans.values.reduce(0, +) }

  /// Why no span has a state that is kept.
  private func keepLines(_ made: [SpanState]) -> [String] {
    let plan = matcher.plan
    if plan.keep.contains(.closed) {
      if let within = plan.window.within, hints.endAfterWithin > 0 {
        return ["no rows: no end comes within \(within.specText) of its start"]
      }
      if hints.isSwapped { return ["no rows: every end comes before its start: are start and end swapped?"] }
    }
    let states = made.map { "\(funnel.spans[$0, default: 0]) \($0.rawValue)" }.joined(separator: ", ")
    let wish = "`keep \(made.map(\.rawValue).joined(separator: ", "))`"
    let reason =
      plan.keep == [.closed]
      ? "only closed rows are kept (\(wish) shows them)" : "\"keep\" names none of that"
    return ["no rows: the spans are \(states), and \(reason)"] + (plan.pairs.count == 1 ? hints.unmetKeys : [])
  }

  private var timeLines: [String] {
    guard let first = sightings.earliest, let last = sightings.latest else { return [] }
    return ["  the events lie between \(first) and \(last)"]
  }

  /// The dates that were seen outside the scanned ones.
  private var dateLines: [String] {
    guard let first = sightings.firstDate, let last = sightings.lastDate else { return [] }
    let seen = first == last ? first.string : "\(first.string) .. \(last.string)"
    let window = matcher.plan.window
    if window.firstDay == nil, window.lastDay == nil { return ["  dates seen: \(seen)"] }
    let scanned = [window.firstDay, window.lastDay].map { $0?.description ?? "" }.joined(separator: " .. ")
    return ["  dates seen: \(seen); dates scanned: \(scanned)"]
  }

  private func list(_ tally: Tally) -> [String] {
    tally.top(5).map { "  \($0.count) × \($0.text.string)" }
  }
}

extension DropReason {
  /// As a part of a sentence about events.
  fileprivate var title: String {
    switch self {
    case .notAnEvent: "not an event"
    case .otherEventName: "with another name"
    case .noTime: "without an eventTime"
    case .badTime: "with a bad eventTime"
    case .conditionFalse: "with a false condition"
    case .conditionUnknown: "with an unknown condition (a missing field)"
    case .otherRole: "of another role"
    case .outsidePartitions: "outside the partitions"
    case .outsideDuring: "outside \"during\""
    case .failedCall: "failed"
    case .noKey: "without a key"
    case .duplicate: "repeated"
    case .tookPart: "taking part"
    }
  }
}
