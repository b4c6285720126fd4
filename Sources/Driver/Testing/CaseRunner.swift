import Evaluator
import Files
import Rows
import Semantics
import Source
import Values

/// Runs cases one after another.
struct CaseRunner {
  let session: Session
  let isUpdating: Bool
  /// Specs whose diagnostics were shown.
  private var shownSpecs: Set<Text> = []

  init(_ session: Session, isUpdating: Bool) {
    self.session = session
    self.isUpdating = isUpdating
  }

  mutating func run(_ testCase: SpecCase) -> CaseResult {
    let start = ContinuousClock.now
    var outcome: CaseOutcome
    do throws(Failure) {
      outcome = try self.outcome(of: testCase)
    } catch {
      outcome = .failed(error.lines, error.status)
    }
    return CaseResult(testCase: testCase, outcome: outcome, duration: ContinuousClock.now - start)
  }

  private struct Failure: Error {
    var lines: [String]
    var status: ExitStatus
  }

  private mutating func outcome(of testCase: SpecCase) throws(Failure) -> CaseOutcome {
    guard isFolder(testCase.events) else {
      throw Failure(lines: ["\(testCase.events) is missing: a folder of the case's events"], status: .wrongInput)
    }
    let settings: CaseSettings
    do throws(CaseSettings.Failure) {
      settings = try CaseSettings(testCase)
    } catch {
      throw Failure(lines: [error.line], status: error.status)
    }
    let plan = try plan(of: testCase, settings)
    let result = try dryRun(plan, testCase, settings)
    guard exists(testCase.expected) else {
      guard isUpdating else {
        throw Failure(
          lines: ["\(testCase.expected) is missing; --update writes the rows that come"], status: .wrongInput)
      }
      return try update(testCase, with: result.rows, insteadOf: nil)
    }
    let expected: ResultTable
    do {
      expected = try ResultTable.expected(readFile(testCase.expected, namedBy: .text), of: plan)
    } catch let failure as FileFailure {
      throw Failure(lines: ["\(testCase.expected) cannot be read: \(failure.reason)"], status: .inputOutput)
    } catch {
      throw Failure(lines: ["\(testCase.expected): \(error)"], status: .wrongInput)
    }
    let difference = result.rows.difference(from: expected)
    if difference.isEmpty { return .held }
    if isUpdating { return try update(testCase, with: result.rows, insteadOf: expected) }
    // Why nothing came is the first question.
    return .differs(difference + (result.rows.rows.isEmpty ? result.notes : []))
  }

  /// Warnings are left to `check`; errors are shown once for each spec.
  private mutating func plan(of testCase: SpecCase, _ settings: CaseSettings) throws(Failure) -> Plan {
    let file: SourceFile
    do throws(FileFailure) {
      file = SourceFile(name: testCase.spec, bytes: try readFile(testCase.spec, namedBy: .text, limit: largestTextFile))
    } catch {
      throw Failure(lines: ["\(testCase.spec) cannot be read: \(error.reason)"], status: .inputOutput)
    }
    let (_, plan, diagnostics) = session.analysis(file, now: settings.now)
    guard let plan else {
      if shownSpecs.insert(Text(testCase.spec)).inserted { session.show(diagnostics, of: file) }
      throw Failure(lines: ["the spec has errors: trailspan check \(shellWord(testCase.spec))"], status: .wrongInput)
    }
    return settings.isWithoutSummary ? plan.withoutSummary : plan
  }

  private func dryRun(_ plan: Plan, _ testCase: SpecCase, _ settings: CaseSettings) throws(Failure) -> DryRun {
    let files = EventFiles(paths: [testCase.events], of: plan)
    let matcher = EventMatcher(plan, DryRunOptions(anyPartition: settings.anyPartition), files: files.files)
    let names = plan.eventNames
    let (collectors, report) = session.readEvents(
      files, names: names, jobs: processorCount()
    ) { EventCollector(matcher) }
    var lines = report.faults.map { "\($0.path): \($0.message)" }
    var status = ExitStatus.done
    for fault in report.faults {
      switch fault.kind {
      case .unreadable: status = status.combined(with: .inputOutput)
      case .malformed: if !settings.keepsGoing { status = status.combined(with: .wrongInput) }
      }
    }
    if report.filesRead + report.filesSkipped == 0, report.faults.isEmpty {
      let ignored = report.filesIgnored.text.map { "; ignored: \($0)" } ?? ""
      throw Failure(lines: ["no file of CloudTrail events in \(testCase.events)\(ignored)"], status: .wrongInput)
    }
    let result = Evaluator.dryRun(matcher, collectors, report)
    if !result.faults.isEmpty {
      lines += result.faults
      status = status.combined(with: .wrongInput)
    }
    guard status == .done else { throw Failure(lines: lines, status: status) }
    return result
  }

  /// Only rows that came of a sound spec and sound events are written, and only over rows of this case alone.
  private func update(
    _ testCase: SpecCase, with rows: ResultTable, insteadOf old: ResultTable?
  ) throws(Failure) -> CaseOutcome {
    if testCase.isShared {
      throw Failure(
        lines: [
          "\(testCase.expected) was not written: several cases are held against it; "
            + (testCase.hasOwnFolder
              ? "give each a file of its own" : "give each spec its own in \(stem(of: testCase.spec)).tests/")
        ], status: .findings)
    }
    guard old == nil || isRegularFile(testCase.expected) else {
      throw Failure(lines: ["\(testCase.expected) was not written: it is not a regular file"], status: .inputOutput)
    }
    var text = ""
    rows.write(.csv, to: &text)
    do throws(FileFailure) {
      try writeFile(testCase.expected, text)
    } catch {
      throw Failure(lines: ["\(testCase.expected) cannot be written: \(error.reason)"], status: .inputOutput)
    }
    let count = rows.rows.count
    let before = old.map { ", \($0.rows.count) before" } ?? ", a new file"
    return .updated("\(testCase.expected): \(count) \(count == 1 ? "row" : "rows")\(before)")
  }
}
