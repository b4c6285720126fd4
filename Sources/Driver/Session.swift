import Evaluator
import Files
package import Semantics
import Source
import Synchronization
import Syntax
import Values

/// One run of a verb: its command line, its streams, and how it will end.
final class Session {
  let invocation: Invocation
  let streams: Streams
  /// What `now` means; a resumed run takes it from its record.
  var now: Instant
  var status = ExitStatus.done
  /// What unzips the events; the system is asked when the first are read.
  private(set) lazy var unzipping = forcedUnzipping ?? .best()
  private let forcedUnzipping: Unzipping?

  /// The diagnostics that were shown, as text without colours.
  private(set) var shownDiagnostics = ""

  init(_ invocation: Invocation, _ streams: Streams) throws(Invocation.UsageError) {
    self.invocation = invocation
    self.streams = streams
    forcedUnzipping = try Driver.forcedUnzipping(streams.environment)
    if let text = invocation.value("now") { now = try Self.moment(text) } else { now = currentInstant() }
  }

  /// `--now`: a time as a spec writes it, or a date; fractions of a second are cut.
  static func moment(_ text: String) throws(Invocation.UsageError) -> Instant {
    guard let instant = Instant(eventTime: text.utf8) ?? Instant(eventTime: (text + "T00:00:00Z").utf8) else {
      throw Invocation.UsageError(
        message: "--now needs a time, not \"\(text)\"", help: "write it as 2022-05-17T08:00:00Z or 2022-05-17")
    }
    return Instant(milliseconds: Interval.floorDivide(instant.milliseconds, 1000) * 1000)
  }

  /// The one operand.
  func operand() throws(Invocation.UsageError) -> String {
    guard let operand = invocation.operands.first else {
      let usage = "trailspan \(invocation.verb.rawValue) \(invocation.verb.operands) [OPTIONS]"
      throw Invocation.UsageError(
        message: "\(invocation.verb.rawValue) needs a \(invocation.verb.operandName)", help: "usage: \(usage)")
    }
    return operand
  }

  var usesColor: Bool {
    switch invocation.value("color") {
    case "always": true
    case "never": false
    default:
      streams.errors.isTerminal && streams.environment["NO_COLOR", default: ""].isEmpty
        && streams.environment["TERM"] != "dumb"
    }
  }

  // MARK: Messages

  /// A message of the program itself on standard error.
  func reportError(_ message: String) {
    streams.errors.write("trailspan: \(message.visible)\n")
  }

  /// A line for people on standard error.
  func note(_ line: String) {
    streams.errors.write("\(line)\n")
  }

  /// Makes the exit status at least as bad as this one.
  func record(_ other: ExitStatus) { status = status.combined(with: other) }

  func show(_ diagnostics: Diagnostics, of file: SourceFile) {
    guard !diagnostics.isEmpty else { return }
    let format: DiagnosticFormat = invocation.value("diagnostics") == "json" ? .json : .text(color: usesColor)
    streams.errors.write(render(diagnostics, of: file, as: format))
    shownDiagnostics += render(diagnostics, of: file, as: .text(color: false))
    if diagnostics.hasErrors { record(.wrongInput) }
  }

  // MARK: Specs

  /// The text of a spec.
  func source(_ path: String) throws(Exit) -> SourceFile {
    do {
      let bytes =
        path == "-"
        ? try streams.readInput(limit: largestTextFile) : try readFile(path, limit: largestTextFile)
      return SourceFile(name: path, bytes: bytes)
    } catch {
      let reason = (error as? FileFailure)?.reason ?? "\(error)"
      reportError("\(path.isEmpty ? "\"\"" : path) cannot be read: \(reason)")
      if let spec = invocation.values("events").first(where: { $0.hasByteSuffix(".span") }) {
        note(
          "help: are the spec and the events swapped? "
            + "trailspan dry-run \(shellWord(spec)) --events \(shellWord(path))")
      }
      throw Exit(.inputOutput)
    }
  }

  /// A spec understood; nil when it has errors. The diagnostics are returned too, unprinted.
  ///
  /// Where tuples are not to be listed, those of the spec are not looked at, nor the file that holds them.
  func analysis(
    _ file: SourceFile, isListingTuples: Bool = true, now: Instant? = nil
  ) -> (spec: Spec, plan: Plan?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    var spec = parse(file, into: &diagnostics)
    if !isListingTuples { spec.leaveOutTuples() }
    let (options, unread) = analysisOptions(file, now: now)
    let plan = analyze(spec, options: options, into: &diagnostics)
    note(unread)
    return (spec, plan, diagnostics)
  }

  /// What `check` says of a spec.
  func check(_ file: SourceFile) -> Analysis {
    let (options, unread) = analysisOptions(file)
    let analysis = Semantics.check(file, options: options)
    note(unread)
    return analysis
  }

  private func analysisOptions(_ file: SourceFile, now: Instant? = nil) -> (AnalysisOptions, UnreadFiles) {
    let unread = UnreadFiles()
    let options = AnalysisOptions(now: now ?? self.now) { path in
      let content = readFile(path, besides: file.name)
      if case .failure = content { unread.areAny.store(true, ordering: .relaxed) }
      return content
    }
    return (options, unread)
  }

  private func note(_ unread: UnreadFiles) {
    if unread.areAny.load(ordering: .relaxed) { record(.inputOutput) }
  }

  /// The Plan of the operand, with its diagnostics printed.
  func plan(forSQL: Bool) throws -> (plan: Plan, file: SourceFile) {
    let file = try source(try operand())
    var (spec, plan, diagnostics) = analysis(file)
    if forSQL, let found = plan {
      reportSQLRequirements(of: found, spec, into: &diagnostics)
      if diagnostics.hasErrors { plan = nil }
    }
    show(diagnostics, of: file)
    guard let plan else { throw Exit(.wrongInput) }
    // `report --rows FILE` names rows that are there; elsewhere it asks for those beneath a summary.
    let wantsRows = invocation.has("rows") && invocation.verb != .report
    return (wantsRows ? plan.withoutSummary : plan, file)
  }
}

/// Whether a file that a spec names could not be read.
private final class UnreadFiles: Sendable {
  let areAny = Atomic(false)
}

/// The version of a file that a spec names.
func fileVersion(_ path: String, besides spec: String) -> FileVersion? {
  fileMarks(resolve(path, besides: spec)).map { FileVersion(marks: $0.marks, size: $0.size) }
}

/// A file that a spec names, relative to the spec.
@Sendable
package func readFile(_ path: String, besides spec: String) -> Result<[UInt8], AnalysisOptions.ReadFailure> {
  do throws(FileFailure) {
    return .success(try readFile(resolve(path, besides: spec), namedBy: .text, limit: largestTextFile))
  } catch {
    return .failure(AnalysisOptions.ReadFailure(reason: error.reason))
  }
}
