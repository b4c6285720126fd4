import Semantics
import Syntax
import Values

/// Why no row came out: the step at which everything fell out, and what was seen there instead.
struct EmptyResult {
  private let matcher: EventMatcher
  private let all: EventCollector
  private let sightings: Sightings
  private let funnel: Funnel

  init(_ matcher: EventMatcher, _ all: EventCollector, _ funnel: Funnel) {
    self.matcher = matcher
    self.all = all
    sightings = all.sightings
    self.funnel = funnel
  }

  var lines: [String] {
    if funnel.filesRead == 0 {
      if funnel.filesSkipped == 0 { return ["no rows: there was no file with CloudTrail events"] }
      return ["no rows: every file lies outside the partitions by its path:"] + list(sightings.skippedFiles)
    }
    if funnel.recordsRead == 0 { return ["no rows: the files hold no records"] + skippedFiles }
    if funnel.notAnEvent == funnel.recordsRead { return ["no rows: no record is a CloudTrail event"] }
    if sightings.stages.allSatisfy({ $0.total == 0 }) { return noName + skippedFiles }
    if funnel.events == 0 {
      return ["no rows: every event with a wanted name was left out:"] + partLines + skippedFiles
    }
    if funnel.starts == 0 || funnel.ends == 0 {
      let missing = funnel.starts == 0 ? "start" : "end"
      return ["no rows: no \(missing) takes part:"] + partLines + (funnel.starts == 0 ? [] : spanLines) + skippedFiles
    }
    return spanLines + partLines
  }

  private var skippedFiles: [String] {
    sightings.skippedFiles.isEmpty ? [] : ["files that were skipped for their path:"] + list(sightings.skippedFiles)
  }

  private var noName: [String] {
    let wanted = matcher.parts.map { matcher.selectorText(of: $0) }.joined(separator: ", ")
    var lines = ["no rows: no record is one of the events \(wanted)"]
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
      let title = "  \(part.side.rawValue) \(matcher.selectorText(of: part))"
      if stages.total == 0 {
        lines.append("\(title): no such event")
        lines += similar(to: part)
        continue
      }
      let reasons = Stage.allCases.filter { stages[$0] > 0 }.map { "\(stages[$0]) \($0.title)" }
      lines.append(
        "\(title): \(stages.total) \(stages.total == 1 ? "event" : "events"): \(reasons.joined(separator: ", "))")
      if stages[.otherRole] > 0 { roles.insert(part.side) }
      let samples = sightings.samples.filter { $0.part == index }
      if let advice = samples.lazy.filter({ $0.stage == .noKey }).compactMap({ matcher.keyAdvice(on: $0) }).first {
        lines.append("    without a key: \(advice)")
      }
      for (stage, title) in [(Stage.conditionFalse, "false"), (.conditionUnknown, "unknown")] {
        let advice = samples.lazy.filter { $0.stage == stage }.compactMap { matcher.conditionAdvice(on: $0) }.first
        if let advice { lines.append("    \(title) is \(advice)") }
      }
    }
    for side in Side.allCases where roles.contains(side) {
      let names = (sightings.roles[side] ?? Tally()).top(5).map { role in
        "\(role.text.bytes.isEmpty ? "(no role)" : "\"\(role.text.string)\"") (\(role.count))"
      }
      lines.append("  roles seen at the \(side.rawValue): \(names.joined(separator: ", "))")
    }
    if funnel.outsidePartitions > 0 {
      lines.append("  outside the partitions:")
      lines += list(sightings.partitions).map { "  " + $0 }
    }
    if funnel.outsideDuring > 0, let first = sightings.earliest, let last = sightings.latest {
      lines.append("  the events lie between \(first) and \(last)")
    }
    if funnel.failedCall > 0 {
      let errors = sightings.errors.top(5).map { "\($0.text.string) (\($0.count))" }
      lines.append("  errors: \(errors.joined(separator: ", "))")
    }
    return lines
  }

  /// Records whose name is wanted but whose source is another.
  private func similar(to part: EventMatcher.Part) -> [String] {
    let seen = sightings.otherNames.top(.max).filter { candidate in
      guard let colon = candidate.text.bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
      let name = Text(Array(candidate.text.bytes[(colon + 1)...]))
      return part.selectors.contains { $0.matchesName(name) }
    }
    return seen.prefix(3).map { "    but \($0.count) times \($0.text.string)" }
  }

  /// What became of the spans where there are starts and ends.
  private var spanLines: [String] {
    let made = SpanState.allCases.filter { funnel.spans[$0, default: 0] > 0 }
    if made.isEmpty {
      let times = all.matched.events.map(\.time)
      let range = times.min().flatMap { first in times.max().map { "  the events lie between \(first) and \($0)" } }
      return ["no rows: all spans (\(funnel.spansOutsideDuring)) begin outside \"during\""] + [range].compactMap(\.self)
    }
    if funnel.notKept == made.reduce(0, { $0 + funnel.spans[$1, default: 0] }) {
      let states = made.map { "\(funnel.spans[$0, default: 0]) \($0.rawValue)" }.joined(separator: ", ")
      return ["no rows: the spans are \(states), and \"keep\" names none of that"] + keyLines
    }
    if funnel.whereFalse + funnel.whereUnknown > 0 {
      return [
        "no rows: \"where\" is false for \(funnel.whereFalse) spans and unknown, because a field is missing, for "
          + "\(funnel.whereUnknown)"
      ]
    }
    return ["no rows: the limit is \(matcher.plan.limit ?? 0)"]
  }

  /// A key of a start and a key of an end, where none ever met.
  private var keyLines: [String] {
    func example(_ side: Side) -> String? {
      all.matched.entries.filter { $0.side == side }.map { $0.key.texts.map(\.string).joined(separator: ", ") }.min()
    }
    guard funnel.spans[.closed, default: 0] == 0, let start = example(.start), let end = example(.end) else {
      return []
    }
    return ["  a start has the key \"\(start)\", an end has the key \"\(end)\""]
  }

  private func list(_ tally: Tally) -> [String] {
    tally.top(5).map { "  \($0.count) × \($0.text.string)" }
  }
}

extension Stage {
  /// As a part of a sentence about events.
  fileprivate var title: String {
    switch self {
    case .notAnEvent: "not an event"
    case .otherEventName: "with another name"
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
