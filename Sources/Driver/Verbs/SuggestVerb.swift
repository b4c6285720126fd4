import Evaluator
import Source
import Syntax
import Values

/// `suggest [EVENT] --events PATH…`: which event ends this one, and where the key is, found in the events themselves.
///
/// Nothing found is exit 1, as it is for a search.
func suggest(_ session: Session) throws {
  let invocation = session.invocation
  try invocation.checkEventIsNoPath()
  guard let start = invocation.operands.first else {
    if let suggestions = try session.suggestions(for: nil) { session.print(suggestions.overview) }
    return
  }
  session.streams.output.write(formatted(try session.suggestedPair(start, nil).spec))
}

extension Session {
  /// The best key of a start and its end, the best one where none is given, in the files of `--events`. Exits where
  /// there is none, which was reported.
  func suggestedPair(_ start: String, _ end: String?) throws -> Suggestion {
    let query = EventQuery(start)
    guard let suggestions = try suggestions(for: query),
      let found = suggestion(suggestions, query, end: end.map(EventQuery.init))
    else { throw Exit(status) }
    return found
  }

  /// What the files of `--events` hold; nil where nothing could be read, which was reported.
  func suggestions(for query: EventQuery?) throws -> Suggestions? {
    let paths = invocation.values("events")
    guard !paths.isEmpty else {
      throw Invocation.UsageError(
        message: "\(invocation.verb.rawValue) needs events",
        help: "add --events PATH…: files or folders of CloudTrail logs, or -")
    }
    let jobs = try invocation.count("jobs") ?? processorCount()
    let limit = max(SampleCollector.defaultLimit / jobs, 10_000)
    var (collectors, report) = readEvents(paths, names: [TextPattern("*")], jobs: jobs) {
      SampleCollector(subject: query, limit: limit)
    }
    if report.hasReadNothing {
      reportNothingRead(report, of: paths, self)
      record(.findings)
      return nil
    }
    tellFaults(report, self)
    if let text = report.filesIgnored.text {
      let total = report.filesIgnored.total
      note("\(total) \(total == 1 ? "file or folder" : "files or folders") ignored: \(text.visible)")
    }
    var collector = SampleCollector(subject: query)
    // None is held longer than it is needed.
    while let other = collectors.popLast() { collector.merge(other) }
    return Suggestions(collector)
  }

  /// The best end of an event; nil where there is none, which was reported.
  func suggestion(_ suggestions: Suggestions, _ query: EventQuery, end: EventQuery?) -> Suggestion? {
    switch suggestions.suggestion(for: query, end: end) {
    case .found(let suggestion): return suggestion
    case .unknownEvent(let name):
      let near = nearName(to: name, among: suggestions.eventNames)
      reportError("no event \(name) is in these files" + (near.map { "; did you mean \($0)?" } ?? ""))
    case .ambiguous(let name, let names):
      reportError("several services have an event \(name): \(names.joined(separator: ", "))")
    case .noEnd(let name, let reason): reportError("no end of \(name) was found: \(reason)")
    }
    record(.findings)
    return nil
  }
}

/// A name that goes on after the word, as versioned ones do, or one that differs from it a little.
private func nearName(to word: String, among names: [String]) -> String? {
  let candidates = word.utf8.contains(UInt8(ascii: ":")) ? names : names.compactMap { $0.byteSplit(":").last }
  return candidates.first { $0.utf8.starts(with: word.utf8) } ?? suggestion(for: word, among: candidates)
}

/// The canonical layout.
private func formatted(_ spec: String) -> String {
  Syntax.format(SourceFile(name: "-", bytes: Array(spec.utf8))) ?? spec
}
