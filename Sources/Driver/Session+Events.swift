import Evaluator
import Values

extension Session {
  /// Reads all files that paths lead to, and shows on a terminal how far it has come.
  func readEvents<Visitor: RecordVisitor & SendableMetatype>(
    _ paths: [String], names: [TextPattern], jobs: Int, makeVisitor: @escaping @Sendable () -> Visitor
  ) -> (visitors: [Visitor], report: ReadReport) {
    readEvents(EventFiles(paths: paths), names: names, jobs: jobs, makeVisitor: makeVisitor)
  }

  /// Reads files that were found, and shows on a terminal how far it has come.
  func readEvents<Visitor: RecordVisitor & SendableMetatype>(
    _ files: EventFiles, names: [TextPattern], jobs: Int, makeVisitor: @escaping @Sendable () -> Visitor
  ) -> (visitors: [Visitor], report: ReadReport) {
    let display = ProgressDisplay(streams.errors)
    let interrupts = display.map { display in
      Interrupts {
        display.finish()
        return .end
      }
    }
    defer {
      display?.finish()
      interrupts?.end()
    }
    var progress: (@Sendable (ReadProgress) -> Void)?
    if let display { progress = { display.update($0) } }
    return readRecords(
      files, names: names, jobs: jobs, unzipping: unzipping, progress: progress, makeVisitor: makeVisitor)
  }
}
