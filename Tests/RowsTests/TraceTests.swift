import Foundation
import Rows
import Testing
import Values

/// `--format trace` against the rules of the Trace Event Format, which Google published for chrome://tracing.
@Suite struct TraceTests {
  static let hostile = "\"<script>\u{202e}\u{1b}[31m\n\\"

  static func table(_ spans: [RowSpan]) -> ResultTable {
    ResultTable(
      columns: [.init(name: "key", type: .text), .init(name: "gb", type: .number)],
      rows: spans.map { [$0.key, "8.0"] }, spans: RowSpans(spans))
  }

  static let spans: [RowSpan] = FigureTests.spans.rows.enumerated().map { index, span in
    var span = span
    span.key = "k\(index)\(hostile)"
    span.account = index % 2 == 0 ? "111122223333\(hostile)" : nil
    span.pair = index % 3 == 0 ? "volume" : nil
    return span
  }

  @Test func keepsTheRules() throws {
    let trace = try TraceChecker(Self.table(Self.spans).text(.trace))
    #expect(trace.problems == [])
    // Two events of each span with both sides, an instant of each with one, nothing of the one without a time.
    #expect(trace.phases["b"] == 7)
    #expect(trace.phases["e"] == 7)
    #expect(trace.phases["n"] == 2)
    #expect(trace.phases["C"] == 4)
    #expect(trace.processes == ["all accounts", "111122223333\(Self.hostile)", "no account"])
    #expect(trace.arguments.first == ["key": "k0\(Self.hostile)", "gb": "8.0"])
  }

  /// A checker that finds nothing wrong with anything checks nothing.
  @Test(arguments: [
    (#"{"ph": "b", "name": "x", "id": "1", "pid": 1, "tid": 1, "ts": 1}"#, "b without a cat"),
    (#"{"ph": "b", "cat": "c", "name": "x", "pid": 1, "tid": 1, "ts": 1}"#, "b without an id"),
    (#"{"ph": "b", "cat": "c", "name": "x", "id": "1", "pid": 1, "tid": 1, "ts": 1}"#, "c 1 never ends"),
    (#"{"ph": "e", "cat": "c", "name": "x", "id": "1", "pid": 1, "tid": 1, "ts": 1}"#, "c 1 ends without a beginning"),
    (#"{"ph": "C", "name": "x", "pid": 1, "ts": 1, "args": {"n": "1"}}"#, "C with a value that is no number"),
    (#"{"ph": "Q", "name": "x", "pid": 1, "ts": 1}"#, "unknown phase Q"),
    (#"{"ph": "M", "name": "process_label", "pid": 1, "args": {"name": "x"}}"#, "unknown metadata process_label"),
    (#"{"ph": "n", "cat": "c", "name": "x", "id": "1", "pid": 1, "tid": 1}"#, "n without a time"),
  ])
  func checkerFinds(event: String, problem: String) throws {
    #expect(try TraceChecker("{\"traceEvents\": [\(event)]}").problems == [problem])
  }

  @Test func noRows() throws {
    let trace = try TraceChecker(Self.table([]).text(.trace))
    #expect(trace.problems == [])
    #expect(trace.phases == ["M": 1])
  }
}

/// Reads a trace as the published document describes it and says what is against its rules.
struct TraceChecker {
  private(set) var problems: [String] = []
  private(set) var phases: [String: Int] = [:]
  private(set) var processes: [String] = []
  /// Of the events that begin something, all values as text.
  private(set) var arguments: [[String: String]] = []

  init(_ text: String) throws {
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let events = try #require(root["traceEvents"] as? [[String: Any]])
    // Nestable asynchronous events belong together by their category and id, and nest by their times.
    var open: [String: [Double]] = [:]
    for event in events {
      let phase = event["ph"] as? String ?? ""
      phases[phase, default: 0] += 1
      if event["name"] as? String == nil { problems.append("\(phase) without a name") }
      if event["pid"] as? Int == nil { problems.append("\(phase) without a process") }
      if phase == "M" {
        let kind = event["name"] as? String ?? ""
        let name = (event["args"] as? [String: Any])?["name"] as? String
        if !["process_name", "thread_name"].contains(kind) { problems.append("unknown metadata \(kind)") }
        if kind == "thread_name", event["tid"] as? Int == nil { problems.append("a thread's name without a thread") }
        if name == nil { problems.append("\(kind) without a name") }
        if kind == "process_name", let name { processes.append(name) }
        continue
      }
      guard let time = event["ts"] as? Double else {
        problems.append("\(phase) without a time")
        continue
      }
      switch phase {
      case "C":
        let values = (event["args"] as? [String: Any] ?? [:]).values
        if values.isEmpty { problems.append("C without a value") }
        if values.contains(where: { !($0 is Double) }) { problems.append("C with a value that is no number") }
      case "b", "e", "n":
        guard let category = event["cat"] as? String else {
          problems.append("\(phase) without a cat")
          continue
        }
        guard let id = event["id"] as? String else {
          problems.append("\(phase) without an id")
          continue
        }
        if event["tid"] as? Int == nil { problems.append("\(phase) without a thread") }
        let place = "\(category) \(id)"
        if phase == "b" {
          open[place, default: []].append(time)
          arguments.append((event["args"] as? [String: Any] ?? [:]).mapValues { "\($0)" })
        } else if phase == "e" {
          guard let begin = open[place]?.popLast() else {
            problems.append("\(place) ends without a beginning")
            continue
          }
          if begin > time { problems.append("\(place) ends before it begins") }
        }
      default: problems.append("unknown phase \(phase)")
      }
    }
    for (place, times) in open.sorted(by: { $0.key < $1.key }) where !times.isEmpty {
      problems.append("\(place) never ends")
    }
  }
}
