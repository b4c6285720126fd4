import Values

/// A pair with its key as a spec writes it, and what speaks for it.
package struct Suggestion: Hashable, Sendable {
  package struct Key: Hashable, Sendable {
    package var start: String
    package var end: String

    /// `A = B`, or A where both sides have it at one path.
    package var text: String { start.utf8.elementsEqual(end.utf8) ? start : "\(start) = \(end)" }
  }

  /// `ec2:CreateSnapshot`.
  package var start: String
  package var end: String
  package var keys: [Key]
  /// Paths of the start that are worth a column.
  package var columns: [String]
  /// Lines for comments; they hold no control characters.
  package var evidence: [String]

  package var keyText: String { keys.map(\.text).joined(separator: " and ") }

  /// A spec, the evidence before its pair.
  package var spec: String {
    evidence.map { "# \($0)\n" }.joined() + "\npair \(start) -> \(end)\n  on \(keyText)\n"
  }
}

/// What came of looking for the end of an event.
package enum SuggestionResult: Sendable {
  case found(Suggestion)
  /// No such event is there.
  case unknownEvent(String)
  /// Several services have an event of that name.
  case ambiguous(String, [String])
  /// It is there, and all that is known of it is that its values do not come back.
  case noEnd(String, reason: String)
}

/// The answers that events give, made of all that was gathered from them.
package struct Suggestions {
  let search: KeySearch

  package init(_ collector: SampleCollector) {
    search = KeySearch(collector)
  }

  /// The best end and key of a start; of the end that is asked for where there is one.
  package func suggestion(for start: EventQuery, end: EventQuery? = nil) -> SuggestionResult {
    let startIndex: Int
    var endIndex: Int?
    switch index(of: start) {
    case .success(let index): startIndex = index
    case .failure(let failure): return failure.result
    }
    if let end {
      // Of several services that of the start is meant.
      var query = end
      if query.service == nil,
        search.names.contains(where: { $0.name == end.name && $0.service == service(startIndex) })
      {
        query.service = service(startIndex)
      }
      switch index(of: query) {
      case .success(let index): endIndex = index
      case .failure(let failure): return failure.result
      }
    }
    let name = search.names[startIndex].text
    let findings = search.ends(of: [startIndex], end: endIndex)[startIndex] ?? []
    guard let best = findings.first(where: { endIndex != nil || $0.isLikely }) else {
      return .noEnd(name, reason: reason(startIndex, endIndex, findings.first))
    }
    let others = findings.filter { $0.end != best.end && $0.isLikely && $0.score >= best.score - 15 }
    return .found(suggestion(SecondPart(search: search).completed(best), others: Array(others.prefix(3))))
  }

  private struct Failure: Error {
    var result: SuggestionResult
  }

  private func index(of query: EventQuery) -> Result<Int, Failure> {
    let found = search.names.indices.filter { query.matches(search.names[$0]) }
    switch found.count {
    case 1: return .success(found[0])
    case 0: return .failure(Failure(result: .unknownEvent(query.text)))
    default: return .failure(Failure(result: .ambiguous(query.text, found.map { search.names[$0].text }.sorted())))
    }
  }

  private func service(_ index: Int) -> Text { search.names[index].service }

  /// All events that were seen, in order.
  package var eventNames: [String] { search.names.sorted().map(\.text) }

  private func reason(_ start: Int, _ end: Int?, _ best: EndFinding?) -> String {
    let sample = search.samples[start]
    if sample.succeeded == 0 {
      return sample.failed > 0 ? "all \(sample.failed) calls failed" : "none of its events has a time"
    }
    if sample.count == 0 { return "its events hold no value that could be a key" }
    if let end { return "no value of it comes back in a later \(search.names[end].text)" }
    if let best {
      return "what holds its values later does not look like one; the nearest is \(search.names[best.end].text) on "
        + best.keys.map { key($0).text }.joined(separator: " and ")
    }
    return "none of its values comes back in a later event of the same account"
  }
}
