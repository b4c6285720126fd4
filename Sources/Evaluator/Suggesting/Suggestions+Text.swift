import Expressions
import Semantics
import Values

extension Suggestions {
  func suggestion(_ finding: EndFinding, others: [EndFinding]) -> Suggestion {
    Suggestion(
      start: search.names[finding.start].text, end: search.names[finding.end].text, keys: finding.keys.map(key),
      columns: columns(of: finding),
      evidence: evidence(finding, others))
  }

  func key(_ candidate: KeyCandidate) -> Suggestion.Key {
    var start = pathText(candidate.startPath)
    var end = pathText(candidate.endPath)
    switch candidate.transform {
    case .none: break
    case .startAfterSlash: start = "last(\(start), \"/\")"
    case .startAfterColon: start = "last(\(start), \":\")"
    case .endAfterSlash: end = "last(\(end), \"/\")"
    case .endAfterColon: end = "last(\(end), \":\")"
    }
    return Suggestion.Key(start: start, end: end)
  }

  func pathText(_ path: PathTree.Node) -> String {
    search.tree.steps(path).map { step in
      switch step {
      case .column(let column): column.rawValue
      case .key(let key): "." + stepText(key.string)
      case .each: "[]"
      }
    }.joined()
  }

  private func evidence(_ finding: EndFinding, _ others: [EndFinding]) -> [String] {
    let (start, end) = (search.samples[finding.start], search.samples[finding.end])
    let statistics = finding.statistics
    var lines = [
      "\(search.names[finding.start].text): \(count(start)). \(search.names[finding.end].text): \(count(end)).",
      "\(finding.keysBack) of \(finding.keysInAll) keys of starts come back in a later end, "
        + "\(statistics.values) different \(statistics.values == 1 ? "one" : "ones")"
        // What is known of the values is of the first part alone.
        + (finding.keys.count == 1 ? ": \(statistics.new) first seen in" : "."),
    ]
    if finding.keys.count == 1 { lines.append("their start, and \(statistics.last) last seen in their end.") }
    if max(start.level, end.level) > 0 {
      lines.append(
        "Counted in a sample, as not all events fit into memory: one value of \(1 << max(start.level, end.level)).")
    }
    for example in SpanExamples(search, finding).examples {
      let times = [example.started, example.ended].map { Instant(milliseconds: $0).description }
      lines.append("  \(example.key.map(shown).joined(separator: " and ")): \(times[0]) to \(times[1])")
    }
    if !finding.otherKeys.isEmpty {
      lines.append("Other paths that share values:")
      lines += finding.otherKeys.map { "  \(key($0.key).text) (\($0.values))" }
    }
    if !others.isEmpty {
      lines.append("Other ends:")
      lines += others.map { other in
        "  \(search.names[other.end].text) on \(other.keys.map { key($0).text }.joined(separator: " and ")) "
          + "(\(other.keysBack) of \(other.keysInAll))"
      }
    }
    return lines.map(\.visible)
  }

  private func count(_ sample: EventSamples) -> String {
    "\(sample.succeeded) \(sample.succeeded == 1 ? "event" : "events")"
      + (sample.failed > 0 ? " and \(sample.failed) that failed" : "")
  }

  /// The end of a long text distinguishes it: ARNs begin alike.
  private func shown(_ text: ArraySlice<UInt8>) -> String {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    var shown = scalars.count > 60 ? "…" : ""
    shown.unicodeScalars.append(contentsOf: scalars.suffix(60))
    return shown
  }

  /// The names of all events with their numbers, and below each that looks like a start its best ends.
  package var overview: String {
    let starts = Set(search.names.indices.filter { !search.samples[$0].isReadOnly && search.samples[$0].count > 0 })
    let ends = search.ends(of: starts)
    let order = search.names.indices.sorted { a, b in
      let counts = [a, b].map { search.samples[$0].succeeded + search.samples[$0].failed }
      return counts[0] != counts[1] ? counts[0] > counts[1] : search.names[a] < search.names[b]
    }
    var text = ""
    let width = order.first.map { "\(search.samples[$0].succeeded + search.samples[$0].failed)".utf8.count } ?? 1
    for index in order {
      let sample = search.samples[index]
      let number = "\(sample.succeeded + sample.failed)"
      let failed = sample.failed > 0 ? " (\(sample.failed) failed)" : ""
      text +=
        String(repeating: " ", count: width - number.utf8.count) + number + "  \(search.names[index].text)\(failed)\n"
      let plain = ends[index, default: []].filter(\.isPlain)
      for finding in plain.prefix(3) where finding.score >= plain[0].score - 8 {
        let finding = SecondPart(search: search).completed(finding)
        let keys = finding.keys.map { key($0).text }.joined(separator: " and ")
        text += String(repeating: " ", count: width + 4)
        text += "-> \(search.names[finding.end].text) on \(keys) (\(finding.keysBack) of \(finding.keysInAll))\n"
      }
    }
    return text.split(separator: "\n").map { $0.visible + "\n" }.joined()
  }
}
