extension QueryRun {
  /// Makes sure that nothing is left running of the run whose record is about to be replaced.
  ///
  /// First it is asked what came of each start that was never answered. Then the engine is asked
  /// about each query that was running at last, and those that are not over are stopped or else an error.
  func endLastRun(in file: RecordFile, stopping: Bool, until flag: Cancellation) throws(AthenaError) {
    var record: RunRecord
    do throws(AthenaError) {
      record = try RunRecord.read(recordPath)
    } catch {
      if case .recordMissing = error { return }
      throw error
    }
    let engine = record.place?.engine(command) ?? self.engine(command)
    for index in record.statements.indices where record.statements[index].isUnanswered {
      guard let sql = record.statements[index].sql else { continue }
      let id = try engine.find(record.start(index, sql: sql, isRepeated: true), until: flag)
      record.statements[index].executionID = id
      record.statements[index].state = id == nil ? .failed : .running
      record.statements[index].sql = nil
      try file.write(record)
    }
    let recorded = record.statements.filter(\.mayRun).compactMap(\.executionID)
    let running = try mapConcurrently(recorded, workers: parallel) { (id: String) throws(AthenaError) in
      do throws(AthenaError) {
        return try engine.execution(id, until: flag).isOver ? nil : id
      } catch {
        // One that is not known, or no more, is not running there.
        if case .aws(let failure) = error, engine.isOfUnknownQuery(failure) { return nil }
        throw error
      }
    }.compactMap { $0 }
    guard !running.isEmpty else { return }
    guard stopping else { throw .lastRunIsRunning(path: recordPath, executionIDs: running) }
    _ = try mapConcurrently(running, workers: parallel) { (id: String) throws(AthenaError) in
      try engine.stop(id, until: flag)
    }
  }

  private func engine(_ command: AWSCommand) -> any QueryEngine { RunDestination(engine: engine).engine(command) }
}
