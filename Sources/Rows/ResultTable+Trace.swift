import Values

extension ResultTable {
  /// Trace events in JSON, as Perfetto and chrome://tracing read them (Google's "Trace Event Format"), times in
  /// microseconds since 1970.
  ///
  /// Lifetimes overlap, so each is a pair of asynchronous events, `b` and `e`, with an id of its own: the place of its
  /// row, from 1. A process is an account and a thread a pair. An open span ends where the data does; a row with one
  /// known side is an asynchronous instant, `n`; one without a known time is left out. The counter `C` of the first
  /// process is how many were alive.
  func writeTrace(to output: inout some TextOutputStream) {
    let spans = spans ?? RowSpans(RowList(count: rows.count) { _ in RowSpan(extent: .unknown) })
    var tracks = TraceTracks()
    // The names come first; the lines of very many rows are not held meanwhile.
    for span in spans.rows where span.extent != .unknown { _ = tracks.place(of: span) }
    output.write("{\"displayTimeUnit\": \"ms\", \"traceEvents\": [\n")
    output.write(Self.metadata("process_name", process: 1, thread: nil, name: "all accounts"))
    for line in tracks.metadata { output.write(",\n" + line) }
    for (index, span) in spans.rows.enumerated() {
      for line in events(of: span, rows[index], id: index + 1, end: spans.last, in: &tracks) {
        output.write(",\n" + line)
      }
    }
    for step in AliveCurve(spans).steps {
      output.write(
        ",\n{\"ph\": \"C\", \"name\": \"alive\", \"pid\": 1, \"ts\": \(Self.microseconds(step.from)), "
          + "\"args\": {\"alive\": \(step.count)}}")
    }
    output.write("\n]}\n")
  }

  private func events(
    of span: RowSpan, _ row: [String?], id: Int, end: Instant?, in tracks: inout TraceTracks
  ) -> [String] {
    let name = span.key ?? span.pair ?? "row \(id)"
    func event(_ phase: String, _ moment: Instant, _ process: Int, _ thread: Int, args: String?) -> String {
      "{\"ph\": \"\(phase)\", \"cat\": \(jsonString(span.state?.rawValue ?? "row")), \"name\": \(jsonString(name)), "
        + "\"id\": \"\(id)\", \"pid\": \(process), \"tid\": \(thread), \"ts\": \(Self.microseconds(moment))"
        + (args.map { ", \"args\": \($0)" } ?? "") + "}"
    }
    let args = object(row, keys: columns.map { jsonString($0.name) })
    switch span.extent {
    case .whole(let from, let to):
      let (process, thread) = tracks.place(of: span)
      return [
        event("b", min(from, to), process, thread, args: args), event("e", max(from, to), process, thread, args: nil),
      ]
    case .open(let from):
      let (process, thread) = tracks.place(of: span)
      return [
        event("b", from, process, thread, args: args),
        event("e", max(from, end ?? from), process, thread, args: "{\"end\": \"not seen; the data ends here\"}"),
      ]
    case .began(let moment), .ended(let moment):
      let (process, thread) = tracks.place(of: span)
      return [event("n", moment, process, thread, args: args)]
    case .unknown: return []
    }
  }

  fileprivate static func metadata(_ kind: String, process: Int, thread: Int?, name: String) -> String {
    "{\"ph\": \"M\", \"name\": \"\(kind)\", \"pid\": \(process), "
      + (thread.map { "\"tid\": \($0), " } ?? "") + "\"args\": {\"name\": \(jsonString(name))}}"
  }

  /// Of a moment in milliseconds in the years 0 to 9999, which leaves room.
  private static func microseconds(_ moment: Instant) -> Int64 { moment.milliseconds * 1000 }
}

/// The processes and threads of a trace in the order in which rows need them.
private struct TraceTracks {
  private(set) var metadata: [String] = []
  private var processes: [[UInt8]: Int] = [:]
  private var threads: [[UInt8]: Int] = [:]

  mutating func place(of span: RowSpan) -> (process: Int, thread: Int) {
    let account = Array((span.account ?? "").utf8)
    let process: Int
    if let known = processes[account] {
      process = known
    } else {
      // The first one is that of the counter.
      process = processes.count + 2
      processes[account] = process
      metadata.append(
        ResultTable.metadata("process_name", process: process, thread: nil, name: span.account ?? "no account"))
    }
    let label = Array("\(process) ".utf8) + Array((span.pair ?? "").utf8)
    if let known = threads[label] { return (process, known) }
    let thread = threads.count + 1
    threads[label] = thread
    metadata.append(
      ResultTable.metadata("thread_name", process: process, thread: thread, name: span.pair ?? "spans"))
    return (process, thread)
  }
}
